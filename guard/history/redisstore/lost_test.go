//go:build unix

package redisstore_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/guard/history/redisstore"
	"github.com/replyvet/replyvet/rules"
	"github.com/replyvet/replyvet/rules/canned"
)

// The tests of this file are about a server that is lost while guards use it.

// process is one of several programs that share a history.
type process struct {
	t     *testing.T
	store *redisstore.Store
	guard *guard.Guard
	clock *clock
	log   *bytes.Buffer
}

func newProcess(t *testing.T, o redisstore.Options, c *clock) *process {
	t.Helper()
	log := new(bytes.Buffer)
	o.Logger, o.Keep.Now = slog.New(slog.NewTextHandler(log, nil)), c.now
	store := open(t, o)
	g, err := guard.New(rules.With(canned.With(canned.Options{Store: store})), &guard.Options{Only: []string{"canned"}, Now: c.now})
	require.NoError(t, err)
	return &process{t, store, g, c, log}
}

const (
	hinge = "The technician comes on Tuesday at nine and brings a new hinge for the left door."
	lamp  = "Our workshop has glued the foot of the lamp and it will leave for Lyon with the parcel van this evening."
)

func message(text, conversation string) guard.Message {
	return guard.Message{Text: text, Lang: "en", Conversation: conversation, Agent: "kim"}
}

// check returns the kinds and messages found. However the server is, nothing
// fails and nobody waits long.
func (p *process) check(m guard.Message) string {
	p.t.Helper()
	begun := time.Now()
	rep, err := p.guard.Check(context.Background(), m)
	require.NoError(p.t, err)
	assert.Empty(p.t, rep.Errors)
	assert.NotEqual(p.t, guard.Block, rep.Verdict)
	p.inTime(begun)
	var found []string
	for _, f := range rep.Findings {
		found = append(found, f.Kind+": "+f.Message)
	}
	return strings.Join(found, "; ")
}

func (p *process) send(m guard.Message) {
	p.t.Helper()
	begun := time.Now()
	require.NoError(p.t, p.guard.Sent(context.Background(), m))
	p.inTime(begun)
}

// inTime is generous to a busy machine: the client's own way would take 1.7
// seconds, or for ever.
func (p *process) inTime(begun time.Time) {
	p.t.Helper()
	assert.Less(p.t, time.Since(begun), time.Second, "a message was held back")
}

// recovers waits until the server is asked again and answers.
func (p *process) recovers() {
	p.t.Helper()
	require.Eventually(p.t, func() bool {
		p.clock.advance(time.Second)
		return p.check(message("It is done.", "none")) == "" && !p.store.Degraded()
	}, 20*time.Second, 20*time.Millisecond)
}

func TestTwoGuardsSeeEachOthersSends(t *testing.T) {
	eachServer(t, func(t *testing.T, addr string) {
		o, c := options(addr, newTenant()), newClock()
		a, b := newProcess(t, o, c), newProcess(t, o, c)
		m := message(hinge, "c42")
		assert.Empty(t, a.check(m))
		assert.Empty(t, b.check(m), "checking counts for nothing")
		a.send(m)
		c.advance(5 * time.Minute)
		assert.Contains(t, b.check(m), "repeat: was said in this conversation 5 minutes ago")
		assert.Empty(t, b.check(message(hinge, "c43")))
		b.send(message(hinge, "c43"))
		assert.Contains(t, a.check(message(hinge, "c44")), "overuse: this agent sends it for the 3rd time")
	})
}

// TestWindow counts sendings in the eight hours of the rule's own window, to
// the second, and a week of the store's.
func TestWindow(t *testing.T) {
	eachServer(t, func(t *testing.T, addr string) {
		c := newClock()
		p := newProcess(t, options(addr, newTenant()), c)
		p.send(message(lamp, "c1"))
		c.advance(time.Hour)
		p.send(message(lamp, "c2"))
		c.advance(7 * time.Hour)
		assert.Contains(t, p.check(message(lamp, "c3")), "overuse")
		c.advance(time.Second)
		assert.Empty(t, p.check(message(lamp, "c3")), "the first was sent eight hours and a second ago")
		assert.Contains(t, p.check(message(lamp, "c1")), "8 hours ago")
		c.advance(6*24*time.Hour + 16*time.Hour - time.Second)
		assert.Contains(t, p.check(message(lamp, "c1")), "7 days ago")
		c.advance(time.Second)
		assert.Empty(t, p.check(message(lamp, "c1")), "a week is over")
		assert.False(t, p.store.Degraded())
	})
}

// lose takes the server from two guards and gives it back.
func lose(t *testing.T, s *server, lost, back func()) {
	o, c := options(s.addr, newTenant()), newClock()
	o.Deadline = 300 * time.Millisecond // so that a busy machine alone loses nothing
	a, b := newProcess(t, o, c), newProcess(t, o, c)
	a.recovers() // connected, however busy the machine is
	b.recovers()
	a.send(message(hinge, "c1"))
	b.send(message(lamp, "c2"))
	before := a.store.Stats()

	lost()
	found := a.check(message(hinge, "c1"))
	assert.Contains(t, found, "repeat")
	assert.Contains(t, found, "degraded", "this process remembers its own, and says that it does so alone")
	assert.True(t, a.store.Degraded())
	assert.Empty(t, a.check(message(lamp, "c2")), "it can't know of the other's")
	a.send(message(lamp, "c3"))
	assert.Contains(t, a.check(message(lamp, "c3")), "degraded")
	for range 20 {
		a.check(message(hinge, "c1"))
	}
	assert.GreaterOrEqual(t, a.store.Stats().Degraded-before.Degraded, uint64(24))

	back()
	a.recovers()
	found = a.check(message(lamp, "c3"))
	assert.Contains(t, found, "repeat", "it knows of what it sent meanwhile")
	assert.NotContains(t, found, "degraded")
	assert.Contains(t, a.check(message(lamp, "c2")), "repeat", "and of what the other sent before")
	var past history.Past
	require.NoError(t, a.store.Recent(context.Background(), history.Keys{Conversation: "c3"}, &past))
	assert.Len(t, past.Conversation, 1, "once, also if the server got it late")
	a.send(message(hinge, "c4"))
	b.recovers()
	assert.Contains(t, b.check(message(hinge, "c4")), "repeat", "what is sent from now on is shared again")

	assert.Contains(t, a.log.String(), "history degraded")
	assert.Contains(t, a.log.String(), "answers again")
	assert.NotContains(t, a.log.String(), "rv:", "a log holds no keys")
}

func TestServerKilled(t *testing.T) {
	eachProcess(t, func(t *testing.T, s *server) { lose(t, s, s.kill, s.run) })
}

func TestServerHangs(t *testing.T) {
	eachProcess(t, func(t *testing.T, s *server) { lose(t, s, s.hang, s.wake) })
}

func TestRestartKeepsTheHistory(t *testing.T) {
	eachProcess(t, func(t *testing.T, s *server) {
		o, c := options(s.addr, newTenant()), newClock()
		a := newProcess(t, o, c)
		a.send(message(hinge, "c1"))
		s.kill()
		s.run()
		b := newProcess(t, o, c) // and the program was restarted too
		assert.Contains(t, b.check(message(hinge, "c1")), "repeat")
		assert.False(t, b.store.Degraded())
	})
}

func TestServerThatWasNeverThere(t *testing.T) {
	c := newClock()
	o := options("127.0.0.1:1", "acme") // nothing listens there
	o.Deadline = 0                      // the default
	p := newProcess(t, o, c)
	p.send(message(hinge, "c1"))
	assert.Contains(t, p.check(message(hinge, "c1")), "degraded")
	for range 10 {
		p.send(message(lamp, "c2"))
	}
	assert.Equal(t, redisstore.Stats{Calls: 12, Degraded: 12}, p.store.Stats())
	assert.Error(t, p.store.Ping(context.Background()))
}

func TestDefaultDeadline(t *testing.T) {
	eachProcess(t, func(t *testing.T, s *server) {
		s.hang()
		o := options(s.addr, newTenant())
		o.Deadline = 0
		p := newProcess(t, o, newClock())
		p.send(message(hinge, "c1"))
		assert.Contains(t, p.check(message(hinge, "c1")), "degraded")
		s.wake()
	})
}

// TestConnectingThatTakesForEver has a network that swallows what it is given.
func TestConnectingThatTakesForEver(t *testing.T) {
	ends := make(chan struct{})
	o := options("203.0.113.1:6379", "acme")
	o.Deadline = 0
	o.Redis.Dialer = func(context.Context, string, string) (net.Conn, error) {
		<-ends
		return nil, errors.New("gone")
	}
	p := newProcess(t, o, newClock())
	for range 8 {
		p.send(message(hinge, "c1"))
		assert.Contains(t, p.check(message(hinge, "c1")), "degraded")
	}
	close(ends)
}
