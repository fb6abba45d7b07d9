package canned

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// wordSection holds the words that stock phrases of a language are made of, a
// few a line; "word*" stands for all that start so. They are no phrases of the
// guard's matcher: they are asked for only in replies that have a stock phrase.
const wordSection = "word"

// plainSection, behind it, holds words that say nothing in particular and count
// for neither side, beside the function words that the lexicon knows.
const plainSection = "plain"

// stockSection and those between the two hold the stock phrases.
const stockSection = "stock"

// The first bytes of a prefix, which are asked for first: about three letters.
const (
	startBytes  = 4
	startBrahmi = 9 // Bengali and Tamil letters have three bytes
)

// wordSet is a set of words and of beginnings of words.
type wordSet struct {
	words    map[uint64]bool
	prefixes []string
}

// vocabulary is what the words of a language are to boilerplate.
type vocabulary struct {
	stock, plain wordSet
	// likely has a bit for the words, for those of the stock phrases and for the
	// first bytes of prefixes: quick to ask, and seldom wrong.
	likely [1024]uint64
}

// vocabularies reads the stock vocabulary of every language.
func vocabularies() (all [lexicon.Other + 1]vocabulary) {
	for _, l := range lexicon.All() {
		phrases, list, _ := strings.Cut(phraseFile(l), "["+wordSection+"]")
		words, plain, _ := strings.Cut(list, "["+plainSection+"]")
		v := vocabulary{}
		v.stock = v.read(words)
		v.plain = v.read(plain)
		_, phrases, _ = strings.Cut(phrases, "["+stockSection+"]")
		for w := range strings.FieldsFuncSeq(phrases, func(r rune) bool { return strings.ContainsRune(" \n()[]|^$", r) }) {
			p, prefix := strings.CutSuffix(w, "*")
			v.note(lexicon.Fold(p), prefix)
		}
		all[l] = v
	}
	return all
}

// read makes a set of the words of a list.
func (v *vocabulary) read(list string) wordSet {
	s := wordSet{words: map[uint64]bool{}}
	for w := range strings.FieldsSeq(list) {
		p, prefix := strings.CutSuffix(w, "*")
		p = lexicon.Fold(p)
		if prefix {
			s.prefixes = append(s.prefixes, p)
		} else {
			s.words[lexicon.Hash(p)] = true
		}
		v.note(p, prefix)
	}
	return s
}

// note sets the bit of a word or of what words start with.
func (v *vocabulary) note(folded string, prefix bool) {
	if folded == "" {
		return
	}
	h := lexicon.Hash(folded)
	if prefix {
		h = startHash(folded)
	}
	v.likely[h>>54] |= 1 << (h >> 48 & 63)
}

// startHash hashes the first letters of a word.
func startHash(folded string) uint64 {
	n := startBytes
	if folded[0] >= 0xE0 {
		n = startBrahmi
	}
	h := uint64(0)
	for i := 0; i < min(n, len(folded)); i++ {
		h = h<<7 ^ uint64(folded[i])
	}
	return (h + 1) * 0x9E3779B97F4A7C15
}

// couldHave reports whether the word is likely one of stock phrases. It may
// take a stranger for one, seldom one of them for a stranger.
func (v *vocabulary) couldHave(hash uint64, folded string) bool {
	if v.likely[hash>>54]>>(hash>>48&63)&1 != 0 {
		return true
	}
	if len(folded) < startBytes {
		return false
	}
	h := startHash(folded)
	return v.likely[h>>54]>>(h>>48&63)&1 != 0
}

func (v *wordSet) has(hash uint64, folded string) bool {
	if v.words[hash] {
		return true
	}
	for _, p := range v.prefixes {
		if strings.HasPrefix(folded, p) {
			return true
		}
	}
	return false
}
