package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
)

// appendText writes each finding as
//
//	FILE:LINE:COLUMN: SEVERITY RULE/KIND: why (score)
//	    the line, secrets masked
//	    ~~~~ under the words
//	    label: the better line
func appendText(dst []byte, it *Item, s Style) []byte {
	v := it.view(guard.Bytes)
	for i := range v.Findings {
		dst = appendFinding(dst, it, &v.Findings[i], &it.Report.Findings[i], s)
	}
	for _, e := range v.Errors {
		dst = fmt.Appendf(dst, "%s: rule %s could not run: %s\n", it.place(), e.Rule, e.Error)
	}
	return dst
}

// place names the message.
func (it *Item) place() string {
	if it.File != "" {
		return it.File
	}
	if it.Report.ID == "" {
		return "-"
	}
	return it.Report.ID
}

func appendFinding(dst []byte, it *Item, v *guard.FindingView, f *guard.Finding, s Style) []byte {
	dst = fmt.Appendf(dst, "%s:%d:%d: %s %s/%s: %s (%.2f)\n", it.place(), v.Line, v.Column,
		s.severity(v.Severity), v.Rule, v.Kind, v.Message, v.Score)
	l := lineOf(it.Report, f.Span)
	dst = fmt.Appendf(dst, "    %s\n    %s\n", l.before+l.words+l.after,
		strings.Repeat(" ", width(l.before))+s.paint("~", width(l.words)))
	if len(f.Rewrites) > 0 {
		dst = appendRewrite(dst, it.Report, &f.Rewrites[0])
	}
	return dst
}

// appendRewrite shows the line as the rewrite makes it.
func appendRewrite(dst []byte, r *guard.Report, rw *guard.Rewrite) []byte {
	span := rw.Edits[0].Span
	for _, e := range rw.Edits {
		span.Start, span.End = min(span.Start, e.Start), max(span.End, e.End)
	}
	line, masks := around(r, span)
	edits := make([]guard.Edit, 0, len(rw.Edits))
	for _, e := range rw.Edits {
		e.Start, e.End = e.Start-line.Start, e.End-line.Start
		edits = append(edits, e)
	}
	for _, m := range masks {
		m.Start, m.End = m.Start-line.Start, m.End-line.Start
		if !cover(edits, m.Span) {
			edits = append(edits, m)
		}
	}
	shown, err := guard.Apply(r.Source()[line.Start:line.End], edits)
	if err != nil {
		return dst
	}
	if line.Start > 0 && r.Source()[line.Start-1] != '\n' {
		shown = "…" + shown
	}
	return fmt.Appendf(dst, "    %s: %s\n", rw.Label, oneLine(window(shown)))
}

// cover widens an edit that reaches into a secret to all of it, and reports
// whether there is one: what such an edit leaves of the secret is not shown.
func cover(edits []guard.Edit, secret guard.Span) (covered bool) {
	for i := range edits {
		if e := &edits[i]; e.Overlaps(secret) {
			e.Start, e.End = min(e.Start, secret.Start), max(e.End, secret.End)
			covered = true
		}
	}
	return covered
}

// around returns what is shown of the line that span stands in, and the masks in
// it, none of them cut. A line of megabytes with a thousand findings is looked at
// near each of them only.
func around(r *guard.Report, span guard.Span) (line guard.Span, masks []guard.Edit) {
	text := r.Source()
	from, to := max(0, span.Start-contextBytes), min(len(text), span.End+3*contextBytes)
	for from > 0 && !utf8.RuneStart(text[from]) && span.Start-from < contextBytes+utf8.UTFMax {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) && to-span.End < 3*contextBytes+utf8.UTFMax {
		to++
	}
	line = guard.Span{Start: from + strings.LastIndexByte(text[from:span.Start], '\n') + 1, End: to}
	if n := strings.IndexByte(text[span.End:to], '\n'); n >= 0 {
		line.End = span.End + n
	}
	all := r.Masks()
	first, _ := slices.BinarySearchFunc(all, line.Start, func(m guard.Edit, start int) int { return m.End - start - 1 })
	last := first
	for last < len(all) && all[last].Start < line.End {
		last++
	}
	masks = all[first:last]
	if len(masks) > 0 {
		line.Start, line.End = min(line.Start, masks[0].Start), max(line.End, masks[len(masks)-1].End)
	}
	return line, masks
}

type shown struct{ before, words, after string }

// lineOf returns the line of a span in three parts, secrets masked, cut to what
// fits a screen.
func lineOf(r *guard.Report, span guard.Span) shown {
	line, masks := around(r, span)
	left, right := span.Start, span.End
	for _, m := range masks {
		// A secret across the span's edge is shown with the words only.
		if m.Start < span.Start && m.End > span.Start {
			left = m.Start
		}
		if m.Start < span.End && m.End > span.End {
			right = m.End
		}
	}
	before := r.MaskedSpan(guard.Span{Start: line.Start, End: left})
	if line.Start > 0 && r.Source()[line.Start-1] != '\n' {
		before = "…" + before
	}
	after := r.MaskedSpan(guard.Span{Start: right, End: max(right, line.End)})
	return shown{oneLine(before), oneLine(window(r.MaskedSpan(span))), oneLine(window(after))}
}

// contextBytes is how much of a line is shown on either side of the words.
const contextBytes = 120

// window cuts s to what fits a screen.
func window(s string) string {
	const limit = 3 * contextBytes
	if len(s) <= limit {
		return s
	}
	return strings.ToValidUTF8(s[:limit], "") + "…"
}

// oneLine replaces what would break or move the line on a terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// width is about how many cells s takes: marks take none, wide letters two.
func width(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		case r >= 0x1100 && r <= 0x115F || r >= 0x2E80 && r <= 0xA4CF || r >= 0xAC00 && r <= 0xD7A3 ||
			r >= 0xFF00 && r <= 0xFF60 || r >= 0x1F300 && r <= 0x1FAFF:
			n += 2
		default:
			n++
		}
	}
	return n
}

func (s Style) severity(v guard.Severity) string {
	if !s.Color {
		return v.String()
	}
	code := map[guard.Severity]string{guard.High: "1;31", guard.Medium: "1;33", guard.Low: "1;36"}[v]
	if code == "" {
		code = "2"
	}
	return "\x1b[" + code + "m" + v.String() + "\x1b[0m"
}

func (s Style) paint(mark string, n int) string {
	m := strings.Repeat(mark, max(n, 1))
	if !s.Color {
		return m
	}
	return "\x1b[1;31m" + m + "\x1b[0m"
}
