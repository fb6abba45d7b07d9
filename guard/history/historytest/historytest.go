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

// Run checks a store. open makes an empty one, with the limits of 50 replies a
// conversation and 300 an agent.
func Run(t *testing.T, open func(t *testing.T) history.Store) {
	t.Helper()
	for name, check := range map[string]func(*testing.T, history.Store){
		"nothing is known of a new key":        nothing,
		"an entry comes back whole":            whole,
		"conversations and agents are apart":   apart,
		"the oldest go first":                  oldest,
		"keys of many scripts and lengths":     names,
		"writers and readers at the same time": concurrent,
	} {
		t.Run(name, func(t *testing.T) { check(t, open(t)) })
	}
}

// Sample makes an entry that n tells apart from others.
func Sample(n int) history.Entry {
	var words []uint32
	for i := range 40 {
		words = append(words, uint32(n*1000+i))
	}
	return history.Entry{
		At: time.Date(2026, 3, 2, 9, 0, n, 0, time.UTC), Text: uint64(n) << 33, Other: uint32(n),
		Parts: []history.Part{
			{Words: 40, Grams: history.Sketch(nil, words), Facts: []uint32{1, uint32(n) + 2}},
			{Words: 12, Grams: history.Sketch(nil, words[:12])},
		},
	}
}

func recent(t *testing.T, s history.Store, k history.Keys) history.Past {
	t.Helper()
	var p history.Past
	if err := s.Recent(context.Background(), k, &p); err != nil {
		t.Fatal(err)
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

func nothing(t *testing.T, s history.Store) {
	p := recent(t, s, history.Keys{Conversation: "c", Agent: "a"})
	if len(p.Conversation)+len(p.Agent) != 0 {
		t.Errorf("a new store remembers %d replies", len(p.Conversation)+len(p.Agent))
	}
	record(t, s, history.Keys{}, Sample(1))
	p = recent(t, s, history.Keys{})
	if len(p.Conversation)+len(p.Agent) != 0 {
		t.Error("something was kept under empty keys")
	}
}

func whole(t *testing.T, s history.Store) {
	k := history.Keys{Conversation: "c", Agent: "a"}
	record(t, s, k, Sample(7))
	p := recent(t, s, k)
	if len(p.Conversation) != 1 || len(p.Agent) != 1 {
		t.Fatalf("%d replies of the conversation, %d of the agent, want one each", len(p.Conversation), len(p.Agent))
	}
	if !same(p.Conversation[0], Sample(7)) || !same(p.Agent[0], Sample(7)) {
		t.Error("the entry came back changed")
	}
}

func apart(t *testing.T, s history.Store) {
	record(t, s, history.Keys{Conversation: "x"}, Sample(1))
	record(t, s, history.Keys{Agent: "x"}, Sample(2))
	p := recent(t, s, history.Keys{Conversation: "x", Agent: "x"})
	if len(p.Conversation) != 1 || !same(p.Conversation[0], Sample(1)) {
		t.Error("the conversation has not its own reply alone")
	}
	if len(p.Agent) != 1 || !same(p.Agent[0], Sample(2)) {
		t.Error("the agent has not its own reply alone")
	}
}

func oldest(t *testing.T, s history.Store) {
	k := history.Keys{Conversation: "c", Agent: "a"}
	for n := range 310 {
		record(t, s, k, Sample(n))
	}
	p := recent(t, s, k)
	for _, c := range []struct {
		got  []history.Entry
		want int
	}{{p.Conversation, 50}, {p.Agent, 300}} {
		if len(c.got) != c.want {
			t.Fatalf("%d replies kept, want %d", len(c.got), c.want)
		}
		for i, e := range c.got {
			if !same(e, Sample(310-c.want+i)) {
				t.Fatalf("reply %d of %d is not in its place: the newest are kept, oldest first", i, c.want)
			}
		}
	}
}

func names(t *testing.T, s history.Store) {
	for i, name := range []string{"a b", "a:b", "{a}", "কথোপকথন", "é\n", fmt.Sprintf("%02000d", 1)} {
		k := history.Keys{Conversation: name}
		record(t, s, k, Sample(i))
		if p := recent(t, s, k); len(p.Conversation) != 1 || !same(p.Conversation[0], Sample(i)) {
			t.Errorf("key %d does not have its own reply alone", i)
		}
	}
}

func concurrent(t *testing.T, s history.Store) {
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			var p history.Past
			for n := range 10 {
				k := history.Keys{Conversation: "shared", Agent: fmt.Sprint(w)}
				if err := s.Record(context.Background(), k, Sample(n)); err != nil {
					t.Error(err)
				}
				p.Reset()
				if err := s.Recent(context.Background(), k, &p); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if p := recent(t, s, history.Keys{Conversation: "shared"}); len(p.Conversation) != 40 {
		t.Errorf("%d replies kept of 40 written at the same time", len(p.Conversation))
	}
}
