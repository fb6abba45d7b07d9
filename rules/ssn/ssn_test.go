package ssn

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/guardtest"
)

func TestCases(t *testing.T) { guardtest.Run(t, Rule(), "testdata") }

// A stream has to wait for the rule.
var _ guard.Holder = (*checker)(nil)

func TestLongInputStaysLinear(t *testing.T) {
	g, err := guard.New([]*guard.Rule{Rule()}, nil)
	require.NoError(t, err)
	for _, s := range []string{strings.Repeat("1", 1<<17), strings.Repeat("4 1 ", 1<<14), strings.Repeat("5369 0439 ", 1<<13), strings.Repeat("one ", 1<<14),
		strings.Repeat("AB 12 ", 1<<14), strings.Repeat("one 1234 ", 1<<13), strings.Repeat("12a", 1<<14)} {
		_, err := g.Check(context.Background(), guard.Message{Text: s, Lang: "en"})
		require.NoError(t, err)
	}
}

func FuzzCheck(f *testing.F) {
	g, err := guard.New([]*guard.Rule{Rule()}, nil)
	require.NoError(f, err)
	for _, s := range []string{"SSN 536-90-4399", "NI number HH 01 23 45 D", "NIC 942281632V", "sécu 253072B07300470", "TAJ 123 456 788",
		"AZ&nbsp;12&nbsp;34&nbsp;56&nbsp;A", "এনআইডি ৫৫২৫৭০৮১৪৬২৩১", "SSN five three six nine zero four three nine nine"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		rep, err := g.Check(context.Background(), guard.Message{Text: s})
		require.NoError(t, err)
		require.Empty(t, rep.Errors)
		for _, fd := range rep.Findings {
			require.True(t, !utf8.ValidString(s) || utf8.ValidString(s[fd.Span.Start:fd.Span.End]), "a span cuts a rune")
		}
		again, err := g.Check(context.Background(), guard.Message{Text: rep.Rewritten(), Lang: rep.Lang})
		require.NoError(t, err)
		if len(rep.Findings) > 0 {
			require.Less(t, len(again.Findings), len(rep.Findings)+1, "rewriting makes more findings")
		}
	})
}
