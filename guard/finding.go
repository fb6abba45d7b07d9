package guard

import (
	"cmp"
	"log/slog"
)

// Span is a stretch of the message's text in bytes, end exclusive.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Len returns the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Finding is one thing that a rule found. It says where and why, and never
// carries the text it found: Message is safe to log.
type Finding struct {
	Rule     string   // the rule's id
	Kind     string   // one of the rule's kinds
	Span     Span     // the words meant, on rune boundaries, never empty
	Severity Severity // zero when reported: the kind's
	Score    float64  // how sure the rule is, 0 to 1
	Message  string   // why, in one line
	Rewrites []Rewrite
}

// Rewrite is one way to mend a finding. Of the rewrites of a finding at most
// one is applied.
type Rewrite struct {
	Label    string // what it does, in a few words
	Complete bool   // false: a person has to fill something in
	Edits    []Edit // not empty, not overlapping, in the message's own bytes
}

// Edit replaces the bytes of a span by a text; an empty span inserts.
type Edit struct {
	Span
	Text string `json:"text"`
}

// LogValue implements slog.LogValuer: rule, kind, place, severity and score.
func (f Finding) LogValue() slog.Value {
	return slog.GroupValue(slog.String("rule", f.Rule), slog.String("kind", f.Kind),
		slog.Int("start", f.Span.Start), slog.Int("end", f.Span.End),
		slog.String("severity", f.Severity.String()), slog.Float64("score", f.Score))
}

// compareFindings orders by start, end, rule, kind.
func compareFindings(a, b Finding) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End),
		cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Kind, b.Kind))
}
