package lexicon

import (
	"cmp"
	"slices"
)

// Suggestion is a word that may have been meant.
type Suggestion struct {
	Word  string
	Cost  int // weighted edit distance: about 10 an edit, less for likely slips
	Class int // frequency class, 0 to 8
}

// SuggestOptions bounds a search. The zero value is the default.
type SuggestOptions struct {
	MaxCost  int // of a suggestion; zero: 20, two edits
	Class    int // the rarest class of a word; zero: 7
	FarClass int // the rarest class of a word that costs more than 14; zero: Class
	Limit    int // how many to return at most; zero: 5
}

// Bounds of a search, so that no word is expensive: the runes of a word that
// has suggestions, and the automaton's edges that are looked at.
const (
	suggestRunes = 28
	suggestEdges = 60000
)

// Suggest appends the dictionary's words nearest to a folded word, best first:
// by weighted Damerau-Levenshtein distance (transposition 7, doubled letter and
// vowel 6, neighbouring key 8, accent or a letter of the same sound 4, other
// edits 10, 4 more on the first letter) and frequency class. Names and variants
// (class 8) are never suggested. Work is bounded for any input: some 5 us, ten
// times that for a long word with nothing near it.
func (d *Dictionary) Suggest(dst []Suggestion, folded string, o SuggestOptions) []Suggestion {
	s := search{d: d, costs: costsOf(d.lang)}
	if len(d.words) == 0 || !s.read(folded) {
		return dst
	}
	o.MaxCost = cmp.Or(o.MaxCost, 20)
	o.Class = cmp.Or(o.Class, 7)
	o.FarClass = cmp.Or(o.FarClass, o.Class)
	from := len(dst)
	// In stages: most slips are cheap, and a cheap search ends early.
	for _, limit := range [...]int{10, 14, o.MaxCost} {
		s.limit, s.rarest, s.edges = int16(min(limit, o.MaxCost)), o.Class, 0
		if limit > 14 {
			s.rarest = o.FarClass
		}
		s.found = dst[:from]
		s.visit(0, 0)
		if dst = s.found; len(dst) > from || limit >= o.MaxCost {
			break
		}
	}
	slices.SortFunc(dst[from:], func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Word, b.Word))
	})
	return dst[:min(len(dst), from+cmp.Or(o.Limit, 5))]
}

// rank weighs distance against frequency: a class is worth a fifth of an edit.
func rank(s Suggestion) int { return s.Cost + 2*s.Class }
