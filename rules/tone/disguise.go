package tone

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"github.com/replyvet/replyvet/lexicon"
)

// disguises finds single words however they are spelt.
type disguises struct {
	ids     map[string][]int32 // by sound: see appendSound
	short   map[string][]int32 // words of three letters, spelt with signs
	plainly map[string]bool    // French and Hungarian words without their accents
	masks   map[maskKey][]masked
	bare    map[rune]byte // letters with an accent, and without it
	bloom   [1024]uint64  // of the hashes of ids' keys
	indic   indicWords
}

// maskKey is what of a word always shows: its length in bytes, its first letter.
type maskKey struct {
	length int
	first  byte
}

// masked is a word that may be written with some letters hidden.
type masked struct {
	word   string
	id     int32
	narrow bool // only one letter may be hidden
}

// add notes the words that pattern stands for.
func (d *disguises) add(pattern string, id int, e *entry) {
	if d.ids == nil {
		d.ids = map[string][]int32{}
		d.plainly = map[string]bool{}
		d.masks = map[maskKey][]masked{}
	}
	for _, w := range forms(pattern) {
		if w[0] >= 0x80 && e.lang >= lexicon.Bengali {
			d.indic.add(w, id, e)
			continue
		}
		if len(w) == 3 && e.kind == "profanity" && e.lang == lexicon.English {
			d.addShort(w, int32(id))
		}
		if len(w) < 3 || len(w) == 3 && strings.ContainsAny(w, "aeiou") {
			continue
		}
		if e.lang == lexicon.French || e.lang == lexicon.Hungarian {
			d.plainly[unaccented(w)] = true
		}
		key := string(appendSound(nil, unaccented(w), false))
		if !slices.Contains(d.ids[key], int32(id)) {
			d.ids[key] = append(d.ids[key], int32(id))
			bit := lexicon.Hash(key) >> 48
			d.bloom[bit>>6] |= 1 << (bit & 63)
		}
		shown := maskKey{len(w), w[0]}
		d.masks[shown] = append(d.masks[shown], masked{w, int32(id), e.flags&target != 0 && e.strength <= 0.8 && len(w) < 5})
	}
}

// addShort notes how signs may stand for letters of a word: @ss, a$s, a$$.
func (d *disguises) addShort(w string, id int32) {
	if d.short == nil {
		d.short = map[string][]int32{}
	}
	for _, r := range [...]*strings.Replacer{strings.NewReplacer("a", "@"), strings.NewReplacer("s", "$"), strings.NewReplacer("a", "@", "s", "$"), strings.NewReplacer("ss", "$s"), strings.NewReplacer("ss", "s$")} {
		if s := r.Replace(w); s != w {
			d.short[s] = append(d.short[s], id)
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
			if i+1 < len(s) && s[i+1] == '0' && (i+2 == len(s) || s[i+2] != '0') && (i == 0 || s[i-1] != '0') {
				c = 'u'
				i++
			}
		case 'v':
			if i+1 < len(s) && strings.IndexByte("aeiouy", s[i+1]) < 0 && i > 0 {
				c = 'u'
			}
		case '(':
			c = 'k'
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

// suspectBytes is suspect for bytes that are not kept.
func (d *disguises) suspectBytes(b []byte) bool {
	return len(b) > 0 && d.suspect(unsafe.String(&b[0], len(b)))
}

// plain appends s without its accents; nothing if it is too long, or holds
// letters that have no plain form.
func (d *disguises) plain(dst []byte, s string) []byte {
	from := len(dst)
	if len(s) > cap(dst)-from {
		return dst
	}
	for _, r := range s {
		switch {
		case r < 0x80:
			dst = append(dst, byte(r))
		case d.bare[r] != 0:
			dst = append(dst, d.bare[r])
		case !unicode.Is(unicode.Mn, r):
			return dst[:from]
		}
	}
	return dst
}

// bareLetters maps the lower-case Latin letters with an accent, and those that
// look alike, to those without.
func bareLetters() map[rune]byte {
	m := map[rune]byte{}
	for r := rune(0xE0); r < 0x1F00; r++ {
		if b := unaccented(string(r)); unicode.IsLower(r) && len(b) == 1 {
			m[r] = b[0]
		}
	}
	for _, alike := range [...]string{"ƒf", "øo", "łl", "đd", "ħh", "ŧt", "ıi", "ɑa", "ɡg", "ɪi", "ʟl"} {
		r, size := utf8.DecodeRuneInString(alike)
		m[r] = alike[size]
	}
	return m
}

// hidden returns the word that pattern, with a '*' for each hidden letter, may
// stand for: the first letter shows, and enough of the others.
func (d *disguises) hidden(pattern string) []int32 {
	var ids []int32
	for _, m := range d.masks[maskKey{len(pattern), pattern[0]}] {
		if fits(pattern, m.word) && (!m.narrow || strings.Count(pattern, "*") == 1) {
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
