//go:build unix

package redisstore_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/guard/history/historytest"
)

// BenchmarkServer measures the server's memory, not the process's.
func BenchmarkServer(b *testing.B) {
	found := programs()
	if len(found) == 0 {
		b.Skip("no server is installed")
	}
	historytest.Bench(b, func(b *testing.B, keep history.Options) (history.Store, func() int) {
		s := start(b, found[0], "--appendonly", "no")
		o, c := options(s.addr, newTenant()), client(b, s.addr)
		o.Keep = keep
		return open(b, o), func() int {
			_, rest, _ := strings.Cut(c.Info(context.Background(), "memory").Val(), "used_memory:")
			bytes, _, _ := strings.Cut(rest, "\r\n")
			n, err := strconv.Atoi(bytes)
			if err != nil {
				b.Fatal(err)
			}
			return n
		}
	})
}
