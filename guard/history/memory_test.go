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
	historytest.Run(t, func(*testing.T) history.Store { return history.NewMemory(history.Options{}) })
}

func TestMemoryForgetsWhatIsOld(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	m := history.NewMemory(history.Options{TTL: time.Hour, Now: func() time.Time { return now }})
	k := history.Keys{Conversation: "c"}
	require.NoError(t, m.Record(context.Background(), k, historytest.Sample(1)))
	for _, c := range []struct {
		after time.Duration
		want  int
	}{{59 * time.Minute, 1}, {2 * time.Minute, 0}} {
		now = now.Add(c.after)
		var p history.Past
		require.NoError(t, m.Recent(context.Background(), k, &p))
		assert.Len(t, p.Conversation, c.want)
	}
}

func TestMemoryIsBounded(t *testing.T) {
	m := history.NewMemory(history.Options{MaxKeys: 640})
	for i := range 5000 {
		require.NoError(t, m.Record(context.Background(), history.Keys{Agent: fmt.Sprint(i)}, historytest.Sample(i)))
	}
	kept := 0
	for i := range 5000 {
		var p history.Past
		require.NoError(t, m.Recent(context.Background(), history.Keys{Agent: fmt.Sprint(i)}, &p))
		kept += len(p.Agent)
	}
	assert.LessOrEqual(t, kept, 640)
	assert.Greater(t, kept, 500, "the bound is used, not only kept")
	var p history.Past
	require.NoError(t, m.Recent(context.Background(), history.Keys{Agent: "4999"}, &p))
	assert.Len(t, p.Agent, 1, "the newest key is there")
}

func BenchmarkMemoryRecent300(b *testing.B) {
	m := history.NewMemory(history.Options{})
	k := history.Keys{Agent: "a"}
	for i := range 300 {
		_ = m.Record(context.Background(), k, historytest.Sample(i))
	}
	var p history.Past
	for b.Loop() {
		p.Reset()
		_ = m.Recent(context.Background(), k, &p)
	}
}
