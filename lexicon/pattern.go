package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Pattern is a parsed phrase pattern.
type Pattern struct {
	seq    []element
	start  bool
	clause bool // never goes over a comma or its like
}

// InClause returns the pattern for phrases that lie within a clause: they go
// over no comma or its like, but over the end of a line.
func (p *Pattern) InClause() *Pattern {
	q := *p
	q.clause = true
	return &q
}

type elementKind uint8

const (
	elSet elementKind = iota // a word of set
	elAlt                    // a word of set, or what one of alts stands for
	elPrefix
	elSuffix
	elAny
	elNumber
	elGap
	elNot  // no word of set
	elNear // a slip for a word of near
	elEnd
)

// element is a part of a pattern.
type element struct {
	kind   elementKind
	common bool        // of elNear: stop words too
	gap    int         // words
	text   string      // of elPrefix, elSuffix
	set    []uint64    // sorted hashes
	alts   [][]element // an empty one: the element may be left out
	near   []string    // folded
}

// ParsePattern reads the language of phrases:
//
//	sort it out        words, compared folded (case, accents kept, disguises undone)
//	(told|said to) you alternatives, each of one or more words, or empty: (very|)
//	[please] send      optional words
//	idiot[s|ic]        glued to a word: alternative endings, "idiot", "idiots", "idiotic"
//	stupid* *ed        any word that starts so, that ends so
//	* *3               any one word; up to three words
//	<num>              a number in digits
//	!(own|very)        at the end: none of these words follows
//	~link ~(link|page) a slip: another word, one edit away from this one, from
//	                   one of these (see Slip), and no stop word; with ~~ any word
//	^ $                at the start, at the end: a sentence starts, ends here
//
// Every form of a phrase has a word, or the first four bytes of one, by which it
// is found. A phrase never crosses a sentence's end. Words are cut as Tokens cuts
// a text, so "don't" is one word and "l'adresse" two. An error says what is wrong
// and where.
func ParsePattern(s string) (*Pattern, error) {
	ps := patternParser{s: strings.TrimSpace(s)}
	p := &Pattern{}
	if rest, ok := strings.CutPrefix(ps.s, "^"); ok {
		p.start, ps.s = true, strings.TrimSpace(rest)
	}
	seq, err := ps.sequence("")
	if err != nil {
		return nil, fmt.Errorf("phrase %q: %w", s, err)
	}
	p.seq = seq
	switch {
	case startsLoose(seq):
		return nil, fmt.Errorf("phrase %q: starts with a gap or a number", s)
	case !anchored(seq):
		return nil, fmt.Errorf("phrase %q: some form of it has no word to find it by", s)
	case !closed(seq):
		return nil, fmt.Errorf("phrase %q: something stands behind its end", s)
	}
	return p, nil
}

// Literal returns the pattern of the words of s as they stand, nil if it has none.
func Literal(s string) *Pattern {
	seq, err := words(s)
	if err != nil {
		return nil
	}
	return &Pattern{seq: seq}
}

// anchored reports whether every form of the sequence has a word, or a
// beginning of one, by which it can be found.
func anchored(seq []element) bool {
	return slices.ContainsFunc(seq, func(e element) bool {
		switch e.kind {
		case elSet:
			return true
		case elNear:
			return !e.common
		case elPrefix:
			return len(e.text) >= prefixBytes
		case elAlt:
			return !slices.ContainsFunc(e.alts, func(alt []element) bool { return !anchored(alt) })
		}
		return false
	})
}

// closed reports whether nothing stands behind what has to be the end.
func closed(seq []element) bool {
	for i, e := range seq {
		if (e.kind == elEnd || e.kind == elNot) && i < len(seq)-1 {
			return false
		}
		if slices.ContainsFunc(e.alts, func(alt []element) bool { return !closed(alt) }) {
			return false
		}
	}
	return true
}

// startsLoose reports whether some form of it starts with anything but a word.
func startsLoose(seq []element) bool {
	for i := range seq {
		switch e := &seq[i]; e.kind {
		case elSet, elPrefix, elNear:
			return false
		case elAlt:
			if slices.ContainsFunc(e.alts, startsLoose) {
				return true
			}
			if lo, _ := width(e); lo > 0 {
				return false
			}
		default:
			return true
		}
	}
	return false
}

// width returns how many words an element takes, at least and at most.
func width(e *element) (lo, hi int) {
	switch e.kind {
	case elGap:
		return 0, e.gap
	case elNot, elEnd:
		return 0, 0
	case elAlt:
		lo, hi = 255, 0
		if len(e.set) > 0 {
			lo, hi = 1, 1
		}
		for _, alt := range e.alts {
			l, h := span(alt)
			lo, hi = min(lo, l), max(hi, h)
		}
		return lo, hi
	}
	return 1, 1
}

// span returns how many words a sequence takes, at least and at most.
func span(seq []element) (lo, hi int) {
	for i := range seq {
		l, h := width(&seq[i])
		lo, hi = lo+l, hi+h
	}
	return lo, hi
}
