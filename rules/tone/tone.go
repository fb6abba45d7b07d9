// Package tone finds hostile wording in what an agent is about to send, and
// says it better.
package tone

import (
	_ "embed"
	"slices"
	"sync"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

//go:embed doc.md
var doc string

// Rule describes the rule.
func Rule() *guard.Rule {
	return &guard.Rule{
		ID:    "tone",
		Doc:   doc,
		Kinds: slices.Clone(kinds),
		New: func(s *guard.Setup) (guard.Checker, error) {
			var o options
			if err := s.Decode(&o); err != nil {
				return nil, err
			}
			c, err := newChecker(s, &o, lexicon.Und)
			if err != nil {
				return nil, err
			}
			c.settlers(&o, s.Allow())
			return c, nil
		},
	}
}

// kinds are read only.
var kinds = []guard.Kind{
	{Name: "insult", Severity: guard.High, Doc: "calls the reader names"},
	{Name: "profanity", Severity: guard.High, Doc: "swears"},
	{Name: "threat", Severity: guard.High, Doc: "threatens the reader"},
	{Name: "contempt", Severity: guard.Medium, Doc: "looks down on the reader, sarcasm included"},
	{Name: "blame", Severity: guard.Medium, Doc: "blames the reader"},
	{Name: "dismissive", Severity: guard.Medium, Doc: "brushes the reader off"},
	{Name: "passive_aggressive", Severity: guard.Medium, Doc: "is polite in form and hostile in meaning"},
	{Name: "shouting", Severity: guard.Medium, Doc: "is in capitals or runs of exclamation marks"},
	{Name: "identity_attack", Severity: guard.High, Doc: "attacks a group the reader may belong to"},
	{Name: "house", Severity: guard.Medium, Doc: "is a phrase that the house does not want"},
}

// checker is the rule at work in one guard.
type checker struct {
	entries []entry
	words   disguises
	cues    [lexicon.Other]*cues                            // by lexicon.Language
	pool    sync.Pool                                       // of *work
	settle  [lexicon.Other + 1]func() (*guard.Guard, error) // by the text's language
}

// newChecker reads the phrase files: all of them, or only those that count in
// texts of one language.
func newChecker(s *guard.Setup, o *options, only lexicon.Language) (*checker, error) {
	c := &checker{words: disguises{bare: bareLetters()}}
	c.pool.New = func() any { return new(work) }
	for _, l := range lexicon.All() {
		if err := c.load(s, l, only != lexicon.Und && only != l); err != nil {
			return nil, err
		}
	}
	if err := c.house(s, o); err != nil {
		return nil, err
	}
	return c, nil
}

// Check implements guard.Checker.
func (c *checker) Check(p *guard.Pass) error {
	signs := c.survey(p.Tokens())
	if len(p.Hits()) == 0 && signs == 0 {
		return nil
	}
	w := c.pool.Get().(*work)
	defer w.release()
	return w.run(c, p, signs)
}
