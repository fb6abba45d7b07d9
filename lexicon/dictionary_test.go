package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestContains(t *testing.T) {
	en := DictionaryOf(English)
	for _, w := range strings.Fields("the order colour color realise realize don't you're customer's chatbot paris january") {
		assert.True(t, en.Contains(w), w)
	}
	for _, w := range strings.Fields("teh ordre recieve definately allready xqzt a1 it''s") {
		assert.False(t, en.Contains(w), w)
	}
	assert.Nil(t, DictionaryOf(Und))
	assert.Nil(t, DictionaryOf(Other))
}

func TestClass(t *testing.T) {
	en := DictionaryOf(English)
	the, _ := en.Class("the")
	rare, ok := en.Class("abrogate")
	require.True(t, ok)
	assert.Equal(t, 0, the)
	assert.Greater(t, rare, the)
	for _, w := range []string{"", "\x01", "the\x01", "\xff"} {
		_, ok := en.Class(w)
		assert.False(t, ok, "%q", w)
	}
}

func TestSuggest(t *testing.T) {
	for word, want := range map[string]string{
		"recieve": "receive", "teh": "the", "adress": "address", "ordr": "order", "delivary": "delivery",
		"refnud": "refund", "acount": "account", "wich": "which", "seperate": "separate", "paymnet": "payment",
		"custmoer": "customer", "tommorow": "tomorrow", "becuase": "because", "shippment": "shipment",
	} {
		got := DictionaryOf(English).Suggest(nil, word, SuggestOptions{})
		require.NotEmpty(t, got, word)
		assert.Equal(t, want, got[0].Word, "%s: %v", word, got)
	}
}

func TestSuggestIsBounded(t *testing.T) {
	for _, w := range []string{"", "a", strings.Repeat("ab", 5000), "\xff\xfe", "zzzzqqqqxxxx"} {
		_ = DictionaryOf(English).Suggest(nil, w, SuggestOptions{})
	}
	assert.Empty(t, DictionaryOf(English).Suggest(nil, strings.Repeat("order", 9), SuggestOptions{}))
}

func TestCorrection(t *testing.T) {
	right, ok := Correction(English, "definately")
	assert.True(t, ok)
	assert.Equal(t, "definitely", right)
	for _, w := range []string{"", "definitely", "zzzz", "a", "\x00", "\xff"} {
		_, ok := Correction(English, w)
		assert.False(t, ok, w)
	}
}

func TestHotTable(t *testing.T) {
	for _, c := range []struct {
		word       string
		lang       Language
		stop, numb bool
	}{{"the", English, true, false}, {"order", English, false, false}, {"four", English, true, true},
		{"nous", French, true, false}, {"és", Hungarian, true, false}, {"আপনার", Bengali, true, false}, {"உங்கள்", Tamil, true, false},
		{"চার", Bengali, false, true}, {"négy", Hungarian, true, true}} {
		e := Lookup(Hash(Fold(c.word)))
		assert.True(t, e.Known(c.lang), c.word)
		assert.Equal(t, c.stop, e.Stop(c.lang), c.word)
		assert.Equal(t, c.numb, e.Number(), c.word)
	}
	assert.Zero(t, Lookup(Hash("qqzxv")))
	assert.True(t, Lookup(Hash("mr")).Abbrev())
}

func TestNumberWords(t *testing.T) {
	for _, l := range All() {
		for w, n := range numberWords()[l-1] {
			assert.Equal(t, w, Fold(w))
			assert.NotZero(t, n.kind, w)
			assert.True(t, Lookup(Hash(strings.Fields(w)[0])).Number(), w)
		}
	}
	v, k, ok := NumberWord(English, "double")
	assert.Equal(t, 2, v)
	assert.Equal(t, NumberRepeat, k)
	assert.True(t, ok)
}

func TestLookupsAllocateNothing(t *testing.T) {
	en := DictionaryOf(English)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		en.Contains("understanding")
		en.Contains("xqztvv")
		Lookup(0x1234567890abcdef)
	}))
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]Language{
		"Your order has shipped and will arrive on Friday.":        English,
		"Votre commande est partie hier, merci de votre patience.": French,
		"A csomagja tegnap elindult, köszönjük a türelmét.":        Hungarian,
		"আপনার অর্ডার কাল পাঠানো হয়েছে।":                          Bengali,
		"உங்கள் ஆர்டர் நேற்று அனுப்பப்பட்டது.":                     Tamil,
		"OK": Und, "": Und, "12345": Und,
		"Ihre Bestellung wurde gestern verschickt und kommt morgen an.": Und,
		"Su pedido ha sido enviado ayer y llegará mañana por la tarde.": Und,
	} {
		assert.Equal(t, want, Detect(scan(t, text).Words), text)
	}
}

func FuzzSuggest(f *testing.F) {
	f.Add("recieve")
	f.Add("\xffé")
	f.Fuzz(func(t *testing.T, w string) {
		for _, s := range DictionaryOf(English).Suggest(nil, w, SuggestOptions{}) {
			if !DictionaryOf(English).Contains(s.Word) {
				t.Fatalf("suggested %q, which the dictionary does not hold", s.Word)
			}
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	tk := scan(b, "thank you for contacting us about the parcel that has not arrived")
	for b.Loop() {
		for i := range tk.Words {
			Lookup(tk.Words[i].Hash)
		}
	}
}

func BenchmarkClass(b *testing.B) {
	for b.Loop() {
		DictionaryOf(English).Class("understanding")
	}
}

func BenchmarkSuggest(b *testing.B) {
	for _, w := range []string{"recieve", "definatly", "zzxqvvt"} {
		b.Run(w, func(b *testing.B) {
			for b.Loop() {
				DictionaryOf(English).Suggest(nil, w, SuggestOptions{})
			}
		})
	}
}
