//go:build unix

package redisstore_test

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard/history/redisstore"
)

// The tests talk to real servers: the one that REPLYVET_REDIS names
// (host:port), else one of each of these programs that is installed, started in
// a folder of its own on a free port. Those that stop a server start one.

func programs() (found []string) {
	for _, name := range []string{"redis-server", "valkey-server"} {
		if path, err := exec.LookPath(name); err == nil {
			found = append(found, path)
		}
	}
	return found
}

// eachServer runs the test with the address of a server.
func eachServer(t *testing.T, test func(t *testing.T, addr string)) {
	t.Helper()
	if addr := os.Getenv("REPLYVET_REDIS"); addr != "" {
		test(t, addr)
		return
	}
	eachProcess(t, func(t *testing.T, s *server) { test(t, s.addr) })
}

// eachProcess runs the test with a server that it may stop.
func eachProcess(t *testing.T, test func(t *testing.T, s *server), args ...string) {
	t.Helper()
	found := programs()
	if len(found) == 0 {
		t.Skip("neither redis-server nor valkey-server is installed, and REPLYVET_REDIS names no server (or this test has to stop one)")
	}
	for _, program := range found {
		t.Run(filepath.Base(program), func(t *testing.T) { test(t, start(t, program, args...)) })
	}
}

// server is a process of this test.
type server struct {
	t       testing.TB
	addr    string
	command []string
	running *exec.Cmd
}

func start(t testing.TB, program string, args ...string) *server {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	addr := ln.Addr().String()
	require.NoError(t, ln.Close())
	_, port, err := net.SplitHostPort(addr)
	require.NoError(t, err)
	command := []string{program, "--bind", "127.0.0.1", "--port", port, "--dir", t.TempDir(), "--save", "", "--appendonly", "yes", "--appendfsync", "always"}
	s := &server{t: t, addr: addr, command: append(command, args...)}
	t.Cleanup(s.kill)
	s.run()
	return s
}

// run starts the process, again if it was killed, and waits until it answers.
func (s *server) run() {
	s.t.Helper()
	var out bytes.Buffer
	s.running = exec.Command(s.command[0], s.command[1:]...)
	s.running.Stdout, s.running.Stderr = &out, &out
	require.NoError(s.t, s.running.Start())
	for range 200 {
		if answers(s.addr) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	s.kill()
	s.t.Fatalf("%s does not answer:\n%s", s.command[0], out.String())
}

func answers(addr string) bool {
	c, err := net.DialTimeout("tcp", addr, time.Second)
	if err != nil {
		return false
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(time.Second))
	if _, err = c.Write([]byte("PING\r\n")); err != nil {
		return false
	}
	b := make([]byte, 5)
	n, _ := c.Read(b)
	return strings.HasPrefix(string(b[:n]), "+PONG")
}

// kill ends the process as a crash would.
func (s *server) kill() {
	if s.running != nil {
		_ = s.running.Process.Kill()
		_ = s.running.Wait()
		s.running = nil
	}
}

// hang stops the process without ending it; wake lets it go on.
func (s *server) hang() { require.NoError(s.t, s.running.Process.Signal(syscall.SIGSTOP)) }
func (s *server) wake() { require.NoError(s.t, s.running.Process.Signal(syscall.SIGCONT)) }

// clock is a clock that tests set.
type clock struct{ ns atomic.Int64 }

func newClock() *clock {
	c := new(clock)
	c.ns.Store(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC).UnixNano())
	return c
}

func (c *clock) now() time.Time          { return time.Unix(0, c.ns.Load()).UTC() }
func (c *clock) advance(d time.Duration) { c.ns.Add(int64(d)) }

// options for a test. The deadline is long, so that a busy machine fails no
// test that is not about it.
func options(addr, tenant string) redisstore.Options {
	return redisstore.Options{Redis: redis.UniversalOptions{Addrs: []string{addr}}, Tenant: tenant, Secret: []byte(testSecret), Deadline: 10 * time.Second}
}

const testSecret = "a secret of thirty-two bytes ..."

// newTenant returns a tenant of this test's own.
func newTenant() string { return fmt.Sprintf("test-%d-%d", os.Getpid(), time.Now().UnixNano()) }

// open makes a store that is closed, and its keys deleted, when the test ends.
func open(t testing.TB, o redisstore.Options) *redisstore.Store {
	t.Helper()
	s, err := redisstore.New(o)
	require.NoError(t, err)
	t.Cleanup(func() {
		_ = s.Close()
		c := client(t, o.Redis.Addrs[0])
		for _, key := range keys(c, o.Tenant) {
			c.Del(context.Background(), key)
		}
	})
	return s
}

func client(t testing.TB, addr string) *redis.Client {
	c := redis.NewClient(&redis.Options{Addr: addr, DialerRetries: 1, MaxRetries: -1, DialTimeout: time.Second})
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// keys lists a tenant's keys on the server.
func keys(c *redis.Client, tenant string) (list []string) {
	it := c.Scan(context.Background(), 0, "rv:"+tenant+":*", 1000).Iterator()
	for it.Next(context.Background()) {
		list = append(list, it.Val())
	}
	return list
}
