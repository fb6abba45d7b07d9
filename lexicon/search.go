package lexicon

import "unicode/utf8"

// search is one walk over the automaton, with a row of the distance matrix for
// each rune of the path. The two words may differ by two runes up to any point,
// so a row has five cells: cell k of row d is the cost of turning the first
// d runes of the path into the first d+k-2 that were typed.
type search struct {
	d      *Dictionary
	costs  *costs
	n      int // runes typed
	limit  int16
	rarest int // class of a word worth finding
	edges  int
	bytes  int // of path
	found  []Suggestion
	word   [typedCells]rune // typed, from index pad on, zeros around it
	cells  [typedCells]cell
	runes  [suggestRunes + band + 1]rune // of path
	rows   [suggestRunes + band + 2]distances
	least  [suggestRunes + band + 2]int16 // the least cell of each row
	path   [4 * (suggestRunes + band + 1)]byte
}

// distances is a row of the matrix.
type distances [2*band + 1]int16

// cell is what a typed rune costs: as one too many, for others, and more if it
// is the first. Around the word it costs far.
type cell struct {
	extra, first int16
	swaps        *swaps
}

const (
	band       = 2
	pad        = band + 1
	typedCells = suggestRunes + 3*band + 4
	// far stands for a cell outside the matrix.
	far = 1000
	// onFirst is added to the cost of an edit of the first letter: it is seldom wrong.
	onFirst = 4
)

// read fills in what was typed; ok is false if it is too short or too long.
func (s *search) read(folded string) (ok bool) {
	for i := range s.cells {
		s.cells[i] = cell{far, 0, &farSwaps}
	}
	for _, r := range folded {
		if s.n == suggestRunes {
			return false
		}
		s.word[pad+s.n] = r
		s.n++
		s.cells[pad+s.n-1] = cell{s.tooMany(s.n), first(s.n - 1), s.costs.of(r)}
	}
	s.rows[0] = distances{far, far, 0, 10 + onFirst, 20 + onFirst}
	return s.n >= 2
}

// farRow and farSwaps are what lies outside; they are read only.
var (
	farRow   = distances{far, far, far, far, far}
	farSwaps = func() (s swaps) {
		for i := range s.costs {
			s.costs[i] = far
		}
		return s
	}()
)

// tooMany is the cost of the typed rune j, counted from 1, being one too many.
func (s *search) tooMany(j int) int16 {
	r := s.word[pad+j-1]
	switch {
	case j > 1 && r == s.word[pad+j-2]:
		return 6
	case s.costs.silent(r):
		return 5 + first(j-1)
	}
	return 10 + first(j-1)
}

func first(i int) int16 {
	if i == 0 {
		return onFirst
	}
	return 0
}

// visit walks the edges of the state at i with depth runes read.
func (s *search) visit(i uint32, depth int) {
	if depth > 0 {
		s.note(i, depth)
	}
	if depth >= s.n+band {
		return
	}
	letters := ^uint32(0)
	if rest := s.limit - s.least[depth]; rest < 10 {
		letters = s.readable(depth, rest)
	}
	for {
		e := s.d.words.edge(i)
		switch label := byte(e); {
		case label == final || commonest(e) > s.rarest:
		case label < utf8.RuneSelf:
			if letters>>(label&31)&1 != 0 {
				s.follow(target(e), depth, rune(label))
			}
		default:
			s.inner(e, depth, s.bytes)
		}
		if e>>8&1 != 0 || s.edges > suggestEdges {
			return
		}
		i++
	}
}

// note adds the word that ends in the state at i, if it is near enough.
func (s *search) note(i uint32, depth int) {
	k := s.n - depth + band
	if k < 0 || k > 2*band {
		return
	}
	e, ok := s.d.words.end(i)
	if cost := s.rows[depth][k]; ok && cost <= s.limit && e.class() < lastClass && e.class() <= s.rarest {
		s.found = append(s.found, Suggestion{string(s.path[:s.bytes]), int(cost), e.class()})
	}
}

// readable returns the runes that could be read at this depth if the edits that
// are left cost under 10, as bits of their low five bits: those typed hereabouts,
// those that are easily typed for them, and the last one read once more.
func (s *search) readable(depth int, rest int16) (letters uint32) {
	if depth > 0 && rest >= 6 {
		letters = 1 << (s.runes[depth-1] & 31)
	}
	for k := depth; k < depth+2*band+2; k++ {
		letters |= 1 << (s.word[k] & 31)
		letters |= s.cells[k].swaps.within(rest)
	}
	return letters
}

// follow reads a rune of one byte; the walk goes on only while some cell of its
// row is within the limit.
func (s *search) follow(next uint32, depth int, r rune) {
	s.edges++
	// Dear searches keep the first letter.
	if depth == 0 && s.limit > 10 && r != s.word[pad] {
		return
	}
	if s.row(depth, r) > s.limit {
		return
	}
	s.path[s.bytes] = byte(r)
	s.bytes++
	s.visit(next, depth+1)
	s.bytes--
}

// inner reads a rune of several bytes, the first of which stands on edge e and
// at byte start of the path.
func (s *search) inner(e uint32, depth, start int) {
	s.edges++
	s.path[s.bytes] = byte(e)
	s.bytes++
	defer func() { s.bytes-- }()
	if tail := s.path[start:s.bytes]; utf8.FullRune(tail) {
		r, _ := utf8.DecodeRune(tail)
		if s.row(depth, r) <= s.limit {
			s.visit(target(e), depth+1)
		}
		return
	}
	for i := target(e); ; i++ {
		next := s.d.words.edge(i)
		if byte(next) >= utf8.RuneSelf && commonest(next) <= s.rarest {
			s.inner(next, depth, start)
		}
		if next>>8&1 != 0 {
			return
		}
	}
}

// row fills the row of the path's rune r at depth and returns its least cell.
// What lies outside the matrix is far: see read.
func (s *search) row(depth int, r rune) int16 {
	s.runes[depth] = r
	code := s.costs.letter(r)
	miss, missFirst := s.missing(depth, r)
	before, swapped := rune(-1), &farRow
	if depth > 0 {
		before, swapped = s.runes[depth-1], &s.rows[depth-1]
	}
	// Cell k is about the typed rune at index depth+k of these.
	above, here := &s.rows[depth], &s.rows[depth+1]
	word := (*[2*band + 2]rune)(s.word[depth:])
	typed := (*[2*band + 2]cell)(s.cells[depth:])
	least, left := int16(far), int16(far)
	for k := range here {
		cost := above[k]
		if t := word[k+1]; t != r {
			cost += typed[k+1].swaps.costs[code] + typed[k+1].first
			if t == before && word[k] == r {
				cost = min(cost, swapped[k]+7+typed[k].first)
			}
		}
		if k < 2*band {
			cost = min(cost, above[k+1]+miss)
		}
		cost = min(cost, left+typed[k+1].extra, far)
		if depth+k == band-1 { // nothing typed yet
			cost = above[k+1] + missFirst
		}
		here[k], left = cost, cost
		least = min(least, cost)
	}
	s.least[depth+1] = least
	return least
}

// missing is the cost of rune r of the right word not having been typed, and
// what it is before anything was.
func (s *search) missing(depth int, r rune) (cost, atFirst int16) {
	switch {
	case depth > 0 && s.runes[depth-1] == r:
		return 6, 6
	case s.costs.silent(r):
		return 5, 5 + onFirst
	}
	return 10, 10 + onFirst
}
