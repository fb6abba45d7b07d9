package ssn

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/internal/digits"
	"github.com/replyvet/replyvet/rules/internal/label"
)

// lettered finds the numbers that hold letters: UK NINO, the older Sri Lankan
// NIC, and the French NIR of Corsica. They are looked for at digit runs only.
func (c *checker) lettered(t *guard.Text) []found {
	var all []found
	text := t.Source()
	for _, r := range t.Tokens().Runs {
		start, end := int(r.Start), int(r.End)
		var f found
		switch {
		case r.Digits == 9 && end < len(text):
			f = c.oldNIC(t, start, end)
		case (r.Digits == 6 || r.Digits == 3 || r.Digits == 2) && start >= 2:
			f = c.nino(t, start)
		}
		if f.score == 0 && end < len(text) && text[end-1] == '2' && (text[end]|0x20 == 'a' || text[end]|0x20 == 'b') {
			f = c.corsican(t, end)
		}
		if f.score > 0 {
			all = append(all, f)
		}
	}
	return all
}

// oldNIC: nine digits and V or X.
func (c *checker) oldNIC(t *guard.Text, start, end int) (f found) {
	text := t.Source()
	next := end
	if text[next] == ' ' && next+1 < len(text) {
		next++
	}
	if l := text[next] | 0x20; l != 'v' && l != 'x' || next+1 < len(text) && isWord(text[next+1:]) {
		return f
	}
	f = found{span: guard.Span{Start: start, End: next + 1}, kind: "lk_nic"}
	if !dayOfYear(int(text[start+2]-'0')*100 + int(text[start+3]-'0')*10 + int(text[start+4]-'0')) {
		return f
	}
	switch near := c.labels.Near(t, f.span); {
	case c.labels.Part(near) == "lk_nic" || c.labels.Part(near) == "national_id":
		f.score = called
	case near != label.Other && next == end:
		f.score = formula
	}
	return f
}

func isWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// scanner walks over a text, collecting digits over single separators.
type scanner struct {
	text string
	pos  int
	buf  [16]byte
}

// skip passes one separator, be it an entity or a tag.
func (s *scanner) skip() { s.pos += digits.Separator(s.text[s.pos:]) }

// digits reads n digits, separators among them.
func (s *scanner) digits(n int) []byte {
	d := s.buf[:0]
	for len(d) < n {
		if len(d) > 0 && s.pos < len(s.text) && !isDigit(s.text[s.pos]) {
			s.skip()
		}
		if s.pos >= len(s.text) || !isDigit(s.text[s.pos]) {
			return nil
		}
		d = append(d, s.text[s.pos]-'0')
		s.pos++
	}
	return d
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// nino: two letters before the run at start, six digits, and a letter A to D.
func (c *checker) nino(t *guard.Text, start int) (f found) {
	text := t.Source()
	p := start
	for k := min(8, p-2); k > 0 && !isLetter(text[p-1]); k-- {
		if isLetter(text[p-k-1]) && digits.Separator(text[p-k:]) == k {
			p -= k
		}
	}
	if p < 2 || !isLetter(text[p-1]) || !isLetter(text[p-2]) || p > 2 && isWordBefore(text[:p-2]) {
		return f
	}
	s := scanner{text: text, pos: start}
	if s.digits(6) == nil {
		return f
	}
	compact := s.pos-p == 6
	s.skip()
	if s.pos >= len(text) || !isLetter(text[s.pos]) || s.pos+1 < len(text) && isWord(text[s.pos+1:]) {
		return f
	}
	if !nino(text[p-2], text[p-1], text[s.pos]) {
		return f
	}
	f = found{span: guard.Span{Start: p - 2, End: s.pos + 1}, kind: "uk_nino"}
	upper := text[p-2] < 'a' && text[p-1] < 'a' && text[s.pos] < 'a'
	switch near := c.labels.Near(t, f.span); {
	case c.labels.Part(near) == "uk_nino":
		f.score = called
	case near == label.Other || !upper && !digits.Alone(t, f.span):
	case compact:
		f.score = weak
	default:
		f.score = shaped
	}
	return f
}

func isWordBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// corsican: a NIR whose department, 2A or 2B, ends at byte at.
func (c *checker) corsican(t *guard.Text, at int) (f found) {
	text := t.Source()
	start := at
	for n := 0; n < 6; {
		if start == 0 {
			return f
		}
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !isDigit(text[start-1]) && !unicode.IsSpace(r) && !strings.ContainsRune("-.‑–−", r) {
			return f
		}
		start -= size
		if size == 1 && isDigit(text[start]) {
			n++
		}
	}
	s := scanner{text: text, pos: start}
	head := slices.Clone(s.digits(6))
	if head == nil || s.pos != at {
		return f
	}
	s.pos++
	s.skip()
	tail := s.digits(8)
	if tail == nil || s.pos < len(text) && isWord(text[s.pos:]) {
		return f
	}
	department := []byte{1, 9}
	if text[at]|0x20 == 'b' {
		department[1] = 8
	}
	d := append(append(head[:5:5], department...), tail...)
	if len(d) != 15 || !nir(d) {
		return f
	}
	f = found{span: guard.Span{Start: start, End: s.pos}, kind: "fr_nir", score: shaped}
	if c.labels.Part(c.labels.Near(t, f.span)) == "fr_nir" {
		f.score = called
	}
	return f
}
