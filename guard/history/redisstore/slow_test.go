//go:build unix

package redisstore_test

import (
	"context"
	"net"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard/history"
)

// proxy stands before a server and, while it is slow, delivers what it is sent
// at once and answers late.
type proxy struct {
	net.Listener
	server string
	slow   atomic.Bool
}

func newProxy(t *testing.T, server string) *proxy {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	p := &proxy{Listener: ln, server: server}
	t.Cleanup(func() { _ = ln.Close() })
	go p.serve()
	return p
}

func (p *proxy) serve() {
	for {
		in, err := p.Accept()
		if err != nil {
			return
		}
		out, err := net.Dial("tcp", p.server)
		if err != nil {
			_ = in.Close()
			continue
		}
		go p.pass(in, out, false)
		go p.pass(out, in, true)
	}
}

func (p *proxy) pass(from, to net.Conn, late bool) {
	defer from.Close()
	defer to.Close()
	b := make([]byte, 1<<16)
	for {
		n, err := from.Read(b)
		if err != nil {
			return
		}
		if late && p.slow.Load() {
			time.Sleep(time.Second)
		}
		if _, err = to.Write(b[:n]); err != nil {
			return
		}
	}
}

func TestServerIsSlow(t *testing.T) {
	eachProcess(t, func(t *testing.T, s *server) {
		p := newProxy(t, s.addr)
		s.addr = p.Addr().String()
		lose(t, s, func() { p.slow.Store(true) }, func() { p.slow.Store(false) })
	})
}

// TestRecordThatArrivesAfterAll has a server that got a record though its
// client gave up waiting: nobody counts it twice.
func TestRecordThatArrivesAfterAll(t *testing.T) {
	eachServer(t, func(t *testing.T, addr string) {
		p := newProxy(t, addr)
		o, c := options(p.Addr().String(), newTenant()), newClock()
		o.Deadline = 300 * time.Millisecond
		a := newProcess(t, o, c)
		a.recovers()
		p.slow.Store(true)
		a.send(message(lamp, "c3"))
		assert.True(t, a.store.Degraded())
		p.slow.Store(false)
		a.recovers()
		var past history.Past
		require.NoError(t, a.store.Recent(context.Background(), history.Keys{Conversation: "c3", Agent: "kim"}, &past))
		assert.False(t, past.Degraded)
		assert.Len(t, past.Conversation, 1)
		assert.Len(t, past.Agent, 1)
		b := newProcess(t, options(addr, o.Tenant), c)
		assert.Contains(t, b.check(message(lamp, "c3")), "repeat")
	})
}
