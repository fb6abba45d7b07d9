package card

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/internal/digits"
)

// maskOf writes the number with all but its last four digits hidden, grouped as
// it was; a number in words, or spread over them, becomes the plain form.
func maskOf(source string, w *digits.Candidate) string {
	last := make([]byte, 0, 4)
	for _, v := range w.Digits[len(w.Digits)-4:] {
		last = append(last, '0'+v)
	}
	tail := w.Groups[len(w.Groups)-1]
	plain := !w.Spelled && tail >= 4
	for _, g := range w.Gaps {
		plain = plain && g.Kind == digits.Near
	}
	if !plain {
		return "•••• •••• •••• " + string(last) + digits.Markup(source[w.Start:w.End])
	}
	var b strings.Builder
	spans := w.AtomSpans(nil)
	for i, g := range w.Groups[:len(w.Groups)-1] {
		b.WriteString(strings.Repeat("•", g))
		b.WriteString(separator(source, spans[i], spans[i+1]))
	}
	return b.String() + strings.Repeat("•", tail-4) + string(last) + digits.Markup(source[w.Start:w.End])
}

// separator is what stood between two groups, markup left out.
func separator(source string, a, b guard.Span) string {
	s := source[a.End:b.Start]
	if len(s) > 4 || strings.ContainsAny(s, "<&*") {
		return " "
	}
	return s
}
