package rules_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/internal/digits"
)

// held are texts that a stream may cut anywhere.
func held() map[string]string {
	filler := strings.Repeat("We are glad to help you with that. ", 20)
	return map[string]string{
		"plain":    filler + "Your card 4012 8888 8888 1881 was charged. " + filler,
		"words":    "So your card is four zero one two eight eight eight eight eight eight eight eight one eight eight one, right? " + filler,
		"told":     filler + "The card starts with 4012 then 8888 and then 8888 and ends with 1881, thanks. " + filler,
		"lines":    "> my card\n> 4012 8888\n> 8888 1881\nThanks. " + filler,
		"entities": "Card &#52;012&nbsp;8888&nbsp;8888&nbsp;1881. " + filler,
		"late":     filler + "We took it from 6759649826438453, which is the Maestro card that you gave us. " + filler,
		"codes":    "exp 04/27, card 4012 8888 8888 1881, CVV 123. " + filler,
		"ssn":      filler + "SSN 536-90-4399, then NI number HH 01 23 45 D and NIC 942281632V. " + filler,
		"bengali":  "আপনার কার্ড ৪০১২ ৮৮৮৮ ৮৮৮৮ ১৮৮১ ঠিক আছে।",
		"two":      "Cards 4012 8888 8888 1881 5555 5555 5555 4444 " + filler,
		"order":    filler + "Order 55213 of 2026-11-20 for 4.99. " + filler,
	}
}

// What lies before Hold is what it will be: more text neither makes a number of
// it nor moves one that was found there.
func TestHold(t *testing.T) {
	g := numbersGuard(t)
	for name, text := range held() {
		lang := "en"
		if name == "bengali" {
			lang = "bn"
		}
		whole, err := g.Check(context.Background(), guard.Message{Text: text, Lang: lang})
		require.NoError(t, err)
		if name != "order" {
			require.NotEmpty(t, whole.Findings, name)
		}
		for cut := range len(text) {
			h := digits.Hold(text[:cut])
			require.LessOrEqual(t, cut-h, 2*digits.Window+digits.Behind)
			part, err := g.Check(context.Background(), guard.Message{Text: text[:cut], Lang: lang})
			require.NoError(t, err)
			for _, f := range whole.Findings {
				if f.Span.Start >= h {
					continue
				}
				require.LessOrEqual(t, f.Span.End, h, "%s: cut at %d, a number is torn", name, cut)
				found := false
				for _, p := range part.Findings {
					found = found || p.Span == f.Span && p.Kind == f.Kind
				}
				require.True(t, found, "%s: cut at %d, the %s at %d is let go unseen", name, cut, f.Kind, f.Span.Start)
			}
		}
	}
}

// Hold lets go of what can't become a number.
func TestHoldLetsGo(t *testing.T) {
	text := "Thank you for writing to us, we will look into it at once. "
	assert.Equal(t, len(text), digits.Hold(text))
	assert.Equal(t, len(text), digits.Hold(text+"We")) // it may become a number word
	number := "Your card 4012 "
	assert.Equal(t, strings.Index(number, "4012"), digits.Hold(number))
	long := number + strings.Repeat("is all that we need to know. ", 10)
	assert.Equal(t, len(long), digits.Hold(long))
}
