package typo

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// run is the rule looking at one message.
type run struct {
	*guard.Pass
	c          *checker
	t          *table
	lang       lexicon.Language
	done       guard.SpanSet // what has been reported
	judged     guard.Span    // the sentence that foreign was last asked about
	strange    bool          // what it said
	found      []lexicon.Hit
	exceptions []lexicon.Hit
	mendings   []mending
	second     bool // the misspelt words are read as what they mean
}

// release gives the run's memory back.
func (r *run) release() {
	c := r.c
	r.done.Reset()
	*r = run{done: r.done, found: r.found[:0], exceptions: r.exceptions[:0], mendings: r.mendings[:0]}
	c.runs.Put(r)
}

// words looks at every word once. Most are known, differ from the word before
// them and follow a blank: those cost a few comparisons.
func (r *run) words() {
	words := r.Words()
	var before uint64
	for i := range words {
		w := &words[i]
		if w.Hash == before {
			r.doubled(i)
		}
		before = w.Hash
		if w.Flags&(lexicon.Clause|lexicon.Break) != 0 && i > 0 && words[i-1].End+1 == w.Start {
			r.comma(i)
		}
		if !w.Entry.Known(r.lang) {
			r.unknown(i)
		} else if r.lang == lexicon.English && w.Entry.Class() >= tornClass && i > 0 {
			r.tornKnown(i)
		}
		switch r.lang {
		case lexicon.English:
			if w.End-w.Start <= 2 {
				r.article(i)
			} else if w.End-w.Start == 4 {
				r.thanAfterComma(i)
			}
			r.marked(i)
			if r.c.dialect != lexicon.AnyDialect {
				r.otherDialect(i)
			}
		case lexicon.French:
			r.verbEnding(i)
			if w.End-w.Start <= 5 {
				r.pair(i)
				r.itself(i)
			}
		case lexicon.Hungarian:
			r.inessive(i)
		}
	}
}

// own reports whether the span is the agent's own words and not yet reported.
func (r *run) own(s guard.Span) bool {
	if r.done.Overlaps(s) {
		return false
	}
	return len(r.Tokens().Marks) == 0 || r.In(s)&(guard.NotOwn|guard.Quoted) == 0
}

// report adds a finding about words first to last.
func (r *run) report(kind string, first, last int, score float64, rewrites []guard.Rewrite) {
	r.reportSpan(kind, r.WordSpan(first, last), score, 0, r.fit(first, rewrites))
}

func (r *run) reportSpan(kind string, span guard.Span, score float64, sev guard.Severity, rewrites []guard.Rewrite) {
	r.done.Add(span)
	r.Report(guard.Finding{Kind: kind, Span: span, Severity: sev, Score: score, Message: explain(kind), Rewrites: rewrites})
}

func explain(kind string) string {
	switch kind {
	case misspelling:
		return "looks misspelt"
	case doubledWord:
		return "the word stands there twice"
	case spacing:
		return "a blank is missing or too many"
	case apostrophe:
		return "the apostrophe is missing or misplaced"
	case realWord:
		return "a correct word, but likely not the one meant"
	}
	return "an embarrassing slip: likely not the word meant"
}

// marked looks at an English word with an apostrophe or a capital within.
func (r *run) marked(i int) {
	switch f := r.Words()[i].Flags; {
	case f&lexicon.Apos != 0:
		r.pluralApostrophe(i)
	case f&lexicon.Camel != 0:
		r.camel(i)
	}
}
