package guard

import (
	"context"
	"fmt"
	"time"

	"github.com/replyvet/replyvet/lexicon"
)

// Pass is one rule looking at one message.
type Pass struct {
	*Text
	ctx     context.Context
	guard   *Guard
	rule    int
	hits    []Hit
	allowed []Span
	out     *[]Finding
	now     time.Time
	err     error
}

// Hit is one of the rule's phrases found in the text.
type Hit struct {
	ID          int // what Setup.Phrase was given
	First, Last int // words, both included
}

// String names the rule and the length of the text.
func (p Pass) String() string {
	return fmt.Sprintf("pass over a text of %d bytes", len(p.tokens.Text))
}

// Format implements fmt.Formatter: every verb prints String.
func (p Pass) Format(f fmt.State, _ rune) { fmt.Fprint(f, p.String()) }

// Context is the caller's; a long loop looks at it.
func (p *Pass) Context() context.Context { return p.ctx }

// Now is when the message is sent: Message.SentAt, else the guard's clock.
func (p *Pass) Now() time.Time {
	if !p.msg.SentAt.IsZero() {
		return p.msg.SentAt
	}
	if p.now.IsZero() {
		p.now = p.guard.now()
	}
	return p.now
}

// Hits returns the rule's phrases in the text, ordered by their first word.
func (p *Pass) Hits() []Hit { return p.hits }

// Allowed returns where entries of the rule's allow list stand in the text.
func (p *Pass) Allowed() []Span { return p.allowed }

// Languages returns the languages whose phrases apply: the text's own, or all
// when it is not known.
func (p *Pass) Languages() lexicon.Languages {
	if p.lang == lexicon.Und {
		return ^lexicon.Languages(0)
	}
	return p.lang.Bit()
}

// Report adds a finding. Rule is filled in, as is Severity when it is zero. A
// finding outside the text, of an unknown kind or with overlapping edits is the
// rule's error.
func (p *Pass) Report(f Finding) {
	r := p.guard.rules[p.rule].Rule
	f.Rule = r.ID
	k := r.kind(f.Kind)
	switch {
	case k == nil:
		p.err = fmt.Errorf("kind %q is not one of the rule's", f.Kind)
		return
	case f.Span.Start < 0 || f.Span.Start >= f.Span.End || f.Span.End > len(p.tokens.Text):
		p.err = fmt.Errorf("kind %s: span %d to %d is empty or outside the text", f.Kind, f.Span.Start, f.Span.End)
		return
	}
	for _, rw := range f.Rewrites {
		if !applicable(len(p.tokens.Text), rw.Edits) {
			p.err = fmt.Errorf("kind %s: rewrite %q: no edits, or edits that overlap", f.Kind, rw.Label)
			return
		}
	}
	if f.Severity == 0 {
		f.Severity = k.Severity
	}
	f.Score = min(max(f.Score, 0), 1)
	*p.out = append(*p.out, f)
}
