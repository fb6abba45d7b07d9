package contact_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/guardtest"
	"github.com/replyvet/replyvet/rules/contact"
)

func TestContact(t *testing.T) { guardtest.Run(t, contact.Rule(), "testdata") }

func newGuard(t *testing.T, own map[string]any) *guard.Guard {
	t.Helper()
	g, err := guard.New([]*guard.Rule{contact.Rule()}, &guard.Options{Rules: map[string]guard.Settings{"contact": {Own: own}}})
	require.NoError(t, err)
	return g
}

func TestBothReasonsWeighMore(t *testing.T) {
	g := newGuard(t, nil)
	m := guard.Message{Text: "The kiln is being heated.", Lang: "en", Customer: guard.Customer{Message: "This is ridiculous."}}
	for round, want := range map[int]guard.Severity{1: guard.Low, 3: guard.Medium} {
		m.Round = round
		rep, err := g.Check(context.Background(), m)
		require.NoError(t, err)
		require.Len(t, rep.Findings, 1)
		assert.Equal(t, want, rep.Findings[0].Severity)
		assert.NotContains(t, rep.Findings[0].Message, "ridiculous", "a message is safe to log")
	}
}

func TestOptions(t *testing.T) {
	g := newGuard(t, map[string]any{"round": 5, "way_out": map[string]any{"en": "Call us on 555 0100 any day."}})
	m := guard.Message{Text: "The kiln is being heated.", Lang: "en", Round: 4}
	rep, err := g.Check(context.Background(), m)
	require.NoError(t, err)
	assert.Empty(t, rep.Findings)
	m.Round = 5
	rep, err = g.Check(context.Background(), m)
	require.NoError(t, err)
	assert.Equal(t, "The kiln is being heated. Call us on 555 0100 any day.", rep.Rewritten())
	for says, own := range map[string]map[string]any{
		"round: 0": {"round": 0}, "klingon": {"way_out": map[string]any{"klingon": "x"}}, "rounds": {"rounds": 3},
	} {
		_, err := guard.New([]*guard.Rule{contact.Rule()}, &guard.Options{Rules: map[string]guard.Settings{"contact": {Own: own}}})
		assert.ErrorContains(t, err, says)
	}
}

func TestACleanReplyAllocatesNothing(t *testing.T) {
	g := newGuard(t, nil)
	m := guard.Message{Text: "The kiln is being heated.", Lang: "en", Round: 2, Customer: guard.Customer{Message: "Thanks, when will it be ready?"}}
	rep := new(guard.Report)
	assert.Zero(t, testing.AllocsPerRun(50, func() { _ = g.CheckInto(context.Background(), m, rep) }))
	assert.Empty(t, rep.Findings)
}
