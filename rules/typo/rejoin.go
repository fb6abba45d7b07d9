package typo

import (
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// rejoined reports an unknown word which makes a known one together with its
// neighbour: a blank fell into the word. English and French have few words long
// enough to tell that from two words; Bengali and Tamil write many verbs of two
// words as one or as two.
func (r *run) rejoined(i int, d *lexicon.Dictionary) bool {
	if r.lang == lexicon.English || r.lang == lexicon.French {
		return false
	}
	for _, first := range [...]int{i - 1, i} {
		if first < 0 || first+1 >= len(r.Words()) || !r.blank(first+1) {
			continue
		}
		a, b := r.Folded(first), r.Folded(first+1)
		j := 2*first + 1 - i
		if r.Words()[j].Flags&(lexicon.HasDigit|lexicon.Number|lexicon.Upper) != 0 || r.indic() && r.known(j) || !r.own(r.WordSpan(first, first+1)) {
			continue
		}
		if whole := a + b; r.oneWord(whole, d) {
			if !r.named(i) && !r.foreign(i) {
				r.report(spacing, first, first+1, 0.85, r.replacements(first, first+1, whole))
			}
			return true
		}
	}
	return false
}

// oneWord reports whether the word is well known and long.
func (r *run) oneWord(word string, d *lexicon.Dictionary) bool {
	const least = 7
	if utf8.RuneCountInString(word) < least {
		return false
	}
	if r.indic() {
		return indicOf(word).has(word)
	}
	return familiar(word, d) || utf8.RuneCountInString(word) > 9 && d.Contains(word)
}
