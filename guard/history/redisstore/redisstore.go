package redisstore

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/redis/go-redis/v9/maintnotifications"

	"github.com/replyvet/replyvet/guard/history"
)

// Options say where the server is and how long it may take. Redis, Tenant and
// Secret are required; zero values of the others are the defaults.
type Options struct {
	// Redis says where the servers are and how to log in: one server, a cluster
	// or sentinels. Its timeouts and retries are set by New, but for DialTimeout
	// (one second), which is spent in the background.
	Redis redis.UniversalOptions
	// Tenant is whose history it is: letters, digits, "-", "_" and ".". It is
	// readable in the server's keys.
	Tenant string
	// Secret seals what leaves the process: 16 bytes or more, best 32 random
	// ones, the same in all processes of the tenant.
	Secret []byte
	// Keep bounds what is kept, on the server and in the process. Its TTL has to
	// be as long as the window of the rule canned; its clock is the breaker's too.
	Keep history.Options
	// Deadline is how long a call may take; 30 milliseconds.
	Deadline time.Duration
	// Failures in a row, 5, after which the server is left alone, and Rest, one
	// second, for how long until a call tries it again.
	Failures int
	Rest     time.Duration
	// Logger is told when the server is lost and when it is back; nil: nobody.
	Logger *slog.Logger
}

// Format implements fmt.Formatter: no verb prints the secret or a password.
func (o Options) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "redisstore options of %s", o.Tenant) }

// The least secret, the most that is kept for a lost server, the characters of a
// tenant, and the time to connect.
const (
	minSecret  = 16
	maxMissed  = 10_000 // replies kept that the server did not get
	allowedIn  = "-_.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	dialWithin = time.Second
)

// Store is a history.Store on Redis.
type Store struct {
	*link
	sealer sealer
	local  *history.Memory // all that this process recorded
	missed *history.Memory // what of it the server did not get
}

// link is the way to the server, which the stores of several tenants share.
type link struct {
	client   redis.UniversalClient
	keep     history.Options
	deadline time.Duration
	breaker  breaker
	logger   *slog.Logger
	stats    counters
}

// New makes a Store. It does not wait for the server, see Ping; an error says
// which option is wrong.
func New(o Options) (*Store, error) {
	if len(o.Redis.Addrs) == 0 {
		return nil, errors.New("redisstore: Redis names no address")
	}
	if o.Deadline <= 0 {
		o.Deadline = 30 * time.Millisecond
	}
	if o.Failures <= 0 {
		o.Failures = 5
	}
	if o.Rest <= 0 {
		o.Rest = time.Second
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	o.Keep = o.Keep.Defaults()
	s, err := newStore(&link{
		keep: o.Keep, deadline: o.Deadline, logger: o.Logger,
		breaker: breaker{limit: o.Failures, rest: o.Rest, now: o.Keep.Now},
	}, o.Tenant, o.Secret)
	if err != nil {
		return nil, err
	}
	s.client = redis.NewUniversalClient(clientOptions(o))
	return s, nil
}

// For makes a store for another tenant of the same server. It shares this
// one's connections, breaker and counts, and Close closes them for both; what
// is remembered is its own.
func (s *Store) For(tenant string, secret []byte) (*Store, error) {
	return newStore(s.link, tenant, secret)
}

func newStore(l *link, tenant string, secret []byte) (*Store, error) {
	switch {
	case tenant == "" || strings.Trim(tenant, allowedIn) != "":
		return nil, errors.New(`redisstore: Tenant is not letters, digits, "-", "_" and "."`)
	case len(secret) < minSecret:
		return nil, fmt.Errorf("redisstore: Secret has less than %d bytes", minSecret)
	}
	sealer, err := newSealer(tenant, secret)
	if err != nil {
		return nil, fmt.Errorf("redisstore: %w", err)
	}
	few := l.keep
	few.MaxReplies = min(few.MaxReplies, maxMissed)
	return &Store{link: l, sealer: sealer, local: history.NewMemory(l.keep), missed: history.NewMemory(few)}, nil
}

// clientOptions sees to it that no call outlasts its context: by default the
// client dials five times and repeats commands, 1.7 seconds in all when the
// server is gone.
func clientOptions(o Options) *redis.UniversalOptions {
	c := o.Redis
	if c.DialTimeout == 0 {
		c.DialTimeout = dialWithin
	}
	c.DialerRetries, c.MaxRetries = 1, -1
	c.ReadTimeout, c.WriteTimeout, c.PoolTimeout = o.Deadline, o.Deadline, o.Deadline
	c.ContextTimeoutEnabled = true
	c.DisableIdentity = true // a round trip less
	c.PipelinePoolSize = -1  // everything is a pipeline: one pool serves
	c.MaintNotificationsConfig = &maintnotifications.Config{Mode: maintnotifications.ModeDisabled}
	return &c
}

// Ping connects to the server, so that the first message need not, and says
// what is wrong with it if it does not answer.
func (s *Store) Ping(ctx context.Context) error { return s.client.Ping(ctx).Err() }

// Close closes the connections.
func (s *Store) Close() error { return s.client.Close() }

// Format implements fmt.Formatter: no verb prints a key.
func (s *Store) Format(f fmt.State, _ rune) {
	fmt.Fprintf(f, "redisstore (degraded: %t)", s.Degraded())
}

// Degraded reports whether the server failed to answer when it was last asked.
func (s *Store) Degraded() bool { return s.breaker.failing() }

// Stats are counts since the store was made.
type Stats struct {
	Calls      uint64 // of Recent and Record
	Degraded   uint64 // of them answered by this process alone
	Unreadable uint64 // records that were sealed with another secret, or damaged
}

type counters struct{ calls, degraded, unreadable atomic.Uint64 }

// Stats returns the counts so far.
func (s *Store) Stats() Stats {
	return Stats{Calls: s.stats.calls.Load(), Degraded: s.stats.degraded.Load(), Unreadable: s.stats.unreadable.Load()}
}
