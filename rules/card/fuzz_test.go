package card

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
)

func separatorsOf() []string {
	return []string{" ", "-", ".", "/", "_", "\u00a0", "\u2009", "\u2007", "\u202f", "\u3000", "\t", "\u2011", "\u2010", "–", "—", "―", "−", "·", "•", "⋅",
		"  ", " - ", " / ", " – ", "...", "…", " ... ", "\n", "\r\n", "\n\n", "\n> ", "\n>> ", "\n- ", "\n* ", "\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad",
		"&nbsp;", "&#160;", "&thinsp;", "&shy;", "&#8203;", "&ndash;", "<br>", "<br/>\n", "</b> <b>", "</p>\n<p>", "</td><td>", "**-**", "** **", "_ _",
		", ", ",", "|", " | ", "~", "+", "=", ":", ": ", ";", "#", "->", " -> ", ") (", "\\n"}
}

// published are test numbers of networks with various lengths and prefixes, in
// the groups that they are printed in.
func published() [][]string {
	return [][]string{
		{"4111", "1111", "1111", "1111"}, {"4012", "8888", "8888", "1881"}, {"5555", "5555", "5555", "4444"}, {"2223", "0031", "2200", "3222"},
		{"3782", "822463", "10005"}, {"3056", "930902", "5904"}, {"6011", "0009", "9013", "9424"}, {"3530", "1113", "3330", "0000"},
		{"6250", "9410", "0652", "8599"}, {"2201", "3820", "0000", "0013"}, {"6205", "5000", "0000", "0000", "004"}, {"9792", "0303", "9444", "0796"},
	}
}

func newGuard(tb testing.TB) *guard.Guard {
	tb.Helper()
	g, err := guard.New([]*guard.Rule{Rule()}, nil)
	require.NoError(tb, err)
	return g
}

// finds reports whether a card is found that spans text[start:end].
func finds(t *testing.T, g *guard.Guard, text string, start, end int) bool {
	t.Helper()
	rep, err := g.Check(context.Background(), guard.Message{Text: text, Lang: "en"})
	require.NoError(t, err)
	require.Empty(t, rep.Errors)
	for _, f := range rep.Findings {
		if f.Kind == "card" && f.Span.Start == start && f.Span.End == end {
			return true
		}
	}
	return false
}

// parted joins groups by separators of their own, drawn by pick.
func parted(groups []string, pick func(int) int) string {
	seps := separatorsOf()
	var b strings.Builder
	b.WriteString(groups[0])
	for i, s := range groups[1:] {
		b.WriteString(seps[pick(i)%len(seps)])
		b.WriteString(s)
	}
	return b.String()
}

func TestNoMixOfSeparatorsHidesACard(t *testing.T) {
	g := newGuard(t)
	r := rand.New(rand.NewPCG(4, 16))
	around := [][2]string{{"Your card ", " was charged."}, {"It is ", ", right?"}, {"Order: ", "\nThanks"}, {"", ""}, {"a (", ") b"}, {"#", ""},
		{"total ", ".99 EUR"}, {"kártya: ", "-es"}, {"IBAN ", ""}, {"ref ", " x"}}
	for range 3000 {
		groups, a := published()[r.IntN(len(published()))], around[r.IntN(len(around))]
		plain := strings.Join(groups, " ")
		if !finds(t, g, a[0]+plain+a[1], len(a[0]), len(a[0])+len(plain)) {
			continue
		}
		mixed := parted(groups, func(int) int { return r.IntN(1 << 16) })
		require.True(t, finds(t, g, a[0]+mixed+a[1], len(a[0]), len(a[0])+len(mixed)), "%q %q, %d bytes", a[0], a[1], len(mixed))
	}
}

// A card that is found with blanks between its groups is found with any other
// separators, whatever stands around it.
func FuzzSeparators(f *testing.F) {
	g := newGuard(f)
	f.Add(uint8(0), uint8(2), uint8(3), uint8(4), "Your card ", " was charged.")
	f.Add(uint8(4), uint8(9), uint8(9), uint8(9), "2026 ", " 59.99 USD")
	f.Add(uint8(139), uint8(82), uint8(2), uint8(2), "..", "A")
	f.Add(uint8(94), uint8(9), uint8(238), uint8(7), "", "I")
	f.Add(uint8(102), uint8(99), uint8(52), uint8(128), ":.", "A")
	f.Add(uint8(1), uint8(30), uint8(31), uint8(32), "Order 55: ", "\nThanks")
	f.Fuzz(func(t *testing.T, number, s1, s2, s3 uint8, before, behind string) {
		if !utf8.ValidString(before+behind) || strings.ContainsAny(before+behind, "0123456789&<>") {
			return // neighbours are for TestNeighbours: here they may change what is meant
		}
		if len(behind) > 1 && behind[0] == '.' && behind[1] > ' ' {
			return // "a3782-822463-10005.ca" is the name of a host or a file
		}
		if strings.TrimLeft(behind, "oOlI") != behind || strings.TrimRight(before, "oOlI") != before {
			return // a letter that may stand for one more digit
		}
		if strings.HasSuffix(before, "::") {
			return // an address of IPv6
		}
		groups := published()[int(number)%len(published())]
		plain := strings.Join(groups, " ")
		if !finds(t, g, before+plain+behind, len(before), len(before)+len(plain)) {
			return
		}
		mixed := parted(groups, func(i int) int { return int([]uint8{s1, s2, s3, s1}[i]) })
		require.True(t, finds(t, g, before+mixed+behind, len(before), len(before)+len(mixed)), "number %d, separators %d %d %d", number, s1, s2, s3)
	})
}

func FuzzCheck(f *testing.F) {
	g := newGuard(f)
	for _, s := range []string{"card 4111 1111 1111 1111", "four one one one", "4&#49;11 <b>1111</b> 1111 1111", "৪১১১", "cvv 123 04/27",
		"four one one one 1111 1111 1111", "4l11 l111", "1. 4111\n2. 1111", "quatre vingt", "GB29 4111"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		rep, err := g.Check(context.Background(), guard.Message{Text: s})
		require.NoError(t, err)
		require.Empty(t, rep.Errors)
		for _, fd := range rep.Findings {
			require.True(t, !utf8.ValidString(s) || utf8.ValidString(s[fd.Span.Start:fd.Span.End]), "a span cuts a rune")
		}
		if again, _ := g.Check(context.Background(), guard.Message{Text: rep.Rewritten()}); len(rep.Findings) > 0 && len(again.Findings) > len(rep.Findings) {
			t.Fatal("rewriting makes more findings")
		}
	})
}
