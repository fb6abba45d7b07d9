package digits

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// maxGap bounds what may stand between two groups, in bytes.
const maxGap = 96

// gapIn says how the text between two groups joins them.
func gapIn(s string) Gap {
	if len(s) > maxGap {
		return Gap{}
	}
	p := gapParser{kind: Near}
	for i := 0; i < len(s); {
		n := p.read(s[i:])
		if n == 0 {
			return Gap{}
		}
		i += n
	}
	if p.visible > 2 || p.lines > 2 || p.blocks > 4 {
		return Gap{}
	}
	if p.told() && !letterAt(s[0]) && !letterAt(s[len(s)-1]) {
		return Gap{Words, 'w'}
	}
	if p.words > 0 || p.blanks > 3 {
		return Gap{}
	}
	return Gap{p.kind, p.sep}
}

// Separator returns the length of the separator that s begins with, of what may
// stand between two groups of one line; 0 if there is none.
func Separator(s string) int {
	p := gapParser{kind: Near}
	i := 0
	for i < min(len(s), 24) {
		if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsLetter(r) || lexicon.DigitValue(r) >= 0 {
			break
		}
		n := p.read(s[i:])
		if n == 0 || p.visible > 1 || p.blanks > 1 || p.kind == Lines {
			break
		}
		i += n
	}
	return i
}

func letterAt(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

type gapParser struct {
	kind                           GapKind
	sep                            rune
	visible, blanks, lines, blocks int
	words, unknown                 int
	telling                        bool // one of the words tells parts one after another
}

// read reads what s starts with and returns its length, 0 if it ends a number.
func (p *gapParser) read(s string) int {
	switch s[0] {
	case '&':
		return p.entity(s)
	case '<':
		n, block := lexicon.TagAt(s)
		if block {
			p.blocks++
			p.kind = Lines
		}
		return n
	case '\n':
		return p.line(s)
	case '\\':
		if len(s) > 1 && strings.IndexByte("nrt", s[1]) >= 0 && (len(s) == 2 || !letterAt(s[2])) { // a line end as JSON writes it
			p.rune(' ')
			return 2
		}
	case '%':
		if strings.HasPrefix(s, "%20") {
			p.rune(' ')
			return 3
		}
	case '-', '>':
		if strings.HasPrefix(s, "->") || strings.HasPrefix(s, "> ") && p.blanks > 0 { // arrows
			p.rune('→')
			return 2
		}
	case '.':
		if strings.HasPrefix(s, "...") { // a pause
			p.rune('…')
			return 3
		}
	}
	r, size := utf8.DecodeRuneInString(s)
	if unicode.IsLetter(r) {
		return p.word(s)
	}
	if !p.rune(r) {
		return 0
	}
	return size
}

// rune notes a separator and reports whether r is one.
func (p *gapParser) rune(r rune) bool {
	switch {
	case hidden(r):
	case unicode.IsSpace(r):
		p.blanks++
		if p.sep == 0 {
			p.sep = ' '
		}
	case r == '*' || r == '(' || r == ')' || r == '"' || r == '\'' || r == '`': // emphasis, brackets
	case separates(r):
		p.visible++
		if unicode.Is(unicode.Pd, r) || r == '−' {
			r = '-'
		}
		p.sep = r
	default:
		return false
	}
	return true
}

// separates reports whether r is a sign that people put between the groups of
// a number: any punctuation or symbol but those that end one, that a price or
// an address has, or that belong to markup.
func separates(r rune) bool {
	if r < utf8.RuneSelf {
		return strings.IndexByte(".:/\\_-,;|~+=^#@", byte(r)) >= 0
	}
	return unicode.Is(unicode.P, r) && !unicode.In(r, unicode.Pi, unicode.Pf, unicode.Ps, unicode.Pe) || unicode.In(r, unicode.Sm, unicode.So)
}

// hidden: characters that show nothing, or only dress a digit (keycap).
func hidden(r rune) bool {
	switch r {
	case 0xAD, 0x34F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xFEFF, 0x20E3:
		return true
	}
	return r >= 0xFE00 && r <= 0xFE0F
}

// line reads a line end with the quotation marks or bullet that start the next
// line.
func (p *gapParser) line(s string) int {
	p.lines++
	p.kind = Lines
	n := 1
	for n < len(s) && strings.IndexByte(" \t\r>|", s[n]) >= 0 {
		n++
	}
	if n+1 < len(s) && strings.IndexByte("-*+", s[n]) >= 0 && s[n+1] == ' ' {
		n += 2
	}
	n += listed(s[n:])
	if p.sep == 0 {
		p.sep = ' '
	}
	return n
}

// listed returns the length of the "2. " or "b) " that an item of a list begins with, 0 if s begins otherwise.
func listed(s string) int {
	n := 0
	for n < len(s) && n < 2 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 && s != "" && letterAt(s[0]) {
		n = 1
	}
	if n == 0 || n+1 >= len(s) || s[n] != '.' && s[n] != ')' || s[n+1] != ' ' {
		return 0
	}
	return n + 2
}

func (p *gapParser) entity(s string) int {
	end := strings.IndexByte(s, ';')
	if end < 2 || end > 10 {
		return 0
	}
	r, size := utf8.DecodeRuneInString(html.UnescapeString(s[:end+1]))
	if size == 0 || r == '&' || !p.rune(r) {
		return 0
	}
	return end + 1
}
