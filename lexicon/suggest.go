package lexicon

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// Suggestion is a word that may have been meant.
type Suggestion struct {
	Word  string
	Cost  int // weighted edit distance: about 10 an edit, less for likely slips
	Class int // frequency class, 0 to 8
}

// SuggestOptions bounds a search. The zero value is the default.
type SuggestOptions struct {
	MaxCost int // of a suggestion; zero: 20, two edits
	Limit   int // how many to return at most; zero: 5
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
// (class 8) are never suggested. Work is bounded for any input.
func (d *Dictionary) Suggest(dst []Suggestion, folded string, o SuggestOptions) []Suggestion {
	n := utf8.RuneCountInString(folded)
	if len(d.words) == 0 || n < 2 || n > suggestRunes {
		return dst
	}
	if o.MaxCost == 0 {
		o.MaxCost = 20
	}
	if o.Limit == 0 {
		o.Limit = 5
	}
	s := search{d: d, costs: costsOf(d.lang)}
	for i, r := range []rune(folded) {
		s.word[i] = r
	}
	s.n = n
	// In stages: most slips are cheap, and a cheap search ends early.
	for _, limit := range [...]int{10, 14, o.MaxCost} {
		s.limit, s.found, s.edges = min(limit, o.MaxCost), s.found[:0], 0
		s.firstRow()
		s.visit(0, 0)
		if len(s.found) > 0 || limit >= o.MaxCost {
			break
		}
	}
	slices.SortFunc(s.found, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Word, b.Word))
	})
	return append(dst, s.found[:min(len(s.found), o.Limit)]...)
}

// rank weighs distance against frequency: a class is worth a fifth of an edit.
func rank(s Suggestion) int { return s.Cost + 2*s.Class }

// search is one walk over the automaton with a row of the distance matrix for
// each rune of the path.
type search struct {
	d     *Dictionary
	costs *costs
	word  [suggestRunes]rune
	n     int
	limit int
	edges int
	path  [suggestRunes + 4]rune
	bytes []byte
	rows  [suggestRunes + 5][suggestRunes + 1]int
	found []Suggestion
}

// band is by how many runes the two words may differ up to any point.
const band = 2

// inBand reports whether the last cell of the row at depth was computed.
func (s *search) inBand(depth int) bool { return depth > 0 && depth-s.n <= band && s.n-depth <= band }

// first adds to the cost of an edit of the first letter: it is seldom wrong.
func first(i int) int {
	if i == 0 {
		return 4
	}
	return 0
}

func (s *search) firstRow() {
	s.rows[0][0] = 0
	for j := 1; j <= s.n; j++ {
		s.rows[0][j] = s.rows[0][j-1] + 10 + first(j-1)
	}
}

// visit walks the edges of the state at i with depth runes read.
func (s *search) visit(i uint32, depth int) {
	a := s.d.words
	if e, ok := a.end(i); ok && e.class() < lastClass && s.inBand(depth) && s.rows[depth][s.n] <= s.limit {
		s.found = append(s.found, Suggestion{string(s.bytes), s.rows[depth][s.n], e.class()})
	}
	if depth >= s.n+band || depth >= len(s.path) {
		return
	}
	for {
		e := a.edge(i)
		if label := byte(e); label != final {
			s.follow(e>>9, label, depth)
		}
		if e>>8&1 != 0 || s.edges > suggestEdges {
			return
		}
		i++
	}
}

// follow reads one byte; when it ends a rune the rune's row is made, and the
// walk goes on only while some cell of it is within the limit.
func (s *search) follow(next uint32, label byte, depth int) {
	s.edges++
	mark := len(s.bytes)
	s.bytes = append(s.bytes, label)
	start := mark
	for start > 0 && !utf8.RuneStart(s.bytes[start]) {
		start--
	}
	if tail := s.bytes[start:]; utf8.FullRune(tail) {
		r, _ := utf8.DecodeRune(tail)
		s.path[depth] = r
		// The first letter is seldom wrong: dear searches keep it.
		locked := depth == 0 && s.limit > 10 && r != s.word[0] && r < utf8.RuneSelf
		if !locked && s.row(depth, r) <= s.limit {
			s.visit(next, depth+1)
		}
	} else {
		s.inner(next, depth)
	}
	s.bytes = s.bytes[:mark]
}

// inner walks on inside a rune of several bytes.
func (s *search) inner(i uint32, depth int) {
	for {
		e := s.d.words.edge(i)
		s.follow(e>>9, byte(e), depth)
		if e>>8&1 != 0 {
			return
		}
		i++
	}
}

// row fills the row of the path's rune r at depth and returns its least cell.
func (s *search) row(depth int, r rune) int {
	above, here := &s.rows[depth], &s.rows[depth+1]
	here[0] = above[0] + s.missing(depth, r, 0)
	least := here[0]
	lo, hi := max(1, depth+1-band), min(s.n, depth+1+band)
	if lo > 1 {
		here[lo-1] = 1 << 20
	}
	for j := lo; j <= hi; j++ {
		typed := s.word[j-1]
		c := above[j-1]
		if typed != r {
			c += s.costs.swap(typed, r) + first(j-1)
		}
		c = min(c, above[j]+s.missing(depth, r, j), here[j-1]+s.extra(j))
		if depth > 0 && j > 1 && typed == s.path[depth-1] && s.word[j-2] == r && typed != r {
			c = min(c, s.rows[depth-1][j-2]+7+first(j-2))
		}
		here[j] = c
		least = min(least, c)
	}
	for j := hi + 1; j <= min(s.n, hi+2); j++ {
		here[j] = 1 << 20
	}
	return least
}

// missing is the cost of rune r of the right word not having been typed.
func (s *search) missing(depth int, r rune, j int) int {
	if depth > 0 && s.path[depth-1] == r {
		return 6
	}
	if s.costs.silent(r) {
		return 5 + first(j)
	}
	return 10 + first(j)
}

// extra is the cost of the typed rune j-1 being one too many.
func (s *search) extra(j int) int {
	if j > 1 && s.word[j-1] == s.word[j-2] {
		return 6
	}
	if s.costs.silent(s.word[j-1]) {
		return 5 + first(j-1)
	}
	return 10 + first(j-1)
}
