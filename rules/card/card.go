// Package card finds payment card numbers (PANs), and what belongs to them.
package card

import (
	_ "embed"
	"slices"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/internal/digits"
	"github.com/replyvet/replyvet/rules/internal/label"
)

//go:embed doc.md
var doc string

//go:embed labels.txt
var labels string

// Rule returns the rule's description.
func Rule() *guard.Rule {
	return &guard.Rule{
		ID:  "card",
		Doc: doc,
		Kinds: []guard.Kind{
			{Name: "card", Severity: guard.High, Doc: "a payment card number"},
			{Name: "cvv", Severity: guard.High, Doc: "a card's security code"},
			{Name: "expiry", Severity: guard.Low, Doc: "an expiry date beside a card number"},
		},
		Secret: true, FailClosed: true, Wake: guard.OnDigits,
		New: newChecker,
	}
}

// options are the rule's own keys of the configuration.
type options struct {
	AllowTestNumbers bool `json:"allow_test_numbers"`
}

type checker struct {
	options
	labels *label.Set
}

func newChecker(s *guard.Setup) (guard.Checker, error) {
	c := &checker{}
	if err := s.Decode(&c.options); err != nil {
		return nil, err
	}
	var err error
	c.labels, err = label.Parse(labels)
	return c, err
}

// found is a window that may be a card number.
type found struct {
	span    guard.Span
	score   float64
	network string
	test    bool
	mask    string
}

// Check implements guard.Checker.
func (c *checker) Check(p *guard.Pass) error {
	var all []found
	digits.Find(p.Text, 12, 19, func(w *digits.Candidate) {
		n, ok := networkOf(w.Digits)
		if !ok || !luhn(w.Digits) {
			return
		}
		test := testNumber(w.Digits)
		n.weak = n.weak && !test
		if score := c.score(p.Text, w, n); score > 0 && !(test && c.AllowTestNumbers) {
			all = append(all, found{w.Span, score, n.name, test, maskOf(p.Source(), w)})
		}
	})
	// Of overlapping windows the likelier one, then the longer one, is the number.
	slices.SortStableFunc(all, func(a, b found) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return b.span.Len() - a.span.Len()
	})
	var kept digits.Taken
	for i := range all {
		if kept.Add(all[i].span) {
			report(p, &all[i])
		}
	}
	c.codes(p, kept)
	return p.Context().Err()
}

// Hold implements guard.Holder.
func (c *checker) Hold(text string) int { return digits.Hold(text) }

func report(p *guard.Pass, f *found) {
	out := guard.Finding{Kind: "card", Span: f.span, Score: f.score, Message: "looks like " + article(f.network) + " card number",
		Rewrites: []guard.Rewrite{guard.Replace("keep the last four digits", f.span, f.mask)}}
	if f.test {
		out.Severity = guard.Medium
		out.Message = "is a published test number (" + f.network + ")"
	}
	p.Report(out)
}

func article(network string) string {
	switch network[0] {
	case 'A', 'E':
		return "an " + network
	}
	return "a " + network
}
