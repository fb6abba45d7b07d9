package tone_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/guardtest"
	"github.com/replyvet/replyvet/rules/tone"
)

func TestCases(t *testing.T) { guardtest.Run(t, tone.Rule(), "testdata") }

// TestHouse: phrases that a house does not want, and words that it allows.
func TestHouse(t *testing.T) {
	guardtest.RunWith(t, tone.Rule(), "testdata/house", &guard.Options{Rules: map[string]guard.Settings{"tone": {
		Allow: []string{"damn good", "Calm Down tea"},
		Own: map[string]any{"phrases": []any{
			map[string]any{"say": "no worries", "instead": "you're welcome", "severity": "low"},
			map[string]any{"say": "[our] system[s] (is|are) down", "severity": "high"},
		}},
	}}})
}

func TestHouseSeverity(t *testing.T) {
	g := newGuard(t, map[string]any{"phrases": []any{map[string]any{"say": "no worries", "severity": "low"}}})
	rep := check(t, g, "No worries, the key is at the desk.")
	require.Len(t, rep.Findings, 1)
	assert.Equal(t, guard.Low, rep.Findings[0].Severity)
	assert.Equal(t, guard.Allow, rep.Verdict)
}

// A mistake in a house phrase says where it is.
func TestHouseMistake(t *testing.T) {
	for _, own := range []map[string]any{
		{"phrases": []any{map[string]any{"say": "no (worries"}}},
		{"phrases": []any{map[string]any{"say": "*3"}}},
		{"phrases": []any{map[string]any{"says": "no worries"}}},
		{"frases": true},
	} {
		_, err := guard.New([]*guard.Rule{tone.Rule()}, &guard.Options{Rules: map[string]guard.Settings{"tone": {Own: own}}})
		assert.Error(t, err)
	}
}

// Strong language that is someone else's stays as an info, which counts for nothing.
func TestSuppressed(t *testing.T) {
	g := newGuard(t, nil)
	for _, text := range []string{
		`You wrote "what the fuck", and I understand why.`,
		"> this is bullshit\nI am sorry to hear that.",
	} {
		rep := check(t, g, text)
		require.Len(t, rep.Findings, 1, text)
		f := rep.Findings[0]
		assert.Equal(t, guard.Info, f.Severity)
		assert.Empty(t, f.Rewrites)
		assert.Contains(t, f.Message, "strong language, but")
		assert.Equal(t, guard.Allow, rep.Verdict)
	}
}

// However much there is of it, nothing hostile is left.
func TestMuch(t *testing.T) {
	g := newGuard(t, nil)
	for _, s := range []string{"You idiot. ", "Stop!!! ", "f*ck you, ", "STOP CALLING US NOW. "} {
		fixed := check(t, g, strings.Repeat(s, 300)).Rewritten()
		assert.Empty(t, check(t, g, fixed).Findings, s)
	}
}

// A clean reply costs no memory.
func TestCleanAllocates(t *testing.T) {
	g := newGuard(t, nil)
	for _, text := range []string{
		"Hello Ann, thank you for your message. **Order 4471** left Zürich on 3 May, and you can follow it at https://example.com/t?id=4471.",
		"Not sure whether the NASA and UNESCO PDF is in the ZIP? Write to sam@example.com, we will not close the ticket!",
	} {
		rep := new(guard.Report)
		m := guard.Message{Text: text, Lang: "en"}
		run := func() { _ = g.CheckInto(context.Background(), m, rep) }
		run()
		assert.Empty(t, rep.Findings)
		assert.LessOrEqual(t, testing.AllocsPerRun(50, run), 0.5, text)
	}
}

func newGuard(t testing.TB, own map[string]any) *guard.Guard {
	t.Helper()
	g, err := guard.New([]*guard.Rule{tone.Rule()}, &guard.Options{Rules: map[string]guard.Settings{"tone": {Own: own}}})
	require.NoError(t, err)
	return g
}

func check(t testing.TB, g *guard.Guard, text string) *guard.Report {
	t.Helper()
	rep, err := g.Check(context.Background(), guard.Message{Text: text, Lang: "en"})
	require.NoError(t, err)
	require.Empty(t, rep.Errors)
	return rep
}

// FuzzTone: no panic, findings on rune boundaries, and a rewritten text in
// which nothing more is found.
func FuzzTone(f *testing.F) {
	for _, s := range []string{
		"You're such a b!tch, and your order 12 is late!!!", "M O R O N", "Sh1t happens, deal with it.\n> you idiot", "WHY ARE YOU STILL CALLING?!?!",
		"fu(k y0u, @ss", "As I already told you, it's your own fault that the ï̈dïot was out.", "**bold** @#$%! f*** id.iot", "tu es un idiot, te hülye, তুমি বোকা",
	} {
		f.Add(s)
	}
	g := newGuard(f, nil)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 || !utf8.ValidString(text) {
			return
		}
		rep := check(t, g, text)
		for _, x := range rep.Findings {
			for _, pos := range []int{x.Span.Start, x.Span.End} {
				assert.True(t, pos == len(text) || utf8.RuneStart(text[pos]), "byte %d", pos)
			}
		}
		fixed := rep.Rewritten()
		if fixed == text {
			return
		}
		for _, x := range check(t, g, fixed).Findings {
			assert.Equal(t, guard.Info, x.Severity, "%q becomes %q", text, strings.ToValidUTF8(fixed, "?"))
		}
	})
}
