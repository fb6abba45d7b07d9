package canned_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/rules/canned"
)

const clean = "I walked over to the workshop: the hinge of your lamp is glued and dries until noon. " +
	"Rosa then packs it together with the green shade you liked, and the evening van takes both along. "

// A clean reply costs no memory, with and without templates, agent and conversation.
func TestACleanReplyAllocatesNothing(t *testing.T) {
	past := "The outage comes from the power company and affects the whole street, they expect to be done by the evening."
	for name, o := range map[string]*guard.Options{"plain": nil, "templates": {Templates: templates(t)}} {
		g := newGuard(t, o)
		m := guard.Message{Text: strings.Repeat(clean, 3), Lang: "en", Agent: "a", Conversation: "c",
			SentAt: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)}
		for range 3 {
			before := m
			before.Text = past
			require.NoError(t, g.Sent(context.Background(), before))
		}
		rep := new(guard.Report)
		n := testing.AllocsPerRun(50, func() { _ = g.CheckInto(context.Background(), m, rep) })
		assert.Empty(t, rep.Findings, name)
		assert.Zero(t, n, name)
	}
}

func TestCheckRemembersNothing(t *testing.T) {
	g := newGuard(t, nil)
	m := guard.Message{Text: clean, Lang: "en", Agent: "a", Conversation: "c"}
	for range 3 {
		rep, err := g.Check(context.Background(), m)
		require.NoError(t, err)
		assert.Empty(t, rep.Findings)
	}
	require.NoError(t, g.Sent(context.Background(), m))
	rep, err := g.Check(context.Background(), m)
	require.NoError(t, err)
	assert.Equal(t, "repeat", kinds(rep))
}

// A send that failed is never recorded, so that its retry is no repetition; the
// same message again within two minutes of the one that went out is.
func TestADoubleClick(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	first := guard.Message{Text: "The red one fits.", Lang: "en", Conversation: "c", SentAt: now}
	for name, c := range map[string]struct {
		change func(*guard.Message)
		want   string
	}{
		"at once":        {func(*guard.Message) {}, "repeat"},
		"in two minutes": {func(m *guard.Message) { m.SentAt = now.Add(2 * time.Minute) }, "repeat"},
		"later":          {func(m *guard.Message) { m.SentAt = now.Add(2*time.Minute + time.Second) }, "-"},
		"elsewhere":      {func(m *guard.Message) { m.Conversation = "d" }, "-"},
		"another word":   {func(m *guard.Message) { m.Text = "The blue one fits." }, "-"},
	} {
		g := newGuard(t, nil)
		second := first
		c.change(&second)
		rep, err := g.Check(context.Background(), first)
		require.NoError(t, err)
		assert.Empty(t, rep.Findings)
		rep, err = g.Check(context.Background(), first) // the retry of a send that failed
		require.NoError(t, err)
		assert.Empty(t, rep.Findings)
		require.NoError(t, g.Sent(context.Background(), first))
		rep, err = g.Check(context.Background(), second)
		require.NoError(t, err)
		assert.Equal(t, c.want, kinds(rep), name)
	}
}

// Templates are meant to be sent again and again.
func TestATemplateIsNoReply(t *testing.T) {
	g := newGuard(t, &guard.Options{Templates: templates(t)})
	for _, tpl := range templates(t) {
		m := guard.Message{ID: tpl.ID, Text: tpl.Text, Template: true, Conversation: "c", Agent: "a"}
		for range 4 {
			rep, err := g.Check(context.Background(), m)
			require.NoError(t, err)
			assert.Equal(t, "-", kinds(rep), tpl.ID)
			require.NoError(t, g.Sent(context.Background(), m))
		}
	}
}

func TestGuardsShareNoHistory(t *testing.T) {
	rule := canned.Rule()
	m := guard.Message{Text: clean, Lang: "en", Conversation: "c"}
	for range 2 {
		g, err := guard.New([]*guard.Rule{rule}, nil)
		require.NoError(t, err)
		rep, err := g.Check(context.Background(), m)
		require.NoError(t, err)
		assert.Empty(t, rep.Findings)
		require.NoError(t, g.Sent(context.Background(), m))
	}
}

// broken is a store that can't be asked.
type broken struct{ history.Store }

func (broken) Recent(context.Context, history.Keys, *history.Past) error { return errors.New("gone") }

func TestAStoreThatFailsLeavesTheRest(t *testing.T) {
	g, err := guard.New([]*guard.Rule{canned.With(canned.Options{Store: broken{}})}, nil)
	require.NoError(t, err)
	rep, err := g.Check(context.Background(), guard.Message{Lang: "en", Conversation: "c",
		Text: "We are sorry for any inconvenience caused. Rest assured that your concern has been forwarded to the relevant team."})
	require.NoError(t, err)
	require.Len(t, rep.Errors, 1, "it is told")
	assert.Equal(t, guard.Allow, rep.Verdict, "and the message is not held back")
}

// shared is a store whose answers come from elsewhere.
type shared struct {
	history.Store
	degraded bool
}

func (s shared) Recent(ctx context.Context, k history.Keys, p *history.Past) error {
	p.Degraded = s.degraded
	return s.Store.Recent(ctx, k, p)
}

func TestTwoGuardsOnOneStore(t *testing.T) {
	store := history.NewMemory(history.Options{})
	for i, degraded := range []bool{false, false, true} {
		g, err := guard.New([]*guard.Rule{canned.With(canned.Options{Store: shared{store, degraded}})}, nil)
		require.NoError(t, err)
		m := guard.Message{Text: clean, Lang: "en", Conversation: "c"}
		rep, err := g.Check(context.Background(), m)
		require.NoError(t, err)
		assert.Equal(t, i > 0, len(rep.Findings) > 0)
		for _, f := range rep.Findings {
			assert.Equal(t, degraded, strings.Contains(f.Message, "(degraded: "), f.Message)
		}
		require.NoError(t, g.Sent(context.Background(), m))
	}
}

func TestOptions(t *testing.T) {
	bad := func(own map[string]any, says string) {
		_, err := guard.New([]*guard.Rule{canned.Rule()}, &guard.Options{Rules: map[string]guard.Settings{"canned": {Own: own}}})
		assert.ErrorContains(t, err, says)
	}
	bad(map[string]any{"overuse": 1}, "overuse: 1")
	bad(map[string]any{"window": "soon"}, "window")
	bad(map[string]any{"own_share": 2}, "own_share")
	bad(map[string]any{"ownshare": 2}, "ownshare")

	g := newGuard(t, &guard.Options{Rules: map[string]guard.Settings{"canned": {Own: map[string]any{"overuse": 2, "window": "1h"}}}})
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	for i, want := range []string{"-", "overuse", "-"} {
		m := guard.Message{Text: clean, Lang: "en", Agent: "a", Conversation: string(rune('a' + i)), SentAt: now}
		rep, err := g.Check(context.Background(), m)
		require.NoError(t, err)
		assert.Equal(t, want, kinds(rep))
		require.NoError(t, g.Sent(context.Background(), m))
		now = now.Add(time.Duration(i) * 2 * time.Hour).Add(time.Minute)
	}
}

// find checks one reply and returns its only finding.
func find(t *testing.T, g *guard.Guard, m guard.Message) guard.Finding {
	t.Helper()
	rep, err := g.Check(context.Background(), m)
	require.NoError(t, err)
	require.Len(t, rep.Findings, 1)
	assert.Equal(t, m.Text, rep.Rewritten(), "nothing of it is put in by itself")
	return rep.Findings[0]
}

func rewritten(t *testing.T, m guard.Message, f guard.Finding) string {
	t.Helper()
	require.NotEmpty(t, f.Rewrites)
	assert.False(t, f.Rewrites[0].Complete, "a person has to say what is new")
	s, err := guard.Apply(m.Text, f.Rewrites[0].Edits)
	require.NoError(t, err)
	return s
}

func TestTheFindingSaysWhichTemplateAndWhatToAdd(t *testing.T) {
	g := newGuard(t, &guard.Options{Templates: templates(t)})
	m := guard.Message{Lang: "en", Customer: guard.Customer{Name: "Marta", Message: "The harp for Saturday's concert is not here!"},
		Text: "Your parcel is on its way but our depot in Leeds is very busy this week. We expect it to reach you within two working days. " +
			"Once it is scanned at the depot you will get a text message with the hour of delivery. You need not be at home, the driver can leave it with a neighbour."}
	f := find(t, g, m)
	assert.Equal(t, guard.Medium, f.Severity)
	assert.Contains(t, f.Message, "late en")
	assert.Contains(t, f.Message, "0 % of the reply")
	assert.NotContains(t, f.Message, "harp", "a message is safe to log")
	assert.Equal(t, strings.TrimSuffix(m.Text, "."), m.Text[f.Span.Start:f.Span.End])
	fixed := rewritten(t, m, f)
	assert.True(t, strings.HasPrefix(fixed, "Hi Marta,\n\n["), fixed)
	assert.Contains(t, fixed, "concert")
}

func TestTheFindingSaysWhatToLeaveOut(t *testing.T) {
	g := newGuard(t, nil)
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	m := guard.Message{Lang: "en", Agent: "kim", SentAt: now,
		Text: "The bridge to the island is shut for the regatta, the ferry takes parcels over instead. We apologise for any inconvenience this may cause."}
	for _, c := range []string{"c1", "c2"} {
		m.Conversation = c
		require.NoError(t, g.Sent(context.Background(), m))
	}
	m.Conversation = "c3"
	f := find(t, g, m)
	assert.Contains(t, f.Message, "3rd time")
	require.Len(t, f.Rewrites, 2)
	left, err := guard.Apply(m.Text, f.Rewrites[1].Edits)
	require.NoError(t, err)
	assert.Equal(t, "The bridge to the island is shut for the regatta, the ferry takes parcels over instead.", left)
}

func TestTheFindingSaysWhenItWasSent(t *testing.T) {
	g := newGuard(t, nil)
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	m := guard.Message{Text: "Hi Bo,\n\n" + clean + "\n\nKind regards,\nKim", Lang: "en", Conversation: "c", SentAt: now}
	require.NoError(t, g.Sent(context.Background(), m))
	m.SentAt = now.Add(5 * time.Hour)
	f := find(t, g, m)
	assert.Contains(t, f.Message, "5 hours ago")
	assert.Equal(t, strings.TrimSuffix(strings.TrimSpace(clean), "."), m.Text[f.Span.Start:f.Span.End], "the repeated words, without greeting and signature")
	assert.Equal(t, "Hi Bo,\n\n[what has happened since, and what comes next] \n\nKind regards,\nKim", rewritten(t, m, f))
}

func TestImpersonalIsInformation(t *testing.T) {
	g := newGuard(t, nil)
	m := guard.Message{Text: strings.Replace(clean, " until noon", "", 1), Lang: "en", Customer: guard.Customer{Name: "Bo", Message: "Where is my parcel with the curtains?"}}
	f := find(t, g, m)
	assert.Equal(t, "impersonal", f.Kind)
	assert.Equal(t, guard.Info, f.Severity)
	for why, change := range map[string]func(*guard.Message){
		"it takes up the customer's words": func(m *guard.Message) { m.Customer.Message = "Is the hinge glued already?" },
		"it names the customer":            func(m *guard.Message) { m.Text = "Hi Bo, " + m.Text },
		"it gives a fact":                  func(m *guard.Message) { m.Text += "That is order 7710." },
		"nothing is known of them":         func(m *guard.Message) { m.Customer = guard.Customer{} },
	} {
		other := m
		change(&other)
		rep, err := g.Check(context.Background(), other)
		require.NoError(t, err)
		assert.Empty(t, rep.Findings, why)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := guard.New([]*guard.Rule{canned.Rule()}, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheckClean(b *testing.B) {
	g, err := guard.New([]*guard.Rule{canned.Rule()}, nil)
	if err != nil {
		b.Fatal(err)
	}
	m := guard.Message{Text: strings.Repeat(clean, 2), Lang: "en", Agent: "a", Conversation: "c"}
	rep := new(guard.Report)
	b.ReportAllocs()
	for b.Loop() {
		_ = g.CheckInto(context.Background(), m, rep)
	}
}

func TestAWindowLongerThanAWeek(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	g := newGuard(t, &guard.Options{
		Now:   func() time.Time { return now },
		Rules: map[string]guard.Settings{"canned": {Own: map[string]any{"overuse": 2, "window": "240h"}}},
	})
	m := guard.Message{Text: clean, Lang: "en", Agent: "a", Conversation: "c1"}
	require.NoError(t, g.Sent(context.Background(), m))
	m.Conversation = "c2"
	for _, want := range []string{"overuse", "-"} {
		now = now.Add(9*24*time.Hour + 12*time.Hour)
		rep, err := g.Check(context.Background(), m)
		require.NoError(t, err)
		assert.Equal(t, want, kinds(rep))
	}
}
