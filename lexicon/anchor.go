package lexicon

import "encoding/binary"

// A phrase is looked for only where its rarest word stands, or its rarest two
// neighbours: the anchor. "You are (blind|deaf)" costs nothing at "you".

// anchors are keys one of which is in every form of a sequence.
type anchors struct {
	keys  []anchor
	often float64 // how often one of them is met, per word of text
}

// anchor is a key, or the words that a slip may be for, and how many words of the sequence may stand before it.
type anchor struct {
	key      uint64
	sort     anchorSort
	min, max int
	word     string // of a nearAnchor
}

type anchorSort uint8

const (
	wordAnchor anchorSort = iota
	pairAnchor
	prefixAnchor
	nearAnchor
)

// maxPairs bounds the keys that two neighbouring sets of words make.
const maxPairs = 512

// rarest returns the anchors of a sequence that are met least; ok is false if
// there is nothing in it that every form has.
func rarest(seq []element, l Languages) (best anchors, ok bool) {
	min, max := 0, 0   // words before the element
	var before []place // what the word before the element may be; nil: anything
	for i := range seq {
		e := &seq[i]
		if a, found := anchorsOf(e, min, max, l); found && (!ok || a.often < best.often) {
			best, ok = a, true
		}
		lo, hi := width(e)
		heads, tails := edges(e, l)
		if lo > 0 {
			if often, n := together(before, heads); n > 0 && n <= maxPairs && often < best.often {
				best, ok = anchors{pairs(before, heads), often}, true
			}
			before = nil
		} else if before == nil {
			tails = nil
		}
		before = append(before[:len(before):len(before)], shifted(tails, min, max)...)
		if tails == nil {
			before = nil
		}
		min, max = min+lo, max+hi
	}
	return best, ok
}

// anchorsOf returns the anchors of one element, with min to max words before it.
func anchorsOf(e *element, min, max int, l Languages) (a anchors, ok bool) {
	switch e.kind {
	case elSet:
		return anchors{single(e.set, 0, min, max), sum(e.set, l)}, true
	case elPrefix:
		if len(e.text) < prefixBytes {
			return a, false
		}
		return anchors{[]anchor{{key: prefixKey(e.text), sort: prefixAnchor, min: min, max: max}}, prefixOften}, true
	case elNear:
		if e.common {
			return a, false
		}
		for _, w := range e.near {
			a.keys = append(a.keys, anchor{sort: nearAnchor, min: min, max: max, word: w})
		}
		return anchors{a.keys, nearOften}, true
	case elAlt:
		a = anchors{single(e.set, len(e.alts), min, max), sum(e.set, l)}
		for _, alt := range e.alts {
			b, found := rarest(alt, l)
			if !found {
				return anchors{}, false
			}
			for _, k := range b.keys {
				a.keys = append(a.keys, anchor{k.key, k.sort, k.min + min, k.max + max, k.word})
			}
			a.often += b.often
		}
		return a, true
	}
	return a, false
}

// single returns the keys of a set, with room for more.
func single(set []uint64, more, min, max int) []anchor {
	keys := make([]anchor, len(set), len(set)+more)
	for i, h := range set {
		keys[i] = anchor{key: h, min: min, max: max}
	}
	return keys
}

// place is a set of words that may stand at a place of a sequence, with min to
// max words before it.
type place struct {
	set      []uint64
	min, max int
	often    float64
}

// edges returns what the first and the last word of an element may be, nil if
// it may be anything.
func edges(e *element, l Languages) (heads, tails []place) {
	if e.kind != elSet && e.kind != elAlt {
		return nil, nil
	}
	if len(e.set) > 0 {
		heads = []place{{e.set, 0, 0, sum(e.set, l)}}
		tails = heads[:1:1]
	}
	anyHead, anyTail := false, false
	for _, alt := range e.alts {
		if len(alt) == 0 {
			continue
		}
		h, t := head(alt, l), tail(alt, l)
		heads, tails = append(heads, h...), append(tails, t...)
		anyHead, anyTail = anyHead || h == nil, anyTail || t == nil
	}
	if anyHead {
		heads = nil
	}
	if anyTail {
		tails = nil
	}
	return heads, tails
}

// head returns what the first word of a sequence may be.
func head(seq []element, l Languages) []place {
	if first, _ := width(&seq[0]); first == 0 {
		return nil
	}
	h, _ := edges(&seq[0], l)
	return h
}

// tail returns what the last word of a sequence may be.
func tail(seq []element, l Languages) []place {
	last := &seq[len(seq)-1]
	min, max := width(last)
	if min == 0 {
		return nil
	}
	_, t := edges(last, l)
	before, most := span(seq)
	return shifted(t, before-min, most-max)
}

func shifted(places []place, min, max int) []place {
	if places == nil {
		return nil
	}
	moved := make([]place, len(places))
	for i, p := range places {
		moved[i] = place{p.set, p.min + min, p.max + max, p.often}
	}
	return moved
}

// together estimates how often a word of before is followed by one of heads, and
// counts the pairs. Neighbours keep company: three times as often as by chance.
func together(before, heads []place) (often float64, n int) {
	for _, b := range before {
		for _, h := range heads {
			often += 3 * b.often * h.often
			n += len(b.set) * len(h.set)
		}
	}
	return often, n
}

func pairs(before, heads []place) (keys []anchor) {
	for _, b := range before {
		for _, x := range b.set {
			for _, h := range heads {
				for _, y := range h.set {
					keys = append(keys, anchor{key: pairKey(x, y), sort: pairAnchor, min: b.min, max: b.max})
				}
			}
		}
	}
	return keys
}

func sum(words []uint64, l Languages) (often float64) {
	for _, h := range words {
		often += Frequency(h, l)
	}
	return often
}

// prefixBytes is the length of the shortest beginning of a word that is an anchor.
const prefixBytes = 4

// prefixOften is how often a word is met that starts like a prefix.
const prefixOften = 0.0001

// pairKey mixes the hashes of two neighbours, which are well mixed themselves.
func pairKey(a, b uint64) uint64 { return a*hashK0 ^ b }

// prefixKey is the key of a prefix, and of the words that start with it: of its
// first two letters in Bengali and Tamil, of its first four bytes else.
func prefixKey(prefix string) uint64 {
	k := uint64(binary.LittleEndian.Uint32([]byte(prefix)))
	if prefix[0] >= 0xE0 && len(prefix) >= 6 {
		k |= uint64(prefix[4])<<32 | uint64(prefix[5])<<40
	}
	return k * hashK1
}
