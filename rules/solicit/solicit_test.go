package solicit_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/guardtest"
	"github.com/replyvet/replyvet/rules/solicit"
)

func TestCases(t *testing.T) { guardtest.Run(t, solicit.Rule(), "testdata") }

func TestAllowedNotice(t *testing.T) {
	g, err := guard.New([]*guard.Rule{solicit.Rule()}, &guard.Options{Rules: map[string]guard.Settings{
		"solicit": {Allow: []string{"Type your PIN below"}},
	}})
	require.NoError(t, err)
	rep, err := g.Check(context.Background(), guard.Message{Text: "Type your PIN below. What is your password?", Lang: "en"})
	require.NoError(t, err)
	assert.Equal(t, []string{`password "What is your password"`}, guardtest.Lines(rep))
}

// Neither a reply without secrets nor one that names some in passing allocates.
func TestAllocations(t *testing.T) {
	g, err := guard.New([]*guard.Rule{solicit.Rule()}, nil)
	require.NoError(t, err)
	rep := new(guard.Report)
	for _, text := range []string{
		strings.Repeat("Your order left today and will arrive on Friday. ", 9),
		strings.Repeat("Never send us your card number or your PIN. ", 9),
	} {
		m := guard.Message{Text: text, Lang: "en"}
		n := testing.AllocsPerRun(100, func() { _ = g.CheckInto(context.Background(), m, rep) })
		assert.Zero(t, n, text[:20])
		assert.Empty(t, rep.Findings)
	}
}

// Whatever the text, the rule neither fails nor finds anything in a text that
// it has rewritten itself.
func FuzzSettles(f *testing.F) {
	for _, s := range []string{
		"Please send me your card number so I can refund you.", "Card number? And the CVV, please.",
		"I've sent a code. Read it to me. What is it?", "<p>What is your <b>PIN</b>?</p>", "> What is your PIN?\n\nYes",
		"Quel est votre mot de passe ? Dites-le moi.", "Adja meg a jelszavát, és küldje el a kártyaszámát!",
		"আপনার পাসওয়ার্ড কী? কোডটি বলুন", "உங்கள் PIN எண்ணைச் சொல்லுங்கள்", "\"Send us your PIN\" and your password here: x",
	} {
		f.Add(s, "en")
		f.Add(s, "")
		f.Add(s, "fr")
	}
	g, err := guard.New([]*guard.Rule{solicit.Rule()}, nil)
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text, lang string) {
		m := guard.Message{Text: text, Lang: lang}
		rep, err := g.Check(context.Background(), m)
		if err != nil {
			return // no language of that name
		}
		require.Empty(t, rep.Errors)
		if m.Text = rep.Rewritten(); m.Text == text {
			return
		}
		m.Lang = rep.Lang
		again, err := g.Check(context.Background(), m)
		require.NoError(t, err)
		require.Empty(t, guardtest.Lines(again), "%q became %q", text, m.Text)
	})
}
