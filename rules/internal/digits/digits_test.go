package digits

import (
	"context"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
)

// windows returns what Find gives for a text, as digits and source.
func windows(tb testing.TB, text, lang string, least, most int) (all [][2]string) {
	tb.Helper()
	rule := &guard.Rule{ID: "spy", Doc: "looks", Kinds: []guard.Kind{{Name: "k", Severity: guard.Low, Doc: "none"}},
		New: func(*guard.Setup) (guard.Checker, error) {
			return check(func(p *guard.Pass) error {
				Find(p.Text, least, most, func(c *Candidate) {
					b := make([]byte, len(c.Digits))
					for i, v := range c.Digits {
						b[i] = '0' + v
					}
					n := 0
					for _, g := range c.Groups {
						n += g
					}
					require.Equal(tb, len(c.Digits), n)
					require.Len(tb, c.Gaps, len(c.Groups)-1)
					require.Less(tb, c.Start, c.End)
					all = append(all, [2]string{string(b), text[c.Start:c.End]})
				})
				return nil
			}), nil
		}}
	g, err := guard.New([]*guard.Rule{rule}, nil)
	require.NoError(tb, err)
	rep, err := g.Check(context.Background(), guard.Message{Text: text, Lang: lang})
	require.NoError(tb, err)
	require.Empty(tb, rep.Errors)
	return all
}

type check func(*guard.Pass) error

// Check implements guard.Checker.
func (c check) Check(p *guard.Pass) error { return c(p) }

func TestFind(t *testing.T) {
	for _, c := range []struct{ lang, text, digits, source string }{
		{"en", "it is 1234 5678 9012", "123456789012", "1234 5678 9012"},
		{"en", "1234-5678\n> 9012", "123456789012", "1234-5678\n> 9012"},
		{"en", "1. 1234\n2. 5678\n3. 9012", "123456789012", "1234\n2. 5678\n3. 9012"},
		{"en", "1234&nbsp;5678&#8203;9012", "123456789012", "1234&nbsp;5678&#8203;9012"},
		{"en", "<b>1234</b><b>5678</b> 9012", "123456789012", "1234</b><b>5678</b> 9012"},
		{"en", "1234 then 5678, and 9012", "123456789012", "1234 then 5678, and 9012"},
		{"en", "12O4 56l8 9Ol2", "120456189012", "12O4 56l8 9Ol2"},
		{"en", "l234 5678 9O1O", "123456789010", "l234 5678 9O1O"},
		{"en", "one two three four, five six seven eight, nine oh one two", "123456789012", "one two three four, five six seven eight, nine oh one two"},
		{"en", "double one triple two three four five six seven eight", "11222345678", "double one triple two three four five six seven eight"},
		{"en", "twelve thirty-four fifty-six seventy-eight ninety twelve", "123456789012", "twelve thirty-four fifty-six seventy-eight ninety twelve"},
		{"en", "one two three four 5678 9012", "123456789012", "one two three four 5678 9012"},
		{"fr", "douze trente-quatre cinquante-six soixante-dix-huit quatre-vingt-dix douze", "123456789012", "douze trente-quatre cinquante-six soixante-dix-huit quatre-vingt-dix douze"},
		{"fr", "soixante et onze quatre-vingt-un vingt et un dix-neuf cinquante quatre-vingt-seize", "718121195096", "soixante et onze quatre-vingt-un vingt et un dix-neuf cinquante quatre-vingt-seize"},
		{"hu", "egy kettő három négy öt hat hét nyolc kilenc tizenkettő huszonegy", "1234567891221", "egy kettő három négy öt hat hét nyolc kilenc tizenkettő huszonegy"},
		{"bn", "এক দুই তিন চার পাঁচ ছয় সাত আট নয় শূন্য", "1234567890", "এক দুই তিন চার পাঁচ ছয় সাত আট নয় শূন্য"},
		{"bn", "১২৩৪ ৫৬৭৮ ৯০১২", "123456789012", "১২৩৪ ৫৬৭৮ ৯০১২"},
		{"ta", "ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது", "123456789", "ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது"},
		{"en", "a=1234%205678%209012", "123456789012", "1234%205678%209012"},
		{"en", "１２３４　５６７８　９０１２", "123456789012", "１２３４　５６７８　９０１２"},
		{"en", "𝟭𝟮𝟯𝟰 𝟱𝟲𝟳𝟴 𝟵𝟬𝟭𝟮", "123456789012", "𝟭𝟮𝟯𝟰 𝟱𝟲𝟳𝟴 𝟵𝟬𝟭𝟮"},
	} {
		assert.Contains(t, windows(t, c.text, c.lang, len(c.digits), len(c.digits)), [2]string{c.digits, c.source}, c.text)
	}
}

func TestFindStaysApart(t *testing.T) {
	for _, text := range []string{"1234 apples 5678 pears 9012", "$1234 $5678 $9012", "1234\n\n\n\n5678 9012", "12345678middle9012", "1234 (at most 5678) % 9012", "1234! 5678! 9012!"} {
		assert.Empty(t, windows(t, text, "en", 12, 12), text)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"1234 5678 9012", "four one one 1111 oh l2l", "1. 1\n2. 2", "&#52;&#x35;12&shy;34", "quatre vingt dix et onze", "৪১১১ ௪௧ 1️⃣2️⃣"} {
		f.Add(s, "en")
		f.Add(s, "fr")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		if lang != "en" && lang != "fr" && lang != "hu" && lang != "bn" && lang != "ta" {
			lang = ""
		}
		for _, w := range windows(t, text, lang, 9, 19) {
			require.True(t, !utf8.ValidString(text) || utf8.ValidString(w[1]), "a window cuts a rune")
			require.LessOrEqual(t, len(w[1]), 2*Window)
		}
		if h := Hold(text); h < len(text) {
			require.True(t, utf8.RuneStart(text[h]) || !utf8.ValidString(text))
		}
	})
}
