package lexicon

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// The classes of a byte. The letters come first, so that one comparison tells
// whether a word goes on, and their values count capitals.
const (
	cLower  = iota
	cUpper  // counts 1
	cDigit  // 0-9
	cHigh   // part of a rune outside ASCII
	cApos   // '
	cAmp    // & may start an entity
	cStar   // * and _ may be emphasis inside a word
	cAngle  // < may be a tag inside a word
	cSpace  // and control characters
	cLine   // line feed
	cStop   // . ! ?
	cClause // , ; : ( ) and the like
	cMark   // worth a Mark
	cOther
)

// class is read only.
var class = classes()

func classes() (t [256]uint8) {
	for c := range t {
		switch {
		case c >= utf8.RuneSelf:
			t[c] = cHigh
		case c >= 'a' && c <= 'z':
			t[c] = cLower
		case c >= 'A' && c <= 'Z':
			t[c] = cUpper
		case c >= '0' && c <= '9':
			t[c] = cDigit
		case c <= ' ' || c == 127:
			t[c] = cSpace
		case c == '-' || c == '+':
			t[c] = cOther
		case c == '(' || c == ')' || c == ',' || c == ';':
			t[c] = cClause
		default:
			t[c] = cMark
		}
	}
	t['\''], t['&'], t['*'], t['_'], t['<'], t['\n'] = cApos, cAmp, cStar, cStar, cAngle, cLine
	t['.'], t['!'], t['?'] = cStop, cStop, cStop
	return t
}

// scanner is the state of one Scan.
type scanner struct {
	t    *Tokens
	text string
	pos  int   // the next byte
	w    int   // the next free byte of t.fold
	sep  Flags // Break, Clause and Newline seen since the last word
	nl   int   // line feeds since the last word
}

func (s *scanner) run() {
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		switch class[c] {
		case cLower, cUpper:
			s.asciiWord()
		case cDigit:
			s.asciiNumber()
		case cHigh:
			s.high()
		case cSpace, cOther:
			s.pos++
		case cLine:
			s.line()
		case cStop:
			s.stop(c)
		case cClause:
			s.sep |= Clause
			s.pos++
		case cAmp:
			s.entity()
		case cAngle:
			s.tag()
		default:
			s.mark(rune(c), 1)
		}
	}
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

// goesOn reports whether a word may go on at byte i, which is of class k.
func (s *scanner) goesOn(i int, k uint8) bool {
	switch k {
	case cApos:
		return i+1 < len(s.text) && (class[s.text[i+1]] <= cUpper || s.text[i+1] >= utf8.RuneSelf)
	case cStar:
		return i+2 < len(s.text) && s.text[i+1] == s.text[i] && class[s.text[i+2]] <= cUpper
	}
	return true
}

// asciiNumber is the short way to read a number in ASCII digits alone.
func (s *scanner) asciiNumber() {
	text, fold := s.text, s.t.fold
	i, w := s.pos, s.w
	for i < len(text) && class[text[i]] == cDigit && w < len(fold) {
		fold[w] = text[i]
		i++
		w++
	}
	n := i - s.pos
	if n > maxFold || w == len(fold) || i < len(text) && class[text[i]] <= cAngle && class[text[i]] != cStar {
		s.word()
		return
	}
	s.t.Runs = append(s.t.Runs, Run{uint32(s.pos), uint32(i), uint32(n)})
	s.emit(i, w, HasDigit|Number)
}

// capitals gives the flags of a word of n letters, up of them upper case.
func capitals(up, n int, first bool) Flags {
	var f Flags
	if first {
		f = Title
	}
	switch {
	case up == 0:
	case up == n && n > 1:
		f |= Upper
	case up > 1 || !first:
		f |= Camel
	}
	return f
}

// emit ends the word that starts at s.pos: end is its end in the text, w the
// end of its folded form.
func (s *scanner) emit(end, w int, f Flags) {
	n := min(w-s.w, maxFold)
	h := hashFold(s.t.fold, s.w, n)
	e := Lookup(h)
	if e.Number() {
		s.t.Numbers = append(s.t.Numbers, uint32(len(s.t.Words)))
	}
	s.t.Words = append(s.t.Words, Word{
		Hash: h, Start: uint32(s.pos), End: uint32(end), fold: uint32(s.w), foldLen: uint16(n),
		Flags: f | s.sep, Entry: e,
	})
	s.sep, s.nl = 0, 0
	s.w += n
	s.pos = end
}

// hashFold is Hash of n folded bytes at i. The buffer has room behind them, so
// the last piece is loaded whole and cut.
func hashFold(b []byte, i, n int) uint64 {
	if n > 8 || i+8 > len(b) {
		return hashLong(b[i : i+n])
	}
	return mix(load8(b, i)&(1<<(uint(n)*8)-1)^hashK0, uint64(n)^hashK1)
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

func (s *scanner) mark(r rune, size int) {
	s.t.Marks = append(s.t.Marks, Mark{uint32(s.pos), r})
	if r == ':' {
		s.sep |= Clause
	}
	s.pos += size
}

// line notes a line end. A blank line ends a sentence; a single one does
// unless the next line goes on in lower case, as wrapped mail does.
func (s *scanner) line() {
	s.pos++
	s.nl++
	s.sep |= Newline | Clause
	if s.nl > 1 {
		s.sep |= Break
		return
	}
	for i := s.pos; i < len(s.text); i++ {
		switch class[s.text[i]] {
		case cSpace:
			continue
		case cLower:
			return
		}
		break
	}
	s.sep |= Break
}

// stop notes a full stop, exclamation or question mark. A full stop inside a
// word ("example.com", "f.u.c.k") is a mark; behind an abbreviation or an
// initial it ends nothing.
func (s *scanner) stop(c byte) {
	i := s.pos
	s.pos++
	if c != '.' {
		s.sep |= Break
		return
	}
	if i+1 < len(s.text) {
		if k := class[s.text[i+1]]; k <= cHigh {
			if i > 0 && class[s.text[i-1]] <= cHigh {
				s.t.Marks = append(s.t.Marks, Mark{uint32(i), '.'})
			}
			return
		}
	}
	if !s.abbreviated(i) {
		s.sep |= Break
	}
}

// abbreviated reports whether the full stop at byte i belongs to the word
// before it.
func (s *scanner) abbreviated(i int) bool {
	n := len(s.t.Words)
	if n == 0 {
		return false
	}
	w := &s.t.Words[n-1]
	if int(w.End) != i {
		return false
	}
	if w.Entry.Abbrev() {
		return true
	}
	if w.End-w.Start != 1 || w.Flags&Number != 0 {
		return false
	}
	return w.Flags&Title != 0 && w.Hash != hashI || w.Start > 0 && s.text[w.Start-1] == '.'
}

// hashI is Hash("i"): "I" ends sentences, other single capitals are initials.
var hashI = Hash("i")

// high reads a rune outside ASCII that starts no word already begun.
func (s *scanner) high() {
	r, size := utf8.DecodeRuneInString(s.text[s.pos:])
	if k := runeKind(r); k == kLetter || k == kMark || k == kDigit {
		s.word()
		return
	}
	s.separator(r, size)
}

// separator notes a rune outside ASCII between words.
func (s *scanner) separator(r rune, size int) {
	switch r {
	case '।', '॥', '…', '‼', '⁇', '⁈', '⁉', '！', '？', '。', '．':
		s.sep |= Break
	case '—', '–', '，', '：', '；', '、':
		s.sep |= Clause
	case '\u2028', '\u2029', '\u0085':
		s.sep |= Break | Newline
	case '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '’', '「', '」', '『', '』', '＠', '／':
		s.mark(r, size)
		return
	}
	s.pos += size
}
