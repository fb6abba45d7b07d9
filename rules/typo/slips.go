package typo

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// stem is a misspelt beginning of words, folded, and its correction.
type stem struct{ wrong, right string }

// slip mends an unknown word of Bengali or Tamil that starts with a listed
// misspelt stem.
func (t *table) slip(folded string) (string, bool) {
	const same = 6 // bytes that all stems which may fit share with the word
	i := sort.Search(len(t.stems), func(i int) bool { return t.stems[i].wrong > folded })
	for i--; i >= 0 && len(folded) > same && strings.HasPrefix(t.stems[i].wrong, folded[:same]); i-- {
		s := &t.stems[i]
		tail, ok := strings.CutPrefix(folded, s.wrong)
		if ok && !cutsConjunct(tail) && !strings.HasPrefix(folded, s.right) && (tail == "" || len(s.wrong) >= 4*3 && !indicOf(folded).knows(folded)) {
			return whole(s.right+tail, folded), true
		}
	}
	return "", false
}

// whole returns a word mended by its stem, or one of the vocabulary if the
// ending was misspelt too.
func whole(mended, folded string) string {
	v := indicOf(folded)
	if v.has(mended) || lexicon.DictionaryOf(v.lang).Contains(mended) {
		return mended
	}
	if near := v.meant(folded, nil); len(near) > 0 {
		return near[0].Word
	}
	return mended
}

// cutsConjunct reports whether the tail goes on with the consonant before it.
func cutsConjunct(tail string) bool {
	r, _ := utf8.DecodeRuneInString(tail)
	return virama(r)
}

// signs mends a vowel sign after another one, which no word may hold, and the
// endings that the dictionaries take for right ones.
func signs(l lexicon.Language, folded string) (string, bool) {
	if right, ok := indicVocabularies[l]().ending(folded); ok {
		return right, true
	}
	fixed := folded
	if right, ok := cluster(folded); ok && l == lexicon.Tamil {
		return right, true
	}
	if l == lexicon.Tamil && strings.Contains(fixed, "ௌ") {
		fixed = splitAu(fixed)
	}
	if fixed = onceEach(fixed); fixed == folded {
		return "", false
	}
	d, v := lexicon.DictionaryOf(l), indicVocabularies[l]()
	if d.Contains(fixed) || v.has(fixed) {
		return strings.Clone(fixed), true // folded is good until Check returns
	}
	if right, ok := displaced(l, folded); ok {
		return right, true
	}
	if right, ok := nearBroken(d, v, folded); ok {
		return right, true
	}
	return strings.Clone(fixed), true
}

// nearBroken returns the word one edit away from one that can't be right: where
// two signs meet, a letter between them may have been left out.
func nearBroken(d *lexicon.Dictionary, v *indicVocabulary, folded string) (string, bool) {
	if near := v.meant(folded, nil); len(near) > 0 {
		return near[0].Word, true
	}
	var room [1]lexicon.Suggestion
	near := d.Suggest(room[:0], folded, lexicon.SuggestOptions{MaxCost: lostRune + 2, Class: 5, Limit: 1})
	if len(near) == 0 {
		return "", false
	}
	return near[0].Word, true
}

// displaced mends a sign and a letter that were typed in the wrong order, if
// that makes a known word.
func displaced(l lexicon.Language, folded string) (string, bool) {
	d, v := lexicon.DictionaryOf(l), indicVocabularies[l]()
	word := []rune(folded)
	for i := 1; i+1 < len(word); i++ {
		if vowelSign(word[i]) == vowelSign(word[i+1]) {
			continue
		}
		word[i], word[i+1] = word[i+1], word[i]
		if s := string(word); d.Contains(s) || v.has(s) {
			return s, true
		}
		word[i], word[i+1] = word[i+1], word[i]
	}
	return "", false
}

// script mends letters that never follow each other in a word of the script.
func script(l lexicon.Language, folded string, d *lexicon.Dictionary) (string, bool) {
	fixed, v := folded, indicVocabularies[l]()
	for _, s := range sequences(l) {
		if !strings.Contains(fixed, s.wrong) || v.knows(folded) {
			continue
		}
		if next := strings.ReplaceAll(fixed, s.wrong, s.right); s.always || d.Contains(next) || v.has(next) {
			fixed = next
		}
	}
	if fixed == folded {
		return "", false
	}
	return strings.Clone(fixed), true
}

// splitAu writes the sign au, which looks like e and the letter la, as those
// two where another sign follows: வௌி for வெளி.
func splitAu(s string) string {
	var b strings.Builder
	for i, r := range s {
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		if r == 'ௌ' && vowelSign(next) {
			b.WriteString("ெள")
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// sequence is letters that are wrong in any word, or where mending them makes
// a known word of an unknown one.
type sequence struct {
	wrong, right string
	always       bool
}

func sequences(l lexicon.Language) []sequence {
	switch l {
	case lexicon.Bengali:
		return bengaliSequences[:]
	case lexicon.Tamil:
		return tamilSequences[:]
	}
	return nil
}

// The sequences are read only. Tamil: the nasal before a stop is of the stop's
// own place (ண்ட, ன்ற, ந்த, ங்க, ஞ்ச); the dative of a neuter is -ற்கு.
var (
	bengaliSequences = [...]sequence{{"অা", "আ", true}, {"ৰ", "র", true}, {"ব্যাক্ত", "ব্যক্ত", true}, {"এ", "ত্র", false},
		{"ঙ্গ", "জ্ঞ", false}, {"গ্গ", "জ্ঞ", false}, {"গ্য", "জ্ঞ", false}, {"ত্থ্য", "থ্য", false}}
	tamilSequences = [...]sequence{
		{"ண்ற", "ன்ற", true}, {"ற்ர", "ற்ற", true}, {"ர்ற", "ற்ற", false}, {"த்திர்கு", "த்திற்கு", true}, {"வதர்கு", "வதற்கு", true},
		{"தர்கு", "தற்கு", false}, {"த்திர்காக", "த்திற்காக", true}, {"ன்ட", "ண்ட", false}, {"ந்ட", "ண்ட", true}, {"ன்த", "ந்த", false},
		{"ன்க", "ங்க", false}, {"ன்ச", "ஞ்ச", false}, {"ற்ற்ற", "ற்ற", true}, {"ட்ட்ட", "ட்ட", true}, {"க்க்க", "க்க", true},
		{"யபட்ட", "யப்பட்ட", true}, {"கபட்ட", "கப்பட்ட", true}, {"றபட்ட", "றப்பட்ட", true}, {"பபட்ட", "பப்பட்ட", true}, {"டபட்ட", "டப்பட்ட", true},
		{"யபடு", "யப்படு", true}, {"கபடு", "கப்படு", true}, {"றபடு", "றப்படு", true}, {"பபடு", "பப்படு", true}, {"டபடு", "டப்படு", true},
	}
)

// onceEach drops a vowel sign or virama that stands right after the same or
// another one of its kind, which no font can show.
func onceEach(s string) string {
	var last rune
	i := strings.IndexFunc(s, func(r rune) bool {
		bad := vowelSign(r) && vowelSign(last)
		last = r
		return bad
	})
	if i < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[:i] + onceEach(s[i+size:])
}

// vowelSign reports whether r is a dependent vowel sign or the virama.
func vowelSign(r rune) bool {
	return r >= 0x09BE && r <= 0x09CD || r >= 0x0BBE && r <= 0x0BCD
}

// cluster mends stops that Tamil never doubles: behind ற் (முயற்ச்சி), and at a
// word's end with a pulli on both (அடுத்த்).
func cluster(folded string) (string, bool) {
	for _, stop := range [...]string{"க", "ச", "ப"} {
		if i := strings.Index(folded, "ற்"+stop+"்"+stop); i > 0 {
			i += len("ற்")
			return folded[:i] + folded[i+len(stop+"்"):], true
		}
	}
	for _, tail := range [...]string{"கு", "காக"} { // உடைந்ததர்க்கு, செய்வதர்க்காக: the dative of அது is -அதற்கு
		for _, head := range [...]string{"ததர்", "வதர்", "பதர்"} {
			stem, ok := strings.CutSuffix(folded, head+"க்"+tail)
			if !ok {
				stem, ok = strings.CutSuffix(folded, head+tail)
			}
			if ok && stem != "" {
				return stem + strings.TrimSuffix(head, "ர்") + "ற்" + tail, true
			}
		}
	}
	for _, stop := range [...]string{"க", "ச", "த", "ப"} {
		if strings.HasSuffix(folded, stop+"்"+stop+"்") {
			return strings.TrimSuffix(folded, "்"), true
		}
	}
	return "", false
}
