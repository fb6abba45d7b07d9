package canned

import (
	"fmt"
	"math"
	"math/bits"
	"slices"
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/lexicon"
)

// index finds the templates that share pairs of words with a reply. The pairs
// lie sorted, with a table of where each value of their highest bits starts:
// one step to the place, then a few neighbours. It is immutable.
type index struct {
	templates []template
	stems     []uint32 // of all sentences of all templates, see template
	grams     []uint32 // sorted, distinct
	weight    []float32
	list      []uint32 // list[i] to list[i+1]: whose gram i is
	owners    []int32
	start     []uint32 // first gram with these highest bits
	shift     uint
	unknown   float32          // weight of a gram that no template has
	exact     map[uint64]int32 // textHash of the frame of each template
}

// template is a stored template's own words: sentences[k] to sentences[k+1]
// are the sorted stems of sentence k in index.stems.
type template struct {
	id        string
	words     int
	sentences []uint32
	weights   []uint16 // of the words of each sentence, see weightOf
	fields    []uint8  // of each sentence
}

// Bounds of the index.
const (
	// maxOwners bounds the templates listed under one pair of words: everyday
	// phrases would make a query as long as the library. Measured: without it
	// 100,000 templates cost 150 µs a query, with it 15.
	maxOwners   = 48
	minTemplate = 5 // words of a template worth finding
)

// newIndex reads the templates.
func newIndex(templates []guard.Template) (*index, error) {
	frames, err := frameMatcher()
	if err != nil {
		return nil, err
	}
	x := &index{exact: make(map[uint64]int32, len(templates))}
	r := templateReader{x: x, frames: frames}
	for i := range templates {
		if err := r.read(&templates[i]); err != nil {
			return nil, fmt.Errorf("template %s: %w", templates[i].ID, err)
		}
	}
	x.build(r.pairs)
	return x, nil
}

// templateReader reads one template after the other in the same memory.
type templateReader struct {
	x      *index
	frames *lexicon.Matcher
	tok    lexicon.Tokens
	raw    []lexicon.Hit
	hits   []guard.Hit
	own    own
	pairs  []uint64 // gram, template
	grams  []uint32
}

func (r *templateReader) read(t *guard.Template) error {
	if err := r.tok.Scan(markFields(t.Text)); err != nil {
		return err
	}
	r.raw = r.frames.Match(r.raw[:0], &r.tok)
	r.hits = r.hits[:0]
	for _, h := range r.raw {
		r.hits = append(r.hits, guard.Hit{ID: int(h.ID), First: int(h.First), Last: int(h.Last)})
	}
	r.own.read(&r.tok, r.hits, nil)
	r.maskFields()
	if len(r.own.words) < minTemplate {
		return nil
	}
	h := frameHash(r.own.words)
	if _, twice := r.x.exact[h]; twice {
		return nil // the first of equal ones stands for all
	}
	id := int32(len(r.x.templates))
	r.x.exact[h] = id
	r.x.templates = append(r.x.templates, r.template(t.ID))
	r.grams = grams(r.grams[:0], r.own.words)
	for _, g := range r.grams {
		r.pairs = append(r.pairs, uint64(g)<<32|uint64(id))
	}
	return nil
}

// maskFields puts the mask in place of the word that markFields put in place
// of a placeholder.
func (r *templateReader) maskFields() {
	field := fold32(lexicon.Hash(fieldWord))
	for i, h := range r.own.words {
		if h == field {
			r.own.words[i] = maskField
		}
	}
}

func (r *templateReader) template(id string) template {
	t := template{id: strings.Clone(id), words: len(r.own.words)}
	for k := range r.own.sents {
		t.sentences = append(t.sentences, uint32(len(r.x.stems)))
		from, to := r.own.sentence(k)
		n := len(r.x.stems)
		r.x.stems = stems(r.x.stems, &r.own, from, to)
		t.fields = append(t.fields, r.fields(from, to))
		t.weights = append(t.weights, uint16(min(weightAll(r.x.stems[n:]), math.MaxUint16)))
	}
	t.sentences = append(t.sentences, uint32(len(r.x.stems)))
	return t
}

// fields counts the fields among own words from to to.
func (r *templateReader) fields(from, to int) (n uint8) {
	for _, w := range r.own.words[from:to] {
		if w == maskField && n < math.MaxUint8 {
			n++
		}
	}
	return n
}

// grams appends the pairs of words, none over a field.
func grams(dst, words []uint32) []uint32 {
	for i := 1; i < len(words); i++ {
		if words[i] != maskField && words[i-1] != maskField {
			dst = append(dst, history.Gram(words[i-1], words[i]))
		}
	}
	return dst
}

// frameHash is equal for equal sequences of masked words.
func frameHash(words []uint32) uint64 {
	h := uint64(len(words))
	for _, w := range words {
		h = (h ^ uint64(w)) * 0x9E3779B97F4A7C15
		h ^= h >> 32
	}
	return h
}

// stems appends the sorted stems of own words from to to, fields left out.
// Function words are marked by an even number: they say less.
func stems(dst []uint32, o *own, from, to int) []uint32 {
	base := len(dst)
	for i := from; i < to; i++ {
		switch {
		case o.words[i] == maskField:
		case o.tok.Words[o.at[i]].Entry.StopLanguages() != 0:
			dst = append(dst, o.stem(i)&^1)
		default:
			dst = append(dst, o.stem(i)|1)
		}
	}
	slices.Sort(dst[base:])
	return dst
}

// The weights of stems.
const (
	weightContent  = 5
	weightFunction = 2
)

func weightOf(stem uint32) int {
	return weightFunction + int(stem&1)*(weightContent-weightFunction)
}

func weightAll(stems []uint32) (w int) {
	for _, s := range stems {
		w += weightOf(s)
	}
	return w
}

// build sorts the pairs of gram and template into lists.
func (x *index) build(pairs []uint64) {
	slices.Sort(pairs)
	pairs = slices.Compact(pairs)
	n := float64(len(x.templates))
	for i := 0; i < len(pairs); {
		j := i + 1
		for j < len(pairs) && pairs[j]>>32 == pairs[i]>>32 {
			j++
		}
		x.grams = append(x.grams, uint32(pairs[i]>>32))
		x.weight = append(x.weight, float32(math.Log(1+n/float64(j-i))))
		x.list = append(x.list, uint32(len(x.owners)))
		for _, p := range pairs[i:min(j, i+maxOwners)] {
			x.owners = append(x.owners, int32(uint32(p)))
		}
		i = j
	}
	x.list = append(x.list, uint32(len(x.owners)))
	x.unknown = float32(math.Log(1 + 2*n))
	x.table()
}

// table makes start: about as many places as there are grams.
func (x *index) table() {
	width := max(bits.Len(uint(len(x.grams))), 1)
	x.shift = uint(32 - width)
	x.start = make([]uint32, 1<<width+1)
	for i := len(x.grams) - 1; i >= 0; i-- {
		x.start[x.grams[i]>>x.shift] = uint32(i)
	}
	next := uint32(len(x.grams))
	for i := len(x.start) - 1; i >= 0; i-- {
		if s := x.start[i]; int(s) < len(x.grams) && int(x.grams[s]>>x.shift) == i {
			next = s
		}
		x.start[i] = next
	}
}

// find returns the place of a gram, -1 if no template has it.
func (x *index) find(g uint32) int {
	b := g >> x.shift
	for i := x.start[b]; i < x.start[b+1]; i++ {
		if x.grams[i] == g {
			return int(i)
		}
	}
	return -1
}
