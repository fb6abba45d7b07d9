package typo

import (
	"cmp"
	"math"
	"slices"

	"github.com/replyvet/replyvet/lexicon"
)

// index finds the phrases that may stand around a word: by it and its
// neighbour, or by it alone where a phrase has no two neighbouring sets.
type index struct {
	entries []entry // sorted by key
	slots   []slot  // of the keys: open addressing, half empty
	filter  [filterBits / 64]uint64
}

// slot says where the entries of a key stand; to is 0 in an empty one.
type slot struct {
	key      uint64
	from, to int32
}

// entry says that the words of the key are at place offset of the phrase.
type entry struct {
	key    uint64
	phrase int32
	offset int32
}

// filterBits keeps the keys of some 20,000 phrases at under one false positive
// in ten, in 32 KiB.
const filterBits = 1 << 18

// rarest returns the place of the set, or of the two neighbouring sets, that are
// likely met least in a text. Only places that are always as far from the
// phrase's first word count.
func rarest(l lexicon.Language, seq []element) (place int, pair bool) {
	best, before := math.MaxFloat64, 0.0
	for k := 0; k < len(seq) && seq[k].kind <= suffix && seq[k].kind != gap; k++ {
		if seq[k].kind != oneOf {
			before = 0
			continue
		}
		often := frequency(l, seq[k].set)
		if often < best {
			place, pair, best = k, false, often
		}
		// Neighbours keep company: ten times as often as by chance.
		if both := 10 * before * often; k > 0 && before > 0 && both < best {
			place, pair, best = k-1, true, both
		}
		before = often
	}
	return place, pair
}

// frequency estimates how often one of the set is met, per word of text.
func frequency(l lexicon.Language, set []uint64) float64 {
	sum := 0.0
	for _, h := range set {
		sum += lexicon.Frequency(h, l.Bit())
	}
	return sum
}

// pairKey mixes the hashes of two neighbours, which are well mixed themselves.
func pairKey(a, b uint64) uint64 { return a*0x9E3779B97F4A7C15 ^ b }

// sort makes the index ready for use.
func (x *index) sort() {
	slices.SortFunc(x.entries, func(a, b entry) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.phrase, b.phrase)) })
	size := 16
	for size < 2*len(x.entries) {
		size *= 2
	}
	x.slots = make([]slot, size)
	for i, e := range x.entries {
		k := e.key % filterBits
		x.filter[k>>6] |= 1 << (k & 63)
		s := x.find(e.key)
		if s.to == 0 {
			*s = slot{key: e.key, from: int32(i)}
		}
		s.to = int32(i + 1)
	}
}

// find returns the slot of a key, or the empty one where it would stand.
func (x *index) find(key uint64) *slot {
	mask := uint64(len(x.slots) - 1)
	for i := key >> 20; ; i++ {
		if s := &x.slots[i&mask]; s.to == 0 || s.key == key {
			return s
		}
	}
}

func (x *index) has(key uint64) bool {
	k := key % filterBits
	return x.filter[k>>6]>>(k&63)&1 != 0
}

// of returns the entries of a key.
func (x *index) of(key uint64) []entry {
	s := x.find(key)
	return x.entries[s.from:s.to]
}
