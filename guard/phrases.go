package guard

import (
	"sync"

	"github.com/replyvet/replyvet/lexicon"
)

// phraseOwner says whose a phrase of the matchers is.
type phraseOwner struct {
	rule int32 // index in Guard.rules
	id   int32 // the rule's own id of the phrase; allowPhrase: an allow list's
}

// allowPhrase is the id of all phrases of allow lists.
const allowPhrase = -1

// phraseBook is the phrases of all rules of a guard. A phrase's id in a matcher
// is its index in owners.
type phraseBook struct {
	owners   []phraseOwner
	patterns []*lexicon.Pattern
	langs    []lexicon.Languages
	// The matchers, by language: of the phrases for it. That of Und has all. Each
	// is made when the first message in that language comes.
	matchers [lexicon.Other + 1]func() *lexicon.Matcher
}

// add adds a phrase for texts in the languages l.
func (b *phraseBook) add(p *lexicon.Pattern, o phraseOwner, l lexicon.Languages) {
	b.owners = append(b.owners, o)
	b.patterns = append(b.patterns, p)
	b.langs = append(b.langs, l)
}

// close makes the book ready for use.
func (b *phraseBook) close() {
	for l := range b.matchers {
		langs := applying(lexicon.Language(l))
		b.matchers[l] = sync.OnceValue(func() *lexicon.Matcher { return b.matcher(langs) })
	}
}

func (b *phraseBook) matcher(langs lexicon.Languages) *lexicon.Matcher {
	var build lexicon.Builder
	for i, p := range b.patterns {
		if l := b.langs[i] & langs; l != 0 {
			build.AddPattern(p, int32(i), l)
		}
	}
	return build.Build()
}

// applying returns the languages whose phrases count in a text of language l:
// its own, and all if it is not known. A phrase for any language has the bits
// beyond the lexicon's languages too.
func applying(l lexicon.Language) lexicon.Languages {
	const any = lexicon.AllLanguages &^ (1<<lexicon.Tamil - 1)
	switch l {
	case lexicon.Und:
		return lexicon.AllLanguages
	case lexicon.Other:
		return any
	}
	return l.Bit() | any
}

// find appends the phrases in a text of language l.
func (b *phraseBook) find(dst []lexicon.Hit, t *lexicon.Tokens, l lexicon.Language) []lexicon.Hit {
	return b.matchers[l]().Match(dst, t)
}
