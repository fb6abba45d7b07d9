package guard

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/replyvet/replyvet/lexicon"
)

// Guard checks messages with its rules. It is immutable and safe for
// concurrent use; what its rules remember is their own.
type Guard struct {
	rules   []bound
	phrases phraseBook
	lang    lexicon.Language
	langTag string
	among   lexicon.Languages
	channel Channel
	policy  Policy
	now     func() time.Time
	logger  *slog.Logger
	pool    sync.Pool
}

// bound is a rule at work in this guard.
type bound struct {
	*Rule
	checker  Checker
	settings Settings
	minScore float64
	muted    bool     // works only so that its secrets are masked
	digits   []string // the digits of the allowed numbers
}

// New makes a guard of rules, most often rules.Default(). Nil options are the
// defaults. It refuses a rule that is undocumented or listed twice, and options
// that do not fit, with an error that says which and why.
func New(rules []*Rule, o *Options) (*Guard, error) {
	if o == nil {
		o = &Options{}
	}
	seen := map[string]bool{}
	for _, r := range rules {
		if err := r.validate(); err != nil {
			return nil, err
		}
		if seen[r.ID] {
			return nil, fmt.Errorf("rule %s is listed twice", r.ID)
		}
		seen[r.ID] = true
	}
	if err := o.validate(rules); err != nil {
		return nil, err
	}
	return build(rules, o)
}

func build(rules []*Rule, o *Options) (*Guard, error) {
	g := &Guard{channel: o.Channel, policy: o.Policy, now: o.Now, logger: o.Logger}
	g.lang, _ = lexicon.ParseLanguage(o.Lang)
	g.langTag = o.Lang
	for _, tag := range o.Languages {
		l, _ := lexicon.ParseLanguage(tag)
		g.among |= l.Bit()
	}
	if g.policy == nil {
		g.policy = DefaultPolicy
	}
	if g.now == nil {
		g.now = time.Now
	}
	if g.logger == nil {
		g.logger = slog.New(slog.DiscardHandler)
	}
	for _, r := range rules {
		if err := g.bind(r, o); err != nil {
			return nil, err
		}
	}
	g.phrases.close()
	g.pool.New = func() any { return newScratch(g) }
	return g, nil
}

// bind makes the rule's state, unless it is switched off and has no secrets.
func (g *Guard) bind(r *Rule, o *Options) error {
	s := o.Rules[r.ID]
	muted := s.Disabled || len(o.Only) > 0 && !slices.Contains(o.Only, r.ID)
	if muted && !r.Secret {
		return nil
	}
	setup := &Setup{rule: r, index: len(g.rules), settings: s, options: o, book: &g.phrases, now: g.now}
	c, err := r.New(setup)
	if err != nil {
		return err
	}
	if c == nil {
		return fmt.Errorf("rule %s: New made nothing", r.ID)
	}
	if len(s.Own) > 0 && !setup.decoded {
		return &UnknownKeyError{Rule: r.ID, Key: slices.Sorted(maps.Keys(s.Own))[0]}
	}
	w := bound{Rule: r, checker: c, settings: s, muted: muted, minScore: o.MinScore}
	if s.MinScore > 0 {
		w.minScore = s.MinScore
	}
	if w.minScore == 0 {
		w.minScore = DefaultMinScore
	}
	for _, a := range s.Allow {
		setup.allow(a)
		if d := digitsOf(a); len(d) > 3 {
			w.digits = append(w.digits, d)
		}
	}
	g.rules = append(g.rules, w)
	return nil
}

// Check checks one message. The report is never nil; an error says that the
// message could not be checked at all, or that ctx ended before all rules ran.
// Check changes nothing: see Sent.
func (g *Guard) Check(ctx context.Context, m Message) (*Report, error) {
	rep := new(Report)
	err := g.CheckInto(ctx, m, rep)
	return rep, err
}

// CheckInto is Check into a report of the caller's, which is reset first; its
// slices are good until the next call. A reply with nothing wrong in it costs
// no allocation.
func (g *Guard) CheckInto(ctx context.Context, m Message, rep *Report) error {
	s := g.pool.Get().(*scratch)
	err := s.check(ctx, &m, rep)
	s.release()
	return err
}

// Sent tells the rules that remember things that m really went out. It is not
// cancelled with the request: ctx serves for its values only.
func (g *Guard) Sent(ctx context.Context, m Message) error {
	s := g.pool.Get().(*scratch)
	err := s.sent(context.WithoutCancel(ctx), &m)
	s.release()
	return err
}

// Rules returns the rules that report, in order.
func (g *Guard) Rules() []*Rule {
	var rs []*Rule
	for i := range g.rules {
		if !g.rules[i].muted {
			rs = append(rs, g.rules[i].Rule)
		}
	}
	return rs
}

// errLanguage is returned for a message whose Lang is no language tag.
var errLanguage = errors.New("the message's language is not a BCP 47 tag")
