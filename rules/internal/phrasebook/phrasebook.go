// Package phrasebook finds phrases that a rule asks for only now and then. The
// guard's matcher looks for the phrases of all rules in every message; what
// matters only when a customer, an agent or a template is known has a matcher
// of its own, and costs other messages nothing.
package phrasebook

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// Builder collects the phrases of a Book. The zero value is ready for use.
type Builder struct {
	builder lexicon.Builder
	owners  []owner
}

// owner says what a phrase of the matcher is.
type owner struct {
	lang lexicon.Language
	id   int
}

// Phrase adds a phrase (see lexicon.ParsePattern) that is reported as id, in
// texts of language l; Und: in texts of any language.
func (b *Builder) Phrase(l lexicon.Language, pattern string, id int) error {
	if err := b.builder.Add(pattern, int32(len(b.owners))); err != nil {
		return err
	}
	b.owners = append(b.owners, owner{l, id})
	return nil
}

// Build makes the Book; the Builder is not to be used again.
func (b *Builder) Build() *Book { return &Book{b.builder.Build(), b.owners} }

// Book is a set of phrases. It is immutable and safe for concurrent use.
type Book struct {
	matcher *lexicon.Matcher
	owners  []owner
}

// Hits is what was found in a text; it is used again to keep its memory.
type Hits struct {
	List []guard.Hit // ordered by their first word
	raw  []lexicon.Hit
}

// Find replaces the hits by those in a text of language l; Und: a text whose
// language is not known, in which the phrases of all languages count.
func (k *Book) Find(h *Hits, t *lexicon.Tokens, l lexicon.Language) {
	h.raw, h.List = k.matcher.Match(h.raw[:0], t), h.List[:0]
	for _, r := range h.raw {
		o := &k.owners[r.ID]
		if o.lang == lexicon.Und || l == lexicon.Und || o.lang == l {
			h.List = append(h.List, guard.Hit{ID: o.id, First: int(r.First), Last: int(r.Last)})
		}
	}
}
