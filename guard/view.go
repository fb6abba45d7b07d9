package guard

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Unit is the unit of the offsets in a View.
type Unit uint8

// The units of an offset: bytes of UTF-8, UTF-16 code units, code points.
const (
	Bytes Unit = iota
	UTF16
	Runes
)

// View is a report as it is written out: the object that json.Marshal makes of
// a Report.
type View struct {
	File      string        `json:"file,omitempty"`
	ID        string        `json:"id"`
	Lang      string        `json:"lang"`
	Verdict   Verdict       `json:"verdict"`
	Score     float64       `json:"score"`
	Findings  []FindingView `json:"findings"`
	Rewritten string        `json:"rewritten,omitempty"`
	Errors    []RuleError   `json:"errors"`
}

// FindingView is a finding as it is written out.
type FindingView struct {
	Rule     string        `json:"rule"`
	Kind     string        `json:"kind"`
	Start    int           `json:"start"`
	End      int           `json:"end"`
	Line     int           `json:"line"`
	Column   int           `json:"column"`
	Severity Severity      `json:"severity"`
	Score    float64       `json:"score"`
	Message  string        `json:"message"`
	Rewrites []RewriteView `json:"rewrites"`
}

// RewriteView is a rewrite as it is written out.
type RewriteView struct {
	Label    string `json:"label"`
	Complete bool   `json:"complete"`
	Edits    []Edit `json:"edits"`
}

// View returns the report as it is written out, with offsets in unit u. Lines
// and columns count in the message's text.
func (r *Report) View(u Unit) *View {
	v := &View{ID: r.ID, Lang: r.Lang, Verdict: r.Verdict, Score: round2(r.Score),
		Findings: make([]FindingView, 0, len(r.Findings)), Errors: append([]RuleError{}, r.Errors...)}
	at := cursor{text: r.text, line: 1, column: 1}
	for i := range r.Findings {
		v.Findings = append(v.Findings, findingView(&r.Findings[i], u, &at))
	}
	if out := r.Rewritten(); out != r.text {
		v.Rewritten = out
	}
	return v
}

func findingView(f *Finding, u Unit, at *cursor) FindingView {
	fv := FindingView{Rule: f.Rule, Kind: f.Kind, Start: at.offset(f.Span.Start, u),
		Severity: f.Severity, Score: round2(f.Score), Message: f.Message,
		Rewrites: make([]RewriteView, 0, len(f.Rewrites))}
	at.to(f.Span.Start)
	fv.Line, fv.Column = at.line, at.column
	fv.End = at.offset(f.Span.End, u)
	for _, rw := range f.Rewrites {
		w := RewriteView{Label: rw.Label, Complete: rw.Complete}
		for _, e := range rw.Edits {
			w.Edits = append(w.Edits, Edit{Span{at.offset(e.Start, u), at.offset(e.End, u)}, e.Text})
		}
		fv.Rewrites = append(fv.Rewrites, w)
	}
	at.to(f.Span.Start)
	return fv
}

// cursor walks over a text and knows line, column and offsets in all units, so
// that a report of many findings is written in one walk.
type cursor struct {
	text         string
	pos          int // bytes
	line, column int
	runes, units int // code points and UTF-16 code units before pos
}

// offset converts byte pos to unit u.
func (c *cursor) offset(pos int, u Unit) int {
	if u == Bytes {
		return pos
	}
	c.to(pos)
	if u == UTF16 {
		return c.units
	}
	return c.runes
}

func (c *cursor) to(pos int) {
	for c.pos < pos {
		r, size := utf8.DecodeRuneInString(c.text[c.pos:])
		c.step(r, size, 1)
		c.column++
		if r == '\n' {
			c.line++
			c.column = 1
		}
	}
	for c.pos > pos {
		r, size := utf8.DecodeLastRuneInString(c.text[:c.pos])
		c.step(r, -size, -1)
		c.column--
		if r == '\n' {
			c.line--
			start := strings.LastIndexByte(c.text[:c.pos], '\n') + 1
			c.column = utf8.RuneCountInString(c.text[start:c.pos]) + 1
		}
	}
}

func (c *cursor) step(r rune, size, sign int) {
	c.pos += size
	c.runes += sign
	c.units += sign * max(utf16.RuneLen(r), 1)
}
