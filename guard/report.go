package guard

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"math"
	"slices"
	"strings"
)

// Report is what a check of one message found. It owns its memory but for the
// message's text, a string; Clone keeps a report that CheckInto will reuse. It
// belongs to one goroutine at a time. Printing or logging it shows no text.
type Report struct {
	ID       string // the message's
	Lang     string // BCP 47; "und" when detection abstained
	Verdict  Verdict
	Score    float64   // the risk of sending as is, 0 to 1
	Findings []Finding // by start, end, rule
	Errors   []RuleError
	text     string
	masks    []Edit // what must not leave, found secrets of all rules, in order
}

// RuleError is a rule that could not run, and why. The text never holds what
// the message says.
type RuleError struct {
	Rule  string `json:"rule"`
	Error string `json:"error"`
}

// String sums the report up without any text.
func (r Report) String() string {
	return fmt.Sprintf("report %q: %s, %d findings, %d errors", r.ID, r.Verdict, len(r.Findings), len(r.Errors))
}

// Format implements fmt.Formatter: every verb prints String.
func (r Report) Format(f fmt.State, _ rune) { fmt.Fprint(f, r.String()) }

// LogValue implements slog.LogValuer: verdict, score and counts.
func (r Report) LogValue() slog.Value {
	return slog.GroupValue(slog.String("id", r.ID), slog.String("verdict", r.Verdict.String()),
		slog.Float64("score", r.Score), slog.Int("findings", len(r.Findings)), slog.Int("errors", len(r.Errors)))
}

// Clone returns a copy that shares nothing that a later CheckInto changes.
func (r *Report) Clone() *Report {
	c := *r
	c.Findings, c.Errors, c.masks = slices.Clone(r.Findings), slices.Clone(r.Errors), slices.Clone(r.masks)
	return &c
}

func (r *Report) reset(m *Message) {
	r.ID, r.Lang, r.text = m.ID, "und", m.Text
	r.Verdict, r.Score = 0, 0
	clear(r.Findings)
	r.Findings, r.Errors, r.masks = r.Findings[:0], r.Errors[:0], r.masks[:0]
}

// Rewritten returns the text after the best complete rewrite of each finding,
// with every secret that was found masked. Where edits overlap, the finding of
// higher severity, then score, then earlier start wins.
func (r *Report) Rewritten() string {
	if len(r.Findings)+len(r.masks) == 0 {
		return r.text
	}
	order := make([]int, len(r.Findings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return better(&r.Findings[a], &r.Findings[b]) })
	var edits []Edit
	var taken SpanSet
	for _, i := range order {
		if rw := r.Findings[i].complete(); rw != nil && !collide(&taken, rw.Edits) && !r.bares(rw.Edits) {
			edits = append(edits, rw.Edits...)
			for _, e := range rw.Edits {
				taken.Add(e.Span)
			}
		}
	}
	for _, m := range r.masks {
		if !taken.Overlaps(m.Span) {
			edits = append(edits, m)
		}
	}
	out, err := Apply(r.text, edits)
	if err != nil {
		return r.Masked()
	}
	return out
}

// Masked returns the message's text with every secret that was found masked.
func (r *Report) Masked() string {
	out, err := Apply(r.text, r.masks)
	if err != nil { // masks are merged when they are made, and never overlap
		return ""
	}
	return out
}

// MaskedSpan returns the text of span as Masked shows it. A secret that lies
// partly in the span is shown whole, masked.
func (r *Report) MaskedSpan(span Span) string {
	var b strings.Builder
	pos := span.Start
	for _, m := range r.masksIn(span) {
		if pos < m.Start {
			b.WriteString(r.text[pos:m.Start])
		}
		b.WriteString(m.Text)
		pos = m.End
	}
	if pos < span.End {
		b.WriteString(r.text[pos:span.End])
	}
	return b.String()
}

// Masks returns the edits that mask the secrets found, in order.
func (r *Report) Masks() []Edit { return r.masks }

// Source returns the message's own text, secrets and all.
func (r *Report) Source() string { return r.text }

// better orders findings for Rewritten.
func better(a, b *Finding) int {
	switch {
	case a.Severity != b.Severity:
		return int(b.Severity) - int(a.Severity)
	case a.Score != b.Score:
		if a.Score > b.Score {
			return -1
		}
		return 1
	}
	return a.Span.Start - b.Span.Start
}

// complete returns the finding's best complete rewrite, or nil.
func (f *Finding) complete() *Rewrite {
	if f.Severity == Info {
		return nil
	}
	for i := range f.Rewrites {
		if f.Rewrites[i].Complete {
			return &f.Rewrites[i]
		}
	}
	return nil
}

// bares reports whether an edit would leave a part of a secret standing: it
// reaches into the secret without covering it, and so keeps its mask away.
func (r *Report) bares(edits []Edit) bool {
	for _, e := range edits {
		for _, m := range r.masksIn(e.Span) {
			if e.Overlaps(m.Span) && !e.Contains(m.Span) {
				return true
			}
		}
	}
	return false
}

// masksIn returns the masks that overlap span; they are in order and do not
// overlap.
func (r *Report) masksIn(span Span) []Edit {
	first, _ := slices.BinarySearchFunc(r.masks, span.Start, func(m Edit, start int) int { return m.End - start - 1 })
	last := first
	for last < len(r.masks) && r.masks[last].Start < span.End {
		last++
	}
	return r.masks[first:last]
}

// collide reports whether an edit overlaps one that is taken, or starts where it does.
func collide(taken *SpanSet, edits []Edit) bool {
	return slices.ContainsFunc(edits, func(e Edit) bool { return taken.Overlaps(e.Span) })
}

// MarshalJSON implements json.Marshaler: the report object of the command's
// output, with byte offsets.
func (r Report) MarshalJSON() ([]byte, error) { return json.Marshal(r.View(Bytes)) }

func round2(v float64) float64 { return math.Round(v*100) / 100 }
