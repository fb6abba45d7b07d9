package lexicon

import (
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is the long way to read a word: it undoes width, zero-width characters,
// homoglyphs, entities and markup inside the word, and composes what NFC
// composes, always knowing where in the text it stands.
func (s *scanner) word() {
	b := wordBuilder{s: s, w: s.w}
	i := s.pos
	for i < len(s.text) {
		next, ok := b.step(i)
		if !ok {
			break
		}
		i = next
		if b.elided {
			s.emit(i, b.w, b.flags()|Elision|Apos)
			b = wordBuilder{s: s, w: s.w}
		}
	}
	if b.letters+b.digits == 0 {
		s.pos = max(i, s.pos+1)
		return
	}
	end := b.end
	if b.disguised() {
		b.homoglyphs()
	}
	if b.compose {
		b.nfc()
	}
	s.emit(end, b.w, b.flags())
}

// wordBuilder is the word being read.
type wordBuilder struct {
	s                      *scanner
	w                      int // next free byte of the fold buffer
	end                    int // end of the last letter or digit in the text
	letters, digits, upper int
	latin, foreign         bool
	firstUpper             bool
	compose, elided        bool
	last                   rune // the rune outside ASCII read last
	f                      Flags
	run                    int // index+1 of the open digit run
}

// step reads what stands at byte i. ok is false where the word ends; next is
// then of no meaning.
func (b *wordBuilder) step(i int) (next int, ok bool) {
	text := b.s.text
	c := text[i]
	switch class[c] {
	case cLower, cUpper:
		b.letter(rune(c), i, i+1)
		return i + 1, true
	case cDigit:
		b.digit(c, i, i+1)
		return i + 1, true
	case cHigh:
		if next := b.quick(i); next > 0 {
			return next, true
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		return b.rune(r, i, i+size)
	case cApos:
		return b.apostrophe(i, i+1)
	case cAmp:
		r, size := entityAt(text[i:])
		if size == 0 {
			return 0, false
		}
		b.f |= Altered
		return b.rune(r, i, i+size)
	case cStar:
		// Doubled emphasis marks between letters: idi**ot**.
		if b.letters > 0 && i+2 < len(text) && text[i+1] == c && class[text[i+2]] <= cUpper {
			b.f |= Altered
			return i + 2, true
		}
	case cAngle:
		n, block := TagAt(text[i:])
		if n > 0 && !block && b.letters > 0 && i+n < len(text) && startsLetter(text[i+n:]) {
			b.f |= Altered
			return i + n, true
		}
	}
	return 0, false
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	k := runeKind(r)
	return k == kLetter || k == kDigit
}

// rune reads a decoded rune that stands in text[i:next].
func (b *wordBuilder) rune(r rune, i, next int) (int, bool) {
	switch runeKind(r) {
	case kLetter, kMark:
		b.letter(r, i, next)
		return next, true
	case kDigit:
		b.digit(byte('0'+digitValue(r)), i, next)
		return next, true
	case kHidden:
		if b.letters+b.digits == 0 {
			return 0, false
		}
		b.hidden(r)
		return next, true
	case kApostrophe:
		return b.apostrophe(i, next)
	}
	return 0, false
}

// hidden reads a character that shows nothing. The joiners mean something in
// Bengali and Tamil and stay in those words.
func (b *wordBuilder) hidden(r rune) {
	if (r == zwj || r == zwnj) && b.f&(Bangla|TamilLet) != 0 {
		b.put(r)
		return
	}
	b.f |= Altered
}

func (b *wordBuilder) letter(r rune, i, next int) {
	if r < utf8.RuneSelf {
		up := class[byte(r)] == cUpper
		if up {
			b.upper++
		}
		if b.letters == 0 {
			b.firstUpper = up
		}
		b.latin = true
		b.put(rune(byte(r) | 0x20))
	} else {
		b.wide(r)
	}
	b.letters++
	b.end, b.run = next, 0
}

// wide folds a letter or mark outside ASCII.
func (b *wordBuilder) wide(r rune) {
	switch {
	case r >= 0x0980 && r <= 0x09FF:
		b.f |= Bangla | NonASCII
	case r >= 0x0B80 && r <= 0x0BFF:
		b.f |= TamilLet | NonASCII
	default:
		b.f |= NonASCII
	}
	low, plain := foldRune(r)
	if low != r && isUpper(r) {
		b.upper++
		if b.letters == 0 {
			b.firstUpper = true
		}
	}
	switch {
	case plain: // a disguised ASCII letter: full width, mathematical
		b.f |= Altered
		b.latin = true
	case low >= 0x00C0 && low <= 0x024F || low >= 0x1E00 && low <= 0x1EFF:
		b.latin = true
	case low >= 0x0300 && low <= 0x036F:
		b.compose = true
	case low >= 0x0370 && low <= 0x058F:
		b.foreign = true
	case b.f&(Bangla|TamilLet) == 0:
		b.f |= Foreign
	}
	if composes(b.last, low) {
		b.compose = true
	}
	b.last = low
	if base := nuktaBase(low); base != 0 {
		b.put(base)
		low = 0x09BC
	}
	b.put(low)
}

func (b *wordBuilder) digit(c byte, i, next int) {
	t := b.s.t
	if b.run == 0 {
		t.Runs = append(t.Runs, Run{Start: uint32(i)})
		b.run = len(t.Runs)
	}
	r := &t.Runs[b.run-1]
	r.End = uint32(next)
	r.Digits++
	b.digits++
	b.end = next
	b.put(rune(c))
}

// put appends a folded rune.
func (b *wordBuilder) put(r rune) {
	t := b.s.t
	if b.w+utf8.UTFMax+8 > len(t.fold) {
		t.fold = append(t.fold, make([]byte, len(t.fold)/2+foldSlack)...)
		t.fold = t.fold[:cap(t.fold)]
	}
	if r < utf8.RuneSelf {
		t.fold[b.w] = byte(r)
		b.w++
		return
	}
	b.w += utf8.EncodeRune(t.fold[b.w:], r)
}

// apostrophe goes on with the word where a letter follows. A French elision
// ends with its apostrophe.
func (b *wordBuilder) apostrophe(i, next int) (int, bool) {
	if b.letters == 0 || next >= len(b.s.text) {
		return 0, false
	}
	r, _ := utf8.DecodeRuneInString(b.s.text[next:])
	if runeKind(r) != kLetter {
		return 0, false
	}
	prefix := b.s.t.fold[b.s.w:b.w]
	elided := len(prefix) <= maxElision && elides(string(prefix)) && vowel(r)
	b.put('\'')
	b.end, b.run = next, 0
	b.f |= Apos
	b.elided = elided
	return next, true
}

// maxElision is the length of the longest prefix that elides.
const maxElision = 7

func elides(prefix string) bool {
	switch prefix {
	case "l", "d", "j", "n", "m", "t", "s", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu":
		return true
	}
	return false
}

func vowel(r rune) bool {
	return strings.ContainsRune("aeiouyhAEIOUYHàâæéèêëîïôœùûüÀÂÆÉÈÊËÎÏÔŒÙÛÜ", r)
}

func (b *wordBuilder) flags() Flags {
	f := b.f
	if b.foreign {
		f |= Foreign
	}
	if b.digits > 0 {
		f |= HasDigit
		if b.letters == 0 {
			f |= Number
		}
	}
	if b.upper > 0 {
		f |= capitals(b.upper, b.letters, b.firstUpper)
	}
	return f
}

// disguised: Greek, Cyrillic or Armenian letters among Latin ones.
func (b *wordBuilder) disguised() bool { return b.foreign && b.latin }

// homoglyphs writes the Latin letters that the others stand for.
func (b *wordBuilder) homoglyphs() {
	word := string(b.s.t.fold[b.s.w:b.w])
	b.w = b.s.w
	for _, r := range word {
		if p := homoglyph(r); p != 0 {
			r = p
		}
		b.put(r)
	}
	b.foreign = false
	b.f |= Altered
}

// nfc composes the folded word. Only words with a rune that composes come here:
// normalising whole texts is five times slower in Bengali.
func (b *wordBuilder) nfc() {
	word := norm.NFC.String(string(b.s.t.fold[b.s.w:b.w]))
	b.w = b.s.w
	for _, r := range word {
		b.put(r)
	}
}

// entity reads an HTML entity outside a word.
func (s *scanner) entity() {
	r, size := entityAt(s.text[s.pos:])
	if size == 0 {
		s.mark('&', 1)
		return
	}
	if k := runeKind(r); k == kLetter || k == kDigit {
		s.word()
		return
	}
	if r < utf8.RuneSelf && class[byte(r)] == cStop {
		s.sep |= Break
	}
	s.separator(r, size)
}

// entityAt decodes the HTML entity at the start of text into one rune; size is
// its length in bytes, 0 if there is none.
func entityAt(text string) (r rune, size int) {
	end := strings.IndexByte(text[:min(len(text), 12)], ';')
	if end < 2 || !(text[1] == '#' || class[text[1]] <= cUpper) {
		return 0, 0
	}
	plain := html.UnescapeString(text[:end+1])
	if plain == text[:end+1] {
		return 0, 0
	}
	r, n := utf8.DecodeRuneInString(plain)
	if n != len(plain) {
		return 0, 0
	}
	return r, end + 1
}
