package rules_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/card"
	national "github.com/replyvet/replyvet/rules/ssn"
)

func numbersGuard(t testing.TB) *guard.Guard {
	t.Helper()
	g, err := guard.New([]*guard.Rule{card.Rule(), national.Rule()}, nil)
	require.NoError(t, err)
	return g
}

// digitsOf makes n digits, the first of them not zero.
func digitsOf(r *rand.Rand, n int) string {
	b := []byte{'1' + byte(r.IntN(9))}
	for len(b) < n {
		b = append(b, '0'+byte(r.IntN(10)))
	}
	return string(b)
}

// withLuhn replaces the last digit by the check digit of ISO/IEC 7812-1.
func withLuhn(s string) string {
	b := []byte(s)
	sum := 0
	for i := len(b) - 2; i >= 0; i-- {
		v := int(b[i] - '0')
		if (len(b)-i)%2 == 0 {
			if v *= 2; v > 9 {
				v -= 9
			}
		}
		sum += v
	}
	b[len(b)-1] = '0' + byte((10-sum%10)%10)
	return string(b)
}

func grouped(s, sep string) string {
	var parts []string
	for ; len(s) > 4; s = s[4:] {
		parts = append(parts, s[:4])
	}
	return strings.Join(append(parts, s), sep)
}

// Random numbers of 10 to 20 digits that a sentence calls an order hardly ever
// look like a card or a national number.
func TestRandomOrderNumbers(t *testing.T) {
	sentences := []struct{ lang, text string }{
		{"en", "Your order number is %s and it ships today."},
		{"en", "Order %s has been refunded."},
		{"en", "I have found the order: %s."},
		{"fr", "Votre commande n° %s est expédiée."},
		{"fr", "Le numéro de commande est le %s."},
		{"hu", "A rendelésszáma %s, ma feladjuk."},
		{"hu", "A %s számú rendelését feladtuk."},
		{"bn", "আপনার অর্ডার নম্বর %s পাঠানো হয়েছে।"},
		{"ta", "உங்கள் ஆர்டர் எண் %s அனுப்பப்பட்டது."},
	}
	g := numbersGuard(t)
	r := rand.New(rand.NewPCG(20, 26))
	n, flagged := 0, 0
	for length := 10; length <= 20; length++ {
		for range 60 {
			for _, s := range sentences {
				rep, err := g.Check(context.Background(), guard.Message{Text: fmt.Sprintf(s.text, digitsOf(r, length)), Lang: s.lang})
				require.NoError(t, err)
				n++
				for _, f := range rep.Findings {
					if f.Severity >= guard.Medium {
						flagged++
						break
					}
				}
			}
		}
	}
	assert.LessOrEqual(t, flagged*200, n, "%d of %d are flagged", flagged, n)
}

// Numbers made by the formula, on ranges that the networks issue, are found
// however they are grouped.
func TestMadeCardNumbersAreFound(t *testing.T) {
	g := numbersGuard(t)
	r := rand.New(rand.NewPCG(3, 1))
	prefixes := []struct {
		iin    string
		length int
	}{
		{"4539", 16}, {"4716", 19}, {"51", 16}, {"2345", 16}, {"2720", 16}, {"34", 15}, {"37", 15}, {"6011", 16}, {"6445", 16},
		{"3530", 16}, {"36", 14}, {"6221", 16}, {"6221", 19}, {"2202", 16}, {"508550", 16}, {"650490", 16}, {"506110", 16}, {"9792", 16}, {"6759", 16}, {"6759", 18},
	}
	for _, p := range prefixes {
		for range 20 {
			number := withLuhn(p.iin + digitsOf(r, p.length-len(p.iin)))
			for _, sep := range []string{"", " ", "-", "\u00a0", "."} {
				rep, err := g.Check(context.Background(), guard.Message{Text: "Your card " + grouped(number, sep) + " was charged.", Lang: "en"})
				require.NoError(t, err)
				if !assert.Len(t, rep.Findings, 1, "%s, %d digits, separator %q", p.iin, p.length, sep) {
					continue
				}
				assert.Equal(t, "card", rep.Findings[0].Kind)
				assert.NotContains(t, rep.Rewritten(), grouped(number, sep)[:10])
			}
		}
	}
}
