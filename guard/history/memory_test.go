package history_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/guard/history/historytest"
)

func TestMemoryIsAStore(t *testing.T) {
	historytest.Run(t, func(_ *testing.T, o history.Options) history.Store { return history.NewMemory(o) })
}

// kept counts what is remembered of n agents.
func kept(t *testing.T, m *history.Memory, n int) (total int) {
	t.Helper()
	for i := range n {
		var p history.Past
		require.NoError(t, m.Recent(context.Background(), history.Keys{Agent: fmt.Sprint(i)}, &p))
		total += len(p.Agent)
	}
	return total
}

func TestMemoryIsBounded(t *testing.T) {
	for _, each := range []int{1, 4, 40} {
		m := history.NewMemory(history.Options{MaxReplies: 1280})
		for i := range 2000 {
			for n := range each {
				require.NoError(t, m.Record(context.Background(), history.Keys{Agent: fmt.Sprint(i)}, historytest.Sample(n)))
			}
		}
		assert.LessOrEqual(t, kept(t, m, 2000), 1280)
		assert.Greater(t, kept(t, m, 2000), 1000, "the bound is used, not only kept")
		var p history.Past
		require.NoError(t, m.Recent(context.Background(), history.Keys{Agent: "1999"}, &p))
		assert.Len(t, p.Agent, min(each, 20), "the newest key is there, a shard's share of it")
	}
}

func TestMemoryDropsTheLeastRecentlyWritten(t *testing.T) {
	m := history.NewMemory(history.Options{MaxReplies: 1280})
	ctx, busy := context.Background(), history.Keys{Conversation: "busy"}
	for i := range 5000 {
		require.NoError(t, m.Record(ctx, history.Keys{Conversation: fmt.Sprint(i)}, historytest.Sample(i)))
		if i%100 == 0 {
			require.NoError(t, m.Record(ctx, busy, historytest.Sample(i)))
		}
	}
	var p history.Past
	require.NoError(t, m.Recent(ctx, history.Keys{Conversation: "0"}, &p))
	assert.Empty(t, p.Conversation)
	require.NoError(t, m.Recent(ctx, busy, &p))
	assert.NotEmpty(t, p.Conversation)
}

func TestMemoryKeepsACopy(t *testing.T) {
	m := history.NewMemory(history.Options{})
	e, k := historytest.Sample(1), history.Keys{Agent: "a"}
	require.NoError(t, m.Record(context.Background(), k, e))
	e.Parts[0].Grams[0], e.Parts[1].Words = 0, 0
	var p history.Past
	require.NoError(t, m.Recent(context.Background(), k, &p))
	assert.Equal(t, historytest.Sample(1).Parts, withoutEmpty(p.Agent[0].Parts))
}

// withoutEmpty turns empty slices to nil, which testify tells apart.
func withoutEmpty(parts []history.Part) []history.Part {
	for i := range parts {
		if len(parts[i].Facts) == 0 {
			parts[i].Facts = nil
		}
	}
	return parts
}

func TestMemoryAnswersWithoutAllocating(t *testing.T) {
	m := history.NewMemory(history.Options{})
	k := history.Keys{Agent: "a", Conversation: "c"}
	for i := range 400 {
		require.NoError(t, m.Record(context.Background(), k, historytest.Sample(i)))
	}
	var p history.Past
	assert.Zero(t, testing.AllocsPerRun(20, func() {
		p.Reset()
		_ = m.Recent(context.Background(), k, &p)
	}))
	assert.Len(t, p.Agent, 300)
}

func TestDefaults(t *testing.T) {
	o := history.Options{PerAgent: 7}.Defaults()
	assert.Equal(t, 50, o.PerConversation)
	assert.Equal(t, 7, o.PerAgent)
	assert.Equal(t, 7*24*time.Hour, o.TTL)
	assert.NotNil(t, o.Now)
}
