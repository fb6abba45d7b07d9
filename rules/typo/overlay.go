package typo

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// wordSet holds hashes of folded words.
type wordSet map[uint64]struct{}

func (s wordSet) has(hash uint64) bool {
	_, ok := s[hash]
	return ok
}

// add adds the words of text that the lexicon does not know, or all.
func (s wordSet) add(text string, all bool) {
	var t lexicon.Tokens
	if t.Scan(text) != nil {
		return
	}
	for i := range t.Words {
		if w := &t.Words[i]; all || w.Entry.Languages() == 0 {
			s[w.Hash] = struct{}{}
		}
	}
}

// houseWords are words that are no typos in this house: its names and its
// allow list whole, and of its templates, which may hold typos themselves, what
// is written with a capital or comes in two templates.
func houseWords(s *guard.Setup) wordSet {
	set := wordSet{}
	for _, w := range s.Words() {
		set.add(w, true)
	}
	for _, w := range s.Allow() {
		if !strings.Contains(w, " ") {
			set.add(w, true)
		}
	}
	seen := wordSet{}
	for _, t := range s.Templates() {
		set.addTemplate(t.Text, seen)
	}
	return set
}

func (s wordSet) addTemplate(text string, seen wordSet) {
	var t lexicon.Tokens
	if t.Scan(text) != nil {
		return
	}
	here := wordSet{}
	for i := range t.Words {
		w := &t.Words[i]
		if w.Entry.Languages() != 0 {
			continue
		}
		if seen.has(w.Hash) || w.Flags&lexicon.Title != 0 && w.Flags&lexicon.Break == 0 {
			s[w.Hash] = struct{}{}
		}
		here[w.Hash] = struct{}{}
	}
	for h := range here {
		seen[h] = struct{}{}
	}
}

// named reports whether the word is no typo in this house or this message: the
// customer's name, or a word the customer used. It is asked only about words
// that are about to be reported.
func (r *run) named(i int) bool {
	w := &r.Words()[i]
	if r.c.house.has(w.Hash) || r.c.own[r.lang].has(w.Hash) {
		return true
	}
	c := &r.Message().Customer
	if c.Name == "" && c.Message == "" {
		return false
	}
	return holdsName(c.Name, w.Hash, false) || holdsName(c.Message, w.Hash, true)
}

// holdsName reports whether text has the word; in a message it counts only
// where it is written like a name, as customers misspell too.
func holdsName(text string, hash uint64, capital bool) bool {
	if text == "" {
		return false
	}
	var t lexicon.Tokens
	if t.Scan(text) != nil {
		return false
	}
	for i := range t.Words {
		w := &t.Words[i]
		if w.Hash == hash && (!capital || w.Flags&(lexicon.Title|lexicon.Upper|lexicon.Camel) != 0 && w.Flags&lexicon.Break == 0) {
			return true
		}
	}
	return false
}
