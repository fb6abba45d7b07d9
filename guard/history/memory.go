package history

import (
	"context"
	"hash/maphash"
	"time"
)

// Options bound what a store keeps. Zero values are the defaults.
type Options struct {
	PerConversation int           // replies kept of a conversation; 50
	PerAgent        int           // replies kept of an agent; 300
	TTL             time.Duration // for how long a reply is kept; 7 days
	// MaxReplies bounds what a Memory keeps in all, a reply with a conversation
	// and an agent counted twice; the least recently written conversations and
	// agents go first. 500,000: about 80 MB, twice that if each stands alone.
	MaxReplies int
	Now        func() time.Time // the clock; nil: time.Now
}

// Defaults returns the options with the defaults in place of zero values.
func (o Options) Defaults() Options {
	o.PerConversation = orElse(o.PerConversation, 50)
	o.PerAgent = orElse(o.PerAgent, 300)
	o.TTL = orElse(o.TTL, 7*24*time.Hour)
	o.MaxReplies = orElse(o.MaxReplies, 500_000)
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

func orElse[N int | time.Duration](n, otherwise N) N {
	if n <= 0 {
		return otherwise
	}
	return n
}

// shards keeps goroutines out of each other's way.
const shards = 64

// Memory is a Store in the process's own memory: about 200 bytes a reply, and
// 100 more if it is kept for both a conversation and an agent. It is lost when
// the process ends.
type Memory struct {
	o    Options
	seed maphash.Seed
	part [shards]shard
}

// NewMemory makes a Memory.
func NewMemory(o Options) *Memory {
	m := &Memory{o: o.Defaults(), seed: maphash.MakeSeed()}
	share := max(m.o.MaxReplies/shards, 1)
	m.o.PerConversation = min(m.o.PerConversation, share)
	m.o.PerAgent = min(m.o.PerAgent, share)
	for i := range m.part {
		m.part[i].open(share)
	}
	return m
}

// Recent implements Store. It never fails.
func (m *Memory) Recent(_ context.Context, k Keys, p *Past) error {
	since := m.o.Now().Add(-m.o.TTL).UnixMicro()
	if k.Conversation != "" {
		p.Conversation = m.append(p.Conversation, p, key{false, k.Conversation}, since)
	}
	if k.Agent != "" {
		p.Agent = m.append(p.Agent, p, key{true, k.Agent}, since)
	}
	return nil
}

// Record implements Store. It never fails.
func (m *Memory) Record(_ context.Context, k Keys, e Entry) error {
	if k == (Keys{}) {
		return nil
	}
	now := m.o.Now()
	// One copy serves both keys; the caller's slices often lie in much larger ones.
	w := pack(pack64(make([]uint32, 0, 2+packedLen(&e)), uint64(now.UnixMicro())), &e)
	since := now.Add(-m.o.TTL).UnixMicro()
	if k.Conversation != "" {
		m.add(key{false, k.Conversation}, w, m.o.PerConversation, since)
	}
	if k.Agent != "" {
		m.add(key{true, k.Agent}, w, m.o.PerAgent, since)
	}
	return nil
}

func (m *Memory) shard(k key) *shard {
	return &m.part[maphash.String(m.seed, k.name)%shards]
}

// append appends what was recorded since then to dst, and its parts to p's.
func (m *Memory) append(dst []Entry, p *Past, k key, since int64) []Entry {
	s := m.shard(k)
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.keys[k]
	if r == nil {
		return dst
	}
	for i := range r.kept {
		w := r.kept[(r.next+i)%len(r.kept)]
		if w.recorded() < since {
			continue
		}
		var e Entry
		e, p.parts, _ = unpack(w[2:], p.parts)
		dst = append(dst, e)
	}
	return dst
}

func (m *Memory) add(k key, w packed, limit int, since int64) {
	s := m.shard(k)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expire(since)
	s.add(k, w, limit)
}
