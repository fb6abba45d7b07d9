package guard

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/lexicon"
)

func read(t testing.TB, text string) *Text {
	t.Helper()
	tx := new(Text)
	require.NoError(t, tx.reset(&Message{Text: text}, lexicon.English, 0))
	return tx
}

func TestSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"Hi Ann! Your order (no. 5) left. Bye":   {"Hi Ann!", "Your order (no. 5) left.", "Bye"},
		"See example.com now. \"Why?\" he asked": {"See example.com now.", "Why?\"", "he asked"},
		"One line\ngoes on\n\nnext":              {"One line\ngoes on", "next"},
		"Il manque 40 €. Merci":                  {"Il manque 40 €.", "Merci"},
		"Done. ₹40 is left":                      {"Done.", "40 is left"},
		"@jen_k @tom, Your order left. Bye":      {"jen_k @tom,", "Your order left.", "Bye"},
		"@jen":                                   {"jen"},
		"এক। দুই":                                {"এক।", "দুই"},
		"":                                       nil,
	} {
		tx := read(t, text)
		var got []string
		for _, s := range tx.Sentences() {
			got = append(got, text[s.Start:s.End])
		}
		assert.Equal(t, want, got, text)
	}
}

func TestSentenceAt(t *testing.T) {
	tx := read(t, "One two. Three four. Five.")
	for word, want := range []int{0, 0, 1, 1, 2} {
		assert.Equal(t, tx.Sentences()[want], tx.SentenceAt(word))
	}
}

func TestRegions(t *testing.T) {
	for _, c := range []struct {
		text string
		kind RegionKind
		want string
	}{
		{`he said "no way" to me`, Quoted, `"no way"`},
		{"he said “no way” to me", Quoted, "“no way”"},
		{"il dit « jamais » à moi", Quoted, "« jamais »"},
		{"azt mondta, „soha” nekem", Quoted, "„soha”"},
		{"it's the customer's 'own words' here", Quoted, "'own words'"},
		{"it's the customers' choice, isn't it", Quoted, ""},
		{"ok\n> you idiot\nfine", QuotedMail, "> you idiot"},
		{"a > b and c", QuotedMail, ""},
		{"type `rm x` now", Code, "`rm x`"},
		{"see\n```\ncode\n```\nend", Code, "```\ncode\n```"},
		{"<code>x</code> y", Code, "<code>x</code>"},
		{"see https://a.example/b?c=d, ok", URL, "https://a.example/b?c=d"},
		{"see www.shop.example now", URL, "www.shop.example"},
		{"see shop.com/help. Now", URL, "shop.com/help"},
		{"the end.Next one", URL, ""},
		{"mail a.b@c.example now", Address, "a.b@c.example"},
		{"hi @claire, ok", Handle, "@claire"},
		{"see #sale now", Hashtag, "#sale"},
		{"ticket #55 now", Hashtag, ""},
		{"Dear {{name}},", Placeholder, "{{name}}"},
		{"Dear ${first.name},", Placeholder, "${first.name}"},
		{"Dear %NAME%,", Placeholder, "%NAME%"},
		{"a <b>bold</b> word", Tag, "<b>"},
		{"write to <a@b.example> or <name>", Tag, ""},
	} {
		tx := read(t, c.text)
		got := ""
		for _, r := range tx.Regions() {
			if r.Kind == c.kind && got == "" {
				got = c.text[r.Start:r.End]
			}
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

func TestRegionsOfHugeInputStayLinear(t *testing.T) {
	for _, s := range []string{"<", "{", "`", "\"", "@", "a.b ", "<!-- ", "[[", "> ", "'a "} {
		tx := read(t, strings.Repeat(s, 1<<17/len(s)))
		assert.NotNil(t, tx)
		tx.Regions()
	}
}

func TestApply(t *testing.T) {
	got, err := Apply("abcdef", []Edit{{Span{4, 5}, "X"}, {Span{0, 2}, ""}, {Span{6, 6}, "!"}})
	require.NoError(t, err)
	assert.Equal(t, "cdXf!", got)
	for _, edits := range [][]Edit{{{Span{0, 3}, ""}, {Span{2, 4}, ""}}, {{Span{-1, 2}, ""}}, {{Span{5, 9}, ""}}, {{Span{3, 1}, ""}}} {
		_, err := Apply("abcdef", edits)
		assert.ErrorIs(t, err, ErrOverlap)
	}
}

func TestDelete(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"Yes, you idiot, it works.", " you idiot,", "Yes, it works."},
		{"Please calm down now.", "calm down", "Please now."},
		{"Whatever. Bye.", "Whatever.", "Bye."},
		{"It works, okay", ", okay", "It works"},
	} {
		at := strings.Index(c.text, c.words)
		got, err := Apply(c.text, Delete("", c.text, Span{at, at + len(c.words)}).Edits)
		require.NoError(t, err)
		assert.Equal(t, c.want, got)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"a \"b\" c", "<b>x</b>", "{{a}}", "> q\n", "https://x.y/z", "'a' `b` @c #d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tx := read(t, s)
		for _, r := range tx.Regions() {
			if r.Start < 0 || r.End > len(s) || r.Start >= r.End {
				t.Fatalf("region %d to %d of %d bytes", r.Start, r.End, len(s))
			}
		}
		end := 0
		for _, sn := range tx.Sentences() {
			if sn.Start < end || sn.End > len(s) || sn.First > sn.Last {
				t.Fatalf("sentence %d to %d after %d", sn.Start, sn.End, end)
			}
			end = sn.End
		}
	})
}
