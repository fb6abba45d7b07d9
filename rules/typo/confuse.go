package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// confused appends to near the words of the list that differ from an unknown
// word of Bengali or Tamil only in letters that sound alike, in one or two
// places, and are not rarer than class 4. The lists of these languages hold a
// few thousand words of hundreds of thousands of forms, so that any other
// neighbour may be a form that they lack.
func confused(l lexicon.Language, folded string, d *lexicon.Dictionary, near []lexicon.Suggestion) []lexicon.Suggestion {
	word := []rune(folded)
	if len(word) < 4 || len(word) > 24 {
		return near
	}
	v := indicVocabularies[l]()
	if v.knows(folded) || v.has(folded) {
		return near
	}
	try := func(cost int) {
		if s := string(word); s != folded && (l == lexicon.Tamil || len(word) > 4) {
			if class, ok := d.Class(s); ok && class <= 4 {
				near = append(near, lexicon.Suggestion{Word: s, Cost: cost, Class: class})
			}
		}
	}
	for i := range word {
		each(word, i, func() {
			try(accentCost - 1)
			for j := i + 1; j < len(word); j++ {
				each(word, j, func() { try(2 * (accentCost - 1)) })
			}
		})
	}
	if len(near) > 0 {
		return near
	}
	if near = v.meant(folded, near); len(near) > 0 {
		return near
	}
	if near = misplaced(folded, d, v, near); len(near) > 0 {
		return near
	}
	if l == lexicon.Tamil {
		return tamilSigns(folded, d, near)
	}
	return bengaliSigns(folded, d, near)
}

// misplaced appends the known words that a letter typed twice, or two typed in
// the wrong order, made the unknown one of.
func misplaced(folded string, d *lexicon.Dictionary, v *indicVocabulary, near []lexicon.Suggestion) []lexicon.Suggestion {
	word := []rune(folded)
	if len(word) < 5 {
		return near
	}
	for i := 1; i < len(word); i++ {
		if word[i] != word[i-1] {
			if s := splice(word, i-1, 2, word[i], word[i-1]); !strings.HasSuffix(s, "রা") { // চার্জার is no slip for চার্জরা
				near = usualWord(v, near, s, swapped)
			}
			continue
		}
		once := splice(word, i, 1)
		near = usualWord(v, near, once, wrongPair)
		if v.lang == lexicon.Tamil { // Bengali verbs double letters: তুললে and তুলে
			near = known(d, near, once, 5)
		}
	}
	return near
}

// usualWord appends a word of the vocabulary.
func usualWord(v *indicVocabulary, near []lexicon.Suggestion, word string, cost int) []lexicon.Suggestion {
	if v.has(word) {
		near = append(near, lexicon.Suggestion{Word: word, Cost: cost, Class: 1})
	}
	return near
}

// each calls f with every letter that sounds like the one at i in its place.
func each(word []rune, i int, f func()) {
	typed := word[i]
	for _, r := range alike(typed) {
		if r == typed || typed == 'ী' && r == 'ি' && i >= len(word)-2 {
			continue // many write the older ending: তৈরী
		}
		word[i] = r
		f()
	}
	word[i] = typed
}

// alike returns the letters that sound like r. Who writes ণ knows the rule, so
// it is not taken for ন.
func alike(r rune) string {
	switch r {
	case 'ন':
		return "ণ"
	case 'শ', 'ষ', 'স':
		return "শষস"
	case 'ি', 'ী':
		return "িী"
	case 'ু', 'ূ':
		return "ুূ"
	case 'ர', 'ற':
		return "ரற"
	case 'ல', 'ள', 'ழ':
		return "லளழ"
	case 'ந', 'ன', 'ண':
		return "நனண"
	}
	return ""
}
