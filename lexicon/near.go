package lexicon

import "unicode/utf8"

// nearIndex finds the phrases with a slip (~word) by the slip itself: two words
// are one edit apart only if they are the same once a letter is left out of one
// of them or of both. It is asked about words that are no stop words, not
// exempt and have not been asked about before.
type nearIndex struct {
	keys   keyTable // of wanted words and of what is left of them; its programs are indexes of wanted
	wanted []wanted
	exempt hashSet
	none   *Memo // words that are no slip for any
}

// wanted is a word that others may be slips for, and the phrases it stands in.
type wanted struct {
	word    string
	entries []entryAt
}

// nearOften is how often a word is met that is a slip for another.
const nearOften = 0.0001

func newNearIndex(words []string, entries map[string][]entryAt, exempt []uint64) nearIndex {
	x := nearIndex{none: new(Memo), exempt: newHashSet(exempt)}
	var list []keyed
	for i, w := range words {
		x.wanted = append(x.wanted, wanted{w, entries[w]})
		remains(w, func(key uint64) bool {
			list = append(list, keyed{key, entryAt{program: uint32(i)}})
			return true
		})
	}
	x.keys = newKeyTable(list)
	return x
}

// remains calls yield with the hash of a word and of all that is left of it
// without one letter, until yield returns false.
func remains(word string, yield func(hash uint64) bool) {
	if !yield(Hash(word)) || len(word) > maxFold {
		return
	}
	var room [maxFold]byte
	for i := 0; i < len(word); {
		_, size := utf8.DecodeRuneInString(word[i:])
		rest := append(append(room[:0], word[:i]...), word[i+size:]...)
		if !yield(hashLong(rest)) {
			return
		}
		i += size
	}
}

// noSlip are the flags of words that are no slips; neither are stop words.
const noSlip = HasDigit | Upper | Camel

// slips tries the phrases for which word i may be the slip.
func (r *matchRun) slips(i int) {
	x, w := &r.m.near, &r.t.Words[i]
	if x.exempt.has(w.Hash) || x.none.Has(w.Hash) {
		return
	}
	word, found := r.t.FoldedWord(w), false
	remains(word, func(key uint64) bool {
		if x.keys.has(key) {
			for _, e := range x.keys.of(key) {
				if want := &x.wanted[e.program]; OneEdit(word, want.word) {
					found = true
					r.around(want.entries, i)
				}
			}
		}
		return true
	})
	if !found {
		x.none.Add(w.Hash)
	}
}
