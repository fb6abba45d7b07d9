package tone

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// settlers readies the guards on which rewrites are tried out, one for each
// language of a text; each is made when the first finding needs it.
func (c *checker) settlers(o *options, allow []string) {
	for l := range c.settle {
		c.settle[l] = sync.OnceValues(func() (*guard.Guard, error) { return settler(o, allow, lexicon.Language(l)) })
	}
}

// settler returns a guard that has nothing but this rule, and only finds.
func settler(o *options, allow []string, l lexicon.Language) (*guard.Guard, error) {
	r := Rule()
	r.New = func(s *guard.Setup) (guard.Checker, error) { return newChecker(s, o, l) }
	return guard.New([]*guard.Rule{r}, &guard.Options{Rules: map[string]guard.Settings{r.ID: {Allow: allow}}})
}

// rewrite gives every candidate that counts its edits, so that the text after
// all of them has no finding of this rule. It tries the best wording first, then
// to leave out the sentences, then to leave out all.
func (w *work) rewrite() error {
	settle := w.c.settle[min(w.p.Lang(), lexicon.Other)]
	if settle == nil {
		return nil
	}
	g, err := settle()
	if err != nil {
		return err
	}
	for i := range w.cands {
		if c := &w.cands[i]; c.why == "" {
			w.plan(c)
		}
	}
	w.several()
	retreats := []func(){func() {}, w.retreat(g), w.allSentences, w.all}
	if len(w.cands) >= maxCandidates/2 {
		retreats = retreats[3:]
	}
	for _, retreat := range retreats {
		retreat()
		w.claim()
		w.standIn()
		if ok, err := w.settles(g); ok || err != nil {
			return err
		}
	}
	return nil
}

// several: where two clauses of a sentence would go, the sentence goes.
func (w *work) several() {
	for i := range w.cands {
		for j := i + 1; j < len(w.cands); j++ {
			a, b := &w.cands[i], &w.cands[j]
			if a.why+b.why != "" || a.caps != nil || b.caps != nil || len(a.edits)*len(b.edits) != 1 {
				continue
			}
			if touching(a.edits[0].Span, b.edits[0].Span) {
				a.edits = w.both(a, b)
				b.edits = a.edits
			}
		}
	}
}

// both takes out what two candidates take out, where it ends their sentence and
// leaves a statement in front of it; else the sentence.
func (w *work) both(a, b *candidate) []guard.Edit {
	s := w.sentence(a)
	x, y := a.edits[0], b.edits[0]
	span := guard.Span{Start: min(x.Start, y.Start), End: max(x.End, y.End)}
	if x.Text+y.Text != "" || span.End < int(w.p.Words()[s.Last].End) || w.p.WordAt(span.Start)-s.First < 3 {
		return w.bySentence(a)
	}
	return []guard.Edit{{Span: span}}
}

// touching: the two overlap, or only blanks and commas could be between.
func touching(a, b guard.Span) bool { return a.Start <= b.End+1 && b.Start <= a.End+1 }

// order lists the candidates that count as the engine weighs their rewrites.
func (w *work) order() []*candidate {
	var list []*candidate
	for i := range w.cands {
		if w.cands[i].why == "" {
			list = append(list, &w.cands[i])
		}
	}
	slices.SortStableFunc(list, func(a, b *candidate) int {
		return cmp.Or(cmp.Compare(b.weight(), a.weight()), cmp.Compare(b.score, a.score), cmp.Compare(a.span.Start, b.span.Start))
	})
	return list
}

// claim takes from each candidate the edits that overlap those of weightier
// ones; a candidate left without any shares theirs.
func (w *work) claim() {
	var claimed []guard.Edit
	for _, c := range w.order() {
		own := slices.DeleteFunc(slices.Clone(c.edits), func(e guard.Edit) bool { return overlapping(claimed, e) })
		if len(own) == 0 {
			own = slices.Clone(claimed)
			own = slices.DeleteFunc(own, func(e guard.Edit) bool { return !overlapping(c.edits, e) })
		} else {
			claimed = append(claimed, own...)
		}
		c.edits = own
	}
}

// edited returns the text after the edits of all candidates.
func (w *work) edited() string {
	var edits []guard.Edit
	for _, c := range w.order() {
		for _, e := range c.edits {
			if !overlapping(edits, e) {
				edits = append(edits, e)
			}
		}
	}
	text, err := guard.Apply(w.p.Source(), edits)
	if err != nil {
		return ""
	}
	return text
}

// standIn puts a sentence where nothing would be left of the reply.
func (w *work) standIn() {
	var left lexicon.Tokens
	if left.Scan(w.edited()) != nil || len(left.Words) > 0 {
		return
	}
	list := w.order()
	if len(list) == 0 || len(list[0].edits) == 0 {
		return
	}
	lang := w.p.Lang()
	if lang == lexicon.Und {
		lang = list[0].lang
	}
	if lang >= lexicon.Other || w.c.cues[lang] == nil {
		lang = lexicon.English
	}
	was := list[0].edits[0]
	now := was
	now.Text = w.c.cues[lang].standIn
	for _, c := range list {
		for i := range c.edits {
			if c.edits[i].Span == was.Span {
				c.edits[i] = now
			}
		}
	}
}

func (w *work) settles(g *guard.Guard) (bool, error) { return w.clean(g, w.edited()) }

// clean reports whether the rule finds nothing in text.
func (w *work) clean(g *guard.Guard, text string) (bool, error) {
	m := guard.Message{Text: text, Lang: w.p.Lang().String()}
	if w.p.Lang() == lexicon.Und || w.p.Lang() == lexicon.Other {
		m.Lang = w.p.Message().Lang
	}
	rep, err := g.Check(context.Background(), m)
	if err != nil {
		return false, err
	}
	return !slices.ContainsFunc(rep.Findings, func(f guard.Finding) bool { return f.Severity != guard.Info }), nil
}

// retreat leaves out the sentences whose best wording is still hostile.
func (w *work) retreat(g *guard.Guard) func() {
	return func() {
		for i := range w.cands {
			c := &w.cands[i]
			if c.why != "" {
				continue
			}
			s := w.sentence(c)
			if ok, err := w.clean(g, w.alone(s)); err == nil && !ok {
				c.label, c.edits = "leave the sentence out", w.bySentence(c)
			}
		}
	}
}

// alone returns a sentence after the edits that lie in it.
func (w *work) alone(s guard.Sentence) string {
	var edits []guard.Edit
	for _, c := range w.order() {
		for _, e := range c.edits {
			e.Start, e.End = e.Start-s.Start, e.End-s.Start
			if e.Start >= 0 && e.End <= s.End-s.Start && !overlapping(edits, e) {
				edits = append(edits, e)
			}
		}
	}
	text, err := guard.Apply(w.p.Source()[s.Start:s.End], edits)
	if err != nil {
		return ""
	}
	return text
}

func (w *work) allSentences() {
	for i := range w.cands {
		if c := &w.cands[i]; c.why == "" {
			c.label, c.edits = "leave the sentence out", w.bySentence(c)
		}
	}
}

// all replaces the whole message.
func (w *work) all() {
	whole := guard.Edit{Span: guard.Span{End: len(w.p.Source())}}
	for i := range w.cands {
		if c := &w.cands[i]; c.why == "" {
			c.label, c.edits = "begin again", []guard.Edit{whole}
		}
	}
}

// report hands the candidates over as findings.
func (w *work) report() {
	for i := range w.cands {
		c := &w.cands[i]
		f := guard.Finding{Kind: c.kind, Span: c.span, Severity: c.severity, Score: c.score, Message: c.message()}
		if c.why == "" && len(c.edits) > 0 {
			f.Rewrites = append(f.Rewrites, guard.Rewrite{Label: c.label, Complete: true, Edits: c.edits})
			if len(c.second) > 0 && !slices.Equal(c.second, c.edits) {
				f.Rewrites = append(f.Rewrites, guard.Rewrite{Label: "leave it out", Complete: true, Edits: c.second})
			}
		}
		w.p.Report(f)
	}
}

// message explains the finding without its words.
func (c *candidate) message() string {
	var b strings.Builder
	if c.why != "" {
		b.WriteString("strong language, but it is " + c.why)
		return b.String()
	}
	b.WriteString(says(c.kind))
	if c.disguise != "" {
		b.WriteString(", hidden by " + c.disguise)
	}
	return b.String()
}

func says(kind string) string {
	for _, k := range kinds {
		if k.Name == kind {
			return k.Doc
		}
	}
	return kind
}
