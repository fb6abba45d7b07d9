package guard

import (
	"slices"
	"strings"
	"unicode"

	"github.com/replyvet/replyvet/lexicon"
)

// finish turns what the rules found into the report: secrets are masked first,
// whoever found them, then what does not count is left out.
func (s *scratch) finish(rep *Report) {
	if len(s.found) > 0 {
		s.mask(rep)
		secrets := newSecretSet(rep.masks, s.msg.Text)
		for i := range s.found {
			if f := &s.found[i]; s.counts(f) {
				s.censor(rep, f, secrets)
				rep.Findings = append(rep.Findings, *f)
			}
		}
		slices.SortStableFunc(rep.Findings, compareFindings)
	}
	rep.Score = risk(rep.Findings)
	if v := s.g.policy.Verdict(s.msg.Channel, rep.Findings); v > rep.Verdict {
		rep.Verdict = v
	}
}

// bound returns the rule of a finding.
func (s *scratch) bound(f *Finding) *bound {
	for i := range s.g.rules {
		if s.g.rules[i].ID == f.Rule {
			return &s.g.rules[i]
		}
	}
	return nil
}

// counts applies the rule's settings to a finding and reports whether it stays.
func (s *scratch) counts(f *Finding) bool {
	b := s.bound(f)
	if b.muted || f.Score < b.minScore || s.allowed(b, f) {
		return false
	}
	if b.settings.Severity != 0 && f.Severity != Info {
		f.Severity = b.settings.Severity
	}
	if b.settings.Shadow {
		f.Severity = Info
	}
	return true
}

// allowed reports whether the finding lies within an allowed word, sentence or number.
func (s *scratch) allowed(b *bound, f *Finding) bool {
	for i := range s.passes {
		if &s.g.rules[i] != b {
			continue
		}
		for _, a := range s.passes[i].allowed {
			if a.Contains(f.Span) {
				return true
			}
		}
	}
	if len(b.digits) == 0 {
		return false
	}
	return slices.Contains(b.digits, digitsOf(s.msg.Text[f.Span.Start:f.Span.End]))
}

// mask collects the secrets of all rules, reported or not, as edits that do not
// overlap.
func (s *scratch) mask(rep *Report) {
	for i := range s.found {
		f := &s.found[i]
		b := s.bound(f)
		if !b.Secret || f.Severity == Info || f.Score < min(DefaultMinScore, b.minScore) || s.allowed(b, f) {
			continue
		}
		text := maskText(s.msg.Text[f.Span.Start:f.Span.End])
		if rw := f.complete(); rw != nil && len(rw.Edits) == 1 && rw.Edits[0].Span == f.Span {
			text = rw.Edits[0].Text
		}
		rep.masks = append(rep.masks, Edit{f.Span, text})
	}
	slices.SortStableFunc(rep.masks, func(a, b Edit) int { return a.Start - b.Start })
	rep.masks = mergeMasks(rep.masks, s.msg.Text)
}

func mergeMasks(masks []Edit, text string) []Edit {
	out := masks[:0]
	for _, m := range masks {
		if n := len(out); n > 0 && m.Start < out[n-1].End {
			last := &out[n-1]
			last.End = max(last.End, m.End)
			last.Text = maskText(text[last.Start:last.End])
			continue
		}
		out = append(out, m)
	}
	return out
}

// maskText hides every letter and digit and keeps the rest.
func maskText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return '•'
		}
		return r
	}, s)
}

// censor takes the secrets out of what a finding puts in place of the text, and
// lets no rewrite cut a secret in two: the half that stays would be read.
func (s *scratch) censor(rep *Report, f *Finding, secrets *secretSet) {
	if !s.bound(f).Secret {
		f.Rewrites = slices.DeleteFunc(f.Rewrites, func(rw Rewrite) bool { return !rep.cover(rw.Edits) })
	}
	for i := range f.Rewrites {
		for j := range f.Rewrites[i].Edits {
			if e := &f.Rewrites[i].Edits[j]; !rep.isMask(e) {
				e.Text = secrets.hide(e.Text)
			}
		}
	}
}

// cover widens edits that reach into a secret so that they cover it, and reports
// whether they still do not overlap.
func (r *Report) cover(edits []Edit) bool {
	if !r.bares(edits) {
		return true
	}
	for i := range edits {
		e := &edits[i]
		for _, m := range r.masksIn(e.Span) {
			e.Start, e.End = min(e.Start, m.Start), max(e.End, m.End)
		}
	}
	return applicable(len(r.text), edits)
}

// isMask reports whether an edit is one of the masks.
func (r *Report) isMask(e *Edit) bool {
	i, found := slices.BinarySearchFunc(r.masks, e.Start, func(m Edit, start int) int { return m.Start - start })
	return found && r.masks[i] == *e
}

// digitsOf returns the digits of s in ASCII.
func digitsOf(s string) string {
	var b strings.Builder
	for _, r := range s {
		if v := lexicon.DigitValue(r); v >= 0 {
			b.WriteByte(byte('0' + v))
		}
	}
	return b.String()
}

// langTag returns the tag for the report.
func (t *Text) langTag() string {
	if t.lang == lexicon.Other {
		return t.msg.Lang
	}
	return t.lang.String()
}
