package tone

import (
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// leftHanging: without words first to last, only a clause is left that cannot
// stand alone ("if you insist").
func (w *work) leftHanging(c *candidate, s guard.Sentence, first, last int) bool {
	from, to := s.First, s.Last
	switch {
	case first == s.First:
		from = last + 1
	case last == s.Last:
		to = first - 1
	default:
		return false
	}
	return w.near(dependent, c.lang, from, from) && !w.clauseBetween(from, to)
}

// mend gives the word before a deletion the form that the word behind it asks
// for: "a damn apple", "ce foutu appareil", "a rohadt űrlap".
func (w *work) mend(c *candidate, e guard.Edit) guard.Edit {
	s := w.sentence(c)
	words := w.p.Words()
	if c.first == s.First || c.last == s.Last || e.Text != "" || w.clauseBetween(c.first-1, c.last+1) {
		return e
	}
	before, next := &words[c.first-1], &words[c.last+1]
	if e.Span.Start != int(before.End) && before.Flags&lexicon.Elision == 0 {
		return e
	}
	form := articleBefore(c.lang, w.p.Folded(c.first-1), vowelFirst(w.p.Folded(c.last+1)))
	if form == "" {
		return e
	}
	if before.Flags&lexicon.Title != 0 {
		form = capital(form)
	}
	e.Span.Start, e.Text = int(before.Start), form
	if strings.HasSuffix(form, "'") || before.Flags&lexicon.Elision != 0 {
		e.Span.End = int(next.Start)
	}
	return e
}

// articleBefore returns the other form of a word that has one before a vowel,
// "" if it stays.
func articleBefore(l lexicon.Language, word string, vowel bool) string {
	switch l {
	case lexicon.English:
		return other(word, vowel, "a", "an")
	case lexicon.Hungarian:
		return other(word, vowel, "a", "az")
	case lexicon.French:
	default:
		return ""
	}
	if !vowel {
		switch word {
		case "cet":
			return "ce"
		case "d'":
			return "de "
		}
		return ""
	}
	switch word {
	case "ce":
		return "cet"
	case "le", "la":
		return "l'"
	case "de":
		return "d'"
	case "ma", "ta", "sa":
		return word[:1] + "on"
	}
	return ""
}

func other(word string, vowel bool, consonants, vowels string) string {
	switch {
	case vowel && word == consonants:
		return vowels
	case !vowel && word == vowels:
		return consonants
	}
	return ""
}

// vowelFirst goes by the letter; h counts as a consonant.
func vowelFirst(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return isVowel(r)
}

func isVowel(r rune) bool {
	return strings.ContainsRune("aeiouáéíóöőúüűàâæèêëîïôœùû", r)
}

// behindJoint returns the first word behind those that join the clause at word i
// ("because we close at six") to one that is taken out, 0 if nothing does.
func (w *work) behindJoint(c *candidate, i int, s guard.Sentence) int {
	next := i
	for next < s.Last && w.near(joint, c.lang, next, next) {
		next++
	}
	if next == i || next+2 > s.Last {
		return 0
	}
	return next
}

// relative returns the last word of the clauses that hang on the one that ends
// with word last: "your whining about the parcel, which is late".
func (w *work) relative(c *candidate, last int, s guard.Sentence) int {
	for last < s.Last && w.near(dependent, c.lang, last+1, last+1) {
		for last++; last < s.Last && w.p.Words()[last+1].Flags&lexicon.Clause == 0; last++ {
		}
	}
	return last
}
