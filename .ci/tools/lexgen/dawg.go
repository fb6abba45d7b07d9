package main

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// A word's last edge has a label of 1 + its frequency class and no target, so
// that words need no final states. See lexicon/automaton.go for the layout.

type edge struct {
	label  byte
	target *state
}

type state struct {
	edges []edge
	at    int // index of its first edge, once placed; -1 before
}

// dawg builds a minimal acyclic automaton from sorted words (Daciuk et al.,
// Incremental Construction of Minimal Acyclic Finite-State Automata, 2000).
type dawg struct {
	root     *state
	path     []*state // the states of the word added last
	last     string
	register map[string]*state
	ids      map[*state]int
}

func newDawg() *dawg {
	root := &state{at: -1}
	return &dawg{root: root, path: []*state{root}, register: map[string]*state{}, ids: map[*state]int{}}
}

// add adds a word; words come in ascending byte order, each once.
func (d *dawg) add(word string, class int) {
	w := word + string(rune(1+class))
	common := 0
	for common < len(w) && common < len(d.last) && w[common] == d.last[common] {
		common++
	}
	d.freeze(common)
	for i := common; i < len(w); i++ {
		s := d.path[i]
		next := &state{at: -1}
		s.edges = append(s.edges, edge{w[i], next})
		d.path = append(d.path, next)
	}
	d.last = w
}

// freeze replaces the states of the last word below depth by equal ones that
// are registered already.
func (d *dawg) freeze(depth int) {
	for i := len(d.path) - 1; i > depth; i-- {
		parent := d.path[i-1]
		e := &parent.edges[len(parent.edges)-1]
		key := d.key(e.target)
		if same, ok := d.register[key]; ok {
			e.target = same
		} else {
			d.register[key] = e.target
			d.ids[e.target] = len(d.ids) + 1
		}
	}
	d.path = d.path[:min(depth+1, len(d.path))]
}

func (d *dawg) key(s *state) string {
	var b strings.Builder
	for _, e := range s.edges {
		b.WriteByte(e.label)
		_ = binary.Write(&b, binary.LittleEndian, uint32(d.ids[e.target]))
	}
	return b.String()
}

// bytes lays the automaton out: four bytes an edge, little endian: label in the
// lowest byte, bit 8 set on a state's last edge, the index of the target's
// first edge in the upper 23 bits. The root's edges come first.
func (d *dawg) bytes() ([]byte, error) {
	d.freeze(0)
	var order []*state
	n := 0
	place := func(s *state) {
		if s.at < 0 && len(s.edges) > 0 {
			s.at = n
			n += len(s.edges)
			order = append(order, s)
		}
	}
	place(d.root)
	for i := 0; i < len(order); i++ {
		for _, e := range order[i].edges {
			place(e.target)
		}
	}
	if n >= 1<<23 {
		return nil, fmt.Errorf("%d edges do not fit 23 bits", n)
	}
	out := make([]byte, 0, 4*n)
	for _, s := range order {
		for i, e := range s.edges {
			v := uint32(e.label)
			if i == len(s.edges)-1 {
				v |= 1 << 8
			}
			if e.target.at > 0 {
				v |= uint32(e.target.at) << 9
			}
			out = binary.LittleEndian.AppendUint32(out, v)
		}
	}
	return out, nil
}

// pack builds the automaton of a vocabulary: word to class.
func pack(words map[string]int) ([]byte, error) {
	keys := make([]string, 0, len(words))
	for w := range words {
		keys = append(keys, w)
	}
	slices.Sort(keys)
	d := newDawg()
	for _, w := range keys {
		d.add(w, words[w])
	}
	return d.bytes()
}
