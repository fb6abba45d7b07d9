package rules_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules"
)

// FuzzGuard holds what every report promises, whatever the text: all rules run,
// spans and edits are on rune boundaries, the rewritten reply settles, the same
// message gives the same report, and a planted card number leaves in nothing.
func FuzzGuard(f *testing.F) {
	g, err := guard.New(rules.Default(), nil)
	require.NoError(f, err)
	for _, piece := range hostile() {
		f.Add(piece+piece, uint8(0), uint8(0))
	}
	for i, w := range wrapping {
		f.Add(strings.ReplaceAll(w.text, "%s", "4012 8888 8888 1881"), uint8(i), uint8(i*8))
	}
	f.Fuzz(func(t *testing.T, text string, lang, plant uint8) {
		if len(text) > 1<<12 {
			return
		}
		secrets := [...]string{"", "4012 8888 8888 1881", "5555555555554444", "3782-822463-10005"}
		secret := secrets[plant%4]
		if plant%4 != 0 {
			text = text[:min(len(text), int(plant))] + "\nYour card " + secret + " was charged.\n" + text[min(len(text), int(plant)):]
		}
		m := guard.Message{Text: text, Lang: [...]string{"", "en", "fr", "hu", "bn", "ta", "de"}[lang%7], Template: lang&128 != 0,
			Channel: guard.Channel(lang / 7 % 5), Customer: guard.Customer{Name: "Ann Lee", Message: "I am angry"}}
		rep := checked(t, g, m)
		sound(t, rep)
		require.Equal(t, written(t, rep), written(t, checked(t, g, m)), "the second report differs")
		if plant%4 != 0 && len(rep.Masks()) > 0 && strings.Count(text, secret) == 1 && masked(rep, strings.Index(text, secret)) {
			for name, out := range outputs(rep) {
				require.NotContains(t, out, secret, name)
			}
		}
	})
}

// Each rule's own fuzz target has it that rewriting settles. All rules together
// are held to it on texts with a meaning: noise that one rule mends may mean
// anything to another.
func TestRewritingSettles(t *testing.T) {
	g, err := guard.New(rules.Default(), nil)
	require.NoError(t, err)
	messages := []guard.Message{{Text: reply, Lang: "en"}}
	for _, w := range wrapping {
		for _, secret := range []string{"4012 8888 8888 1881", "536-90-4399", "on Monday"} {
			messages = append(messages, guard.Message{Text: strings.ReplaceAll(w.text, "%s", secret), Lang: w.lang})
		}
	}
	for _, piece := range hostile() {
		messages = append(messages, guard.Message{Text: piece + piece})
	}
	held := 0
	for _, m := range messages {
		if settles(t, g, m, checked(t, g, m)) {
			held++
		}
	}
	require.Greater(t, held, 50)
}

func checked(t *testing.T, g *guard.Guard, m guard.Message) *guard.Report {
	t.Helper()
	rep, err := g.Check(context.Background(), m)
	require.NoError(t, err)
	require.Empty(t, rep.Errors)
	return rep
}

func written(t *testing.T, rep *guard.Report) string {
	t.Helper()
	b, err := json.Marshal(rep)
	require.NoError(t, err)
	return string(b)
}

// masked reports whether a secret found covers byte pos.
func masked(rep *guard.Report, pos int) bool {
	for _, m := range rep.Masks() {
		if m.Start <= pos && m.End > pos {
			return true
		}
	}
	return false
}

// sound holds the form of a report.
func sound(t *testing.T, rep *guard.Report) {
	t.Helper()
	text := rep.Source()
	boundary := func(i int) bool {
		return i == len(text) || utf8.RuneStart(text[i]) || !utf8.ValidString(text)
	}
	for i, f := range rep.Findings {
		require.True(t, 0 <= f.Span.Start && f.Span.Start < f.Span.End && f.Span.End <= len(text), "%s/%s: span %v", f.Rule, f.Kind, f.Span)
		require.True(t, boundary(f.Span.Start) && boundary(f.Span.End), "%s/%s: %v cuts a rune", f.Rule, f.Kind, f.Span)
		require.True(t, f.Score >= guard.DefaultMinScore && f.Score <= 1 && f.Message != "" && f.Severity >= guard.Info && f.Severity <= guard.High)
		if i > 0 {
			require.LessOrEqual(t, rep.Findings[i-1].Span.Start, f.Span.Start)
		}
		for _, rw := range f.Rewrites {
			require.NotEmpty(t, rw.Edits)
			_, err := guard.Apply(text, rw.Edits)
			require.NoError(t, err, "%s/%s", f.Rule, f.Kind)
			for _, e := range rw.Edits {
				require.True(t, boundary(e.Start) && boundary(e.End), "%s/%s: an edit at %v cuts a rune", f.Rule, f.Kind, e.Span)
				require.True(t, utf8.ValidString(e.Text) || !utf8.ValidString(text))
			}
		}
	}
}

// settles: the rewritten reply has no finding of a rule all of whose findings were
// rewritten. Texts with typos are held to it for numbers only: noise that is
// mended may make anything with its neighbours. It reports whether the reply was
// held to it at all.
func settles(t *testing.T, g *guard.Guard, m guard.Message, rep *guard.Report) bool {
	t.Helper()
	m.Text = rep.Rewritten()
	typo := func(f guard.Finding) bool { return f.Rule == "typo" }
	if m.Text == rep.Source() {
		return false
	}
	mended := slices.ContainsFunc(rep.Findings, typo)
	again := checked(t, g, m)
	if again.Lang != rep.Lang {
		return false // what is left of noise reads as another language, in which it may mean anything
	}
	done := applied(rep)
	for _, f := range again.Findings {
		if mended && f.Rule != "card" && f.Rule != "ssn" {
			continue
		}
		require.False(t, done[f.Rule], "%s/%s at %v of the rewritten reply", f.Rule, f.Kind, f.Span)
	}
	return true
}

// applied says of each rule whether the best rewrites of all its findings are
// part of the rewritten reply: they stay clear of each other and of the secrets.
func applied(rep *guard.Report) map[string]bool {
	all := map[string]bool{}
	for i, f := range rep.Findings {
		best := slices.IndexFunc(f.Rewrites, func(rw guard.Rewrite) bool { return rw.Complete })
		ok := best >= 0 && f.Severity != guard.Info
		for j, o := range rep.Findings {
			other := slices.IndexFunc(o.Rewrites, func(rw guard.Rewrite) bool { return rw.Complete })
			ok = ok && (i == j || other < 0 || !touch(f.Rewrites[best].Edits, o.Rewrites[other].Edits))
		}
		ok = ok && (f.Rule == "card" || f.Rule == "ssn" || !touch(f.Rewrites[best].Edits, rep.Masks()))
		before, seen := all[f.Rule]
		all[f.Rule] = ok && (before || !seen)
	}
	return all
}

func touch(a, b []guard.Edit) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y.Span) || x.Start == y.Start {
				return true
			}
		}
	}
	return false
}
