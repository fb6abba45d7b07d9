package history

import (
	"context"
	"hash/maphash"
	"sync"
	"time"
)

// Options bound a Memory. Zero values are the defaults.
type Options struct {
	PerConversation int           // replies kept of a conversation; 50
	PerAgent        int           // replies kept of an agent; 300
	TTL             time.Duration // a key nothing was added to for so long is dropped; 7 days
	MaxKeys         int           // keys kept at most, the least recently written go first; 100,000
	Now             func() time.Time
}

// shards keeps goroutines out of each other's way.
const shards = 64

// Memory is a Store in the process's own memory, about 200 bytes a reply. It
// is lost when the process ends.
type Memory struct {
	o    Options
	seed maphash.Seed
	part [shards]shard
}

type shard struct {
	mu   sync.Mutex
	keys map[key]*ring
	head ring // of the list of rings, the least recently written last
}

type key struct {
	agent bool
	name  string
}

// ring holds the newest entries of a key; next is where the oldest stands once
// it is full.
type ring struct {
	key          key
	entries      []Entry
	next         int
	written      time.Time
	newer, older *ring
}

// NewMemory makes a Memory.
func NewMemory(o Options) *Memory {
	o.PerConversation = orElse(o.PerConversation, 50)
	o.PerAgent = orElse(o.PerAgent, 300)
	o.MaxKeys = max(orElse(o.MaxKeys, 100_000)/shards, 1)
	if o.TTL <= 0 {
		o.TTL = 7 * 24 * time.Hour
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	m := &Memory{o: o, seed: maphash.MakeSeed()}
	for i := range m.part {
		s := &m.part[i]
		s.keys = map[key]*ring{}
		s.head.newer, s.head.older = &s.head, &s.head
	}
	return m
}

func orElse(n, otherwise int) int {
	if n <= 0 {
		return otherwise
	}
	return n
}

// Recent implements Store. It never fails.
func (m *Memory) Recent(_ context.Context, k Keys, p *Past) error {
	if k.Conversation != "" {
		p.Conversation = m.append(p.Conversation, key{false, k.Conversation})
	}
	if k.Agent != "" {
		p.Agent = m.append(p.Agent, key{true, k.Agent})
	}
	return nil
}

// Record implements Store. It never fails.
func (m *Memory) Record(_ context.Context, k Keys, e Entry) error {
	if k.Conversation != "" {
		m.add(key{false, k.Conversation}, e, m.o.PerConversation)
	}
	if k.Agent != "" {
		m.add(key{true, k.Agent}, e, m.o.PerAgent)
	}
	return nil
}

func (m *Memory) shard(k key) *shard {
	return &m.part[maphash.String(m.seed, k.name)%shards]
}

func (m *Memory) append(dst []Entry, k key) []Entry {
	s := m.shard(k)
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.keys[k]
	if r == nil || m.o.Now().Sub(r.written) > m.o.TTL {
		return dst
	}
	dst = append(dst, r.entries[r.next:]...)
	return append(dst, r.entries[:r.next]...)
}

func (m *Memory) add(k key, e Entry, limit int) {
	now := m.o.Now()
	s := m.shard(k)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expire(now.Add(-m.o.TTL))
	r := s.keys[k]
	if r == nil {
		r = &ring{key: k}
		s.keys[k] = r
	} else {
		r.unlink()
	}
	r.add(e, limit)
	r.written = now
	s.pushFront(r)
	if len(s.keys) > m.o.MaxKeys {
		s.drop(s.head.newer)
	}
}

// add keeps the entry in the place of the oldest once there are limit of them.
func (r *ring) add(e Entry, limit int) {
	if len(r.entries) < limit {
		r.entries = append(r.entries, e)
		return
	}
	r.entries[r.next] = e
	r.next = (r.next + 1) % limit
}

// The list is a circle through head: head.older is the newest ring, head.newer
// the oldest.
func (s *shard) pushFront(r *ring) {
	r.newer, r.older = &s.head, s.head.older
	r.older.newer = r
	s.head.older = r
}

func (r *ring) unlink() {
	r.newer.older, r.older.newer = r.older, r.newer
}

func (s *shard) drop(r *ring) {
	r.unlink()
	delete(s.keys, r.key)
}

// expire drops the oldest rings that were not written since then: two at most,
// so that no call pays for many.
func (s *shard) expire(since time.Time) {
	for range 2 {
		if r := s.head.newer; r != &s.head && r.written.Before(since) {
			s.drop(r)
		}
	}
}
