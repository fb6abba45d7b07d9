// Package canned has the rule that finds replies which nobody wrote for their
// reader: stored templates, repetitions and stock phrases.
package canned

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/lexicon"
	"github.com/replyvet/replyvet/rules/internal/phrasebook"
)

const doc = `finds replies that nobody wrote for their reader: templates, repetitions, stock phrases

Flags a reply that is a stored template, sent as it is or nearly (the templates come with the options of the guard),
one that says what was said before in the same conversation, a paragraph that the agent keeps sending to other
customers, and a reply that is nothing but stock phrases. Each finding says how much of the reply is the agent's own.

Leaves alone: greetings, signatures, quoted and forwarded mail, small print and allow-listed notices; replies under
eight words; a frame that is filled with other facts; a template with something of the agent's own around it; a stock
phrase beside a fact. Without a conversation nothing is said of repetition, without an agent nothing of overuse.

Options: ` + "`overuse`" + ` (which sending of a paragraph is one too many, default 3), ` + "`window`" + ` (how long a sending
counts, default 8h), ` + "`own_share`" + ` (a template is reported when at most this share of the words is the agent's own, 0 to 1, default 0.3).
`

// Options are for what configuration can't hold.
type Options struct {
	// Store remembers what was sent. Nil: the memory of the process, a new one
	// for each guard. Processes that serve the same conversations share one of
	// guard/history/redisstore.
	Store history.Store
}

// Rule returns the rule with a history in the process's memory.
func Rule() *guard.Rule { return With(Options{}) }

// With returns the rule with options of the program's own; rules.With puts it
// in the place of the default one.
func With(o Options) *guard.Rule {
	return &guard.Rule{
		ID:  "canned",
		Doc: doc,
		Kinds: []guard.Kind{
			{Name: "template", Severity: guard.Medium, Doc: "a stored template sent as it is or nearly; low when words were changed"},
			{Name: "repeat", Severity: guard.Medium, Doc: "said before in this conversation"},
			{Name: "overuse", Severity: guard.Medium, Doc: "a paragraph that this agent keeps sending"},
			{Name: "boilerplate", Severity: guard.Medium, Doc: "nothing but stock phrases"},
			{Name: "impersonal", Severity: guard.Info, Doc: "nothing in it is about this customer"},
		},
		New: func(s *guard.Setup) (guard.Checker, error) { return newChecker(s, o) },
	}
}

// config is the rule's own part of the configuration.
type config struct {
	Overuse  int     `json:"overuse"`
	Window   string  `json:"window"`
	OwnShare float64 `json:"own_share"`
}

type checker struct {
	store    history.Store
	index    *index // nil: no templates
	overuse  int
	window   time.Duration
	ownShare float64
	book     *phrasebook.Book // asked only about replies that could be canned
	stock    [lexicon.Other + 1]vocabulary
	pool     sync.Pool
}

func newChecker(s *guard.Setup, o Options) (*checker, error) {
	cfg := config{Overuse: 3, Window: "8h", OwnShare: 0.3}
	if err := s.Decode(&cfg); err != nil {
		return nil, err
	}
	window, err := time.ParseDuration(cfg.Window)
	switch {
	case err != nil:
		return nil, fmt.Errorf("rule canned: window: %w", err)
	case cfg.Overuse < 2:
		return nil, fmt.Errorf("rule canned: overuse: %d is not 2 or more", cfg.Overuse)
	case cfg.OwnShare <= 0 || cfg.OwnShare > 1:
		return nil, fmt.Errorf("rule canned: own_share: %v is not between 0 and 1", cfg.OwnShare)
	}
	c := &checker{store: o.Store, overuse: cfg.Overuse, window: window, ownShare: cfg.OwnShare, stock: vocabularies()}
	if c.store == nil {
		keep := history.Options{Now: s.Now()}.Defaults()
		keep.TTL = max(keep.TTL, window)
		c.store = history.NewMemory(keep)
	}
	if c.book, err = newBook(); err != nil {
		return nil, err
	}
	if len(s.Templates()) > 0 {
		if c.index, err = newIndex(s.Templates()); err != nil {
			return nil, err
		}
	}
	c.pool.New = func() any { return new(work) }
	return c, nil
}

// work is the pooled memory of one check.
type work struct {
	hits   phrasebook.Hits
	own    own
	past   history.Past
	parts  parts
	query  query
	theirs theirs
}

// Check implements guard.Checker. It costs next to nothing unless there is
// something to compare the reply with, or its beginning could be boilerplate.
func (c *checker) Check(p *guard.Pass) error {
	stock := c.couldBeStock(p)
	if p.Message().Template {
		return c.template(p, stock)
	}
	known := keys(p) != (history.Keys{})
	if c.index == nil && !known && !stock && !couldBeImpersonal(p) {
		return nil
	}
	w := c.pool.Get().(*work)
	defer c.pool.Put(w)
	w.past.Reset()
	var err error
	if known {
		err = c.store.Recent(p.Context(), keys(p), &w.past)
	}
	if c.index == nil && len(w.past.Conversation)+len(w.past.Agent) == 0 && !stock && !couldBeImpersonal(p) {
		return err
	}
	c.read(p, w)
	c.look(p, w, stock)
	return err
}

// template looks at a template, of which only what it is made of matters: it is
// meant to be sent again and again.
func (c *checker) template(p *guard.Pass, stock bool) error {
	if !stock {
		return nil
	}
	w := c.pool.Get().(*work)
	defer c.pool.Put(w)
	c.read(p, w)
	f := finder{Pass: p, c: c, w: w}
	f.boilerplate()
	return nil
}

// read finds the phrases and the own words.
func (c *checker) read(p *guard.Pass, w *work) {
	c.book.Find(&w.hits, p.Tokens(), p.Lang())
	w.own.customer = p.Message().Customer.Name
	w.own.read(p.Tokens(), w.hits.List, p.Allowed())
}

// look reports the best of the kinds that apply: one finding a reply, so that
// a repeated template is not told of three times.
func (c *checker) look(p *guard.Pass, w *work, stock bool) {
	if len(w.own.words) == 0 {
		return
	}
	f := finder{Pass: p, c: c, w: w}
	switch {
	case f.repeat(), f.template(), f.used(), stock && f.boilerplate():
	default:
		f.impersonal()
	}
}

// Sent implements guard.Sender.
func (c *checker) Sent(ctx context.Context, p *guard.Pass) error {
	k := keys(p)
	if k == (history.Keys{}) || p.Message().Template {
		return nil
	}
	w := c.pool.Get().(*work)
	defer c.pool.Put(w)
	c.read(p, w)
	if len(w.own.words) == 0 {
		return nil
	}
	return c.store.Record(ctx, k, entry(p, &w.own))
}

func keys(p *guard.Pass) history.Keys {
	return history.Keys{Conversation: p.Message().Conversation, Agent: p.Message().Agent}
}

// finder looks at one reply.
type finder struct {
	*guard.Pass
	c     *checker
	w     *work
	asked bool // the customer's words were read
	drawn bool // the parts were sketched
}

func conversationHash(p *guard.Pass) uint32 {
	if c := p.Message().Conversation; c != "" {
		return fold32(lexicon.Hash(c))
	}
	return 0
}
