package canned

import (
	"cmp"
	"slices"

	"github.com/replyvet/replyvet/guard/history"
)

// Bounds of template matching, shares between 0 and 1. At a share of 0.22 of
// the weight of all pairs of words, one unrelated reply in 1,000 passes; the
// sentences then have to confirm it.
const (
	minShare      = 0.10 // of a candidate
	minUnion      = 0.20 // of all candidates together
	minBeside     = 0.3  // of a candidate beside the best one, as a share of the best's
	maxCandidates = 4
	minOwnWords   = 12   // of a reply that is compared loosely
	verbatim      = 0.05 // own share of a template sent as it is
	minExact      = 6    // words of a short template that is found as it stands

	sentenceMine   = 0.45 // weight of a sentence's words that its template has
	sentenceTheirs = 0.40 // weight of the template's sentence's words that it has
	minTheirs      = 0.35 // words of the template that are in the reply
	minPiece       = 20   // words of a piece of a template that is found as it stands
	maxFilled      = 3    // words that a field was filled with
	slack          = 1.5  // a changed word for every two kept ones
)

// query is the pooled memory of one look-up.
type query struct {
	score   []float32 // by template
	touched []int32
	best    []candidate
	stems   []uint32
	merged  []uint32
}

type candidate struct {
	id    int32
	share float32
	words int // of the reply, that it explains
}

// cover is how far stored templates explain a reply.
type cover struct {
	id          string
	own         float64 // share of the words that are the agent's
	first, last int     // own words that a template explains
}

// match compares the reply with the templates.
func (x *index) match(q *query, o *own) (cover, bool) {
	if len(o.words) >= minExact {
		if id, ok := x.exact[frameHash(o.words)]; ok {
			return cover{x.templates[id].id, 0, 0, len(o.words) - 1}, true
		}
	}
	if len(o.words) < minOwnWords || !x.candidates(q, o) {
		return cover{}, false
	}
	return x.explain(q, o)
}

// candidates finds the templates that share weight with the reply.
func (x *index) candidates(q *query, o *own) bool {
	if len(q.score) < len(x.templates) {
		q.score = make([]float32, len(x.templates))
	}
	var total, found float32
	for i := 1; i < len(o.words); i++ {
		k := x.find(history.Gram(o.words[i-1], o.words[i]))
		if k < 0 {
			total += x.unknown
			continue
		}
		w := x.weight[k]
		total += w
		found += w
		for _, id := range x.owners[x.list[k]:x.list[k+1]] {
			if q.score[id] == 0 {
				q.touched = append(q.touched, id)
			}
			q.score[id] += w
		}
	}
	q.best = q.best[:0]
	for _, id := range q.touched {
		if share := q.score[id] / total; share >= minShare {
			q.best = append(q.best, candidate{id: id, share: share})
		}
		q.score[id] = 0
	}
	q.touched = q.touched[:0]
	if found < minUnion*total || len(q.best) == 0 {
		return false
	}
	slices.SortFunc(q.best, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.id, b.id))
	})
	n := 1
	for n < min(len(q.best), maxCandidates) && q.best[n].share >= minBeside*q.best[0].share {
		n++
	}
	q.best = q.best[:n]
	return true
}

// explain compares the reply's sentences with those of the candidates.
func (x *index) explain(q *query, o *own) (cover, bool) {
	c := cover{first: -1}
	explained, all := 0, 0
	for k := range o.sents {
		from, to := o.sentence(k)
		if to-from == 1 && o.words[from] == maskNumber {
			continue // the number of a step
		}
		q.stems = stems(q.stems[:0], o, from, to)
		n, by := x.sentence(q)
		all += to - from
		if n == 0 {
			continue
		}
		explained += n
		for i := from; i < to; i++ {
			o.flag[o.at[i]] |= isKnown
		}
		q.best[by].words += n
		if c.first < 0 {
			c.first = from
		}
		c.last = to - 1
	}
	c.own = 1 - float64(explained)/float64(all)
	best := slices.MaxFunc(q.best, func(a, b candidate) int { return a.words - b.words })
	c.id = x.templates[best.id].id
	piece := c.own <= verbatim && all >= minPiece
	return c, piece || float64(best.words) >= minTheirs*float64(x.templates[best.id].words)
}

// sentence returns how many words of the sentence in q.stems the templates
// explain, and which candidate explains most.
func (x *index) sentence(q *query) (words, by int) {
	whole := weightAll(q.stems)
	for i := range q.best {
		t := &x.templates[q.best[i].id]
		before, beforeAll := 0, 0
		for k := range t.weights {
			theirs := x.stems[t.sentences[k]:t.sentences[k+1]]
			w := common(q.stems, theirs)
			all := whole - min(whole-w, int(t.fields[k])*maxFilled*weightContent)
			words, by = better(words, by, explained(q.stems, all, w, int(t.weights[k])), i)
			if before > 0 && w > 0 && explained(q.stems, all, min(w+before, all), int(t.weights[k])+beforeAll) > words {
				// The agent may have made one sentence of two.
				q.merged = append(q.merged[:0], x.stems[t.sentences[k-1]:t.sentences[k+1]]...)
				slices.Sort(q.merged)
				words, by = better(words, by, explained(q.stems, all, common(q.stems, q.merged), int(t.weights[k])+beforeAll), i)
			}
			before, beforeAll = w, int(t.weights[k])
		}
	}
	return words, by
}

func better(words, by, n, i int) (int, int) {
	if n > words {
		return n, i
	}
	return words, by
}

// explained returns how many words of a sentence of weight all come from a
// template's sentence of weight theirs, if w is the weight of what they have in
// common: the words that are the same, and a changed one for every two of them.
func explained(mine []uint32, all, w, theirs int) int {
	if w == all && w == theirs {
		return len(mine)
	}
	if w <= weightContent || float64(w) < sentenceMine*float64(all) || float64(w) < sentenceTheirs*float64(theirs) {
		return 0
	}
	return min(len(mine), int(slack*float64(w)/float64(all)*float64(len(mine))))
}

// common returns the weight of what two sorted lists have in common,
// repetitions counted.
func common(a, b []uint32) (weight int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			weight += weightOf(a[i])
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return weight
}

// template reports a stored template that was sent.
func (f *finder) template() bool {
	if f.c.index == nil {
		return false
	}
	c, ok := f.c.index.match(&f.w.query, &f.w.own)
	if !ok || c.own > f.limit() {
		return false
	}
	f.reportTemplate(c)
	return true
}

// limit is the share of own words under which a reply counts as a template:
// less if what is the agent's own is about this customer.
func (f *finder) limit() float64 {
	if f.takesUp() {
		return f.c.ownShare * 0.7
	}
	return f.c.ownShare
}
