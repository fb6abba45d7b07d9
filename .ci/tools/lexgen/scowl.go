package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// scowlLevels turns SCOWL's levels into frequency classes: a stand-in for counts
// whose licence is free. Larger levels stay out: from 80 on SCOWL holds words
// that hide typos, and words under a licence of their own.
var scowlLevels = []struct{ level, class int }{{10, 0}, {20, 1}, {35, 2}, {40, 3}, {50, 4}, {55, 5}, {60, 6}, {70, 7}}

// lastClass is that of words which are known but never suggested: names,
// abbreviations, variants.
const lastClass = 8

// hotEnglish is the rarest class that goes into the hot table.
const hotEnglish = 4

func english(out string) (m made, err error) {
	dir := filepath.Join(out, "en")
	words, used, err := scowl(filepath.Join(*usr, "share/dict/scowl"))
	if err != nil {
		return m, err
	}
	own, err := support(dir)
	if err != nil {
		return m, err
	}
	for w, class := range own {
		words[w] = class
	}
	if err := dropMisspelt(dir, words); err != nil {
		return m, err
	}
	m.hot = vocabulary{}
	for w, payload := range words {
		if _, ours := own[w]; ours || payload&classMask <= hotEnglish {
			m.hot[w] = payload
		}
	}
	m.n, m.sources = len(words), used
	if m.table, err = pack(words); err != nil {
		return m, err
	}
	m.misspelt, err = corrections(dir, words)
	return m, err
}

// The sides on which a spelling stands.
const (
	sideAmerican = 1 << iota
	sideBritish
)

// scowl reads SCOWL's files of both dialects.
func scowl(dir string) (vocabulary, []string, error) {
	words := vocabulary{}
	sides := map[string]int{}
	var used []string
	for _, l := range scowlLevels {
		files, err := filepath.Glob(filepath.Join(dir, fmt.Sprintf("*.%d", l.level)))
		if err != nil {
			return nil, nil, err
		}
		for _, f := range files {
			class, side := scowlFile(filepath.Base(f), l.class)
			if side == 0 {
				continue
			}
			used = append(used, f)
			err := latin1Lines(f, func(line string) {
				if w := scowlWord(line); w != "" {
					add(words, w, class)
					sides[w] |= side
				}
			})
			if err != nil {
				return nil, nil, err
			}
		}
	}
	if len(used) == 0 {
		return nil, nil, fmt.Errorf("no SCOWL files in %s", dir)
	}
	for w := range words {
		switch sides[w] {
		case sideAmerican:
			words[w] |= traitAmerican
		case sideBritish:
			words[w] |= traitBritish
		}
	}
	return words, used, nil
}

// scowlFile returns the class of the words of a file and on which side their
// spelling stands; no side if the file is left out.
func scowlFile(name string, class int) (int, int) {
	spelling, rest, _ := strings.Cut(name, "-")
	category, _, _ := strings.Cut(rest, ".")
	side := 0
	switch spelling {
	case "english":
		side = sideAmerican | sideBritish
	case "american":
		side = sideAmerican
	case "british", "british_z":
		side = sideBritish
	case "british_variant_1", "variant_1", "american_variant_1":
		side, class = sideAmerican|sideBritish, lastClass
	}
	switch category {
	case "words", "contractions":
		return class, side
	case "upper", "proper", "abbreviations":
		return lastClass, side
	}
	return 0, 0
}

// scowlWord folds a word, and its possessive; "" if it is none.
func scowlWord(line string) string {
	w := lexicon.Fold(strings.TrimSuffix(line, "'s"))
	if strings.ContainsAny(w, " 0123456789") {
		return ""
	}
	return w
}

// add keeps a word's commonest class.
func add(words vocabulary, w string, class int) {
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
