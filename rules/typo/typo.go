// Package typo finds misspellings and their like in the agent's own words.
package typo

import (
	"fmt"
	"sync"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// The kinds of findings.
const (
	misspelling  = "misspelling"
	doubledWord  = "doubled_word"
	spacing      = "spacing"
	apostrophe   = "apostrophe"
	realWord     = "real_word"
	embarrassing = "embarrassing"
)

const doc = `finds misspelt, doubled, run-together and wrong words

Flags a word only on evidence: a known misspelling, a missing apostrophe
("dont"), function words that ran together ("inthe"), a doubled word, a missing
blank after a full stop or comma, or a near miss of a word that is common enough
for its length, a blank that fell into a word. Correct words are flagged where
their neighbours show that another one was meant: "your welcome", "could of",
and the embarrassing kind, "sorry for any incontinence"; a few by themselves,
which no reply means. A word that is merely unknown is let through.

Leaves alone: names, brands, numbers and ids, ALL CAPS, camelCase, quotations
and quoted mail, code, addresses, placeholders, sentences in another language,
the words of the house and of its templates, the customer's name and the words
the customer used. British and American spellings are both right.

Options: suggestions, the most corrections offered for a word (default 3);
dialect, us or gb, flags English spellings of the other side of the Atlantic;
words, by language, words that are right; word_files, by language, files of
such words, one a line ("# ..." is a comment), relative to the configuration.`

// Rule returns the description of the rule. It covers English, French,
// Hungarian, Bengali and Tamil.
func Rule() *guard.Rule {
	return &guard.Rule{
		ID:  "typo",
		Doc: doc,
		Kinds: []guard.Kind{
			{Name: misspelling, Severity: guard.Low, Doc: "a word that is misspelt"},
			{Name: doubledWord, Severity: guard.Low, Doc: "a word written twice"},
			{Name: spacing, Severity: guard.Low, Doc: "a blank that is missing or too many"},
			{Name: apostrophe, Severity: guard.Low, Doc: "an apostrophe that is missing or misplaced"},
			{Name: realWord, Severity: guard.Low, Doc: "a correct word that is the wrong one here"},
			{Name: embarrassing, Severity: guard.High, Doc: "a slip that makes an embarrassing word"},
		},
		New: newChecker,
	}
}

// checker is the rule at work in one guard. It is immutable but for what it
// remembers to save time.
type checker struct {
	house       wordSet
	own         [lexicon.Tamil + 1]wordSet // the house's words by language
	dialect     lexicon.Dialect
	barren      lexicon.Memo // words that nothing common is near, by hash and language
	runs        sync.Pool    // of *run
	suggestions int
}

func newChecker(s *guard.Setup) (guard.Checker, error) {
	o := options{Suggestions: 3}
	if err := s.Decode(&o); err != nil {
		return nil, err
	}
	c := &checker{suggestions: max(o.Suggestions, 1)}
	c.house = houseWords(s)
	if err := c.configure(s, &o); err != nil {
		return nil, fmt.Errorf("rule typo: %w", err)
	}
	c.runs.New = func() any { return new(run) }
	return c, nil
}

// Check implements guard.Checker.
func (c *checker) Check(p *guard.Pass) error {
	lang := p.Lang()
	if lang == lexicon.Other || lang == lexicon.Und {
		return nil
	}
	t, err := tables[lang]()
	if err != nil {
		return err
	}
	r := c.runs.Get().(*run)
	defer r.release()
	r.Pass, r.c, r.t, r.lang = p, c, t, lang
	r.phrases()
	r.words()
	r.again()
	r.stops()
	return nil
}
