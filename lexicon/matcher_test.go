package lexicon

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct{ pattern, text, want string }{
		{"calm down", "Please CALM  down, sir", "CALM  down"},
		{"calm down", "stay calm. Down there", ""},
		{"as i [already] (told|said to) you", "As I said to you", "As I said to you"},
		{"as i [already] (told|said to) you", "as I already told you", "as I already told you"},
		{"as i [already] (told|said to) you", "as I already you", ""},
		{"idiot[s|ic]", "what idiots", "idiots"},
		{"idiot[s|ic]", "idiotically", ""},
		{"stupid*", "such stupidity", "stupidity"},
		{"you * idiot", "you utter idiot", "you utter idiot"},
		{"you *3 idiot", "you idiot", "you idiot"},
		{"you *3 idiot", "you a b c idiot", "you a b c idiot"},
		{"you *3 idiot", "you a b c d idiot", ""},
		{"last <num> digits", "the last 4 digits", "last 4 digits"},
		{"^ well", "Well, no. So well", "Well"},
		{"thanks $", "thanks a lot, thanks", "thanks"},
		{"thanks (now|$)", "thanks a lot. Many thanks.", "thanks"},
		{"be *ed", "to be shipped", "be shipped"},
		{"be *ed", "to be ed", ""},
		{"your !(own|very)", "your own way", ""},
		{"your !(own|very)", "your way", "your"},
		{"your !(own|very)", "is it your?", "your"},
		{"be ab*", "be able", "be able"},
		{"best ~(regards|wishes)", "Best retards", "Best retards"},
		{"best ~(regards|wishes)", "Best regards", ""},
		{"~pubic holiday", "public holidays, a public holiday", "public holiday"},
		{"don't", "I don’t", "don’t"},
		{"l'adresse", "L'adresse", "L'adresse"},
		{"(me|m') écrire", "Vous pouvez m’écrire", "m’écrire"},
		{"hülyé*", "a hülyének", "hülyének"},
		{"বোকা", "আপনি বোকা।", "বোকা"},
		{"(very|) rude", "very rude", "very rude"},
	} {
		var b Builder
		require.NoError(t, b.Add(c.pattern, 1), c.pattern)
		tk := scan(t, c.text)
		hits := b.Build().Match(nil, tk)
		got := ""
		if len(hits) > 0 {
			got = tk.Text[tk.Words[hits[0].First].Start:tk.Words[hits[0].Last].End]
		}
		assert.Equal(t, c.want, got, "%s in %q", c.pattern, c.text)
	}
}

func TestManyPhrases(t *testing.T) {
	var b Builder
	for i := range 500 {
		require.NoError(t, b.Add(fmt.Sprintf("w%d (a|b) *2 z", i), int32(i)))
	}
	m := b.Build()
	hits := m.Match(nil, scan(t, "w7 a z. w499 b q z z"))
	assert.Equal(t, []Hit{{7, 0, 2}, {499, 3, 7}}, hits)
}

func TestParsePatternRefuses(t *testing.T) {
	for pattern, says := range map[string]string{
		"":         "no word",
		"[maybe]":  "no word",
		"a $ b":    "behind its end",
		"!(a|b) c": "starts with",
		"c !(a b)": "single words",
		"~":        "no single word",
		"c ~(a b)": "single word",
		"* x":      "starts with a gap",
		"a (b":     "missing",
		"a <name>": "unknown slot",
		"ab*":      "no word to find it by",
		"a *99":    "1 to 12",
		"a ) b":    "stray",
	} {
		_, err := ParsePattern(pattern)
		require.ErrorContains(t, err, says, pattern)
	}
}

func TestParsePhrases(t *testing.T) {
	ps, err := ParsePhrases(strings.Join([]string{
		"# comment", "@told = told|informed", "[dismissive medium]", "as i {told} you =>", "", "idiot{s} => friend",
	}, "\n"))
	require.ErrorContains(t, err, "line 6", "an unknown name")
	require.Len(t, ps, 0)
	ps, err = ParsePhrases("@told = told|informed\n[dismissive medium]\nas i {told} you => please\n")
	require.NoError(t, err)
	assert.Equal(t, []Phrase{{"as i (told|informed) you", []string{"dismissive", "medium"}, "please", 3}}, ps)
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("Thank you for contacting us. Your order 12345 has shipped today, and it should arrive by Friday. ", 5)
	tk := new(Tokens)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		_ = tk.Scan(text)
	}
}

func TestAlternativesShareWhatFollows(t *testing.T) {
	const words = "(a1|b1|c1|d1) (a2|b2|c2|d2) (a3|b3|c3|d3) [x|y z] (a4|b4|c4|d4) (a5|b5|c5|d5) [u] (a6|b6|c6|d6)"
	var b Builder
	if err := b.Add(words, 1); err != nil {
		t.Fatal(err)
	}
	m := b.Build()
	if n := len(m.code); n > 40 {
		t.Errorf("%d instructions: a pattern costs about its own length", n)
	}
	var tk Tokens
	for text, want := range map[string]int{
		"a1 b2 c3 d4 a5 b6": 1, "d1 d2 d3 y z d4 d5 u d6": 1, "b1 b2 b3 x b4 b5 b6": 1,
		"a1 b2 c3 y d4 a5 b6": 0, "a1 b2 c3 x y z d4 a5 b6": 0, "a1 b2 c3 d4 a5 u u b6": 0,
	} {
		if err := tk.Scan(text); err != nil {
			t.Fatal(err)
		}
		if got := len(m.Match(nil, &tk)); got != want {
			t.Errorf("%s: %d hits, want %d", text, got, want)
		}
	}
}

// A phrase is found wherever its rarest word stands in it, however much may
// stand before that word.
func TestPhrasesAreFoundFromTheirAnchor(t *testing.T) {
	var b Builder
	for i, p := range []string{
		"you [really] *2 (gullible|so very slow)", "(did|do) you (even|ever)", "stupid* (of|from) you", "to the (a|b c) of it", "^ you *4 gullible $",
	} {
		require.NoError(t, b.Add(p, int32(i)))
	}
	m := b.Build()
	for text, want := range map[string][]Hit{
		"You really are a gullible person": {{0, 0, 4}},
		"You are. So very slow":            nil,
		"you are so very slow":             {{0, 0, 4}},
		"and do you ever":                  {{1, 1, 3}},
		"stupidity from you":               {{2, 0, 2}},
		"to the b c of it":                 {{3, 0, 5}},
		"to the a of it, to the a of it":   {{3, 0, 4}, {3, 5, 9}},
		"Yes. You are gullible.":           {{0, 1, 3}, {4, 1, 3}},
		"Yes, you are gullible.":           {{0, 1, 3}},
	} {
		assert.Equal(t, want, m.Match(nil, scan(t, text)), text)
	}
}

func TestMatchInLeavesOtherLanguagesOut(t *testing.T) {
	p, err := ParsePattern("chat")
	require.NoError(t, err)
	var b Builder
	b.AddPattern(p, 1, English.Bit())
	b.AddPattern(p, 2, French.Bit())
	m := b.Build()
	assert.Equal(t, []Hit{{2, 0, 0}}, m.MatchIn(nil, scan(t, "chat"), French.Bit()))
}

func BenchmarkMatch(b *testing.B) {
	var build Builder
	for i := range 2000 {
		_ = build.Add(fmt.Sprintf("(you|your|the) [very] *2 (rare%d|odd%d) thing", i, i), int32(i))
	}
	m := build.Build()
	tk := new(Tokens)
	text := strings.Repeat("Thank you for contacting us. Your order 12345 has shipped today, and it should arrive by Friday. ", 5)
	if err := tk.Scan(text); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		m.Match(nil, tk)
	}
}

func TestPhrasesWithinAClause(t *testing.T) {
	p, err := ParsePattern("to *3 loose")
	require.NoError(t, err)
	var b Builder
	b.AddPattern(p.InClause(), 1, AllLanguages)
	m := b.Build()
	assert.Equal(t, []Hit{{1, 0, 2}}, m.Match(nil, scan(t, "to you loose, loose")))
	assert.Equal(t, []Hit{{1, 0, 2}}, m.Match(nil, scan(t, "to you\nloose")))
	assert.Empty(t, m.Match(nil, scan(t, "to you, loose")))
}
