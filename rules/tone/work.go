package tone

import (
	"cmp"
	"slices"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// work is the memory of one check.
type work struct {
	c     *checker
	p     *guard.Pass
	cands []candidate
	found []sign             // context words, by their first word
	known map[place]struct{} // whose context words are in found
	view  lexicon.Tokens
	hits  []lexicon.Hit
	buf   []byte
}

// candidate is a hostile phrase found, before it is known what it means here.
type candidate struct {
	*entry
	lang        lexicon.Language // whose context words apply
	span        guard.Span
	first, last int     // words, both included
	disguise    string  // how it is spelt, "" if it is plain
	score       float64 // 0 to 1
	severity    guard.Severity
	why         string // why it does not count, "" if it does
	caps        []int  // of a shouting: the words to be written small
	edits       []guard.Edit
	second      []guard.Edit // another way, nil if there is none
	label       string
}

func (w *work) release() {
	clear(w.cands)
	if len(w.known) > maxCandidates {
		w.known = nil // clearing it would cost every later text
	}
	clear(w.known)
	w.cands, w.found, w.hits = w.cands[:0], w.found[:0], w.hits[:0]
	w.view, w.p = lexicon.Tokens{}, nil
	if c := w.c; c != nil {
		w.c = nil
		c.pool.Put(w)
	}
}

func (w *work) run(c *checker, p *guard.Pass, l look) error {
	w.c, w.p = c, p
	for _, h := range p.Hits() {
		if len(w.cands) >= maxCandidates {
			break
		}
		e := &c.entries[h.ID]
		w.cands = append(w.cands, candidate{entry: e, lang: w.langOf(e), span: p.WordSpan(h.First, h.Last), first: h.First, last: h.Last})
	}
	if l&(lookWords|lookSpaced|lookSymbols) != 0 {
		w.disguised(l)
	}
	if l&lookIndic != 0 {
		w.indic()
	}
	w.cands = slices.DeleteFunc(w.cands, w.allowed)
	for i := range w.cands {
		w.judge(&w.cands[i])
	}
	w.together()
	w.cands = slices.DeleteFunc(w.cands, func(c candidate) bool { return c.score < weakest })
	if l&(lookCaps|lookMarks) != 0 {
		w.shouting(l)
	}
	w.disentangle()
	if len(w.cands) == 0 {
		return nil
	}
	if err := w.rewrite(); err != nil {
		return err
	}
	w.report()
	return nil
}

// langOf returns the language whose context words apply to a phrase: that of
// the text for a phrase that counts in any.
func (w *work) langOf(e *entry) lexicon.Language {
	l := w.p.Lang()
	if e.languages() == lexicon.Und && l < lexicon.Other && w.c.cues[l] != nil {
		return l
	}
	if e.lang == lexicon.Und {
		return lexicon.English
	}
	return e.lang
}

// allowed: the words lie within an entry of the allow list.
func (w *work) allowed(c candidate) bool {
	return slices.ContainsFunc(w.p.Allowed(), func(s guard.Span) bool { return s.Start <= c.span.Start && s.End >= c.span.End })
}

// maxCandidates bounds what one text can cost: whoever swears more often than
// that has to begin again.
const maxCandidates = 128

// weakest is the score, 0 to 1, under which a candidate is forgotten.
const weakest = 0.3

// together raises weak phrases of one sentence that are hostile only together.
func (w *work) together() {
	for i := range w.cands {
		a := &w.cands[i]
		if a.score >= guard.DefaultMinScore || a.why != "" {
			continue
		}
		s := w.sentence(a)
		doubt := 1 - a.score
		for j := range w.cands {
			b := &w.cands[j]
			if j != i && b.why == "" && !b.span.Overlaps(a.span) && b.first >= s.First && b.last <= s.Last {
				doubt *= 1 - b.entry.strength
			}
		}
		if 1-doubt >= guard.DefaultMinScore {
			a.score = 1 - doubt
		}
	}
	w.cands = slices.DeleteFunc(w.cands, func(c candidate) bool { return c.why == "" && c.score < guard.DefaultMinScore })
}

// disentangle keeps the weightiest of candidates that overlap, in order.
func (w *work) disentangle() {
	slices.SortStableFunc(w.cands, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.weight(), a.weight()), cmp.Compare(b.tidy(), a.tidy()), cmp.Compare(b.span.Len(), a.span.Len()), cmp.Compare(b.flags&word, a.flags&word), cmp.Compare(b.score, a.score))
	})
	kept := w.cands[:0]
	for _, c := range w.cands {
		if !slices.ContainsFunc(kept, func(k candidate) bool { return k.span.Overlaps(c.span) && k.kind != "shouting" && c.kind != "shouting" }) {
			kept = append(kept, c)
		}
	}
	w.cands = kept
	slices.SortStableFunc(w.cands, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End))
	})
}

// tidy: 1 if it is known what the sentence is without the candidate.
func (c *candidate) tidy() int {
	if c.entry.rewrite != "" || c.flags&(lead|first) != 0 {
		return 1
	}
	return 0
}

// weight orders candidates by what they do to the message.
func (c *candidate) weight() int {
	switch {
	case c.why != "":
		return int(guard.Info)
	case c.severity != 0:
		return int(c.severity)
	}
	for _, k := range [...]string{"insult", "profanity", "threat", "identity_attack"} {
		if c.kind == k {
			return int(guard.High)
		}
	}
	return int(guard.Medium)
}
