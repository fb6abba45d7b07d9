package exposure_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/guardtest"
	"github.com/replyvet/replyvet/rules/exposure"
)

func TestCases(t *testing.T) {
	guardtest.RunWith(t, exposure.Rule(), "testdata", &guard.Options{Channel: guard.Social})
}

// Only a public channel exposes.
func TestOtherChannels(t *testing.T) {
	g, err := guard.New([]*guard.Rule{exposure.Rule()}, nil)
	require.NoError(t, err)
	for _, c := range []guard.Channel{guard.Chat, guard.Email, guard.SMS, guard.Ticket} {
		m := guard.Message{Text: "We have sent it to your e-mail address ann.lee@mail.example.", Lang: "en", Channel: c}
		rep, err := g.Check(context.Background(), m)
		require.NoError(t, err)
		assert.Empty(t, rep.Findings, c)
	}
}

func FuzzSettles(f *testing.F) {
	for _, s := range []string{
		"We've sent it to ann.lee@mail.example, order #12345-77.", "Your address is 12 Mill Lane. Your phone +44 20 7946 0000!",
		"0!000A0A Ct y!@.00", "!@.#", "Votre colis est livré au 12 rue de la Paix", "Címe: Fő utca 12. Rendelésszáma 123456",
	} {
		f.Add(s)
	}
	g, err := guard.New([]*guard.Rule{exposure.Rule()}, nil)
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		m := guard.Message{Text: text, Channel: guard.Social}
		rep, err := g.Check(context.Background(), m)
		require.NoError(t, err)
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
