package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules"
)

func newGuard(t *testing.T) *guard.Guard {
	t.Helper()
	g, err := guard.New(rules.Default(), &guard.Options{Lang: "en"})
	require.NoError(t, err)
	return g
}

func TestScript(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, talk(context.Background(), strings.NewReader(script), &out, newGuard(t), false))
	assert.Contains(t, out.String(), "bot: Hi Ann, how may I help you today?", "a name is filled in")
	assert.NotContains(t, out.String(), "undefined")
	assert.NotContains(t, out.String(), "4111 1111 1111 1111")
	assert.Contains(t, out.String(), "bot: We open at nine from Monday to Friday.", "a clean answer passes")
	assert.Equal(t, 2, strings.Count(out.String(), "bot: Let me bring in a colleague"))
}

func TestGuardedSends(t *testing.T) {
	for _, c := range []struct{ text, sent string }{
		{"We open at nine.", "We open at nine."},
		{"Hi {{name}}, we open at nine.", "Hi Ann, we open at nine."},
		{"Your card 4111 1111 1111 1111 was charged.", ""},
		{"Your order [order number] has left.", ""},
	} {
		var sent []string
		send := guarded(newGuard(t), func(_ context.Context, m guard.Message) error {
			sent = append(sent, m.Text)
			return nil
		})
		err := send(context.Background(), guard.Message{Text: c.text, Customer: guard.Customer{Name: "Ann"}})
		if c.sent != "" {
			require.NoError(t, err)
			assert.Equal(t, []string{c.sent}, sent)
			continue
		}
		var held *heldBack
		require.ErrorAs(t, err, &held)
		assert.Empty(t, sent)
		assert.NotContains(t, err.Error(), "4111")
	}
}

func TestGuardedSendsNothingUnchecked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	send := guarded(newGuard(t), func(context.Context, guard.Message) error {
		t.Error("sent without a check")
		return nil
	})
	require.ErrorIs(t, send(ctx, guard.Message{Text: "We open at nine."}), context.Canceled)
}
