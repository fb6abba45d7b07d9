package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// counter counts in how many different texts of which places a word stands.
type counter struct {
	tokens lexicon.Tokens
	texts  map[string]bool
	count  map[string]int
	places map[string][]string
	used   []string // the files read
}

// The places that words are counted in.
const (
	placeOffice  = "LibreOffice"
	placeBrowser = "Firefox"
	placeMail    = "Thunderbird"
	placeChrome  = "Chromium"
	placeCLDR    = "CLDR"
)

// text counts the words of one message of a translation.
func (c *counter) text(place, s string) {
	s = strings.NewReplacer("~", "", "_", "", "&", "").Replace(s)
	if c.texts[s] || c.tokens.Scan(s) != nil {
		return
	}
	c.texts[s] = true
	for i := range c.tokens.Words {
		w := &c.tokens.Words[i]
		if w.Flags&(lexicon.HasDigit|lexicon.Foreign|lexicon.Camel|lexicon.Altered) != 0 {
			continue
		}
		f := strings.Clone(c.tokens.Folded(i))
		c.count[f]++
		if !slices.Contains(c.places[f], place) {
			c.places[f] = append(c.places[f], place)
		}
	}
}

// translations counts the words of a language's translations of free software:
// LibreOffice with its help, Firefox and Thunderbird (MPL-2.0), Chromium
// (BSD-3-Clause) and the CLDR (Unicode-3.0).
func translations(lang string) (*counter, error) {
	c := &counter{texts: map[string]bool{}, count: map[string]int{}, places: map[string][]string{}}
	for _, s := range []struct {
		glob, place string
		read        func(path string, yield func(string)) error
		optional    bool
	}{
		{"lib/libreoffice/program/resource/" + lang + "/LC_MESSAGES/*.mo", placeOffice, readMO, false},
		{"lib/firefox-esr/browser/extensions/langpack-" + lang + "@*.xpi", placeBrowser, readPack, false},
		{"lib/chromium/locales/" + lang + ".pak", placeChrome, readPak, false},
		{"share/unicode/cldr/common/main/" + lang + ".xml", placeCLDR, readMarkup, false},
		{"share/unicode/cldr/common/annotations/" + lang + ".xml", placeCLDR, readMarkup, false},
		{"lib/thunderbird/extensions/langpack-" + lang + "@*.xpi", placeMail, readPack, true},
		{"share/libreoffice/help/" + lang + "/text/*/*.html", placeOffice, readMarkup, true},
		{"share/libreoffice/help/" + lang + "/text/*/*/*.html", placeOffice, readMarkup, true},
	} {
		files, err := filepath.Glob(filepath.Join(*usr, s.glob))
		if err != nil {
			return nil, err
		}
		if len(files) == 0 && !s.optional {
			return nil, fmt.Errorf("%s is not installed", s.glob)
		}
		for _, f := range files {
			if err := s.read(f, func(text string) { c.text(s.place, text) }); err != nil {
				return nil, fmt.Errorf("%s: %w", f, err)
			}
		}
		c.used = append(c.used, files...)
	}
	return c, nil
}

// classes ranks the words that keep says are words by their count: the 300
// commonest are of class 0, and each class up to 6 doubles the words so far.
func (c *counter) classes(keep func(string) bool) vocabulary {
	var words []string
	for w, n := range c.count {
		if n >= 2 && keep(w) {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(c.count[b], c.count[a]), cmp.Compare(a, b))
	})
	out := vocabulary{}
	class, room := 0, 300
	for i, w := range words {
		if i == room && class < 6 {
			class++
			room *= 2
		}
		out[w] = class
	}
	return out
}
