// Package digits reads the numbers of a message: runs of digits of any script
// joined over separators, and digits spelled out, always with the way back to
// the message's bytes. It judges nothing: rules ask for every window of
// neighbouring groups that has as many digits as their numbers have.
package digits

import (
	"sync"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// Window bounds the evidence of one number: from its first digit to its last
// are at most so many bytes; twice as many where the digits are spelled out, as
// sixteen words of Tamil alone take 300.
const Window = 256

// Atom is a group of digits as it stands in the message: a run, or a word.
type Atom struct {
	guard.Span
	from, to int // its digits in Reader.values
	gap      Gap // between it and the atom before
	word     bool
}

// Gap says what stands between two atoms.
type Gap struct {
	Kind GapKind
	Sep  rune // the visible separator; ' ' for any blank, 0 for none
}

// GapKind is the kind of a Gap.
type GapKind uint8

// The kinds of gap: something that ends a number; separators within a line; a
// line end among them; words such as "followed by".
const (
	Apart GapKind = iota
	Near
	Lines
	Words
)

// Candidate is a window of neighbouring atoms. It is good until yield returns.
type Candidate struct {
	guard.Span
	Digits  []byte // values 0 to 9
	Groups  []int  // digits of each atom
	Gaps    []Gap  // between the atoms
	Spelled bool
	// Before and After are the digits of the neighbouring atom that is joined by
	// the same separator as the window's own, 0 if there is none.
	Before, After int
	atoms         []Atom
	first, last   int
	r             *Reader
}

// Reader holds the memory of one reading. It belongs to one goroutine.
type Reader struct {
	text     *guard.Text
	atoms    []Atom
	values   []byte
	edged    bool // letters that stand for digits are at the ends of runs
	eighties bool // "quatre vingt" may be read in two ways
	cand     Candidate
	kept     [2]reading // of the runs: without and with letters at their ends
	// The memory of atoms and values while they are not those of a reading kept.
	spareAtoms  []Atom
	spareValues []byte
	// what mixed merges
	words, merged []Atom
	wordValues    []byte
}

// reading is the runs read once, for all rules that ask.
type reading struct {
	atoms  []Atom
	values []byte
	edged  bool
	made   bool
}

// readerKey is that of the Reader which rules share.
type readerKey struct{}

func newReader() any { return readers.Get() }

// Release implements guard.Releaser.
func (r *Reader) Release() {
	r.text = nil
	r.kept[0].made, r.kept[1].made = false, false
	readers.Put(r)
}

// figures makes the atoms those of the digit runs: see runs.
func (r *Reader) figures(edges bool) {
	k := &r.kept[0]
	if edges {
		k = &r.kept[1]
	}
	if !k.made {
		r.atoms, r.values = k.atoms, k.values
		r.runs(edges, Least)
		*k = reading{r.atoms, r.values, r.edged, true}
	}
	r.atoms, r.values, r.edged = k.atoms, k.values, k.edged
}

// readers is safe for concurrent use, and only ever grows by pooling.
var readers = sync.Pool{New: func() any { return new(Reader) }}

// Least is the fewest digits that a rule may ask for: those of a nine-digit
// national number.
const Least = 9

// Find calls yield with every window of at least min and at most max digits,
// in order of their first atom; min is at least Least. A text with fewer digits costs next to nothing.
func Find(t *guard.Text, min, max int, yield func(*Candidate)) {
	tokens := t.Tokens()
	near := together(tokens.Runs, tokens.Text, min)
	if !near && len(tokens.Numbers) < mixedWords {
		return
	}
	r := t.Shared(readerKey{}, newReader).(*Reader)
	r.text = t
	if near {
		r.figures(false)
		r.windows(min, max, inFigures, yield)
		if r.edged {
			r.figures(true)
			r.windows(min, max, inFigures, yield)
		}
	}
	r.atoms, r.values = r.spareAtoms[:0], r.spareValues[:0]
	if len(tokens.Numbers) >= min/2 {
		r.spelled(false)
		r.windows(min, max, inWords, yield)
		if r.eighties {
			r.spelled(true)
			r.windows(min, max, inWords, yield)
		}
	}
	if len(tokens.Numbers) >= mixedWords && len(tokens.Runs) > 0 {
		r.mixed()
		r.windows(min, max, both, yield)
	}
	r.spareAtoms, r.spareValues = r.atoms, r.values
}

// together reports whether min digits stand within one Window, over gaps that
// may join them. Letters that stand for digits count as such.
func together(runs []lexicon.Run, text string, min int) bool {
	from, sum := 0, 0
	for i := range runs {
		if i > 0 && runs[i].Start-runs[i-1].End > maxGap {
			from, sum = i, 0
		}
		sum += int(runs[i].Digits)
		for at := int(runs[i].End); at < len(text) && letterDigit(text[at]) >= 0; at++ {
			sum++
		}
		if at := int(runs[i].Start); at > 0 && letterDigit(text[at-1]) >= 0 {
			sum++
		}
		for runs[i].End-runs[from].Start > Window && from < i {
			sum -= int(runs[from].Digits)
			from++
		}
		if sum >= min {
			return true
		}
	}
	return false
}

// writing says how the digits of the atoms are written.
type writing uint8

const (
	inFigures writing = iota
	inWords
	both // a window has to have both
)

// mixedWords is how many digits of a number that is partly in figures have to
// be in words, and the other way round.
const mixedWords = 4

// windows tries every stretch of joined atoms.
func (r *Reader) windows(min, max int, how writing, yield func(*Candidate)) {
	limit := Window
	if how != inFigures {
		limit *= 2
	}
	for i := range r.atoms {
		n, words := 0, 0
		for j := i; j < len(r.atoms); j++ {
			a := &r.atoms[j]
			if j > i && a.gap.Kind == Apart || a.End-r.atoms[i].Start > limit {
				break
			}
			if n += a.to - a.from; n > max {
				break
			}
			if a.word {
				words += a.to - a.from
			}
			if n >= min && (how != both || words >= mixedWords && n-words >= mixedWords) {
				yield(r.candidate(i, j, how != inFigures))
			}
		}
	}
}

func (r *Reader) candidate(i, j int, spelled bool) *Candidate {
	c := &r.cand
	c.r, c.atoms, c.first, c.last, c.Spelled = r, r.atoms, i, j, spelled
	c.Span = guard.Span{Start: r.atoms[i].Start, End: r.atoms[j].End}
	c.Digits = r.values[r.atoms[i].from:r.atoms[j].to]
	c.Groups, c.Gaps = c.Groups[:0], c.Gaps[:0]
	for k := i; k <= j; k++ {
		c.Groups = append(c.Groups, r.atoms[k].to-r.atoms[k].from)
		if k > i {
			c.Gaps = append(c.Gaps, r.atoms[k].gap)
		}
	}
	c.Before, c.After = r.neighbour(i-1, i), r.neighbour(j+1, j+1)
	return c
}

// neighbour returns the digits of atom n if gap g joins it to the window as the
// window's own groups are joined.
func (r *Reader) neighbour(n, g int) int {
	if n < 0 || n >= len(r.atoms) || r.atoms[g].gap.Kind == Apart {
		return 0
	}
	if len(r.cand.Gaps) > 0 && r.cand.Gaps[0].Sep != r.atoms[g].gap.Sep {
		return 0
	}
	return r.atoms[n].to - r.atoms[n].from
}

// ChainStart returns the first byte of the first atom that is joined to the
// window, over up to 34 others: as many as the longest IBAN has characters.
func (c *Candidate) ChainStart() int {
	k := c.first
	for k > max(0, c.first-34) && c.atoms[k].gap.Kind != Apart {
		k--
	}
	return c.atoms[k].Start
}

// Next returns the n digits of whole atoms that follow the window, nil if no
// atoms have just so many; n < 0 asks for those before it.
func (c *Candidate) Next(n int) []byte {
	if n < 0 {
		for k := c.first - 1; k >= 0 && c.atoms[k+1].gap.Kind != Apart; k-- {
			if got := c.atoms[c.first].from - c.atoms[k].from; got == -n {
				return c.r.values[c.atoms[k].from:c.atoms[c.first].from]
			} else if got > -n {
				return nil
			}
		}
		return nil
	}
	for k := c.last + 1; k < len(c.atoms) && c.atoms[k].gap.Kind != Apart; k++ {
		if got := c.atoms[k].to - c.atoms[c.last].to; got == n {
			return c.r.values[c.atoms[c.last].to:c.atoms[k].to]
		} else if got > n {
			return nil
		}
	}
	return nil
}

// Isolated reports whether no other digits are joined to the window.
func (c *Candidate) Isolated() bool {
	return c.atoms[c.first].gap.Kind == Apart && (c.last+1 == len(c.atoms) || c.atoms[c.last+1].gap.Kind == Apart)
}

// AtomSpans returns the spans of the window's atoms, appended to dst.
func (c *Candidate) AtomSpans(dst []guard.Span) []guard.Span {
	for k := c.first; k <= c.last; k++ {
		dst = append(dst, c.atoms[k].Span)
	}
	return dst
}

// Uniform reports whether all groups are joined alike.
func (c *Candidate) Uniform() bool {
	for _, g := range c.Gaps {
		if g.Sep != c.Gaps[0].Sep {
			return false
		}
	}
	return true
}

// Alone reports whether the message is the number at span and nothing else.
func Alone(t *guard.Text, span guard.Span) bool {
	for i := range t.Words() {
		if w := t.WordSpan(i, i); w.Start < span.Start || w.End > span.End {
			return false
		}
	}
	return true
}
