package lexicon

import (
	"encoding/binary"
	"math/bits"
)

// plain reads words of up to seven ASCII letters and what commonly stands
// between them: most of most texts. It stops at whatever else comes, also at a
// word that may go on behind its letters. Its variables are kept out of the
// scanner, where they would be stored at every step.
func (s *scanner) plain() {
	text, fold, words := s.text, s.t.fold, s.t.Words
	pos, w, sep, before := s.pos, s.w, s.sep, len(s.t.Words)
	for pos+8 <= len(text) && w+8 <= len(fold) {
		switch c := class[text[pos]]; {
		case c == cSpace:
			pos++
			continue
		case c == cClause:
			sep |= Clause
			pos++
			continue
		case c > cUpper:
			goto done
		}
		x := loadText(text, pos)
		folded := x | spread*0x20
		n := bits.TrailingZeros64(^letters(x, folded)&(spread*0x80)) / 8
		if n > 7 || class[text[pos+n]] <= cAngle && s.goesOn(pos+n, class[text[pos+n]]) {
			break
		}
		store8(fold, w, folded)
		mask := uint64(1)<<(8*n) - 1
		h := mix(folded&mask^hashK0, uint64(n)^hashK1)
		e := Lookup(h)
		f := sep
		if capital := (x ^ folded) >> 5 & spread & mask; capital != 0 {
			f |= capitals(bits.OnesCount64(capital), n, capital&1 != 0)
		}
		if e.Number() {
			s.t.Numbers = append(s.t.Numbers, uint32(len(words)))
		}
		words = append(words, Word{Hash: h, Start: uint32(pos), End: uint32(pos + n), fold: uint32(w), foldLen: uint16(n), Flags: f, Entry: e})
		pos, w, sep = pos+n, w+n, 0
	}
done:
	if len(words) > before {
		s.nl = 0
	}
	s.t.Words = words
	s.pos, s.w, s.sep = pos, w, sep
}

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
		capital := (x ^ folded) >> 5 & spread
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
