package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// soundsLike returns a word that is written as it is spoken: Hungarian "hejzet"
// for helyzet. Such a slip changes several letters at once, which the distance
// between words takes for several edits.
func soundsLike(l lexicon.Language, folded string, d *lexicon.Dictionary) (lexicon.Suggestion, bool) {
	if l == lexicon.Hungarian {
		if word, ok := likelyPlain()[plainVowels(folded)]; ok {
			class, _ := d.Class(word)
			return lexicon.Suggestion{Word: word, Cost: accentCost, Class: class}, true
		}
	}
	best := lexicon.Suggestion{Class: 9}
	for _, s := range spellings(l) {
		for from := 0; ; {
			i := strings.Index(folded[from:], s.wrong)
			if i < 0 {
				break
			}
			i += from
			from = i + 1
			word := folded[:i] + s.right + folded[i+len(s.wrong):]
			if class, ok := d.Class(word); ok && class < best.Class && class < 8 {
				best = lexicon.Suggestion{Word: word, Cost: accentCost, Class: class}
			}
		}
	}
	if best.Class == 9 && l == lexicon.Hungarian {
		return composedNear(folded, d)
	}
	return best, best.Class < 9
}

func spellings(l lexicon.Language) []sequence {
	switch l {
	case lexicon.French:
		return frenchSpellings[:]
	case lexicon.Hungarian:
		return hungarianSpellings[:]
	}
	return nil
}

// The spellings are read only: what is heard, and what is written.
var (
	hungarianSpellings = [...]sequence{
		{wrong: "ly", right: "j"}, {wrong: "j", right: "ly"}, {wrong: "ggy", right: "dj"}, {wrong: "dgy", right: "dj"}, {wrong: "gy", right: "dj"}, {wrong: "tty", right: "tj"},
		{wrong: "ty", right: "tj"}, {wrong: "nny", right: "nj"}, {wrong: "lly", right: "lj"}, {wrong: "cc", right: "tsz"}, {wrong: "c", right: "tsz"},
		{wrong: "ccs", right: "ts"}, {wrong: "cs", right: "ts"}, {wrong: "jj", right: "lj"}, {wrong: "eggy", right: "egy"}, {wrong: "ssz", right: "zs"},
		{wrong: "sz", right: "z"}, {wrong: "x", right: "ksz"}, {wrong: "tt", right: "dt"}, {wrong: "pp", right: "bp"},
	}
	frenchSpellings = [...]sequence{
		{wrong: "f", right: "ph"}, {wrong: "k", right: "qu"}, {wrong: "k", right: "c"}, {wrong: "ament", right: "amment"}, {wrong: "ament", right: "emment"},
		{wrong: "amment", right: "emment"}, {wrong: "emment", right: "amment"}, {wrong: "ament", right: "ement"}, {wrong: "sion", right: "tion"}, {wrong: "tion", right: "sion"},
		{wrong: "o", right: "au"}, {wrong: "o", right: "eau"}, {wrong: "au", right: "o"}, {wrong: "an", right: "en"}, {wrong: "en", right: "an"}, {wrong: "in", right: "ain"},
		{wrong: "ai", right: "é"}, {wrong: "è", right: "ai"}, {wrong: "é", right: "er"}, {wrong: "ss", right: "ç"}, {wrong: "c", right: "ss"}, {wrong: "s", right: "c"},
		{wrong: "gu", right: "g"}, {wrong: "g", right: "gu"}, {wrong: "j", right: "ge"}, {wrong: "ll", right: "il"}, {wrong: "eil", right: "eill"}, {wrong: "xc", right: "xx"},
		{wrong: "t", right: "th"}, {wrong: "r", right: "rh"}, {wrong: "i", right: "y"}, {wrong: "y", right: "i"}, {wrong: "oe", right: "œ"},
	}
)
