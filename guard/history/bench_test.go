package history_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/replyvet/replyvet/guard/history"
)

// reply makes an entry like that of a reply of one paragraph and 60 words.
func reply(r *rand.Rand) history.Entry {
	return history.Entry{Text: r.Uint64(), Parts: []history.Part{{Words: 60, Grams: history.Sketch(nil, words(r, 60)), Facts: []uint32{1, 2, 3}}}}
}

// keysOf spreads replies as a help desk does: three to a conversation, two
// hundred to an agent.
func keysOf(n int) history.Keys {
	return history.Keys{Conversation: fmt.Sprintf("ticket-%d", n/3), Agent: fmt.Sprintf("agent-%d", n/200)}
}

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkMemory tells what a Memory that holds so many replies takes (B/reply),
// and what asking it and writing to it takes then. Of the two answers "recent"
// is a conversation of 3 replies and an agent with 200.
func BenchmarkMemory(b *testing.B) {
	for _, size := range []int{1_000, 10_000, 100_000, 1_000_000} {
		if size > 100_000 && testing.Short() {
			continue
		}
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			r, ctx := rand.New(rand.NewPCG(1, 2)), context.Background()
			before := heap()
			m := history.NewMemory(history.Options{MaxReplies: 2*size + 100_000})
			for n := range size {
				_ = m.Record(ctx, keysOf(n), reply(r))
			}
			perReply := float64(heap()-before) / float64(size)
			b.Run("recent", func(b *testing.B) {
				var p history.Past
				b.ReportAllocs()
				for b.Loop() {
					p.Reset()
					_ = m.Recent(ctx, keysOf(r.IntN(size)), &p)
				}
				b.ReportMetric(perReply, "B/reply")
			})
			b.Run("record", func(b *testing.B) {
				e := reply(r)
				b.ReportAllocs()
				for b.Loop() {
					_ = m.Record(ctx, keysOf(r.IntN(size)), e)
				}
			})
			runtime.KeepAlive(m)
		})
	}
}
