package lexicon

import "encoding/binary"

// Matcher finds phrases among the words of a text by their hashes: a text
// without the first word of any phrase costs one bit test a word. It is
// immutable, and safe for concurrent use. A Builder makes it.
type Matcher struct {
	edges    edgeTable
	nodes    []node
	first    [1024]uint64 // bit set of the hashes that start a phrase
	initial  [1024]uint64 // bit set of the first four bytes of prefixes that do
	prefixes map[uint32][]prefixEdge
}

// edgeTable maps a node and a word's hash to a node: open addressing, twice as
// many slots as edges at least, a zero key an empty slot. Node 0 is the root.
type edgeTable struct {
	slots []edgeSlot
	shift uint8 // 64 less the bits of an index
}

type edgeSlot struct {
	key   uint64
	child int32
}

// edgeKey mixes the node into the hash; two edges share a key once in 2^64.
func edgeKey(hash uint64, node int32) uint64 {
	return (hash ^ uint64(node)*hashK0) | 1
}

func newEdgeTable(edges map[edge]int32) edgeTable {
	bits := uint8(4)
	for 1<<bits < 2*len(edges) {
		bits++
	}
	t := edgeTable{slots: make([]edgeSlot, 1<<bits), shift: 64 - bits}
	for e, child := range edges {
		key := edgeKey(e.hash, e.node)
		i := key * hashK1 >> t.shift
		for t.slots[i].key != 0 {
			i = (i + 1) & uint64(len(t.slots)-1)
		}
		t.slots[i] = edgeSlot{key, child}
	}
	return t
}

// find returns the child of node for a word's hash, 0 if there is none.
func (t *edgeTable) find(hash uint64, node int32) int32 {
	key := edgeKey(hash, node)
	for i := key * hashK1 >> t.shift; ; i++ {
		s := &t.slots[i&uint64(len(t.slots)-1)]
		if s.key == key {
			return s.child
		}
		if s.key == 0 {
			return 0
		}
	}
}

type node struct {
	outs     []out
	any, num int32 // child after any word, after a number; 0 is none
	gapTo    int32 // child reached after up to gap words
	gap      int32
	prefixes []prefixEdge
	also     []int32 // nodes that this one goes on as
	hasEdges bool
	depth    uint8 // words from the root, at most sharedFrom
}

type prefixEdge struct {
	prefix string
	child  int32
}

type out struct {
	id         int32
	start, end bool // anchored at the sentence's start, end
}

// Hit is a phrase found: the words First to Last, both included.
type Hit struct {
	ID          int32 // what Builder.Add was given
	First, Last int32
}

// Match appends the phrases found in t to dst, ordered by their first word. Of
// one phrase at one first word the longest match counts.
func (m *Matcher) Match(dst []Hit, t *Tokens) []Hit {
	if len(m.nodes) == 0 {
		return dst
	}
	r := matchRun{m: m, t: t, dst: dst}
	anyPrefix := len(m.prefixes) != 0
	for i := range t.Words {
		w := &t.Words[i]
		if bit := w.Hash >> 48; m.first[bit>>6]>>(bit&63)&1 != 0 {
			if child := m.edges.find(w.Hash, 0); child != 0 {
				r.start(child, i)
			}
		}
		if anyPrefix && w.foldLen >= 4 {
			key := binary.LittleEndian.Uint32(t.fold[w.fold:])
			if bit := key * 0x9E3779B1 >> 16; m.initial[bit>>6]>>(bit&63)&1 != 0 {
				r.startPrefix(key, i)
			}
		}
	}
	return r.dst
}

type matchRun struct {
	m     *Matcher
	t     *Tokens
	dst   []Hit
	from  int // where the hits of this first word begin in dst
	first int
}

func (r *matchRun) start(child int32, i int) {
	r.first, r.from = i, len(r.dst)
	r.walk(child, i+1)
}

func (r *matchRun) startPrefix(key uint32, i int) {
	r.first, r.from = i, len(r.dst)
	word := r.t.Folded(i)
	for _, p := range r.m.prefixes[key] {
		if len(word) >= len(p.prefix) && word[:len(p.prefix)] == p.prefix {
			r.walk(p.child, i+1)
		}
	}
}

// walk goes on from node n, with word i the next one. Phrases are short and
// gaps small, so the depth and the branching are bounded by the patterns.
func (r *matchRun) walk(n int32, i int) {
	nd := &r.m.nodes[n]
	for _, o := range nd.outs {
		r.emit(o, i-1)
	}
	for _, c := range nd.also {
		r.walk(c, i)
	}
	if i >= len(r.t.Words) {
		return
	}
	w := &r.t.Words[i]
	if w.Flags&Break != 0 {
		return
	}
	if nd.gapTo != 0 {
		r.gap(nd.gapTo, i, int(nd.gap))
	}
	if nd.hasEdges {
		if child := r.m.edges.find(w.Hash, n); child != 0 {
			r.walk(child, i+1)
		}
	}
	if nd.any != 0 {
		r.walk(nd.any, i+1)
	}
	if nd.num != 0 && w.Flags&Number != 0 {
		r.walk(nd.num, i+1)
	}
	if len(nd.prefixes) > 0 {
		r.walkPrefixes(nd.prefixes, i)
	}
}

func (r *matchRun) walkPrefixes(ps []prefixEdge, i int) {
	word := r.t.Folded(i)
	for _, p := range ps {
		if len(word) >= len(p.prefix) && word[:len(p.prefix)] == p.prefix {
			r.walk(p.child, i+1)
		}
	}
}

// gap goes on from node n at word i and at up to k words after it.
func (r *matchRun) gap(n int32, i, k int) {
	for j := i; j <= i+k && j < len(r.t.Words); j++ {
		if r.t.Words[j].Flags&Break != 0 {
			return
		}
		r.walk(n, j)
	}
}

func (r *matchRun) emit(o out, last int) {
	if o.start && r.t.Words[r.first].Flags&Break == 0 {
		return
	}
	if o.end && last+1 < len(r.t.Words) && r.t.Words[last+1].Flags&Break == 0 {
		return
	}
	for k := r.from; k < len(r.dst); k++ {
		if h := &r.dst[k]; h.ID == o.id && h.First == int32(r.first) {
			h.Last = max(h.Last, int32(last))
			return
		}
	}
	r.dst = append(r.dst, Hit{o.id, int32(r.first), int32(last)})
}
