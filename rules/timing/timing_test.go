package timing_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/guardtest"
	"github.com/replyvet/replyvet/rules/timing"
)

func TestTiming(t *testing.T) { guardtest.Run(t, timing.Rule(), "testdata") }

func newGuard(t *testing.T, own map[string]any) *guard.Guard {
	t.Helper()
	g, err := guard.New([]*guard.Rule{timing.Rule()}, &guard.Options{Rules: map[string]guard.Settings{"timing": {Own: own}}})
	require.NoError(t, err)
	return g
}

func waited(d time.Duration) guard.Message {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	return guard.Message{Text: "The hinge of your lamp is glued.", Lang: "en", SentAt: now, Customer: guard.Customer{WaitingSince: now.Add(-d)}}
}

func TestSeverityGrowsWithTheWait(t *testing.T) {
	g := newGuard(t, nil)
	for d, want := range map[time.Duration]guard.Severity{20 * time.Minute: guard.Low, 40 * time.Minute: guard.Medium} {
		rep, err := g.Check(context.Background(), waited(d))
		require.NoError(t, err)
		require.Len(t, rep.Findings, 1)
		assert.Equal(t, want, rep.Findings[0].Severity)
	}
}

func TestWaitIsAnOption(t *testing.T) {
	g := newGuard(t, map[string]any{"wait": map[string]any{"chat": "2h"}})
	for d, want := range map[time.Duration]int{time.Hour: 0, 3 * time.Hour: 1} {
		rep, err := g.Check(context.Background(), waited(d))
		require.NoError(t, err)
		assert.Len(t, rep.Findings, want)
	}
	for says, own := range map[string]map[string]any{
		"pigeon": {"wait": map[string]any{"pigeon": "2h"}},
		"15m":    {"wait": map[string]any{"chat": "long"}},
		"delay":  {"delay": "2h"},
	} {
		_, err := guard.New([]*guard.Rule{timing.Rule()}, &guard.Options{Rules: map[string]guard.Settings{"timing": {Own: own}}})
		assert.ErrorContains(t, err, says)
	}
}

func TestNoRewriteInAnotherLanguage(t *testing.T) {
	g := newGuard(t, nil)
	m := waited(time.Hour)
	m.Lang, m.Text = "de", "Das Scharnier Ihrer Lampe ist geklebt."
	rep, err := g.Check(context.Background(), m)
	require.NoError(t, err)
	require.Len(t, rep.Findings, 1)
	assert.Empty(t, rep.Findings[0].Rewrites)
}

func TestACleanReplyAllocatesNothing(t *testing.T) {
	g := newGuard(t, nil)
	m := waited(time.Hour)
	m.Text = "Sorry for the wait, the hinge of your lamp is glued."
	rep := new(guard.Report)
	assert.Zero(t, testing.AllocsPerRun(50, func() { _ = g.CheckInto(context.Background(), m, rep) }))
	assert.Empty(t, rep.Findings)
}
