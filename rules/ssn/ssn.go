// Package ssn finds national numbers: Social Security numbers and their like.
package ssn

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
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
		ID:  "ssn",
		Doc: doc,
		Kinds: []guard.Kind{
			{Name: "us_ssn", Severity: guard.High, Doc: "a US Social Security number"},
			{Name: "us_itin", Severity: guard.High, Doc: "a US Individual Taxpayer Identification Number"},
			{Name: "fr_nir", Severity: guard.High, Doc: "a French numéro de sécurité sociale (NIR)"},
			{Name: "hu_taj", Severity: guard.High, Doc: "a Hungarian TAJ number"},
			{Name: "in_aadhaar", Severity: guard.High, Doc: "an Indian Aadhaar number"},
			{Name: "bd_nid", Severity: guard.High, Doc: "a Bangladeshi national ID number"},
			{Name: "lk_nic", Severity: guard.High, Doc: "a Sri Lankan NIC number"},
			{Name: "uk_nino", Severity: guard.High, Doc: "a UK National Insurance number"},
			{Name: "ca_sin", Severity: guard.High, Doc: "a Canadian Social Insurance Number"},
		},
		Secret: true, FailClosed: true, Wake: guard.OnDigits,
		New: func(*guard.Setup) (guard.Checker, error) {
			set, err := label.Parse(labels)
			return &checker{set}, err
		},
	}
}

type checker struct{ labels *label.Set }

// found is a number that may be a national one.
type found struct {
	span  guard.Span
	kind  string
	score float64
}

// Check implements guard.Checker.
func (c *checker) Check(p *guard.Pass) error {
	all := c.lettered(p.Text)
	digits.Find(p.Text, 9, 17, func(w *digits.Candidate) {
		if f := c.judge(p.Text, w); f.score > 0 {
			all = append(all, f)
		}
	})
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
	for _, f := range all {
		if kept.Add(f.span) {
			report(p, f)
		}
	}
	return p.Context().Err()
}

// Hold implements guard.Holder.
func (c *checker) Hold(text string) int { return digits.Hold(text) }

func report(p *guard.Pass, f found) {
	keep := 0
	if f.kind == "us_ssn" || f.kind == "us_itin" {
		keep = 4
	}
	p.Report(guard.Finding{Kind: f.kind, Span: f.span, Score: f.score, Message: "looks like " + kindText(f.kind),
		Rewrites: []guard.Rewrite{guard.Replace("hide the number", f.span, mask(p.Source()[f.span.Start:f.span.End], keep))}})
}

func kindText(kind string) string {
	for _, k := range Rule().Kinds {
		if k.Name == kind {
			return k.Doc
		}
	}
	return kind
}

// mask hides all digits and Latin letters of s but its last keep digits. A
// number in words or markup becomes a row of dots.
func mask(s string, keep int) string {
	total := 0
	for _, r := range s {
		if lexicon.DigitValue(r) >= 0 {
			total++
		}
	}
	if total < 6 || strings.ContainsAny(s, "<&\n") {
		return strings.Repeat("•", 9) + digits.Markup(s)
	}
	n := 0
	return strings.Map(func(r rune) rune {
		switch {
		case lexicon.DigitValue(r) >= 0:
			if n++; n > total-keep {
				return r
			}
			return '•'
		case r|0x20 >= 'a' && r|0x20 <= 'z':
			return '•'
		}
		return r
	}, s)
}
