package history

import (
	"strings"
	"sync"
)

// shard is a part of a Memory: rings by key, and a list of them by when they
// were last written.
type shard struct {
	mu    sync.Mutex
	keys  map[key]*ring
	kept  int  // entries in all rings
	limit int  // of kept
	head  ring // of the list, which is a circle: head.older is the newest ring, head.newer the oldest
}

type key struct {
	agent bool
	name  string
}

// packed is an entry as a Memory keeps it: when it was recorded, in
// microseconds (2 numbers), then what pack made of it. It is never written.
type packed []uint32

func (w packed) recorded() int64 { return int64(unpack64(w)) }

// ring holds the newest entries of a key; next is where the oldest stands once
// it is full, and zero until then.
type ring struct {
	key          key
	kept         []packed
	next         int
	newer, older *ring
}

func (s *shard) open(limit int) {
	s.keys, s.limit = map[key]*ring{}, limit
	s.head.newer, s.head.older = &s.head, &s.head
}

// add keeps w under k, and drops the least recently written rings if it is too
// much then. A ring has limit entries at most, which is no more than the shard's.
func (s *shard) add(k key, w packed, limit int) {
	r := s.keys[k]
	if r == nil {
		k.name = strings.Clone(k.name) // it may be a piece of a whole request
		r = &ring{key: k}
		s.keys[k] = r
	} else {
		r.unlink()
	}
	s.pushFront(r)
	if len(r.kept) == limit {
		r.kept[r.next] = w
		r.next = (r.next + 1) % limit
		return
	}
	r.kept = append(r.kept, w)
	for s.kept++; s.kept > s.limit; {
		s.drop(s.head.newer)
	}
}

// expire drops the oldest rings that were not written since then: two at most,
// so that no call pays for many.
func (s *shard) expire(since int64) {
	for range 2 {
		if r := s.head.newer; r != &s.head && r.newest().recorded() < since {
			s.drop(r)
		}
	}
}

func (s *shard) drop(r *ring) {
	r.unlink()
	delete(s.keys, r.key)
	s.kept -= len(r.kept)
}

func (s *shard) pushFront(r *ring) {
	r.newer, r.older = &s.head, s.head.older
	r.older.newer = r
	s.head.older = r
}

func (r *ring) unlink() {
	r.newer.older, r.older.newer = r.older, r.newer
}

// newest returns the entry that was added last; a ring is never empty.
func (r *ring) newest() packed {
	return r.kept[(r.next+len(r.kept)-1)%len(r.kept)]
}
