package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// scowlClass turns SCOWL's levels into frequency classes: a licence-clean
// stand-in for counts. Larger levels stay out: from 80 on SCOWL holds words
// that hide typos, and words under a licence of their own.
var scowlLevels = []struct{ level, class int }{{10, 0}, {20, 1}, {35, 2}, {40, 3}, {50, 4}, {55, 5}, {60, 6}, {70, 7}}

// lastClass is that of words which are known but never suggested: names,
// abbreviations, variants.
const lastClass = 8

// english reads the SCOWL files of both dialects in dir, and our supplement.
func english(dir, supplement string) (map[string]int, []string, error) {
	words := map[string]int{}
	var used []string
	for _, l := range scowlLevels {
		files, err := filepath.Glob(filepath.Join(dir, fmt.Sprintf("*.%d", l.level)))
		if err != nil {
			return nil, nil, err
		}
		for _, f := range files {
			class, ok := scowlFile(filepath.Base(f), l.class)
			if !ok {
				continue
			}
			used = append(used, f)
			if err := latin1Lines(f, func(w string) { addWord(words, strings.TrimSuffix(w, "'s"), class) }); err != nil {
				return nil, nil, err
			}
		}
	}
	if len(used) == 0 {
		return nil, nil, fmt.Errorf("no SCOWL files in %s", dir)
	}
	err := lines(supplement, func(w string) { words[lexicon.Fold(w)] = 3 })
	return words, append(used, supplement), err
}

// scowlFile says which class the words of a file have, or that it is left out.
func scowlFile(name string, class int) (int, bool) {
	spelling, rest, _ := strings.Cut(name, "-")
	category, _, _ := strings.Cut(rest, ".")
	switch spelling {
	case "english", "american", "british", "british_z":
	case "british_variant_1", "variant_1", "american_variant_1":
		class = lastClass
	default:
		return 0, false
	}
	switch category {
	case "words", "contractions":
		return class, true
	case "upper", "proper", "abbreviations":
		return lastClass, true
	}
	return 0, false
}

// addWord keeps a word's commonest class.
func addWord(words map[string]int, word string, class int) {
	w := lexicon.Fold(word)
	if w == "" || strings.Contains(w, " ") || strings.ContainsAny(w, "0123456789") {
		return
	}
	if old, ok := words[w]; !ok || class < old {
		words[w] = class
	}
}

func latin1Lines(path string, yield func(string)) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	rs := make([]rune, len(data))
	for i, b := range data {
		rs[i] = rune(b)
	}
	for l := range strings.Lines(string(rs)) {
		yield(strings.TrimSpace(l))
	}
	return nil
}

// lines reads a list of ours: a word a line, # starts a comment.
func lines(path string, yield func(string)) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for l := range strings.Lines(string(data)) {
		l, _, _ = strings.Cut(l, "#")
		if l = strings.TrimSpace(l); l != "" {
			yield(l)
		}
	}
	return nil
}
