package canned

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/replyvet/replyvet/guard"
)

func percent100(share float64) int { return int(math.Round(100 * min(max(share, 0), 1))) }

// ago says how long ago in the largest unit that fits.
func ago(d time.Duration) string {
	switch {
	case d < time.Minute:
		return "moments ago"
	case d < 2*time.Hour:
		return fmt.Sprintf("%d minutes ago", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d hours ago", int(d.Hours()))
	}
	return fmt.Sprintf("%d days ago", int(d.Hours()/24))
}

// degraded tells that the finding rests on this process's memory alone.
func (f *finder) degraded() string {
	if f.w.past.Degraded {
		return " (degraded: as far as this process remembers, the shared history could not be asked)"
	}
	return ""
}

func (f *finder) reportRepeat(first, last int, like float64, since time.Duration) {
	o := &f.w.own
	span := o.span(first, last)
	own := 1 - float64(last-first+1)/float64(len(o.words))
	say := words(f.Lang())
	rewrites := []guard.Rewrite{fill("say what has happened since", guard.Edit{Span: f.sentences(span), Text: say.since})}
	if own > 0.3 {
		rewrites = append(rewrites, leaveOut("leave out what was said before", f.Source(), f.sentences(span)))
	}
	f.Report(guard.Finding{Kind: "repeat", Span: span, Score: 0.6 + 0.39*min(like, 1),
		Message:  fmt.Sprintf("was said in this conversation %s%s; %d %% of the reply is new", ago(since), f.degraded(), percent100(own)),
		Rewrites: rewrites})
}

func (f *finder) reportUsed(first, last, n int, since time.Duration) {
	o := &f.w.own
	span := o.span(first, last)
	own := 1 - float64(last-first+1)/float64(len(o.words))
	f.Report(guard.Finding{Kind: "overuse", Span: span, Score: min(0.7+0.05*float64(n-f.c.overuse), 0.95),
		Message: fmt.Sprintf("this agent sends it for the %s time, last %s%s; %d %% of the reply is the agent's own",
			ordinal(n), ago(since), f.degraded(), percent100(own)),
		Rewrites: f.personal(span)})
}

func ordinal(n int) string {
	suffix := "th"
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		suffix = "st"
	case n%10 == 2:
		suffix = "nd"
	case n%10 == 3:
		suffix = "rd"
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

func (f *finder) reportTemplate(c cover) {
	span := f.w.own.span(c.first, c.last)
	severity, how := guard.Medium, "as it is"
	if c.own > verbatim {
		severity, how = guard.Low, "nearly as it is"
	}
	score := 0.95 - c.own
	if f.takesUp() {
		score -= 0.1
	}
	f.Report(guard.Finding{Kind: "template", Span: span, Severity: severity, Score: score,
		Message:  fmt.Sprintf("template %s sent %s; %d %% of the reply is the agent's own", c.id, how, percent100(c.own)),
		Rewrites: f.personal(span)})
}

func (f *finder) reportBoilerplate(share float64) {
	o := &f.w.own
	span := o.span(0, len(o.words)-1)
	f.Report(guard.Finding{Kind: "boilerplate", Span: span, Score: 0.4 + share/2,
		Message:  "nothing but stock phrases: no fact, no name, nothing of what the customer wrote",
		Rewrites: []guard.Rewrite{fill("say what happens next, in one sentence", guard.Edit{Span: f.sentences(span), Text: words(f.Lang()).next})}})
}

func (f *finder) reportImpersonal() {
	o := &f.w.own
	from, to := o.sentence(0)
	f.Report(guard.Finding{Kind: "impersonal", Span: o.span(from, to-1), Score: 0.5,
		Message: "neither names the customer nor takes up a word of theirs"})
}

// sentences widens a span of words to the punctuation that closes it.
func (f *finder) sentences(span guard.Span) guard.Span {
	last := f.WordAt(span.End - 1)
	if s := f.SentenceAt(last); s.Span.End >= span.End && int(f.Words()[s.Last].End) == span.End {
		span.End = s.Span.End
	}
	return span
}

// fill is a rewrite that a person has to complete.
func fill(label string, edits ...guard.Edit) guard.Rewrite {
	return guard.Rewrite{Label: label, Edits: edits}
}

// leaveOut is a deletion for a person to judge: what is left may need a word.
func leaveOut(label, text string, span guard.Span) guard.Rewrite {
	r := guard.Delete(label, text, span)
	r.Complete = false
	return r
}

// personal proposes what would make the reply this customer's: a greeting with
// the name, and words of theirs to take up before what is not the agent's own.
func (f *finder) personal(span guard.Span) []guard.Rewrite {
	t := f.theirs()
	say := words(f.Lang())
	var edits []guard.Edit
	if name := f.Message().Customer.Name; name != "" && !f.w.own.named && len(name) <= 60 {
		edits = append(edits, guard.Edit{Span: guard.Span{}, Text: strings.Replace(say.greeting, "%", name, 1)})
	}
	if about := f.topic(t); about != "" {
		edits = append(edits, guard.Edit{Span: guard.Span{Start: span.Start, End: span.Start}, Text: strings.Replace(say.about, "%", about, 1)})
	} else {
		edits = append(edits, guard.Edit{Span: guard.Span{Start: span.Start, End: span.Start}, Text: say.own})
	}
	if len(edits) == 2 && span.Start == 0 {
		edits = []guard.Edit{{Text: edits[0].Text + edits[1].Text}}
	}
	rewrites := []guard.Rewrite{fill("add what is about this customer", edits...)}
	if drop, ok := f.empty(); ok {
		rewrites = append(rewrites, leaveOut("leave out the sentence that says nothing", f.Source(), drop))
	}
	return rewrites
}

// empty returns the first of several sentences that is nothing but stock.
func (f *finder) empty() (guard.Span, bool) {
	o := &f.w.own
	if len(o.sents) < 2 {
		return guard.Span{}, false
	}
	f.flagStock()
	for k := range o.sents {
		from, to := o.sentence(k)
		if t := f.count(from, to); to-from >= minEmpty && t.share() >= minStock && !t.concrete && t.stock > 1 && !f.told(from, to) {
			return f.sentences(o.span(from, to-1)), true
		}
	}
	return guard.Span{}, false
}

// told reports whether a fact stands among own words from to to.
func (f *finder) told(from, to int) bool {
	for _, x := range f.w.own.facts {
		if int(x.at) >= from && int(x.at) < to && x.hash&isName == 0 {
			return true
		}
	}
	return false
}

// maxTopic bounds the customer's words that are quoted back.
const maxTopic = 3

// topic returns up to three longer words of the customer's message, as they
// stand there.
func (f *finder) topic(t *theirs) string {
	var out []string
	for _, i := range t.first {
		if len(out) < maxTopic {
			out = append(out, strings.Clone(t.message.Source(int(i))))
		}
	}
	return strings.Join(out, ", ")
}
