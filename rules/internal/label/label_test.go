package label_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/internal/label"
)

const list = `
[own]
card kárty*
[other]
order rendelés* gift+card ~customer # a comment is a line of its own
`

// near asks what the words around the number 4242 in text call it.
func near(t *testing.T, s *label.Set, text string) string {
	t.Helper()
	got := ""
	rule := &guard.Rule{ID: "spy", Doc: "looks", Kinds: []guard.Kind{{Name: "k", Severity: guard.Low, Doc: "none"}},
		New: func(*guard.Setup) (guard.Checker, error) {
			return check(func(p *guard.Pass) error {
				at := strings.Index(text, "4242")
				got = s.Part(s.Near(p.Text, guard.Span{Start: at, End: at + 4}))
				return nil
			}), nil
		}}
	g, err := guard.New([]*guard.Rule{rule}, nil)
	require.NoError(t, err)
	_, err = g.Check(context.Background(), guard.Message{Text: text})
	require.NoError(t, err)
	return got
}

type check func(*guard.Pass) error

// Check implements guard.Checker.
func (c check) Check(p *guard.Pass) error { return c(p) }

func TestNear(t *testing.T) {
	s, err := label.Parse(strings.ReplaceAll(list, " # a comment is a line of its own", ""))
	require.NoError(t, err)
	for text, want := range map[string]string{
		"4242":                                        "",
		"The card 4242 is yours.":                     "own",
		"The order 4242 is paid.":                     "other",
		"The order was paid by card 4242.":            "own",
		"A gift card 4242.":                           "other",
		"Customer 4242.":                              "other",
		"The customer paid with 4242.":                "",
		"It is 4242, the card you gave.":              "own",
		"It is 4242. The card is yours.":              "",
		"Your order left. It is 4242, card.":          "own",
		"A 4242 számú rendelés úton van.":             "other",
		"A 4242 számú kártya.":                        "own",
		"4242 is your order number.":                  "other",
		"4242 is now on your order.":                  "",
		"I sent 4242 order forms.":                    "other",
		"I sent 4242, order 55.":                      "",
		"Order number:\n4242":                         "other",
		"Thanks for the order. We took 4242 from it.": "",
	} {
		assert.Equal(t, want, near(t, s, text), text)
	}
}

func TestParse(t *testing.T) {
	_, err := label.Parse("card")
	assert.ErrorContains(t, err, "no part")
}
