package canned

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// wordSection holds the words that stock phrases of a language are made of, a
// few a line; "word*" stands for all that start so. They are no phrases of the
// guard's matcher: they are asked for only in replies that have a stock phrase.
const wordSection = "word"

// stockSection and those between the two hold the stock phrases.
const stockSection = "stock"

// The first bytes of a prefix, which are asked for first: about three letters.
const (
	startBytes  = 4
	startBrahmi = 9 // Bengali and Tamil letters have three bytes
)

// vocabulary is a set of words.
type vocabulary struct {
	words    map[uint64]bool
	prefixes []string
	// likely has a bit for the words, for those of the stock phrases and for the
	// first bytes of prefixes: quick to ask, and seldom wrong.
	likely [1024]uint64
}

// vocabularies reads the stock vocabulary of every language.
func vocabularies() (all [lexicon.Other + 1]vocabulary) {
	for _, l := range lexicon.All() {
		phrases, list, _ := strings.Cut(phraseFile(l), "["+wordSection+"]")
		v := vocabulary{words: map[uint64]bool{}}
		for w := range strings.FieldsSeq(list) {
			if p, ok := strings.CutSuffix(w, "*"); ok {
				v.prefixes = append(v.prefixes, lexicon.Fold(p))
				v.note(lexicon.Fold(p), true)
				continue
			}
			v.words[lexicon.Hash(lexicon.Fold(w))] = true
			v.note(lexicon.Fold(w), false)
		}
		_, phrases, _ = strings.Cut(phrases, "["+stockSection+"]")
		for w := range strings.FieldsFuncSeq(phrases, func(r rune) bool { return strings.ContainsRune(" \n()[]|^$", r) }) {
			p, prefix := strings.CutSuffix(w, "*")
			v.note(lexicon.Fold(p), prefix)
		}
		all[l] = v
	}
	return all
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
	if len(v.prefixes) == 0 || len(folded) < startBytes {
		return false
	}
	h := startHash(folded)
	return v.likely[h>>54]>>(h>>48&63)&1 != 0
}

func (v *vocabulary) has(hash uint64, folded string) bool {
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
