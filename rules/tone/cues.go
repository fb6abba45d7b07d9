package tone

import (
	"fmt"

	"github.com/replyvet/replyvet/lexicon"
)

// role is what words mean for a hostile phrase near them.
type role int32

const (
	secondPerson role = iota
	negation
	noNegation
	apology
	reported
	self
	empathy
	benign
	title
	praise
	pushy
	calmCaps
	joint
	standIn
	negationAfter
	reportedAfter
	apologyAfter
)

// cues is what a language knows of the words around a hostile phrase. It
// has its own matcher, asked only about texts in which there is one: "you" and
// "not" are in nearly every reply.
type cues struct {
	builder *lexicon.Builder
	matcher *lexicon.Matcher
	standIn string // a sentence for a reply of which nothing is left
}

func newCues() *cues { return &cues{builder: new(lexicon.Builder)} }

func parseRole(s string) (role, error) {
	names := [...]string{"second_person", "negation", "no_negation", "apology", "reported", "self", "empathy",
		"benign", "title", "praise", "pushy", "calm_caps", "joint", "stand_in", "negation_after", "reported_after", "apology_after"}
	for i, n := range names {
		if n == s {
			return role(i), nil
		}
	}
	return 0, fmt.Errorf("unknown section [%s]", s)
}

func (c *cues) add(section string, ph lexicon.Phrase) error {
	r, err := parseRole(section)
	if err != nil {
		return err
	}
	if r == standIn {
		c.standIn = ph.Rewrite
		return nil
	}
	return c.builder.Add(ph.Pattern, int32(r))
}

func (c *cues) build() {
	c.matcher = c.builder.Build()
	c.builder = nil
}

// sign is a role found: the words first to last, both included.
type sign struct {
	role        role
	lang        lexicon.Language
	first, last int
}

// signs finds the context words of language l, once for each text.
func (w *work) signs(l lexicon.Language) {
	if w.known.Has(l) || w.c.cues[l] == nil {
		return
	}
	w.known |= l.Bit()
	w.hits = w.c.cues[l].matcher.Match(w.hits[:0], w.p.Tokens())
	for _, h := range w.hits {
		w.found = append(w.found, sign{role(h.ID), l, int(h.First), int(h.Last)})
	}
}

// near reports whether a sign of role r lies at least partly within words lo to hi.
func (w *work) near(r role, l lexicon.Language, lo, hi int) bool {
	for _, s := range w.found {
		if s.role == r && s.lang == l && s.first <= hi && s.last >= lo {
			return true
		}
	}
	return false
}
