package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func scan(t testing.TB, text string) *Tokens {
	t.Helper()
	tk := new(Tokens)
	require.NoError(t, tk.Scan(text))
	return tk
}

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"You're an IDIOT, o’clock":       "you're an idiot o'clock",
		"l'adresse qu'il n’a pas":        "l' adresse qu' il n' a pas",
		"c'est aujourd'hui, d'accord?":   "c' est aujourd'hui d' accord",
		"the customers' cards 'now'":     "the customers cards now",
		"i\u200bdi\u00adot":              "idiot",
		"ｉｄｉｏｔ ４１１１":                     "idiot 4111",
		"idi**ot** id<b>iot</b>":         "idiot idiot",
		"id&shy;iot caf&eacute; a&amp;b": "idiot café a b",
		"idі\u043et":                     "idiot", // Cyrillic і and о
		"cafe\u0301 d\u00e9j\u00e0":      "café déjà",
		"আপনার অর্ডার বাড়ি":             "আপনার অর্ডার বাড\u09bcি",
		"பொருள் ெபா":                     "பொருள் ெபா",
		"ப\u0bc6\u0bbeருள்":              "பொருள்",
		"order_id 1HGCM8 e-mail":         "order id 1hgcm8 e mail",
		"𝐢𝐝𝐢𝐨𝐭 𝟜":                        "idiot 4",
		"৪১১১ ௪":                         "4111 4",
		"":                               "",
		"\x00\xff nul \xfe bad\xffutf":   "nul bad utf",
	} {
		assert.Equal(t, want, Fold(text), "%q", text)
	}
}

func TestWordSpansLeadBackToTheText(t *testing.T) {
	tk := scan(t, "x i\u200bdi\u00adot, bad")
	assert.Equal(t, "i\u200bdi\u00adot", tk.Source(1))
	assert.NotZero(t, tk.Words[1].Flags&Altered)
	tk = scan(t, "a l’idée")
	assert.Equal(t, "l’", tk.Source(1))
	assert.Equal(t, "idée", tk.Source(2))
}

func TestHashIsOfTheFoldedForm(t *testing.T) {
	tk := scan(t, "A idiots Understanding l'adresse কার্ডের ４１")
	for i := range tk.Words {
		assert.Equal(t, Hash(tk.Folded(i)), tk.Words[i].Hash, tk.Folded(i))
	}
}

func TestFlags(t *testing.T) {
	for text, want := range map[string]Flags{
		"Hello": Title, "HELLO": Title | Upper, "eBook": Camel, "iPhone": Camel, "McDonald": Title | Camel,
		"A": Title, "hello": 0, "a7": HasDigit, "77": HasDigit | Number, "É": Title | NonASCII, "don't": Apos,
		"бук": NonASCII | Foreign, "বই": NonASCII | Bangla, "தமிழ்": NonASCII | TamilLet,
	} {
		tk := scan(t, text)
		require.Len(t, tk.Words, 1, text)
		assert.Equal(t, want, tk.Words[0].Flags&^(Break|Newline), text)
	}
}

func TestSentencesBreak(t *testing.T) {
	for text, want := range map[string]string{
		"One. Two! Three? four":          "1 2 3 4",
		"See example.com now. Then":      "1 5",
		"J. Smith wrote. Bye":            "1 4",
		"First line\nsecond half\nThird": "1 5",
		"One\n\ntwo":                     "1 2",
		"e.g. this":                      "1",
		"এক। দুই":                        "1 2",
		"Do I? So do I. Yes":             "1 3 6",
	} {
		tk := scan(t, text)
		got := ""
		for i, w := range tk.Words {
			if w.Flags&Break != 0 {
				if got != "" {
					got += " "
				}
				got += string(rune('1' + i))
			}
		}
		assert.Equal(t, want, got, text)
	}
}

func TestRuns(t *testing.T) {
	tk := scan(t, "a1 22, ３３ ৪৪৪ 1st &#52;2")
	var got []string
	for _, r := range tk.Runs {
		got = append(got, tk.Text[r.Start:r.End])
	}
	assert.Equal(t, []string{"1", "22", "３３", "৪৪৪", "1", "&#52;2"}, got)
	assert.Equal(t, uint32(3), tk.Runs[3].Digits)
}

func TestHomoglyphTablesAlign(t *testing.T) {
	assert.Len(t, homoglyphTo, len(homoglyphFrom)/2)
	for i, r := range homoglyphFrom {
		assert.Equal(t, 0, i%2, "%c", r)
	}
}

func TestScanAgainAllocatesNothing(t *testing.T) {
	tk := scan(t, "Your order left today. Nous vous écrivons demain. আপনার অর্ডার")
	text := tk.Text
	assert.Zero(t, testing.AllocsPerRun(50, func() { _ = tk.Scan(text) }))
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{"You're", "l'a", "&#x41;b", "i\u200bd", "<b>x</b>y", "**a**b", "কো", "\xff\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tk := scan(t, s)
		end := uint32(0)
		for i, w := range tk.Words {
			if w.Start < end || w.End <= w.Start || int(w.End) > len(s) {
				t.Fatalf("word %d: %d to %d after %d", i, w.Start, w.End, end)
			}
			if Hash(tk.Folded(i)) != w.Hash {
				t.Fatalf("word %d: hash is not that of its folded form", i)
			}
			end = w.End
		}
		for _, r := range tk.Runs {
			if r.Digits == 0 || r.End <= r.Start {
				t.Fatal("an empty run")
			}
		}
	})
}
