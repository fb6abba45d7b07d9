package card

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/guardtest"
)

func TestCases(t *testing.T) { guardtest.Run(t, Rule(), "testdata") }

// pan is a published test number.
const pan = "4111111111111111"

func TestNoSeparatorHidesACard(t *testing.T) {
	g := newGuard(t)
	for _, sep := range separatorsOf() {
		text := "Your card " + pan[:4] + sep + pan[4:8] + sep + pan[8:12] + sep + pan[12:] + " was charged."
		rep, err := g.Check(context.Background(), guard.Message{Text: text, Lang: "en"})
		require.NoError(t, err)
		require.Len(t, rep.Findings, 1, "%q", sep)
		assert.NotContains(t, rep.Rewritten(), pan[:4], "%q", sep)
		again, err := g.Check(context.Background(), guard.Message{Text: rep.Rewritten(), Lang: "en"})
		require.NoError(t, err)
		assert.Empty(t, again.Findings, "%q settles", sep)
	}
}

func TestOptions(t *testing.T) {
	for name, o := range map[string]*guard.Options{
		"test numbers": {Rules: map[string]guard.Settings{"card": {Own: map[string]any{"allow_test_numbers": true}}}},
		"allowed":      {Rules: map[string]guard.Settings{"card": {Allow: []string{"4111-1111-1111-1111"}}}},
	} {
		g, err := guard.New([]*guard.Rule{Rule()}, o)
		require.NoError(t, err)
		rep, err := g.Check(context.Background(), guard.Message{Text: "card 4111 1111 1111 1111"})
		require.NoError(t, err)
		assert.Empty(t, rep.Findings, name)
	}
}

func TestLuhnAndNetworks(t *testing.T) {
	for number, want := range map[string]string{
		"4111111111111111": "Visa", "5555555555554444": "Mastercard", "2223003122003222": "Mastercard", "378282246310005": "American Express",
		"6011111111111117": "Discover", "30569309025904": "Diners Club", "3530111333300000": "JCB", "6200000000000005": "UnionPay",
		"2200000000000004": "Mir", "9792030394440796": "Troy", "6759649826438453": "Maestro", "5066991111111118": "Elo", "6062826786276634": "Hipercard",
	} {
		d := make([]byte, len(number))
		for i := range d {
			d[i] = number[i] - '0'
		}
		n, ok := networkOf(d)
		assert.True(t, ok && luhn(d), "...%s", number[len(number)-4:])
		assert.Equal(t, want, n.name, "...%s", number[len(number)-4:])
	}
}

func TestLongInputStaysLinear(t *testing.T) {
	g, err := guard.New([]*guard.Rule{Rule()}, nil)
	require.NoError(t, err)
	for _, s := range []string{strings.Repeat("1", 1<<17), strings.Repeat("4 1 ", 1<<16), strings.Repeat("4111 1111 ", 1<<13), strings.Repeat("5369 0439 ", 1<<13), strings.Repeat("one 1234 ", 1<<13), strings.Repeat("one ", 1<<15)} {
		_, err := g.Check(context.Background(), guard.Message{Text: s, Lang: "en"})
		require.NoError(t, err)
	}
}

// A stream has to wait for the rule.
var _ guard.Holder = (*checker)(nil)
