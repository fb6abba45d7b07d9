package redisstore

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/replyvet/replyvet/guard/history"
)

// errResting is why the server was not asked.
var errResting = errors.New("the server is left alone after failures")

// Recent implements history.Store. It never fails: without the server it
// answers from the process's memory and sets p.Degraded.
func (s *Store) Recent(ctx context.Context, k history.Keys, p *history.Past) error {
	if k == (history.Keys{}) {
		return nil
	}
	var conversation, agent *redis.StringSliceCmd
	err := s.call(ctx, func(ctx context.Context, pipe redis.Pipeliner) {
		if k.Conversation != "" {
			conversation = pipe.LRange(ctx, s.sealer.name('c', k.Conversation), int64(-s.keep.PerConversation), -1)
		}
		if k.Agent != "" {
			agent = pipe.LRange(ctx, s.sealer.name('a', k.Agent), int64(-s.keep.PerAgent), -1)
		}
	})
	if err != nil {
		p.Degraded = true
		return s.local.Recent(ctx, k, p)
	}
	c, a := len(p.Conversation), len(p.Agent)
	p.Conversation = s.read(p.Conversation, conversation)
	p.Agent = s.read(p.Agent, agent)
	toC, toA := len(p.Conversation), len(p.Agent)
	err = s.missed.Recent(ctx, k, p)
	p.Conversation = merge(p.Conversation, c, toC, s.keep.PerConversation)
	p.Agent = merge(p.Agent, a, toA, s.keep.PerAgent)
	return err
}

// Record implements history.Store. It never fails: what the server does not
// get is kept in the process's memory.
func (s *Store) Record(ctx context.Context, k history.Keys, e history.Entry) error {
	if k == (history.Keys{}) {
		return nil
	}
	record, err := s.sealer.seal(s.keep.Now(), e)
	if err != nil {
		return err
	}
	err = s.call(ctx, func(ctx context.Context, pipe redis.Pipeliner) {
		push := func(key string, limit int) {
			pipe.RPush(ctx, key, record)
			pipe.LTrim(ctx, key, int64(-limit), -1)
			pipe.PExpire(ctx, key, s.keep.TTL)
		}
		if k.Conversation != "" {
			push(s.sealer.name('c', k.Conversation), s.keep.PerConversation)
		}
		if k.Agent != "" {
			push(s.sealer.name('a', k.Agent), s.keep.PerAgent)
		}
	})
	if err != nil {
		err = s.missed.Record(ctx, k, e)
	}
	return errors.Join(err, s.local.Record(ctx, k, e))
}

// call sends what fill puts into a pipeline, unless the server is resting, and
// counts how it went.
func (s *Store) call(ctx context.Context, fill func(context.Context, redis.Pipeliner)) error {
	s.stats.calls.Add(1)
	if !s.breaker.allow() {
		s.stats.degraded.Add(1)
		return errResting
	}
	within, cancel := context.WithTimeout(ctx, s.deadline)
	defer cancel()
	pipe := s.client.Pipeline()
	fill(within, pipe)
	_, err := pipe.Exec(within)
	if err != nil {
		s.stats.degraded.Add(1)
	}
	if err != nil && ctx.Err() != nil {
		return err // the caller gave up, which says nothing of the server
	}
	if s.breaker.done(err == nil) {
		s.tell(err)
	}
	return err
}

// tell logs that the server was lost or is back. The client's errors hold
// addresses, no keys and no values.
func (s *Store) tell(err error) {
	if err != nil {
		s.logger.Warn("history degraded: Redis does not answer, this process remembers alone", "err", err)
		return
	}
	s.logger.Info("history: Redis answers again")
}

// read appends the entries of a list that are not too old and can be opened.
func (s *Store) read(dst []history.Entry, cmd *redis.StringSliceCmd) []history.Entry {
	if cmd == nil {
		return dst
	}
	since := s.keep.Now().Add(-s.keep.TTL).Truncate(time.Microsecond)
	var buf []byte
	for _, record := range cmd.Val() {
		recorded, e, err := s.sealer.open(&buf, record)
		switch {
		case err != nil:
			s.stats.unreadable.Add(1)
		case !recorded.Before(since):
			dst = append(dst, e)
		}
	}
	return dst
}

// merge puts the missed entries, which stand from there on, among those from
// the server, unless it has them after all: a call may arrive later than its
// caller waits. The newest are kept, up to limit.
func merge(all []history.Entry, from, there, limit int) []history.Entry {
	n := there
	for _, e := range all[there:] {
		if !slices.ContainsFunc(all[from:there], func(g history.Entry) bool { return g.Text == e.Text && g.At.Equal(e.At) }) {
			all[n] = e
			n++
		}
	}
	if all = all[:n]; n == there {
		return all
	}
	own := all[from:]
	slices.SortStableFunc(own, func(a, b history.Entry) int { return a.At.Compare(b.At) })
	return append(all[:from], own[max(len(own)-limit, 0):]...)
}
