package canned

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// wordSection holds the words that stock phrases of a language are made of, a
// few a line; "word*" stands for all that start so. They are no phrases of the
// guard's matcher: they are asked for only in replies that have a stock phrase.
const wordSection = "word"

// vocabulary is a set of words.
type vocabulary struct {
	words    map[uint64]bool
	prefixes []string
}

// vocabularies reads the stock vocabulary of every language.
func vocabularies() (all [lexicon.Other + 1]vocabulary) {
	for _, l := range lexicon.All() {
		_, list, _ := strings.Cut(phraseFile(l), "["+wordSection+"]")
		v := vocabulary{words: map[uint64]bool{}}
		for w := range strings.FieldsSeq(list) {
			if p, ok := strings.CutSuffix(w, "*"); ok {
				v.prefixes = append(v.prefixes, lexicon.Fold(p))
				continue
			}
			v.words[lexicon.Hash(lexicon.Fold(w))] = true
		}
		all[l] = v
	}
	return all
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
