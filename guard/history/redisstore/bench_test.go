//go:build unix

package redisstore_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/guard/history/redisstore"
)

// reply makes an entry like that of a reply of one paragraph and 60 words.
func reply(r *rand.Rand) history.Entry {
	words := make([]uint32, 60)
	for i := range words {
		words[i] = r.Uint32()
	}
	return history.Entry{Text: r.Uint64(), Parts: []history.Part{{Words: 60, Grams: history.Sketch(nil, words), Facts: []uint32{1, 2, 3}}}}
}

// keysOf spreads replies as a help desk does: three to a conversation, two
// hundred to an agent.
func keysOf(n int) history.Keys {
	return history.Keys{Conversation: fmt.Sprintf("ticket-%d", n/3), Agent: fmt.Sprintf("agent-%d", n/200)}
}

// BenchmarkServer tells what so many replies take of the server's memory
// (B/reply), and what asking it and recording take then.
func BenchmarkServer(b *testing.B) {
	found := programs()
	if len(found) == 0 {
		b.Skip("no server is installed")
	}
	for _, size := range []int{1_000, 10_000, 100_000, 1_000_000} {
		if size > 100_000 && testing.Short() {
			continue
		}
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			s := start(b, found[0], "--appendonly", "no")
			store := open(b, options(s.addr, newTenant()))
			before := used(b, s.addr)
			fill(store, size)
			perReply := float64(used(b, s.addr)-before) / float64(size)
			r, ctx := rand.New(rand.NewPCG(1, 2)), context.Background()
			b.Run("recent", func(b *testing.B) {
				var p history.Past
				b.ReportAllocs()
				for b.Loop() {
					p.Reset()
					_ = store.Recent(ctx, keysOf(r.IntN(size)), &p)
				}
				b.ReportMetric(perReply, "B/reply")
			})
			b.Run("record", func(b *testing.B) {
				e := reply(r)
				b.ReportAllocs()
				for b.Loop() {
					_ = store.Record(ctx, keysOf(r.IntN(size)), e)
				}
			})
			if n := store.Stats().Degraded; n > 0 {
				b.Errorf("%d calls were answered without the server", n)
			}
		})
	}
}

// fill records replies by several writers.
func fill(store *redisstore.Store, size int) {
	const writers = 8
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			r := rand.New(rand.NewPCG(3, uint64(w)))
			for n := w; n < size; n += writers {
				_ = store.Record(context.Background(), keysOf(n), reply(r))
			}
		})
	}
	wg.Wait()
}

// used is the server's used memory in bytes.
func used(b *testing.B, addr string) int {
	_, rest, _ := strings.Cut(client(b, addr).Info(context.Background(), "memory").Val(), "used_memory:")
	n, err := strconv.Atoi(strings.TrimSpace(strings.SplitN(rest, "\n", 2)[0]))
	if err != nil {
		b.Fatal(err)
	}
	return n
}
