package tone

import (
	"slices"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// disguises finds single words however they are spelt.
type disguises struct {
	ids   map[string][]int32 // by sound: see appendSound
	masks []masked
	bloom [1024]uint64 // of the hashes of ids' keys
	indic indicWords
}

// masked is a word that may be written with some letters hidden.
type masked struct {
	word string
	id   int32
}

// add notes the words that pattern stands for.
func (d *disguises) add(pattern string, id int, e *entry) {
	if d.ids == nil {
		d.ids = map[string][]int32{}
	}
	for _, w := range forms(pattern) {
		if w[0] >= 0x80 && e.lang >= lexicon.Bengali {
			d.indic.add(w, id, e)
			continue
		}
		if len(w) < 4 {
			continue
		}
		key := string(appendSound(nil, unaccented(w), false))
		if !slices.Contains(d.ids[key], int32(id)) {
			d.ids[key] = append(d.ids[key], int32(id))
			bit := lexicon.Hash(key) >> 48
			d.bloom[bit>>6] |= 1 << (bit & 63)
		}
		if e.flags&target == 0 || e.strength > 0.8 {
			d.masks = append(d.masks, masked{w, int32(id)})
		}
	}
}

// appendSound appends a key that is the same for the spellings of a word that
// sound the same: digits and signs as the letters they pass for, "ph" as "f",
// "c" and "q" as "k", "z" as "s", doubled letters once. A one is an i, or an l
// if ell is set.
func appendSound(dst []byte, s string, ell bool) []byte {
	from := len(dst)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch c {
		case 'c', 'q':
			c = 'k'
		case 'z', '5', '$':
			c = 's'
		case '0':
			c = 'o'
		case '3':
			c = 'e'
		case '4', '@':
			c = 'a'
		case '7', '+':
			c = 't'
		case '8':
			c = 'b'
		case '9', '6':
			c = 'g'
		case '1', '!', '|':
			c = 'i'
			if ell {
				c = 'l'
			}
		case 'p':
			if i+1 < len(s) && s[i+1] == 'h' {
				c = 'f'
				i++
			}
		case '.', '-', '_', '\'':
			continue
		}
		if len(dst) == from || dst[len(dst)-1] != c {
			dst = append(dst, c)
		}
	}
	return dst
}

// heard reports whether some word sounds like s, up to 24 bytes; most words end
// at the bloom filter.
func (d *disguises) heard(s string, ell bool) []int32 {
	if len(s) < 3 || len(s) > 40 {
		return nil
	}
	var buf [40]byte
	key := appendSound(buf[:0], s, ell)
	bit := lexicon.Hash(string(key)) >> 48
	if d.bloom[bit>>6]>>(bit&63)&1 == 0 {
		return nil
	}
	return d.ids[string(key)]
}

// suspect reports whether an unknown word may be a hostile one in disguise.
func (d *disguises) suspect(s string) bool {
	return d.heard(s, false) != nil || strings.IndexByte(s, '1') >= 0 && d.heard(s, true) != nil
}

// hidden returns the word that pattern, with a '*' for each hidden letter, may
// stand for: the first letter shows, and enough of the others.
func (d *disguises) hidden(pattern string) []int32 {
	var ids []int32
	for _, m := range d.masks {
		if len(m.word) == len(pattern) && m.word[0] == pattern[0] && fits(pattern, m.word) {
			ids = append(ids, m.id)
		}
	}
	return ids
}

func fits(pattern, word string) bool {
	for i := range len(pattern) {
		if pattern[i] != '*' && pattern[i] != word[i] {
			return false
		}
	}
	return true
}
