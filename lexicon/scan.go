package lexicon

import "unicode/utf8"

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
	for {
		s.plain()
		if s.pos >= len(s.text) {
			return
		}
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
