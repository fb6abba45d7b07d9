package lexicon

import "math/bits"

// The constants of wyhash (public domain, Wang Yi): odd, with balanced bits.
const (
	hashK0 = 0xa0761d6478bd642f
	hashK1 = 0xe7037ed1a0b428db
)

// Hash returns the 64-bit hash of a word's folded form (see Fold). Generated
// tables are keyed by it, so it must never change without regenerating them.
// It is not meant to resist collisions made on purpose: what depends on a word
// being exactly that word compares the folded form too.
func Hash(folded string) uint64 {
	n := len(folded)
	if n <= 8 {
		return mix(load(folded)^hashK0, uint64(n)^hashK1)
	}
	h := uint64(n) ^ hashK1
	for len(folded) > 8 {
		h = mix(load(folded)^hashK0, h)
		folded = folded[8:]
	}
	return mix(load(folded)^hashK0, h)
}

func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

// load reads up to eight bytes, little endian, as zero-padded.
func load(s string) uint64 {
	if len(s) >= 8 {
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	}
	if len(s) >= 4 {
		lo := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
		t := s[len(s)-4:]
		hi := uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24
		return lo | hi<<(uint(len(s)-4)*8)
	}
	if len(s) >= 2 {
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[len(s)-1])<<(uint(len(s)-1)*8)
	}
	if len(s) == 1 {
		return uint64(s[0])
	}
	return 0
}

// hashFold is Hash of n folded bytes at i. The buffer has room behind them, so
// the last piece is loaded whole and cut.
func hashFold(b []byte, i, n int) uint64 {
	if i+n+8 > len(b) {
		return hashLong(b[i : i+n])
	}
	h := uint64(n) ^ hashK1
	for ; n > 8; i, n = i+8, n-8 {
		h = mix(load8(b, i)^hashK0, h)
	}
	return mix(load8(b, i)&(1<<(uint(n)*8)-1)^hashK0, h)
}

func hashLong(b []byte) uint64 {
	n := len(b)
	if n <= 8 {
		return mix(loadTail(b)^hashK0, uint64(n)^hashK1)
	}
	h := uint64(n) ^ hashK1
	for len(b) > 8 {
		h = mix(load8(b, 0)^hashK0, h)
		b = b[8:]
	}
	return mix(loadTail(b)^hashK0, h)
}

func load8(b []byte, i int) uint64 {
	b = b[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

func loadTail(b []byte) (v uint64) {
	for i, c := range b {
		v |= uint64(c) << (uint(i) * 8)
	}
	return v
}
