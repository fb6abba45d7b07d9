package main

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// dawg builds a minimal acyclic automaton. States are numbered and registered
// by their edges, so that equal ones are one; state 0 has none. A word ends in
// an edge of label finalLabel, whose target is not a state but what is said of
// the word (see payload). See lexicon/automaton.go for the layout.
type dawg struct {
	states   [][]edge
	register map[string]int32
	unions   map[[2]int32]int32
	key      []byte
	least    map[int32]int // of commonest
}

type edge struct {
	label byte
	to    int32
}

const finalLabel = 1

// What is said of a word: its frequency class in the lowest four bits, then
// its traits. lexicon/automaton.go has the same numbers.
const (
	classMask     = 15
	traitAmerican = 1 << 4 // the spelling of the United States only
	traitBritish  = 1 << 5 // the spelling of Britain only
	traitFirst    = 1 << 6 // may be the first part of a compound
	traitLast     = 1 << 7 // may be the last part of a compound
	traitPrefix   = 1 << 8 // takes verbal prefixes
	traitVerbal   = 1 << 9 // is a verbal prefix
	noWord        = 15     // the class of what is no word by itself
)

// vocabulary is a language's folded words with what is said of each.
type vocabulary map[string]int

// merge adds what is said of a word: the commonest class, all traits.
func merge(a, b int) int { return min(a&classMask, b&classMask) | (a|b)&^classMask }

func newDawg() *dawg {
	d := &dawg{register: map[string]int32{}, unions: map[[2]int32]int32{}, least: map[int32]int{}}
	d.state(nil)
	return d
}

// state registers a state; edges are in ascending order of their labels.
func (d *dawg) state(edges []edge) int32 {
	d.key = d.key[:0]
	for _, e := range edges {
		d.key = append(d.key, e.label)
		d.key = binary.LittleEndian.AppendUint32(d.key, uint32(e.to))
	}
	if s, ok := d.register[string(d.key)]; ok {
		return s
	}
	s := int32(len(d.states))
	d.states = append(d.states, slices.Clone(edges))
	d.register[string(d.key)] = s
	return s
}

// end is the state in which a word ends, and nothing goes on.
func (d *dawg) end(payload int) int32 { return d.state([]edge{{finalLabel, int32(payload)}}) }

// union is the state that accepts what a or b does.
func (d *dawg) union(a, b int32) int32 {
	if a == b || b == 0 {
		return a
	}
	if a == 0 {
		return b
	}
	pair := [2]int32{min(a, b), max(a, b)}
	if s, ok := d.unions[pair]; ok {
		return s
	}
	x, y := d.states[a], d.states[b]
	var edges []edge
	for len(x) > 0 || len(y) > 0 {
		switch {
		case len(y) == 0 || len(x) > 0 && x[0].label < y[0].label:
			edges, x = append(edges, x[0]), x[1:]
		case len(x) == 0 || y[0].label < x[0].label:
			edges, y = append(edges, y[0]), y[1:]
		default:
			edges = append(edges, edge{x[0].label, d.both(x[0], y[0])})
			x, y = x[1:], y[1:]
		}
	}
	s := d.state(edges)
	d.unions[pair] = s
	return s
}

func (d *dawg) both(x, y edge) int32 {
	if x.label == finalLabel {
		return int32(merge(int(x.to), int(y.to)))
	}
	return d.union(x.to, y.to)
}

// item says that what a state accepts may follow a string.
type item struct {
	s     string
	state int32
}

// build returns the state that accepts what the items do behind their first
// depth bytes, which are the same in all of them. The items are sorted.
func (d *dawg) build(items []item, depth int) int32 {
	here := int32(0)
	for len(items) > 0 && len(items[0].s) == depth {
		here = d.union(here, items[0].state)
		items = items[1:]
	}
	if len(items) == 0 {
		return here
	}
	var edges []edge
	for len(items) > 0 {
		label, n := items[0].s[depth], 1
		for n < len(items) && items[n].s[depth] == label {
			n++
		}
		edges = append(edges, edge{label, d.build(items[:n], depth+1)})
		items = items[n:]
	}
	return d.union(here, d.state(edges))
}

func sortItems(items []item) {
	slices.SortFunc(items, func(a, b item) int { return strings.Compare(a.s, b.s) })
}

// words makes the items of a vocabulary.
func (d *dawg) words(v vocabulary) []item {
	items := make([]item, 0, len(v))
	for _, w := range slices.Sorted(maps.Keys(v)) {
		items = append(items, item{w, d.end(v[w])})
	}
	return items
}

// find returns what is said of a word that the state at root accepts.
func (d *dawg) find(root int32, word string) (payload int, ok bool) {
	s := root
	for i := range len(word) {
		if s, ok = d.step(s, word[i]); !ok {
			return 0, false
		}
	}
	to, ok := d.step(s, finalLabel)
	return int(to), ok
}

func (d *dawg) step(s int32, label byte) (int32, bool) {
	for _, e := range d.states[s] {
		if e.label == label {
			return e.to, true
		}
	}
	return 0, false
}

// bytes lays the automaton out as lexicon/automaton.go reads it. The root's
// edges come first.
func (d *dawg) bytes(root int32) ([]byte, error) {
	at := make([]int32, len(d.states))
	order := []int32{root}
	n := len(d.states[root])
	at[root] = -1 // placed, at 0
	for i := 0; i < len(order); i++ {
		for _, e := range d.states[order[i]] {
			if e.label == finalLabel || at[e.to] != 0 {
				continue
			}
			at[e.to] = int32(n)
			n += len(d.states[e.to])
			order = append(order, e.to)
		}
	}
	if n >= 1<<targetBits {
		return nil, fmt.Errorf("%d edges do not fit %d bits", n, targetBits)
	}
	out := make([]byte, 0, 4*n)
	for _, s := range order {
		for i, e := range d.states[s] {
			v := uint32(e.label)
			if i == len(d.states[s])-1 {
				v |= 1 << 8
			}
			if e.label == finalLabel {
				v |= uint32(e.to) << 9
			} else {
				v |= uint32(at[e.to])<<9 | uint32(d.commonest(e.to))<<(9+targetBits)
			}
			out = binary.LittleEndian.AppendUint32(out, v)
		}
	}
	return out, nil
}

// targetBits is how many bits of an edge say where it leads.
const targetBits = 20

// commonest returns the class of the commonest word that a state leads to, at
// most 7.
func (d *dawg) commonest(s int32) int {
	if c, ok := d.least[s]; ok {
		return c
	}
	least := 7
	for _, e := range d.states[s] {
		if e.label == finalLabel {
			least = min(least, int(e.to)&classMask)
		} else {
			least = min(least, d.commonest(e.to))
		}
	}
	d.least[s] = least
	return least
}

// pack builds the automaton of a vocabulary.
func pack(v vocabulary) ([]byte, error) {
	d := newDawg()
	items := d.words(v)
	return d.bytes(d.build(items, 0))
}
