package lexicon

import (
	"encoding/binary"
	"math/bits"
)

// asciiWord is the short way: a word of ASCII letters that ends at a byte
// which cannot go on with it, read eight bytes at a time. Anything else is begun
// again by word.
func (s *scanner) asciiWord() {
	text, fold := s.text, s.t.fold
	i, w, up := s.pos, s.w, 0
	for i+8 <= len(text) && w+8 <= len(fold) {
		x := loadText(text, i)
		folded := x | spread*0x20
		store8(fold, w, folded)
		capital := (x ^ folded) >> 5
		other := ^letters(x, folded) & (spread * 0x80)
		if other == 0 {
			up += bits.OnesCount64(capital)
			i, w = i+8, w+8
			continue
		}
		n := bits.TrailingZeros64(other) / 8
		up += bits.OnesCount64(capital & (1<<(8*n) - 1))
		s.asciiEnd(i+n, w+n, up)
		return
	}
	for ; i < len(text) && class[text[i]] <= cUpper; i, w = i+1, w+1 {
		if w == len(fold) {
			s.word()
			return
		}
		fold[w] = text[i] | 0x20
		up += int(class[text[i]])
	}
	s.asciiEnd(i, w, up)
}

// asciiEnd ends a word of ASCII letters, up of them capitals, before byte i.
func (s *scanner) asciiEnd(i, w, up int) {
	n := i - s.pos
	if n > maxFold {
		s.word()
		return
	}
	if i < len(s.text) {
		if k := class[s.text[i]]; k <= cAngle && s.goesOn(i, k) {
			s.word()
			return
		}
	}
	var f Flags
	if up != 0 {
		f = capitals(up, n, class[s.text[s.pos]] == cUpper)
	}
	s.emit(i, w, f)
}

// spread times a byte is that byte eight times.
const spread = 0x0101010101010101

// letters sets the top bit of each byte of x that is an ASCII letter; folded is
// x in lower case.
func letters(x, folded uint64) uint64 {
	low := folded & (spread * 0x7f)
	fromA := low + spread*(0x80-'a')
	pastZ := low + spread*(0x7f-'z')
	return fromA &^ pastZ &^ x
}

func loadText(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func store8(b []byte, i int, v uint64) { binary.LittleEndian.PutUint64(b[i:i+8], v) }
