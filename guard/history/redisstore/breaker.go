package redisstore

import (
	"sync"
	"time"
)

// breaker keeps calls from a server that fails: after limit failures in a row
// none is let through for a while, then one.
type breaker struct {
	limit int
	rest  time.Duration
	now   func() time.Time

	mu     sync.Mutex
	failed int       // in a row
	until  time.Time // when the next call is let through, once failed reached limit
}

// allow reports whether the server may be asked now.
func (b *breaker) allow() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.failed < b.limit {
		return true
	}
	now := b.now()
	if now.Before(b.until) {
		return false
	}
	b.until = now.Add(b.rest) // the others wait for how this one goes
	return true
}

// done takes note of a call's end, and reports whether that changed anything:
// the server was lost (the limit was reached), or it is back.
func (b *breaker) done(ok bool) (changed bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if ok {
		changed = b.failed >= b.limit
		b.failed = 0
		return changed
	}
	if b.failed++; b.failed >= b.limit {
		b.until = b.now().Add(b.rest)
	}
	return b.failed == b.limit
}

// failing reports whether the last call failed.
func (b *breaker) failing() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.failed > 0
}
