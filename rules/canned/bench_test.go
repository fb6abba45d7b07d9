package canned

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/history"
)

// BenchmarkIndex is a look-up in libraries of n templates, and reading them.
func BenchmarkIndex(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		if n > 10_000 && testing.Short() {
			return
		}
		list := library(n + 64)
		x, err := newIndex(list[:n])
		require.NoError(b, err)
		var known, strange []*own
		for i := range 64 {
			known = append(known, readOwn(b, list[i*n/64].Text))
			strange = append(strange, readOwn(b, list[n+i].Text))
		}
		b.Run(fmt.Sprintf("known/%d", n), func(b *testing.B) { lookUp(b, x, known) })
		b.Run(fmt.Sprintf("strange/%d", n), func(b *testing.B) { lookUp(b, x, strange) })
		b.Run(fmt.Sprintf("load/%d", n), func(b *testing.B) {
			for b.Loop() {
				_, err := newIndex(list[:n])
				require.NoError(b, err)
			}
		})
	}
}

func lookUp(b *testing.B, x *index, replies []*own) {
	b.ReportAllocs()
	var q query
	for i := 0; b.Loop(); i++ {
		if o := replies[i%len(replies)]; x.candidates(&q, o) {
			x.explain(&q, o)
		}
	}
}

// BenchmarkStored is the check of a reply beside n replies that were sent, by
// agents who sent 200 each in conversations of three: it has to cost the same
// however many there are. Replies of the same few agents show what the work
// costs, those of anybody what it costs when none of it is in the caches. The
// store keeps as many of the replies as it does by default.
func BenchmarkStored(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000, 1_000_000} {
		if n > 10_000 && testing.Short() {
			return
		}
		stored(b, n)
	}
}

func stored(b *testing.B, n int) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	store := history.NewMemory(history.Options{Now: func() time.Time { return now }})
	g, err := guard.New([]*guard.Rule{With(Options{Store: store})}, nil)
	require.NoError(b, err)
	r := rand.New(rand.NewPCG(5, 6))
	message := func(i int) guard.Message {
		return guard.Message{Text: prose(r, 60), Lang: "en", Agent: fmt.Sprint("a", i%max(n/200, 1)), Conversation: fmt.Sprint("c", i/3), SentAt: now}
	}
	ctx := context.Background()
	for i := range n {
		require.NoError(b, g.Sent(ctx, message(i)))
	}
	few, anybody := make([]guard.Message, 64), make([]guard.Message, 64)
	for i := range few {
		few[i], anybody[i] = message(n-1-i), message(r.IntN(n))
		few[i].Agent = fmt.Sprint("a", i%5)
	}
	b.Run(fmt.Sprintf("few/%d", n), func(b *testing.B) { checkAll(b, g, few) })
	b.Run(fmt.Sprintf("anybody/%d", n), func(b *testing.B) { checkAll(b, g, anybody) })
}

func checkAll(b *testing.B, g *guard.Guard, list []guard.Message) {
	rep := new(guard.Report)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		_ = g.CheckInto(context.Background(), list[i%len(list)], rep)
	}
}

// prose makes sentences of n words.
func prose(r *rand.Rand, n int) string {
	zipf := rand.NewZipf(r, 1.1, 3, 20000)
	var s strings.Builder
	for i := range n {
		if i%12 == 0 {
			s.WriteString(" X")
		}
		fmt.Fprintf(&s, "w%s", letters(zipf.Uint64()))
		if i%12 == 11 {
			s.WriteByte('.')
		}
		s.WriteByte(' ')
	}
	return s.String()
}
