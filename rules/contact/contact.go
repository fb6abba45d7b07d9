// Package contact has the rule that finds replies which leave an unhappy
// customer no way to reach a person.
package contact

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
	"github.com/replyvet/replyvet/rules/internal/phrasebook"
)

//go:embed en.txt fr.txt hu.txt bn.txt ta.txt
var files embed.FS

const doc = `finds replies to unhappy customers, and third rounds, that offer no other way to reach a person

Flags a reply to a customer whose last message is plainly unhappy, and the third and later replies of a conversation, if it
names no telephone, call, manager, colleague, address, appointment or link.

Leaves alone: replies of which neither the customer's message nor the round is known; replies of three words or fewer.

Options: ` + "`round`" + ` (from which reply of a conversation on, default 3), ` + "`way_out`" + ` (the sentence that the rewrite adds, by
language: {en: "Call us on 555 0100, from nine to five."}; it should name one of the ways above).
`

// The classes of phrases, the sections of the phrase files.
const (
	classSignoff = iota + 1
	classWay     // another way to reach a person
	classUnhappy // in the customer's message
)

const (
	minWords    = 4 // of a reply that should offer a way
	phoneDigits = 7 // of a telephone number
)

// Rule returns the rule.
func Rule() *guard.Rule {
	return &guard.Rule{
		ID:  "contact",
		Doc: doc,
		Kinds: []guard.Kind{
			{Name: "no_way_out", Severity: guard.Medium, Doc: "an unhappy customer or a third round, and no other way to reach a person; low if only one of them"},
		},
		New: newChecker,
	}
}

type config struct {
	Round  int               `json:"round"`
	WayOut map[string]string `json:"way_out"`
}

type checker struct {
	round   int
	wayOut  map[lexicon.Language]string
	ours    *phrasebook.Book // of the reply
	unhappy *lexicon.Matcher // of the customer's message
	pool    sync.Pool        // of *work
}

// work is the memory of one check.
type work struct {
	ours   phrasebook.Hits
	theirs lexicon.Tokens
	raw    []lexicon.Hit
}

func newChecker(s *guard.Setup) (guard.Checker, error) {
	cfg := config{Round: 3}
	if err := s.Decode(&cfg); err != nil {
		return nil, err
	}
	if cfg.Round < 1 {
		return nil, fmt.Errorf("rule contact: round: %d is not 1 or more", cfg.Round)
	}
	c := &checker{round: cfg.Round, wayOut: map[lexicon.Language]string{}}
	for tag, sentence := range cfg.WayOut {
		l, err := lexicon.ParseLanguage(tag)
		if err != nil || l == lexicon.Und || l == lexicon.Other {
			return nil, fmt.Errorf("rule contact: way_out: %q is not one of en, fr, hu, bn, ta", tag)
		}
		c.wayOut[l] = strings.TrimSpace(sentence)
	}
	c.pool.New = func() any { return new(work) }
	return c, c.addPhrases()
}

func (c *checker) addPhrases() error {
	var unhappy lexicon.Builder
	var ours phrasebook.Builder
	for _, l := range lexicon.All() {
		src, err := files.ReadFile(l.String() + ".txt")
		if err != nil {
			return err
		}
		phrases, err := lexicon.ParsePhrases(string(src))
		if err != nil {
			return fmt.Errorf("contact: phrases of %s: %w", l, err)
		}
		for _, p := range phrases {
			switch strings.Join(p.Section, " ") {
			case "signoff":
				err = ours.Phrase(lexicon.Und, p.Pattern, classSignoff)
			case "way":
				err = ours.Phrase(l, p.Pattern, classWay)
			default:
				err = unhappy.Add(p.Pattern, int32(classUnhappy))
			}
			if err != nil {
				return err
			}
		}
	}
	c.ours, c.unhappy = ours.Build(), unhappy.Build()
	return nil
}

// Check implements guard.Checker.
func (c *checker) Check(p *guard.Pass) error {
	m := p.Message()
	late := m.Round >= c.round
	if !late && m.Customer.Message == "" || len(p.Words()) < minWords {
		return nil
	}
	w := c.pool.Get().(*work)
	defer c.pool.Put(w)
	angry := c.angry(w, m.Customer.Message)
	if !late && !angry {
		return nil
	}
	c.ours.Find(&w.ours, p.Tokens(), p.Lang())
	if !offers(p, w.ours.List) {
		c.report(p, w.ours.List, late, angry)
	}
	return nil
}

// offers reports whether the reply names another way to reach a person.
func offers(p *guard.Pass, hits []guard.Hit) bool {
	for _, h := range hits {
		if h.ID == classWay {
			return true
		}
	}
	for _, r := range p.Regions() {
		if r.Kind&(guard.URL|guard.Address) != 0 {
			return true
		}
	}
	return phone(p.Tokens().Runs)
}

// phone reports whether digit runs a sign or two apart make a telephone number.
func phone(runs []lexicon.Run) bool {
	n := uint32(0)
	for i := range runs {
		if i > 0 && runs[i].Start-runs[i-1].End > 2 {
			n = 0
		}
		if n += runs[i].Digits; n >= phoneDigits {
			return true
		}
	}
	return false
}

// angry reports whether the customer's message is plainly unhappy: it says so,
// or it shouts.
func (c *checker) angry(w *work, message string) bool {
	if message == "" || w.theirs.Scan(message) != nil {
		return false
	}
	defer w.theirs.Reset()
	w.raw = c.unhappy.Match(w.raw[:0], &w.theirs)
	return len(w.raw) > 0 || shouts(&w.theirs) || strings.Contains(message, "!!!") || strings.Contains(message, "???")
}

// minShout is how many words in capitals, and at least half of all, are shouting.
const minShout = 4

func shouts(t *lexicon.Tokens) bool {
	n := 0
	for i := range t.Words {
		if w := &t.Words[i]; w.Flags&lexicon.Upper != 0 && w.End-w.Start > 2 {
			n++
		}
	}
	return n >= minShout && 2*n >= len(t.Words)
}

func (c *checker) report(p *guard.Pass, hits []guard.Hit, late, angry bool) {
	f := guard.Finding{Kind: "no_way_out", Span: p.Sentences()[0].Span, Severity: guard.Low, Score: 0.65}
	switch {
	case late && angry:
		f.Severity, f.Score = guard.Medium, 0.85
		f.Message = fmt.Sprintf("the customer is unhappy and this is reply %d, and no other way to reach a person is offered", p.Message().Round)
	case late:
		f.Message = fmt.Sprintf("this is reply %d, and no other way to reach a person is offered", p.Message().Round)
	default:
		f.Message = "the customer is unhappy, and no other way to reach a person is offered"
	}
	if e, ok := c.offer(p, hits); ok {
		f.Rewrites = []guard.Rewrite{{Label: "offer to talk", Complete: true, Edits: []guard.Edit{e}}}
	}
	p.Report(f)
}
