// Package en embeds the English tables of the lexicon. SOURCES.md says what they
// are made of.
package en

import _ "embed"

//go:embed words.dawg
var words string

//go:embed numbers.txt
var numbers string

// Words returns the automaton of the dictionary.
func Words() string { return words }

// Numbers returns the number words, a line each: word, value, kind.
func Numbers() string { return numbers }

//go:embed corrections.txt
var corrections string

// Corrections returns the common misspellings, sorted: wrong, tab, right, a
// line each. They are golangci/misspell's (MIT).
func Corrections() string { return corrections }
