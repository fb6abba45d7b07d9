package typo

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// The tables of Bengali and Tamil hold a part of their languages, so that a
// word near one of theirs may be a form that they lack. Of the words that
// replies are full of we know all forms: what is one slip away from those, and
// known to nobody, is taken for them.

//go:embed words/bn.txt
var bengaliWords string

//go:embed words/ta.txt
var tamilWords string

// indicVocabulary is those words of a language, by their first letters.
type indicVocabulary struct {
	lang          lexicon.Language
	opens, closes []string // words that never grow together with the next one, or the one before
	cores         map[rune][]core
	tails         [][]string // of each kind of core
	right         map[rune][]likeness
}

// likeness is a word that resembles one of the vocabulary and is right; open:
// the beginning of such words.
type likeness struct {
	text string
	open bool
}

// core is what all forms of a word have in common.
type core struct {
	text  string
	runes int // of the word in a dictionary
	kind  int // index of its tails
	most  int // the dearest slip
}

var indicVocabularies = [...]func() *indicVocabulary{
	lexicon.Bengali: sync.OnceValue(func() *indicVocabulary { return readIndic(lexicon.Bengali, bengaliWords) }),
	lexicon.Tamil:   sync.OnceValue(func() *indicVocabulary { return readIndic(lexicon.Tamil, tamilWords) }),
}

// indicOf returns that of the script of a word.
func indicOf(folded string) *indicVocabulary {
	if r, _ := utf8.DecodeRuneInString(folded); r >= 0x0B80 {
		return indicVocabularies[lexicon.Tamil]()
	}
	return indicVocabularies[lexicon.Bengali]()
}

// readIndic reads a list of words: [stems], [verbs], [whole],
// [close], which are mistaken for their like in sound only, and [known], in which "x-" is
// the beginning of words.
func readIndic(l lexicon.Language, list string) *indicVocabulary {
	v := &indicVocabulary{lang: l, cores: map[rune][]core{}, right: map[rune][]likeness{}, tails: tailsOf(l)}
	v.opens, v.closes = joinersOf(l)
	section := ""
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '[' {
			section = line
			continue
		}
		for w := range strings.FieldsSeq(line) {
			head, open := strings.CutSuffix(w, "-")
			v.add(section, lexicon.Fold(head), open)
		}
	}
	return v
}

func (v *indicVocabulary) add(section, word string, open bool) {
	c := core{text: word, runes: utf8.RuneCountInString(word), most: wrongRune}
	switch section {
	case "[stems]":
		c.text, c.kind = coreOf(v.lang, word)
		if plural, ok := hardPlural(word); ok {
			v.put(core{text: plural, runes: c.runes, kind: tamilConsonantal, most: c.most})
		}
	case "[close]":
		c.most = sameSound
	case "[verbs]":
		c.kind = tamilVerb
		for _, more := range verbCores(word) {
			v.put(core{text: more, runes: c.runes, kind: tamilVerb, most: c.most})
		}
	case "[known]":
		first, _ := utf8.DecodeRuneInString(word)
		v.right[first] = append(v.right[first], likeness{word, open})
		return
	case "[whole]":
	default:
		panic(fmt.Sprintf("words of %s: section %q", v.lang, section))
	}
	v.put(c)
}

func (v *indicVocabulary) put(c core) {
	first, _ := utf8.DecodeRuneInString(c.text)
	v.cores[first] = append(v.cores[first], c)
}

// meant appends to near what an unknown word may stand for, the likeliest first.
func (v *indicVocabulary) meant(folded string, near []lexicon.Suggestion) []lexicon.Suggestion {
	first, _ := utf8.DecodeRuneInString(folded)
	// Before a stop, ற் stands for ல்.
	if strings.ContainsAny(folded, "\u200c\u200d") || strings.HasSuffix(folded, "ற்") || v.knows(folded) {
		return near
	}
	n := len(near)
	for _, f := range firsts(first) {
		for _, c := range v.cores[f] {
			var exact bool
			if near, exact = v.fits(c, folded, near); exact {
				return near[:n]
			}
		}
	}
	slices.SortStableFunc(near[n:], func(a, b lexicon.Suggestion) int {
		// Of two as near, the longer: letters are left out more often than put in.
		return cmp.Or(cmp.Compare(a.Cost, b.Cost), cmp.Compare(len(b.Word), len(a.Word)))
	})
	return near
}

// knows reports whether the word starts like one that is right.
func (v *indicVocabulary) knows(folded string) bool {
	// The nasal of borrowed words is written either way: ஏஜென்ட், ஏஜெண்ட்.
	if strings.Contains(folded, "ன்ட்") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(folded)
	for _, s := range v.right[first] {
		if rest, ok := strings.CutPrefix(folded, s.text); ok && (s.open || rest == "") {
			return true
		}
	}
	return false
}

// has reports whether the word is a form of one of the vocabulary.
func (v *indicVocabulary) has(folded string) bool {
	first, _ := utf8.DecodeRuneInString(folded)
	for _, c := range v.cores[first] {
		if rest, ok := strings.CutPrefix(folded, c.text); ok && slices.Contains(v.tails[c.kind], rest) {
			return rest != "র" || !v.lacksVowel(c.text)
		}
	}
	return false
}

// lacksVowel reports whether -র is no genitive of the core: after a consonant
// that is -ের.
func (v *indicVocabulary) lacksVowel(core string) bool {
	return v.lang == lexicon.Bengali && !strings.HasSuffix(core, "্য") && !bengaliVowelEnd(core)
}

// ending mends endings of known nouns that lack something.
func (v *indicVocabulary) ending(folded string) (string, bool) {
	if v.lang == lexicon.Bengali {
		return v.genitive(folded)
	}
	return v.plural(folded)
}

// plural mends -கள் of a Tamil noun in -ம், whose plural is in -ங்கள்.
func (v *indicVocabulary) plural(folded string) (string, bool) {
	i := strings.LastIndex(folded, "கள")
	if i < 4*3 {
		return "", false
	}
	first, _ := utf8.DecodeRuneInString(folded)
	noun := slices.ContainsFunc(v.cores[first], func(c core) bool { return c.kind == tamilM && c.text == folded[:i] })
	return folded[:i] + "ங்" + folded[i:], noun
}

// genitive mends -র after a consonant, where -ের is right.
func (v *indicVocabulary) genitive(folded string) (string, bool) {
	base, ok := strings.CutSuffix(folded, "র")
	if !ok || utf8.RuneCountInString(base) < 5 || !v.lacksVowel(base) {
		return "", false
	}
	first, _ := utf8.DecodeRuneInString(base)
	noun := slices.ContainsFunc(v.cores[first], func(c core) bool { return c.kind == bengaliNoun && c.text == base })
	return base + "ের", noun
}

// fits appends the forms of c that folded is one slip away from; exact: it is one.
func (v *indicVocabulary) fits(c core, folded string, near []lexicon.Suggestion) (_ []lexicon.Suggestion, exact bool) {
	if d := len(c.text) - len(folded); d > 3*2 {
		return near, false
	}
	tails := v.tails[c.kind]
	rest, starts := strings.CutPrefix(folded, c.text)
	if starts && slices.Contains(tails, rest) {
		return near, true
	}
	if !starts && !nearCore(folded, c.text) {
		return near, false
	}
	for _, tail := range tails {
		if starts {
			if cost, ok := tailSlip(v.lang, rest, tail); ok && cost <= c.most && (c.runes > 4 || cost == sameSound && c.runes > 3) {
				near = append(near, lexicon.Suggestion{Word: c.text + tail, Cost: cost, Class: 1})
			}
			continue
		}
		if lostFinal(folded, c.text, tail) {
			near = append(near, lexicon.Suggestion{Word: c.text + tail, Cost: wrongPair, Class: 1})
			continue
		}
		head, ok := strings.CutSuffix(folded, tail)
		if !ok || len(head)-len(c.text) > 3*2 || len(c.text)-len(head) > 3*2 {
			continue
		}
		if cost, ok := headSlip(v.lang, head, c, tail); ok {
			near = append(near, lexicon.Suggestion{Word: joined(v.lang, c.text, tail), Cost: cost, Class: 1})
		}
	}
	return near, false
}

// firsts returns the letters that a word may start with which was typed with r.
func firsts(r rune) []rune {
	switch r {
	case 'অ', 'আ':
		return []rune{'অ', 'আ'}
	case 'ই', 'ঈ':
		return []rune{'ই', 'ঈ'}
	case 'উ', 'ঊ':
		return []rune{'উ', 'ঊ'}
	case 'জ', 'য':
		return []rune{'জ', 'য'}
	}
	if same := []rune(alike(r)); len(same) > 1 {
		return same
	}
	return []rune{r}
}
