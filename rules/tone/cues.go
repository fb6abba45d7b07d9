package tone

import (
	"fmt"
	"slices"
	"sync"

	"github.com/replyvet/replyvet/guard"
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
	soft
	content
	also
	proper
	dated
	negationAfter
	reportedAfter
	apologyAfter
	greeting
	dependent
)

// cues is what a language knows of the words around a hostile phrase. It
// has its own matcher, asked only about texts in which there is one: "you" and
// "not" are in nearly every reply.
type cues struct {
	builder *lexicon.Builder
	matcher func() *lexicon.Matcher // made for the first text that needs it
	standIn string                  // a sentence for a reply of which nothing is left
}

func newCues() *cues {
	b := new(lexicon.Builder)
	return &cues{builder: b, matcher: sync.OnceValue(b.Build)}
}

func parseRole(s string) (role, error) {
	names := [...]string{"second_person", "negation", "no_negation", "apology", "reported", "self", "empathy",
		"benign", "title", "praise", "pushy", "calm_caps", "joint", "stand_in", "soft", "content", "also", "proper", "dated",
		"negation_after", "reported_after", "apology_after", "greeting", "dependent"}
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

// sign is a role found: the words first to last, both included.
type sign struct {
	role        role
	lang        lexicon.Language
	first, last int
}

// signs finds the context words of language l in sentence s, once.
func (w *work) signs(l lexicon.Language, s guard.Sentence) {
	if w.c.cues[l] == nil || slices.Contains(w.known, place{l, s.First, s.Last}) {
		return
	}
	w.known = append(w.known, place{l, s.First, s.Last})
	w.view = *w.p.Tokens()
	w.view.Words = w.view.Words[s.First : s.Last+1]
	w.hits = w.c.cues[l].matcher().Match(w.hits[:0], &w.view)
	for _, h := range w.hits {
		w.found = append(w.found, sign{role(h.ID), l, s.First + int(h.First), s.First + int(h.Last)})
	}
}

// place is a sentence of a language.
type place struct {
	lang        lexicon.Language
	first, last int
}

// sentence returns the sentence that the candidate stands in; a disguise
// ("b!tch") may make one look like two.
func (w *work) sentence(c *candidate) guard.Sentence {
	s := w.p.SentenceAt(c.first)
	if c.last > s.Last {
		end := w.p.SentenceAt(c.last)
		s.End, s.Last = end.End, end.Last
	}
	return s
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
