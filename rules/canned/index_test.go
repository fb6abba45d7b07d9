package canned

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
)

func readOwn(t testing.TB, text string) *own {
	t.Helper()
	frames, err := frameMatcher()
	require.NoError(t, err)
	r := templateReader{x: &index{}, frames: frames}
	require.NoError(t, r.tok.Scan(text))
	for _, h := range frames.Match(nil, &r.tok) {
		r.hits = append(r.hits, guard.Hit{ID: int(h.ID), First: int(h.First), Last: int(h.Last)})
	}
	r.own.read(&r.tok, r.hits, nil)
	return &r.own
}

// ownText joins the own words, "|" between sentences and "||" between paragraphs.
func ownText(o *own) string {
	var b strings.Builder
	sent, para := 0, 0
	for k := range o.words {
		if sent < len(o.sents) && int(o.sents[sent]) == k {
			if k > 0 {
				b.WriteString(" |")
			}
			sent++
		}
		if para < len(o.paras) && int(o.paras[para]) == k {
			if k > 0 {
				b.WriteString("|")
			}
			para++
		}
		b.WriteString(" " + o.tok.Source(int(o.at[k])))
	}
	return strings.TrimSpace(b.String())
}

func TestOwnText(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"greeting on its line":      {"Hi Ann,\n\nthe lamp is back. It is red.\n\nKind regards,\nTheo", "the lamp is back | It is red"},
		"greeting in the line":      {"Kedves Anna! A lámpa megjött.", "A lámpa megjött"},
		"a sentence of greeting":    {"Hello and sorry that we kept you waiting so long yesterday", "and sorry that we kept you waiting so long yesterday"},
		"sign-off in the line":      {"The lamp is back. Best regards, Theo", "The lamp is back"},
		"thanks as a sign-off":      {"The lamp is back.\n\nThanks,\nTheo", "The lamp is back"},
		"thanks as a sentence":      {"Thanks for the photo, the lamp is back.", "Thanks for the photo the lamp is back"},
		"two dashes":                {"The lamp is back.\n-- \nTheo, Lamps Ltd", "The lamp is back"},
		"a dash inside":             {"The lamp — the red one — is back.", "The lamp the red one is back"},
		"quoted lines":              {"It is back.\n> when is the lamp\n> back?\nTomorrow, I mean.", "It is back || Tomorrow I mean"},
		"head of quoted lines":      {"It is back.\n\nOn Mon, 2 Mar 2026, Ann <a@b.example> wrote:\n> when?\n\nCall me.", "It is back || Call me"},
		"head on two lines":         {"It is back.\n\nOn Mon, 2 Mar 2026, Ann <a@b.example>\nwrote:\n> when?", "It is back"},
		"head of unmarked mail":     {"Megjött.\n\n2026. márc. 2. 10:00, Kiss Anna ezt írta:\nmikor jön?", "Megjött"},
		"head with a parenthesis":   {"Megjött.\n\nKiss Anna <a@b.example> ezt írta (időpont: 2026. márc. 2., H, 10:00):\n\nmikor jön?", "Megjött"},
		"a telephone's line":        {"It is back.\n\nSent from my iPhone", "It is back"},
		"a formula":                 {"La lampe est là.\n\nNous vous prions d'agréer, Madame, nos salutations distinguées.\nThéo", "La lampe est là"},
		"they wrote, inline":        {"You wrote: the lamp is red.", "You wrote the lamp is red"},
		"forwarded":                 {"See below.\n\n---------- Forwarded message ---------\nFrom: x\nhello", "See below"},
		"forwarded, French":         {"Voir ci-dessous.\n\n----- Message d'origine -----\nDe : x\nbonjour", "Voir ci dessous"},
		"mail head":                 {"See below.\n\nFrom: Ann\nSent: Monday\nTo: Theo\nwhen?", "See below"},
		"one field is no head":      {"From: Lyon.\nIt takes a day.", "From Lyon | It takes a day"},
		"HTML quotation":            {"<p>It is back.</p><blockquote>when?</blockquote><p>Call me.</p>", "It is back || Call me"},
		"HTML paragraphs":           {"<div>Hi Ann,</div><div>one two.</div><div>three.</div>", "one two || three"},
		"small print":               {"It is back.\n\nThis message is confidential and may be read by you only.", "It is back"},
		"small print alone":         {"This message is confidential, please.", "This message is confidential please"},
		"Bengali":                   {"প্রিয় অনিক, বাতি এসেছে। আজ নিন।\n\nশুভেচ্ছান্তে,\nথিও", "বাতি এসেছে | আজ নিন"},
		"Tamil":                     {"அன்புள்ள லதா,\n\nவிளக்கு வந்தது.\n\nஅன்புடன்,\nதியோ", "விளக்கு வந்தது"},
		"nothing but a signature":   {"Kind regards,\nTheo", "Kind regards | Theo"},
		"nothing":                   {"", ""},
		"a forwarded message alone": {"Begin forwarded message:\n\nhello", ""},
	} {
		assert.Equal(t, c.want, ownText(readOwn(t, c.text)), name)
	}
}

func FuzzOwnText(f *testing.F) {
	for _, s := range []string{"Hi Ann,\n\nx\n\n-- \nT", "> a\nb", "On x wrote:\n> y", "<blockquote>a<p>b", "From: a\nTo: b", "প্রিয় ক, খ।"} {
		f.Add(s)
	}
	frames, err := frameMatcher()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		r := templateReader{x: &index{}, frames: frames}
		if r.tok.Scan(text) != nil {
			return
		}
		for _, h := range frames.Match(nil, &r.tok) {
			r.hits = append(r.hits, guard.Hit{ID: int(h.ID), First: int(h.First), Last: int(h.Last)})
		}
		o := &r.own
		o.read(&r.tok, r.hits, nil)
		require.Equal(t, len(o.words), len(o.at))
		for k := range o.at {
			require.True(t, k == 0 || o.at[k] > o.at[k-1], "own words are words of the text, in order")
			require.Less(t, int(o.at[k]), len(r.tok.Words))
		}
		for k := range o.sents {
			from, to := o.sentence(k)
			require.Less(t, from, to, "no sentence is empty")
		}
		for k := range o.paras {
			from, to := o.paragraph(k)
			require.Less(t, from, to, "no paragraph is empty")
		}
		require.Equal(t, len(o.words) > 0, len(o.sents) > 0)
	})
}

func TestFields(t *testing.T) {
	for in, want := range map[string]string{
		"Hi {{name}}, {%x%} {a.b}":             "Hi F, F F",
		"Hi [Name], [Answer the question]":     "Hi F, F",
		"see [the rules](https://x.example)":   "see [the rules](https://x.example)",
		"%{n} %s %1$s %name% 100 % sure":       "F F F F 100 % sure",
		"Dear «NOM», le champ « NOM »":         "Dear F, le champ « NOM »",
		"pay ______ EUR, snake_case":           "pay F EUR, snake_case",
		"${x} #{y} *|Z|* <%= w %> %%v%% [[u]]": "F F F F F F",
		"no { end":                             "no { end",
	} {
		got := strings.Join(strings.Fields(strings.ReplaceAll(markFields(in), fieldWord, "F")), " ")
		assert.Equal(t, strings.Join(strings.Fields(strings.ReplaceAll(want, "F,", "F ,")), " "), got, in)
	}
}

func TestIndexIsAsLongAsItsGrams(t *testing.T) {
	x, err := newIndex(library(300))
	require.NoError(t, err)
	for i, g := range x.grams {
		require.Equal(t, i, x.find(g))
	}
	assert.Equal(t, -1, x.find(x.grams[7]+1), "a gram that no template has")
	empty, err := newIndex([]guard.Template{{ID: "short", Text: "Hi {{name}}"}})
	require.NoError(t, err)
	assert.Equal(t, -1, empty.find(12345))
}

func TestEqualTemplatesAreOne(t *testing.T) {
	a := library(1)[0]
	x, err := newIndex([]guard.Template{a, {ID: "copy", Text: "Hello {{x}},\n\n" + a.Text}})
	require.NoError(t, err)
	assert.Len(t, x.templates, 1, "the greeting makes no other template")
}

// library makes n templates of sentences in which everyday words and everyday
// sentences come back, as they do in real libraries.
func library(n int) []guard.Template {
	r := rand.New(rand.NewPCG(7, 8))
	zipf := rand.NewZipf(r, 1.1, 3, 20000)
	sentence := func() string {
		var b strings.Builder
		for range 8 + r.IntN(10) {
			fmt.Fprintf(&b, "w%s ", letters(zipf.Uint64()))
		}
		return strings.TrimSpace(b.String()) + ". "
	}
	var stock []string
	for range 20 {
		stock = append(stock, sentence())
	}
	list := make([]guard.Template, n)
	for i := range list {
		text := "Xa " + sentence() + "Xb " + sentence() + "Xc " + sentence() + "Xd " + stock[r.IntN(len(stock))]
		list[i] = guard.Template{ID: fmt.Sprint(i), Text: text}
	}
	return list
}

func letters(n uint64) string {
	s := ""
	for ; n > 0 || s == ""; n /= 26 {
		s += string(rune('a' + n%26))
	}
	return s
}
