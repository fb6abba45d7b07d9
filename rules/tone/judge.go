package tone

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// The words between a sign and what it bears on, at most.
const (
	reachPerson   = 5
	reachNegation = 4
	reachSelf     = 4
	reachFrame    = 9 // reported speech, apology
	reachTail     = 12
)

// judge decides what a candidate means where it stands: its score, and why it
// does not count if it does not.
func (w *work) judge(c *candidate) {
	sure := c.score
	if c.disguise == "" {
		sure = 1
	}
	c.score = c.strength * sure
	if c.deliberate() && (c.kind == "profanity" || c.kind == "insult") {
		c.score = max(c.score, 0.8)
	}
	c.severity = c.entry.severity
	if w.foreign(c) {
		c.why = "not the agent's own words"
	} else {
		w.signs(c.lang, w.sentence(c))
		if c.kind != "house" {
			c.why = w.excuse(c)
		}
	}
	if c.why == "" {
		if c.kind != "house" && !w.needsTarget(c) && w.addressed(c) {
			c.score = min(1, c.score+0.1)
		}
		return
	}
	if c.kind == "profanity" && c.strength >= 0.75 {
		c.severity = guard.Info
		return
	}
	c.score = 0
}

// foreign: the words are someone else's, or no words at all. A quotation counts
// if the phrase lies in it from end to end.
func (w *work) foreign(c *candidate) bool {
	not := guard.NotOwn
	if c.disguise == signs {
		not &^= guard.Handle // @sshole
	}
	return w.p.In(c.span)&not != 0 || w.p.WordIn(c.first)&w.p.WordIn(c.last)&guard.Quoted != 0
}

// needsTarget: nobody hides a word by accident, so a hidden one needs no reader.
func (w *work) needsTarget(c *candidate) bool {
	return c.flags&target != 0 && !c.deliberate()
}

// deliberate: the spelling is no slip.
func (c *candidate) deliberate() bool {
	return c.disguise == signs || c.disguise == digits || c.disguise == apart
}

// excuse returns why a hostile phrase is not hostile here, "" if it is.
func (w *work) excuse(c *candidate) string {
	s := w.sentence(c)
	set := w.setOff(c, s)
	switch {
	case w.harmless(c):
		return "a harmless expression"
	case w.named(c):
		return "a name"
	case w.needsTarget(c) && !set && !w.addressed(c):
		return "not about the reader"
	case set && c.kind != "threat" && !w.saidBefore(c):
		return "" // called to the reader's face
	case w.framed(reported, c, s) || w.reportedBehind(c, s):
		return "reported speech"
	case c.flags&always == 0 && (w.framed(apology, c, s) && w.ours(c, s) || w.apologyBehind(c, s)):
		return "part of an apology"
	case c.kind != "profanity" && c.flags&always == 0 && (w.denied(c, s) || w.deniedBehind(c, s)):
		return "denied"
	case w.softened(c, s):
		return "put kindly"
	case w.ownFault(c):
		return "said of ourselves"
	case (c.kind == "profanity" || c.kind == "insult") && w.near(empathy, c.lang, s.First, c.first-1) && !w.near(secondPerson, c.lang, c.first-2, c.last+1):
		return "sympathy with the reader"
	}
	return ""
}

// softened: a weaker phrase in a sentence that offers help or a way out.
func (w *work) softened(c *candidate, s guard.Sentence) bool {
	limit := 0.8
	switch c.kind {
	case "dismissive":
		limit = 0.85
	case "blame", "passive_aggressive":
	default:
		return false
	}
	return c.strength <= limit && w.near(soft, c.lang, s.First, s.Last)
}

// saidBefore: right before the comma stands that someone said it.
func (w *work) saidBefore(c *candidate) bool {
	for _, f := range w.found {
		if f.role == reported && f.lang == c.lang && f.first < c.first && f.last >= c.first-1 {
			return true
		}
	}
	return false
}

// addressed: words to the reader within five words, in the sentence.
func (w *work) addressed(c *candidate) bool {
	s := w.sentence(c)
	return w.near(secondPerson, c.lang, max(s.First, c.first-reachPerson), min(s.Last, c.last+reachPerson))
}

// setOff: between commas or sentence ends, like a form of address.
func (w *work) setOff(c *candidate, s guard.Sentence) bool {
	words := w.p.Words()
	if c.kind != "insult" && c.kind != "contempt" || c.last-c.first > 2 {
		return false
	}
	f := words[c.first].Flags
	if f&lexicon.Title != 0 && f&(lexicon.Upper|lexicon.Break) == 0 {
		return false // a title between commas
	}
	before := f&(lexicon.Clause|lexicon.Break) != 0
	after := c.last == s.Last || words[c.last+1].Flags&lexicon.Clause != 0
	return before && after
}

// harmless: the phrase lies within a benign expression, or one goes on from its
// last word: "your fault" of "your fault report".
func (w *work) harmless(c *candidate) bool {
	for _, s := range w.found {
		if s.role == benign && s.lang == c.lang && s.first <= c.last && s.last >= c.last && (s.first <= c.first || s.last > c.last) {
			return true
		}
	}
	return false
}

// named: written like a name or a title, and used like one.
func (w *work) named(c *candidate) bool {
	if c.disguise == apart {
		return false
	}
	words := w.p.Words()
	first := words[c.first].Flags
	if c.last > c.first && first&(lexicon.Title|lexicon.Upper|lexicon.Break|lexicon.Clause|lexicon.Apos) == lexicon.Title && words[c.first].End-words[c.first].Start > 1 {
		return true // "tickets for Not My problem"
	}
	upper := true
	for i := c.first; i <= c.last && (i == c.first || c.disguise == ""); i++ {
		if words[i].Flags&lexicon.Title == 0 {
			return false
		}
		upper = upper && words[i].Flags&lexicon.Upper != 0
	}
	switch {
	case upper:
		return false
	case c.flags&name != 0 || c.last > c.first && first&lexicon.Break == 0 || c.last > c.first+1:
		return true
	case first&lexicon.Break != 0:
		return w.titled(c.last+1) || w.near(title, c.lang, c.last+1, c.last+1) && w.titled(c.last+2)
	}
	return w.near(title, c.lang, c.first-1, c.first-1) || w.titled(c.last+1) || w.afterName(c)
}

// afterName: the word before is part of the same name.
func (w *work) afterName(c *candidate) bool {
	words := w.p.Words()
	before := &words[c.first-1]
	hyphen := before.End+1 == words[c.first].Start && w.p.Source()[before.End] == '-'
	if before.Flags&lexicon.Break != 0 && words[c.first].Flags&lexicon.Clause == 0 {
		return before.Flags&lexicon.Title != 0 && !w.near(secondPerson, c.lang, c.first-1, c.first-1) && c.last < len(words)-1
	}
	return w.titled(c.first-1) && (hyphen || before.Flags&lexicon.Break == 0)
}

// titled: word i is written like a name, and no comma stands before it.
func (w *work) titled(i int) bool {
	words := w.p.Words()
	if i >= len(words) {
		return false
	}
	f := words[i].Flags
	return f&lexicon.Title != 0 && f&lexicon.Upper == 0 && words[i].End-words[i].Start > 1 && f&(lexicon.Break|lexicon.Clause) == 0
}

// framed: a sign of role r stands before the candidate, not too far.
func (w *work) framed(r role, c *candidate, s guard.Sentence) bool {
	for _, f := range w.found {
		overlaps := f.last >= c.first
		if f.role == r && f.lang == c.lang && f.first >= s.First && f.first < c.first && c.first-f.last <= reachFrame && !(overlaps && r == reported) {
			return true
		}
	}
	return false
}

// ours: an apology is for ourselves if it does not speak of the reader, or if
// we are the ones who did it.
func (w *work) ours(c *candidate, s guard.Sentence) bool {
	from := c.first
	for _, f := range w.found {
		if f.role == apology && f.lang == c.lang && f.first >= s.First && f.first < c.first {
			from = f.last + 1
			if w.near(self, c.lang, f.first, f.last) {
				return true
			}
		}
	}
	return !w.near(secondPerson, c.lang, from, c.first-1) || w.near(self, c.lang, from, c.first-1)
}

// denied: a negation shortly before, and no comma in between.
func (w *work) denied(c *candidate, s guard.Sentence) bool {
	for _, f := range w.found {
		if f.role != negation || f.lang != c.lang || f.first < s.First || f.first >= c.first || c.first-f.last > reachNegation {
			continue
		}
		if !w.clauseBetween(f.last, c.first) && !w.near(noNegation, c.lang, f.first, f.last) {
			return true
		}
	}
	return false
}

// clauseBetween: a comma or the like stands between words i and j.
func (w *work) clauseBetween(i, j int) bool {
	for k := i + 1; k <= j; k++ {
		if w.p.Words()[k].Flags&(lexicon.Clause|lexicon.Break) != 0 {
			return true
		}
	}
	return false
}

// ownFault: said of ourselves, and the reader is not in it.
func (w *work) ownFault(c *candidate) bool {
	if c.flags&always != 0 || c.kind != "insult" && c.kind != "contempt" && (c.kind != "profanity" || c.strength >= 0.75) {
		return false
	}
	for _, f := range w.found {
		if f.role == self && f.lang == c.lang && f.first < c.first && c.first-f.last <= reachSelf &&
			!w.clauseBetween(f.last, c.first) && !w.near(secondPerson, c.lang, f.last, c.last+2) {
			return true
		}
	}
	return false
}
