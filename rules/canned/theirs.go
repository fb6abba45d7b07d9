package canned

import (
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// theirs is what is known of the customer, read once for a reply.
type theirs struct {
	message lexicon.Tokens
	name    lexicon.Tokens
	content []uint64 // hashes of the message's longer words, by their beginning
	first   []int32  // where these stand in message
}

// minContent is the length in letters of a word that says what a message is about.
const minContent = 5

// theirs reads the customer's message and name.
func (f *finder) theirs() *theirs {
	t := &f.w.theirs
	if f.asked {
		return t
	}
	f.asked = true
	t.content, t.first = t.content[:0], t.first[:0]
	c := &f.Message().Customer
	// A text too long to be read says nothing.
	if t.message.Scan(c.Message) != nil || t.name.Scan(c.Name) != nil {
		t.message.Reset()
		t.name.Reset()
	}
	for i := range t.message.Words {
		w := t.message.Folded(i)
		if utf8.RuneCountInString(w) >= minContent && !t.message.Words[i].Entry.Stop(f.Lang()) {
			t.content = append(t.content, lexicon.Hash(beginning(w)))
			t.first = append(t.first, int32(i))
		}
	}
	return t
}

// takesUp reports whether own words say the customer's name or take up one of
// the customer's words.
func (f *finder) takesUp() bool {
	t := f.theirs()
	o := &f.w.own
	for k := range o.words {
		i := int(o.at[k])
		if o.flag[i]&(isStock|isKnown) != 0 {
			continue
		}
		w := &f.Words()[i]
		for j := range t.name.Words {
			if t.name.Words[j].Hash == w.Hash {
				return true
			}
		}
		if len(t.content) == 0 || w.End-w.Start < minContent {
			continue
		}
		h := lexicon.Hash(beginning(f.Folded(i)))
		for _, c := range t.content {
			if c == h && !f.plain(i) {
				return true
			}
		}
	}
	return false
}

// minImpersonal is how many words a reply has of which it is worth saying that
// none is about its reader: most short ones have nothing to take up.
const minImpersonal = 20

// couldBeImpersonal reports whether enough is known to say so.
func couldBeImpersonal(p *guard.Pass) bool {
	c := &p.Message().Customer
	return c.Message != "" && c.Name != "" && len(p.Words()) >= minImpersonal
}

// impersonal notes, as information, that nothing of a longer reply is about
// this customer.
func (f *finder) impersonal() {
	if !couldBeImpersonal(f.Pass) || len(f.w.own.words) < minImpersonal || f.w.own.told || f.names() || f.takesUp() {
		return
	}
	f.reportImpersonal()
}

// names reports whether the customer's name stands anywhere in the text.
func (f *finder) names() bool {
	t := f.theirs()
	for i := range f.Words() {
		for j := range t.name.Words {
			if t.name.Words[j].Hash == f.Words()[i].Hash {
				return true
			}
		}
	}
	return false
}
