package guard

import (
	"errors"
	"fmt"
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

// phrase is one phrase of a rule.
type phrase struct {
	phraseOwner
	source  string           // of the pattern, while that is nil
	pattern *lexicon.Pattern // read from the start, or when its language comes
	langs   lexicon.Languages
}

// phraseBook is the phrases of all rules of a guard. A phrase's id in a matcher
// is its index in list.
type phraseBook struct {
	list []phrase
	// The matchers, by language: of the phrases for it. That of Und has all. Each
	// is made when the first message in that language comes.
	matchers [lexicon.Other + 1]func() compiled
}

// compiled is the matcher of a language, and what is wrong with its phrases.
type compiled struct {
	*lexicon.Matcher
	errs []phraseError
}

type phraseError struct {
	rule int
	err  error
}

// close makes the book ready for use.
func (b *phraseBook) close() {
	for l := range b.matchers {
		langs := applying(lexicon.Language(l))
		b.matchers[l] = sync.OnceValue(func() compiled { return b.compile(langs) })
	}
}

func (b *phraseBook) compile(langs lexicon.Languages) (c compiled) {
	var build lexicon.Builder
	for i := range b.list {
		ph := &b.list[i]
		l := ph.langs & langs
		if l == 0 {
			continue
		}
		p := ph.pattern
		if p == nil {
			var err error
			if p, err = lexicon.ParsePattern(ph.source); err != nil {
				c.errs = append(c.errs, phraseError{int(ph.rule), err})
				continue
			}
		}
		build.AddPattern(p, int32(i), l)
	}
	c.Matcher = build.Build()
	return c
}

// Warm makes what is otherwise made when the first message in a language comes,
// so that no customer waits for it: some 20 ms of work. The error says which
// rules have phrases that can't be read; their other phrases count all the same.
func (g *Guard) Warm() error {
	var errs []error
	for _, m := range g.phrases.matchers {
		for _, e := range m().errs {
			errs = append(errs, fmt.Errorf("rule %s: %w", g.rules[e.rule].ID, e.err))
		}
	}
	return errors.Join(errs...)
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
