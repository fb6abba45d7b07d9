package typo

import (
	"slices"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// nearMiss returns words that the unknown one may stand for, the likeliest
// first, and how sure that is; none unless the first is common enough for the
// length of the word.
func (r *run) nearMiss(i int, folded string, d *lexicon.Dictionary) ([]lexicon.Suggestion, float64) {
	w := &r.Words()[i]
	key, title := w.Hash^uint64(r.lang), w.Flags&lexicon.Title != 0
	if r.c.barren.Has(key) || title && (r.namesNext(i) || r.c.barren.Has(key^asName)) {
		return nil, 0
	}
	near := r.nearest(folded, d)
	n := utf8.RuneCountInString(folded)
	edits := 0
	if len(near) > 0 {
		edits = r.edits(folded, near[0])
	}
	if len(near) == 0 || !r.common(near[0], n, edits) {
		r.c.barren.Add(key)
		return nil, 0
	}
	if title && !r.noName(i, n, near[0]) {
		r.c.barren.Add(key ^ asName)
		return nil, 0
	}
	return near, sureness(n, edits, near[0].Class)
}

// asName changes the key of a word that is a name where it has a capital.
const asName = 0x9E3779B97F4A7C15

// nearest returns the words near an unknown one, the likeliest first.
func (r *run) nearest(folded string, d *lexicon.Dictionary) []lexicon.Suggestion {
	var room [10]lexicon.Suggestion
	near := room[:0]
	if r.indic() {
		near = confused(r.lang, folded, d, near)
	} else {
		near = d.Suggest(near, folded, r.reach(folded))
		if s, ok := soundsLike(r.lang, folded, d); ok {
			near = slices.DeleteFunc(near, func(o lexicon.Suggestion) bool { return o.Word == s.Word })
			near = append(near, s)
		}
	}
	if len(near) == 0 {
		return nil
	}
	r.rank(folded, near)
	return slices.Clone(near)
}

// edits counts how many edits away a suggestion is; letters that sound the same
// count as one.
func (r *run) edits(folded string, s lexicon.Suggestion) int {
	if s.Cost <= accentCost {
		return 1
	}
	return distance(folded, s.Word)
}

// reach bounds the search: looking far, or for rare words, is dear, and for
// short words useless.
func (r *run) reach(folded string) lexicon.SuggestOptions {
	o := lexicon.SuggestOptions{Limit: 8, MaxCost: 14}
	if r.lang != lexicon.English {
		return o
	}
	switch n := len(folded); {
	case n > 5:
		o.MaxCost, o.Class, o.FarClass = 20, 5, 3
	case n > 4:
		o.Class = 5
	default:
		o.Class = 3
	}
	return o
}

// common reports whether a suggestion is common enough for what is left of a
// word of n letters that is some edits away from it.
func (r *run) common(s lexicon.Suggestion, n, edits int) bool {
	accent := s.Cost <= accentCost
	switch r.lang {
	case lexicon.English:
		return s.Class <= englishLimit(n, edits) && (n > 4 && edits < 2 || s.Class == 0 || s.Class == 1 && n == 4 && s.Cost <= 8 || r.likely(s.Word))
	case lexicon.Bengali, lexicon.Tamil:
		return true
	}
	if accent && n >= 3 && n < 5 {
		return s.Class <= 4 || r.likely(s.Word) || lexicon.Lookup(lexicon.Hash(s.Word)).Stop(r.lang)
	}
	return accent && n >= 5 || edits == 1 && n == 5 && (s.Class <= 1 || r.likely(s.Word)) || edits == 1 && n >= 6 || edits == 2 && n >= 8 && s.Cost <= 13 || edits <= 2 && n >= 4 && r.likely(s.Word)
}

// accentCost is the most that a wrong accent, or a letter that sounds the same,
// costs.
const accentCost = 5

// englishLimit returns the rarest frequency class, 0 the commonest, that a
// correction may have; -1: none.
func englishLimit(n, edits int) int {
	switch {
	case n <= 3 && edits == 1:
		return 0
	case n == 4 && edits == 1:
		return 2
	case n >= 5 && edits == 1:
		return 5
	case n >= 6 && edits == 2:
		return 3
	}
	return -1
}

func sureness(n, edits, class int) float64 {
	s := 0.9 - 0.02*float64(class)
	if n <= 4 {
		s -= 0.1
	}
	if edits > 1 {
		s -= 0.15
	}
	return s
}

// distance returns the edits between two words: insertions, deletions,
// substitutions and transpositions of neighbours, in runes, at most 3
// (optimal string alignment).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > 2 || len(y)-len(x) > 2 {
		return 3
	}
	prev2, prev, cur := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(x); i++ {
		cur[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return min(prev[len(y)], 3)
}
