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
	at := place{l, s.First, s.Last}
	if _, known := w.known[at]; known || w.c.cues[l] == nil {
		return
	}
	if w.known == nil {
		w.known = map[place]struct{}{}
	}
	w.known[at] = struct{}{}
	w.view = *w.p.Tokens()
	w.view.Words = w.view.Words[s.First : s.Last+1]
	w.hits = w.c.cues[l].matcher().Match(w.hits[:0], &w.view)
	for _, h := range w.hits {
		w.add(sign{role(h.ID), l, s.First + int(h.First), s.First + int(h.Last)})
	}
}

// add keeps the signs ordered by their first word. Sentences mostly come in order.
func (w *work) add(s sign) {
	n := len(w.found)
	for ; n > 0 && w.found[n-1].first > s.first && n > len(w.found)-8; n-- {
	}
	if n > 0 && w.found[n-1].first > s.first {
		n, _ = slices.BinarySearchFunc(w.found, s.first+1, func(f sign, first int) int { return f.first - first })
	}
	w.found = slices.Insert(w.found, n, s)
}

// maxSign is more words than any sign has.
const maxSign = 32

// signsIn returns the signs that may touch words lo to hi, and some before them.
func (w *work) signsIn(lo, hi int) []sign {
	byFirst := func(s sign, first int) int { return s.first - first }
	from, _ := slices.BinarySearchFunc(w.found, lo-maxSign, byFirst)
	to, _ := slices.BinarySearchFunc(w.found[from:], hi+1, byFirst)
	return w.found[from : from+to]
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
	for _, s := range w.signsIn(lo, hi) {
		if s.role == r && s.lang == l && s.first <= hi && s.last >= lo {
			return true
		}
	}
	return false
}
