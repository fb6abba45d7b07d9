package guard

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/replyvet/replyvet/lexicon"
)

// scratch is the pooled memory of one check.
type scratch struct {
	g       *Guard
	msg     Message
	text    Text
	raw     []lexicon.Hit
	phrases compiled
	passes  []Pass // one a rule
	found   []Finding
	tainted bool // a rule panicked: what it was given is not used again
}

func newScratch(g *Guard) *scratch {
	s := &scratch{g: g, passes: make([]Pass, len(g.rules))}
	for i := range s.passes {
		s.passes[i] = Pass{Text: &s.text, guard: g, rule: i, out: &s.found}
	}
	return s
}

func (s *scratch) release() {
	if s.tainted {
		return
	}
	s.msg = Message{}
	s.text.release()
	clear(s.found)
	s.found = s.found[:0]
	s.g.pool.Put(s)
}

// check is the life of a message: it is read, its phrases are found, every rule
// looks at it, and the findings become a report.
func (s *scratch) check(ctx context.Context, m *Message, rep *Report) error {
	rep.reset(m)
	if err := s.read(ctx, m); err != nil {
		rep.Verdict = Block // nobody looked for card numbers in it
		return err
	}
	rep.Lang = s.text.langTag()
	for _, e := range s.phrases.errs {
		s.failed(rep, e.rule, e.err)
	}
	for i := range s.passes {
		if err := ctx.Err(); err != nil {
			s.skipped(rep, i, err)
			s.finish(rep)
			return err
		}
		if s.wakes(i) {
			s.run(rep, i)
		}
	}
	s.finish(rep)
	return nil
}

// read fills the text and deals its phrases out to the rules.
func (s *scratch) read(ctx context.Context, m *Message) error {
	s.msg = *m
	if s.msg.Channel == Chat {
		s.msg.Channel = s.g.channel
	}
	lang := s.g.lang
	if m.Lang != "" {
		l, err := lexicon.ParseLanguage(m.Lang)
		if err != nil {
			return errLanguage
		}
		lang = l
	} else {
		s.msg.Lang = s.g.langTag
	}
	if err := s.text.reset(&s.msg, lang, s.g.among); err != nil {
		return err
	}
	for i := range s.passes {
		p := &s.passes[i]
		p.ctx, p.now, p.err, p.hits, p.allowed = ctx, time.Time{}, nil, p.hits[:0], p.allowed[:0]
	}
	s.phrases = s.g.phrases.matchers[s.text.lang]()
	s.raw = s.phrases.Match(s.raw[:0], &s.text.tokens)
	for _, h := range s.raw {
		o := &s.g.phrases.list[h.ID]
		p := &s.passes[o.rule]
		if o.id == allowPhrase {
			p.allowed = append(p.allowed, s.text.WordSpan(int(h.First), int(h.Last)))
			continue
		}
		p.hits = append(p.hits, Hit{ID: int(o.id), First: int(h.First), Last: int(h.Last)})
	}
	return nil
}

// wakes reports whether the message has what rule i asks for.
func (s *scratch) wakes(i int) bool {
	w, t := s.g.rules[i].Wake, &s.text.tokens
	switch {
	case w == 0:
		return true
	case w&OnPhrase != 0 && len(s.passes[i].hits) > 0:
		return true
	case w&OnDigits != 0 && (len(t.Runs) > 0 || len(t.Numbers) > 0):
		return true
	}
	return w&OnMarks != 0 && len(t.Marks) > 0
}

// run asks rule i. A panic becomes an error; its value may hold the message's
// text, so it is told to nobody.
func (s *scratch) run(rep *Report, i int) {
	p := &s.passes[i]
	before := len(s.found)
	err := s.protect(i)
	if err == nil {
		err = p.err
	}
	if err == nil {
		return
	}
	s.found = s.found[:before]
	s.failed(rep, i, err)
}

// errPanic stands for what a rule panicked with.
var errPanic = errors.New("the rule panicked")

func (s *scratch) protect(i int) (err error) {
	defer func() {
		if recover() != nil {
			s.tainted = true
			err = errPanic
		}
	}()
	return s.g.rules[i].checker.Check(&s.passes[i])
}

func (s *scratch) failed(rep *Report, i int, err error) {
	r := &s.g.rules[i]
	rep.Errors = append(rep.Errors, RuleError{r.ID, err.Error()})
	s.g.logger.Warn("rule could not run", "rule", r.ID, "error", err.Error())
	if r.FailClosed {
		rep.Verdict = Block
	}
}

// skipped notes the rules from i on, which did not run.
func (s *scratch) skipped(rep *Report, i int, err error) {
	for ; i < len(s.g.rules); i++ {
		s.failed(rep, i, err)
	}
}

// sent tells the rules that remember.
func (s *scratch) sent(ctx context.Context, m *Message) error {
	if err := s.read(ctx, m); err != nil {
		return err
	}
	var errs []error
	for i := range s.passes {
		c, ok := s.g.rules[i].checker.(Sender)
		if !ok || s.g.rules[i].muted {
			continue
		}
		if err := s.protectSent(ctx, c, i); err != nil {
			errs = append(errs, fmt.Errorf("rule %s: %w", s.g.rules[i].ID, err))
		}
	}
	return errors.Join(errs...)
}

func (s *scratch) protectSent(ctx context.Context, c Sender, i int) (err error) {
	defer func() {
		if recover() != nil {
			s.tainted = true
			err = errPanic
		}
	}()
	return c.Sent(ctx, &s.passes[i])
}
