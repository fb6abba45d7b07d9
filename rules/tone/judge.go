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
	reachClause   = 60
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
	case w.saidBefore(c):
		return "reported speech"
	case set && c.kind != "threat":
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

// saidBefore: right before it, or before the comma, stands that someone said it.
func (w *work) saidBefore(c *candidate) bool {
	for _, f := range w.signsIn(c.first-1, c.first-1) {
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

// framed: a sign of role r stands before the candidate, not too far.
func (w *work) framed(r role, c *candidate, s guard.Sentence) bool {
	for _, f := range w.signsIn(s.First, c.first-1) {
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
	for _, f := range w.signsIn(s.First, c.first-1) {
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
	for _, f := range w.signsIn(s.First, c.first-1) {
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
	s := w.sentence(c)
	if w.near(self, c.lang, c.last+1, c.last+1) && !w.near(secondPerson, c.lang, s.First, s.Last) {
		return true // "what an idiot I am"
	}
	for _, f := range w.signsIn(c.first-reachSelf, c.first-1) {
		if f.role == self && f.lang == c.lang && f.first < c.first && c.first-f.last <= reachSelf &&
			!w.clauseBetween(f.last, c.first) && !w.near(secondPerson, c.lang, f.last, c.last) {
			return true
		}
	}
	return false
}
