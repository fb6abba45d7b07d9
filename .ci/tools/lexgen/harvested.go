package main

import (
	"path/filepath"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// harvested makes the dictionary of a language for which no list of words is
// free enough: words of translations. It holds only a part of the language, so
// an unknown word means nothing by itself; the dictionary says what may have
// been meant. Translations have typos too, and some are in our own list.
func harvested(out, lang string, o orthography) (m made, err error) {
	dir := filepath.Join(out, lang)
	c, err := translations(lang)
	if err != nil {
		return m, err
	}
	words := c.classes(func(w string) bool { return o.clean(w) && c.trusted(w) })
	for w, n := range c.count {
		_, in := words[w]
		switch {
		case !o.clean(w):
			delete(words, w)
		case in && c.outnumbered(w, n, o):
			words[w] = lastClass
		case !in && (c.trusted(w) || !c.outnumbered(w, n, o)):
			words[w] = lastClass
		}
	}
	own, err := support(dir)
	if err != nil {
		return m, err
	}
	for w, class := range own {
		if old, ok := words[w]; !ok || class < old || class == lastClass {
			words[w] = class
		}
	}
	if err := dropMisspelt(dir, words); err != nil {
		return m, err
	}
	m.n, m.hot, m.sources = len(words), words, c.used
	m.table, err = pack(words)
	return m, err
}

// trusted: seen in two places, or in texts that are proof-read.
func (c *counter) trusted(w string) bool {
	return len(c.places[w]) > 1 || len(c.places[w]) == 1 && c.places[w][0] == placeChrome
}

// outnumbered reports whether a word that differs by one confusion of letters
// is ten times as common: w may be a misspelling of it.
func (c *counter) outnumbered(w string, n int, o orthography) bool {
	for _, group := range o.confused {
		for _, a := range group {
			for _, b := range group {
				if a != b && o.other(c, w, string(a), string(b), 10*n) {
					return true
				}
			}
		}
	}
	return false
}

// other reports whether replacing one a by b makes a word counted n times.
func (orthography) other(c *counter, w, a, b string, n int) bool {
	for i := 0; ; {
		k := strings.Index(w[i:], a)
		if k < 0 {
			return false
		}
		i += k + len(a)
		if c.count[w[:i-len(a)]+b+w[i:]] >= n {
			return true
		}
	}
}

// orthography is what tells words of a script from things that can't be one.
type orthography struct {
	script   lexicon.Flags
	signs    string   // vowel signs and other signs that follow a letter
	mark     rune     // the sign that takes a consonant's vowel away
	marks    string   // what may follow a vowel sign or end a syllable
	never    string   // letters of other languages in the script, and joiners
	opening  string   // letters that no word starts with
	confused []string // letters that are mistaken for each other
}

func bengali() orthography {
	return orthography{
		script: lexicon.Bangla, signs: "ািীুূৃেৈোৌ", mark: '্', marks: "ঁংঃ",
		never: "ৰৱ\u200c\u200d", opening: "ঙঞণড়ঢ়়ৎংঃঁ্ািীুূৃেৈোৌ",
		confused: []string{"নণ", "শষস", "িী", "ুূ", "ইঈ", "উঊ", "জয"},
	}
}

func tamil() orthography {
	return orthography{
		script: lexicon.TamilLet, signs: "ாிீுூெேைொோௌ", mark: '்', marks: "",
		never: "\u200c\u200d", opening: "ஙணனறழளஃ்ாிீுூெேைொோௌ",
		confused: []string{"ரற", "லளழ", "நனண", "ெே", "ொோ", "ிீ", "ுூ"},
	}
}

// clean reports whether a folded word can be one: every sign follows a letter,
// and no two vowel signs or signs of silence follow each other.
func (o orthography) clean(w string) bool {
	rs := []rune(w)
	if len(rs) < 2 || strings.ContainsAny(w, o.never) || strings.ContainsRune(o.opening, rs[0]) {
		return false
	}
	if !inScript(w, o.script) {
		return false
	}
	for i := 1; i < len(rs); i++ {
		a, b := rs[i-1], rs[i]
		vowel := strings.ContainsRune(o.signs, b) || b == o.mark
		switch {
		case vowel && (strings.ContainsRune(o.signs, a) || a == o.mark || strings.ContainsRune(o.marks, a)):
			return false
		case vowel && independent(a):
			return false
		case i > 1 && a == b && b == rs[i-2]:
			return false
		}
	}
	return true
}

// independent reports whether r is a vowel letter, which takes no vowel sign;
// only the Bengali "অ্যা" is written with one.
func independent(r rune) bool { return r >= 0x0986 && r <= 0x0994 || r >= 0x0B85 && r <= 0x0B94 }

func inScript(word string, script lexicon.Flags) bool {
	var t lexicon.Tokens
	if t.Scan(word) != nil || len(t.Words) != 1 || t.Folded(0) != word {
		return false
	}
	for _, r := range word {
		if script == lexicon.Bangla && (r < 0x0980 || r > 0x09FF) || script == lexicon.TamilLet && (r < 0x0B80 || r > 0x0BFF) {
			return false
		}
	}
	return true
}
