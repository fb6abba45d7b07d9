package typo

import (
	"fmt"
	"sync"

	"github.com/replyvet/replyvet/lexicon"
)

// table holds all phrases of a language. It is immutable. A message without
// any of them costs two bit tests a word.
type table struct {
	notes   []note
	phrases []phrase
	byFirst map[uint64][]int32 // phrases by the hash of their first word
	stems   map[string]string  // folded, misspelt and right
	// pairs says which two neighbours may start a phrase; lone which word may
	// start one whatever follows. Both may be wrong in the positive only.
	pairs [filterBits / 64]uint64
	lone  [1 << 12 / 64]uint64
}

// filterBits keeps the pairs of some 20,000 phrases at under one false
// positive in ten, in 32 KiB.
const filterBits = 1 << 18

// phrase is a flat phrase and the note it belongs to.
type phrase struct {
	seq     []element
	note    int32
	atStart bool
}

// tables holds each language's table, made when the first message in that
// language comes.
var tables = [...]func() (*table, error){
	lexicon.English:   sync.OnceValues(func() (*table, error) { return newTable(lexicon.English) }),
	lexicon.French:    sync.OnceValues(func() (*table, error) { return newTable(lexicon.French) }),
	lexicon.Hungarian: sync.OnceValues(func() (*table, error) { return newTable(lexicon.Hungarian) }),
	lexicon.Bengali:   sync.OnceValues(func() (*table, error) { return newTable(lexicon.Bengali) }),
	lexicon.Tamil:     sync.OnceValues(func() (*table, error) { return newTable(lexicon.Tamil) }),
}

func newTable(l lexicon.Language) (*table, error) {
	t := &table{byFirst: map[uint64][]int32{}, stems: map[string]string{}}
	err := readNotes(l, t.stems, func(pattern string, n note) error {
		flat, err := compile(pattern)
		if err != nil {
			return err
		}
		for _, f := range flat {
			t.add(f, int32(len(t.notes)))
		}
		t.notes = append(t.notes, n)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("phrases of %s: %w", l, err)
	}
	return t, nil
}

func (t *table) add(seq []element, note int32) {
	p := phrase{seq: seq, note: note}
	if seq[0].kind == start {
		p.atStart, p.seq = true, seq[1:]
	}
	first := p.seq[0].set
	for _, h := range first {
		t.byFirst[h] = append(t.byFirst[h], int32(len(t.phrases)))
		if len(p.seq) > 1 && p.seq[1].kind == oneOf {
			for _, h2 := range p.seq[1].set {
				k := pairBit(h, h2)
				t.pairs[k>>6] |= 1 << (k & 63)
			}
			continue
		}
		k := h >> 52
		t.lone[k>>6] |= 1 << (k & 63)
	}
	t.phrases = append(t.phrases, p)
}

// pairBit mixes the hashes of two neighbours, which are well mixed themselves.
func pairBit(a, b uint64) uint64 { return (a*0x9E3779B97F4A7C15 ^ b) >> (64 - 18) }

// starts reports whether some phrase may start at word i.
func (t *table) starts(words []lexicon.Word, i int) bool {
	h := words[i].Hash
	if k := h >> 52; t.lone[k>>6]>>(k&63)&1 != 0 {
		return true
	}
	if i+1 == len(words) {
		return false
	}
	k := pairBit(h, words[i+1].Hash)
	return t.pairs[k>>6]>>(k&63)&1 != 0
}

// matchFrom returns the last word that seq covers when it goes on at word i, or
// -1. Phrases never cross a sentence's end; a gap takes as few words as it can.
func matchFrom(tok *lexicon.Tokens, seq []element, i int) int {
	for k := range seq {
		e := &seq[k]
		over := i >= len(tok.Words) || tok.Words[i].Flags&lexicon.Break != 0
		switch e.kind {
		case end:
			if !over {
				return -1
			}
			return i - 1
		case noneOf:
			if !over && holds(e.set, tok.Words[i].Hash) {
				return -1
			}
			if over || k == len(seq)-1 {
				return i - 1 // what may follow is not part of the phrase
			}
		case gap:
			return matchGap(tok, seq[k+1:], i, e.gap)
		}
		if over || !e.matches(tok, i) {
			return -1
		}
		i++
	}
	return i - 1
}

func matchGap(tok *lexicon.Tokens, rest []element, i, most int) int {
	for j := i; j <= i+most && j <= len(tok.Words); j++ {
		if last := matchFrom(tok, rest, j); last >= 0 {
			return last
		}
		if j < len(tok.Words) && tok.Words[j].Flags&lexicon.Break != 0 {
			return -1
		}
	}
	return -1
}

// matches reports whether word i fits a place that takes one word.
func (e *element) matches(tok *lexicon.Tokens, i int) bool {
	w := &tok.Words[i]
	switch e.kind {
	case oneOf:
		return holds(e.set, w.Hash)
	case noneOf:
		return !holds(e.set, w.Hash)
	case number:
		return w.Flags&lexicon.Number != 0
	case prefix:
		return hasPrefix(tok.Folded(i), e.text)
	case suffix:
		return hasSuffix(tok.Folded(i), e.text)
	}
	return true
}

func hasPrefix(s, p string) bool { return len(s) >= len(p) && s[:len(p)] == p }
func hasSuffix(s, p string) bool { return len(s) > len(p) && s[len(s)-len(p):] == p }

// holds reports whether the sorted set has h.
func holds(set []uint64, h uint64) bool {
	lo, hi := 0, len(set)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch {
		case set[mid] == h:
			return true
		case set[mid] < h:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return false
}
