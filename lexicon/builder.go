package lexicon

import (
	"encoding/binary"
	"fmt"
	"slices"
)

type edge struct {
	hash uint64
	node int32
}

// Builder collects phrases for a Matcher. The zero value is ready for use.
type Builder struct {
	edges map[edge]int32
	nodes []node
	roots []prefixEdge
}

// maxForms bounds the word sequences that one pattern stands for. Alternatives
// share what follows them, so a pattern costs about its own length however many
// it stands for.
const maxForms = 1 << 40

// sharedFrom is the number of words behind which alternatives share what follows
// them. Before it every sequence has its own nodes, so that the common first
// words of many phrases ("you are") cost one look-up each.
const sharedFrom = 2

// Add adds a pattern (see ParsePattern for its language) that reports id.
func (b *Builder) Add(pattern string, id int32) error {
	p, err := ParsePattern(pattern)
	if err != nil {
		return err
	}
	b.AddPattern(p, id)
	return nil
}

// AddPattern adds a parsed pattern that reports id.
func (b *Builder) AddPattern(p *Pattern, id int32) {
	if b.nodes == nil {
		b.nodes = make([]node, 1)
		b.edges = map[edge]int32{}
	}
	for _, n := range b.insert([]int32{0}, p.seq) {
		o := out{id: id, start: p.start, end: p.end}
		if !slices.Contains(b.nodes[n].outs, o) {
			b.nodes[n].outs = append(b.nodes[n].outs, o)
		}
	}
}

// insert adds what follows the nodes in from and returns the nodes where it
// ends.
func (b *Builder) insert(from []int32, seq []element) []int32 {
	for _, e := range seq {
		var to []int32
		for _, n := range from {
			to = append(to, b.child(n, e)...)
		}
		slices.Sort(to)
		from = b.join(slices.Compact(to))
	}
	return from
}

// join lets the nodes that lie deep enough go on as one.
func (b *Builder) join(from []int32) []int32 {
	var to, deep []int32
	for _, n := range from {
		if b.nodes[n].depth >= sharedFrom {
			deep = append(deep, n)
		} else {
			to = append(to, n)
		}
	}
	if len(deep) < 2 {
		return from
	}
	c := b.node(sharedFrom)
	for _, n := range deep {
		b.nodes[n].also = append(b.nodes[n].also, c)
	}
	return append(to, c)
}

func (b *Builder) child(n int32, e element) []int32 {
	switch e.kind {
	case elWord:
		return []int32{b.word(n, Hash(e.text))}
	case elPrefix:
		return []int32{b.prefix(n, e.text)}
	case elAny:
		if b.nodes[n].any == 0 {
			c := b.after(n)
			b.nodes[n].any = c
		}
		return []int32{b.nodes[n].any}
	case elNumber:
		if b.nodes[n].num == 0 {
			c := b.after(n)
			b.nodes[n].num = c
		}
		return []int32{b.nodes[n].num}
	case elGap:
		return []int32{b.gapNode(n, e.gap)}
	}
	var to []int32
	for _, alt := range e.alts {
		to = append(to, b.insert([]int32{n}, alt)...)
	}
	return to
}

func (b *Builder) node(depth uint8) int32 {
	b.nodes = append(b.nodes, node{depth: depth})
	return int32(len(b.nodes) - 1)
}

// after makes a node one word behind n.
func (b *Builder) after(n int32) int32 { return b.node(min(b.nodes[n].depth+1, sharedFrom)) }

func (b *Builder) word(n int32, h uint64) int32 {
	k := edge{h, n}
	c, ok := b.edges[k]
	if !ok {
		c = b.after(n)
		b.edges[k] = c
		b.nodes[n].hasEdges = true
	}
	return c
}

// gapNode: a node has one gap. A second, different one on the same node hangs
// the wider of them on both: patterns then match a little more loosely, never less.
func (b *Builder) gapNode(n int32, k int) int32 {
	if b.nodes[n].gapTo == 0 {
		c := b.node(b.nodes[n].depth)
		b.nodes[n].gapTo = c
	}
	b.nodes[n].gap = max(b.nodes[n].gap, int32(k))
	return b.nodes[n].gapTo
}

func (b *Builder) prefix(n int32, p string) int32 {
	list := &b.nodes[n].prefixes
	if n == 0 {
		list = &b.roots
	}
	for _, e := range *list {
		if e.prefix == p {
			return e.child
		}
	}
	c := b.after(n)
	// after may have moved the nodes.
	if n != 0 {
		b.nodes[n].prefixes = append(b.nodes[n].prefixes, prefixEdge{p, c})
	} else {
		b.roots = append(b.roots, prefixEdge{p, c})
	}
	return c
}

// Build returns the Matcher of all that was added. The Builder is not to be
// used after it.
func (b *Builder) Build() *Matcher {
	m := &Matcher{edges: newEdgeTable(b.edges), nodes: b.nodes, prefixes: map[uint32][]prefixEdge{}}
	for k := range b.edges {
		if k.node == 0 {
			bit := k.hash >> 48
			m.first[bit>>6] |= 1 << (bit & 63)
		}
	}
	for _, p := range b.roots {
		key := binary.LittleEndian.Uint32([]byte(p.prefix))
		m.prefixes[key] = append(m.prefixes[key], p)
		bit := key * 0x9E3779B1 >> 16
		m.initial[bit>>6] |= 1 << (bit & 63)
	}
	return m
}

// String says how large the matcher is, for logs and tests.
func (m *Matcher) String() string {
	return fmt.Sprintf("%d nodes, %d slots", len(m.nodes), len(m.edges.slots))
}
