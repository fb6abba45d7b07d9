package tone

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

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
	for _, s := range w.signsIn(c.last, c.last) {
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
