package historytest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/replyvet/replyvet/guard/history"
)

// OpenBench makes an empty store, and tells how many bytes it takes.
type OpenBench func(b *testing.B, o history.Options) (s history.Store, used func() int)

// Bench measures a store that holds a thousand to a million replies (-short: to
// a hundred thousand): the memory each takes (B/reply), and the time to ask and
// to record. Replies are of one paragraph and 60 words, three to a conversation
// and two hundred to an agent, so that an answer holds about 200.
func Bench(b *testing.B, open OpenBench) {
	for _, size := range []int{1_000, 10_000, 100_000, 1_000_000} {
		if size > 100_000 && testing.Short() {
			continue
		}
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			s, used := open(b, history.Options{MaxReplies: 2*size + 100_000})
			before := used()
			fill(s, size)
			perReply := float64(used()-before) / float64(size)
			r, ctx := rand.New(rand.NewPCG(1, 2)), context.Background()
			b.Run("recent", func(b *testing.B) {
				var p history.Past
				b.ReportAllocs()
				for b.Loop() {
					p.Reset()
					if s.Recent(ctx, keysOf(r.IntN(size)), &p) != nil || p.Degraded || len(p.Conversation) == 0 {
						b.Fatal("the store does not answer")
					}
				}
				b.ReportMetric(perReply, "B/reply")
			})
			b.Run("record", func(b *testing.B) {
				e := reply(r)
				b.ReportAllocs()
				for b.Loop() {
					_ = s.Record(ctx, keysOf(r.IntN(size)), e)
				}
			})
		})
	}
}

// fill records replies by several writers.
func fill(s history.Store, size int) {
	const writers = 8
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			r := rand.New(rand.NewPCG(3, uint64(w)))
			for n := w; n < size; n += writers {
				_ = s.Record(context.Background(), keysOf(n), reply(r))
			}
		})
	}
	wg.Wait()
}

func keysOf(n int) history.Keys {
	return history.Keys{Conversation: fmt.Sprintf("ticket-%d", n/3), Agent: fmt.Sprintf("agent-%d", n/200)}
}

func reply(r *rand.Rand) history.Entry {
	words := make([]uint32, 60)
	for i := range words {
		words[i] = r.Uint32()
	}
	return history.Entry{At: start, Text: r.Uint64(), Parts: []history.Part{{Words: 60, Grams: history.Sketch(nil, words), Facts: []uint32{1, 2, 3}}}}
}
