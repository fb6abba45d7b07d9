// Package historytest tells whether a history.Store behaves as the rules
// expect, in the manner of testing/slogtest.
package historytest

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/replyvet/replyvet/guard/history"
)

// Open makes an empty store with these bounds, that tells the time by o.Now.
// The zero value of a field stands for its default.
type Open func(t *testing.T, o history.Options) history.Store

// Run checks a store. Each check opens one of its own.
func Run(t *testing.T, open Open) {
	t.Helper()
	for _, c := range []struct {
		name  string
		check func(*testing.T, Open)
	}{
		{"nothing is known of a new key", nothing},
		{"an entry comes back whole", whole},
		{"an entry is cut to its bounds", cut},
		{"conversations and agents are apart", apart},
		{"keys of many scripts and lengths are apart", names},
		{"the oldest go first", oldest},
		{"the options bound what is kept", bounds},
		{"a reply is forgotten when its time is over", window},
		{"a Past is appended to and used again", again},
		{"writers and readers at the same time", concurrent},
	} {
		t.Run(c.name, func(t *testing.T) { c.check(t, open) })
	}
}

// Sample makes an entry that n tells apart from others.
func Sample(n int) history.Entry {
	var words []uint32
	for i := range 40 {
		words = append(words, uint32(n*1000+i))
	}
	return history.Entry{
		At: start.Add(time.Duration(n) * time.Second), Text: uint64(n) << 33, Other: uint32(n),
		Parts: []history.Part{
			{Words: 40, Grams: history.Sketch(nil, words), Facts: []uint32{1, uint32(n) + 2}},
			{Words: 12, Grams: history.Sketch(nil, words[:12])},
		},
	}
}

var start = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

func recent(t *testing.T, s history.Store, k history.Keys) history.Past {
	t.Helper()
	var p history.Past
	if err := s.Recent(context.Background(), k, &p); err != nil {
		t.Fatal(err)
	}
	if p.Degraded {
		t.Fatal("the store says that it could not be asked")
	}
	return p
}

func record(t *testing.T, s history.Store, k history.Keys, e history.Entry) {
	t.Helper()
	if err := s.Record(context.Background(), k, e); err != nil {
		t.Fatal(err)
	}
}

func same(a, b history.Entry) bool {
	return a.At.Equal(b.At) && a.Text == b.Text && a.Other == b.Other &&
		slices.EqualFunc(a.Parts, b.Parts, func(p, q history.Part) bool {
			return p.Words == q.Words && slices.Equal(p.Grams, q.Grams) && slices.Equal(p.Facts, q.Facts)
		})
}

// want checks that got are the samples of these numbers, in this order.
func want(t *testing.T, what string, got []history.Entry, numbers ...int) {
	t.Helper()
	if len(got) != len(numbers) {
		t.Fatalf("%s: %d replies are remembered, want %d", what, len(got), len(numbers))
	}
	for i, n := range numbers {
		if !same(got[i], Sample(n)) {
			t.Fatalf("%s: reply %d of %d is another one than was sent, or not in its place: oldest first", what, i+1, len(got))
		}
	}
}

// from returns the numbers from a to b, b excluded.
func from(a, b int) (ns []int) {
	for n := a; n < b; n++ {
		ns = append(ns, n)
	}
	return ns
}

func nothing(t *testing.T, open Open) {
	s := open(t, history.Options{})
	p := recent(t, s, history.Keys{Conversation: "c", Agent: "a"})
	want(t, "conversation", p.Conversation)
	want(t, "agent", p.Agent)
	record(t, s, history.Keys{}, Sample(1))
	p = recent(t, s, history.Keys{})
	want(t, "no conversation", p.Conversation)
	want(t, "no agent", p.Agent)
}

func whole(t *testing.T, open Open) {
	s := open(t, history.Options{})
	k := history.Keys{Conversation: "c", Agent: "a"}
	record(t, s, k, Sample(7))
	p := recent(t, s, k)
	want(t, "conversation", p.Conversation, 7)
	want(t, "agent", p.Agent, 7)

	k = history.Keys{Conversation: "bare"}
	record(t, s, k, history.Entry{At: start.Add(time.Microsecond)})
	if p = recent(t, s, k); len(p.Conversation) != 1 || !same(p.Conversation[0], history.Entry{At: start.Add(time.Microsecond)}) {
		t.Error("an entry without parts comes back changed")
	}
}

func cut(t *testing.T, open Open) {
	s := open(t, history.Options{})
	big := history.Entry{At: start}
	for range history.MaxParts + 4 {
		p := history.Part{Words: 1 << 20}
		for i := range history.SketchSize + history.MaxFacts {
			p.Grams, p.Facts = append(p.Grams, uint32(i)), append(p.Facts, uint32(i))
		}
		big.Parts = append(big.Parts, p)
	}
	k := history.Keys{Agent: "a"}
	record(t, s, k, big)
	got := recent(t, s, k).Agent
	if len(got) != 1 || len(got[0].Parts) != history.MaxParts {
		t.Fatalf("of an entry with too many parts, MaxParts are kept")
	}
	for _, p := range got[0].Parts {
		if !slices.Equal(p.Grams, big.Parts[0].Grams[:history.SketchSize]) || !slices.Equal(p.Facts, big.Parts[0].Facts[:history.MaxFacts]) {
			t.Fatal("of a part with too many hashes, the first SketchSize and MaxFacts are kept")
		}
	}
}

func apart(t *testing.T, open Open) {
	s := open(t, history.Options{})
	record(t, s, history.Keys{Conversation: "x"}, Sample(1))
	record(t, s, history.Keys{Agent: "x"}, Sample(2))
	p := recent(t, s, history.Keys{Conversation: "x", Agent: "x"})
	want(t, "conversation", p.Conversation, 1)
	want(t, "agent", p.Agent, 2)
}

func names(t *testing.T, open Open) {
	s := open(t, history.Options{})
	list := []string{"a b", "a:b", "{a}", "A", "a", "কথোপকথন", "é\n", "e\u0301\n", "\x00", "\xff", fmt.Sprintf("%02000d", 1), fmt.Sprintf("%02000d", 2)}
	for i, name := range list {
		record(t, s, history.Keys{Conversation: name}, Sample(i))
	}
	for i, name := range list {
		want(t, fmt.Sprintf("key %d", i), recent(t, s, history.Keys{Conversation: name}).Conversation, i)
	}
}

func oldest(t *testing.T, open Open) {
	s := open(t, history.Options{})
	k := history.Keys{Conversation: "c", Agent: "a"}
	for n := range 310 {
		record(t, s, k, Sample(n))
	}
	p := recent(t, s, k)
	want(t, "conversation", p.Conversation, from(260, 310)...)
	want(t, "agent", p.Agent, from(10, 310)...)
}

func bounds(t *testing.T, open Open) {
	s := open(t, history.Options{PerConversation: 3, PerAgent: 5})
	k := history.Keys{Conversation: "c", Agent: "a"}
	for n := range 12 {
		record(t, s, k, Sample(n))
		p := recent(t, s, k)
		want(t, "conversation", p.Conversation, from(max(n-2, 0), n+1)...)
		want(t, "agent", p.Agent, from(max(n-4, 0), n+1)...)
	}
}

// window records a reply every 20 minutes and lets each be forgotten after an
// hour, whatever the reply's own time, and though its key is written to.
func window(t *testing.T, open Open) {
	now := start.AddDate(1, 0, 0)
	s := open(t, history.Options{TTL: time.Hour, Now: func() time.Time { return now }})
	k := history.Keys{Conversation: "c", Agent: "a"}
	check := func(numbers ...int) {
		t.Helper()
		p := recent(t, s, k)
		want(t, "conversation", p.Conversation, numbers...)
		want(t, "agent", p.Agent, numbers...)
	}
	for n := range 4 {
		record(t, s, k, Sample(n))
		check(from(0, n+1)...)
		now = now.Add(20 * time.Minute)
	}
	check(1, 2, 3)
	now = now.Add(time.Millisecond)
	check(2, 3)
	now = now.Add(20 * time.Minute)
	check(3)
	record(t, s, k, Sample(4))
	now = now.Add(20 * time.Minute)
	check(4)
	now = now.Add(time.Hour)
	check()
}

func again(t *testing.T, open Open) {
	s := open(t, history.Options{})
	record(t, s, history.Keys{Conversation: "c"}, Sample(1))
	record(t, s, history.Keys{Conversation: "d"}, Sample(2))
	var p history.Past
	for range 3 {
		p.Reset()
		for _, c := range []string{"c", "d", "c"} {
			if err := s.Recent(context.Background(), history.Keys{Conversation: c}, &p); err != nil {
				t.Fatal(err)
			}
		}
		want(t, "three answers in one Past", p.Conversation, 1, 2, 1)
	}
	kept := recent(t, s, history.Keys{Conversation: "c"})
	for n := 10; n < 90; n++ {
		record(t, s, history.Keys{Conversation: "c"}, Sample(n))
	}
	recent(t, s, history.Keys{Conversation: "c"})
	want(t, "an answer after others were recorded", kept.Conversation, 1)
}

func concurrent(t *testing.T, open Open) {
	s := open(t, history.Options{})
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			var p history.Past
			for n := range 10 {
				k := history.Keys{Conversation: "shared", Agent: fmt.Sprint(w)}
				if err := s.Record(context.Background(), k, Sample(100*w+n)); err != nil {
					t.Error(err)
				}
				p.Reset()
				if err := s.Recent(context.Background(), k, &p); err != nil {
					t.Error(err)
				}
				if len(p.Agent) != n+1 {
					t.Errorf("writer %d sees %d of its %d replies", w, len(p.Agent), n+1)
				}
			}
		})
	}
	wg.Wait()
	got := recent(t, s, history.Keys{Conversation: "shared"}).Conversation
	if len(got) != 40 {
		t.Fatalf("%d replies kept of 40 written at the same time", len(got))
	}
	next := [4]int{}
	for _, e := range got {
		w := int(e.Other) / 100
		if !same(e, Sample(100*w+next[w])) {
			t.Fatalf("a reply of writer %d is out of its order", w)
		}
		next[w]++
	}
}
