package canned

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// Bounds of the first look, in words. A reply that is nothing but stock phrases
// starts with them, so a beginning in which one word in earlyOthers is no word
// of stock phrases ends the look.
const (
	earlyOthers = 6
	earlySlack  = 2 // a name behind the greeting
	earlyStock  = 3
	earlyEnough = 8 // words before a line's end may end the look
)

// couldBeStock reports whether the reply could be nothing but stock phrases,
// at the cost of a few words: the others are looked at closely.
func (c *checker) couldBeStock(p *guard.Pass) bool {
	words := p.Words()
	switch {
	case len(words) < minWords(p.Lang()):
		return false
	case p.Lang() == lexicon.Und, len(p.Allowed()) > 0:
		return true // not known well enough to be passed over
	}
	stock, other, seen := 0, 0, 0
	v, l, tok := &c.stock[p.Lang()], p.Lang(), p.Tokens()
	for i := afterName(words); i < len(words); i++ {
		w := &words[i]
		switch {
		case w.Flags&lexicon.Newline != 0 && seen >= earlyEnough:
			return stock >= earlyStock && other <= earlySlack+seen/earlyOthers
		case w.Flags&lexicon.HasDigit != 0:
			return false
		case v.couldHave(w.Hash, tok.FoldedWord(w)):
			stock++
		case !w.Entry.Stop(l) && w.End-w.Start > 2:
			if other++; other > earlySlack+seen/earlyOthers {
				return false
			}
		}
		seen++
	}
	return stock >= earlyStock
}

// afterName returns the word behind what could be a greeting with its name.
func afterName(words []lexicon.Word) int {
	for i := 1; i < min(len(words)-earlyEnough, maxGreeting+1); i++ {
		if words[i].Flags&(lexicon.Clause|lexicon.Break|lexicon.Newline) != 0 {
			return i
		}
	}
	return 0
}
