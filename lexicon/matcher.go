package lexicon

import "slices"

// Matcher finds phrases among the words of a text by their hashes. A phrase is
// looked for only where its rarest word or its rarest two neighbours stand, so
// a text costs a few bit tests a word. It is immutable, and safe for
// concurrent use. A Builder makes it.
type Matcher struct {
	words, couples, prefixes keyTable
	near                     nearIndex
	programs                 []program
	code                     []inst
	sets                     []uint64
	texts                    []string
}

// Hit is a phrase found: the words First to Last, both included.
type Hit struct {
	ID          int32 // what Builder.Add was given
	First, Last int32
}

// Match is MatchIn for texts in any language.
func (m *Matcher) Match(dst []Hit, t *Tokens) []Hit { return m.MatchIn(dst, t, AllLanguages) }

// MatchIn appends the phrases for languages l found in t to dst, ordered by
// their first word. Of one phrase at one first word the longest match counts.
func (m *Matcher) MatchIn(dst []Hit, t *Tokens, l Languages) []Hit {
	if len(m.programs) == 0 {
		return dst
	}
	r := matchRun{m: m, t: t, langs: l, dst: dst, from: len(dst)}
	words := t.Words
	before := uint64(0) // the word before, times the factor of pairKey
	single, couple := m.words.filter, m.couples.filter
	inSingle, inCouple := m.words.mask, m.couples.mask
	for i := range words {
		h := words[i].Hash
		if j, bits := filterBits(h, inSingle); single[j]&bits == bits {
			r.around(m.words.of(h), i)
		}
		key := before ^ h
		if j, bits := filterBits(key, inCouple); couple[j]&bits == bits && words[i].Flags&Break == 0 {
			r.around(m.couples.of(key), i-1)
		}
		before = h * hashK0
	}
	if len(m.near.wanted) > 0 {
		for i := range words {
			if words[i].Flags&noSlip == 0 && words[i].Entry.StopLanguages()&l == 0 {
				r.slips(i)
			}
		}
	}
	if len(m.prefixes.entries) > 1 {
		r.beginnings()
	}
	return r.dst
}

// matchRun is one search of a text.
type matchRun struct {
	m     *Matcher
	t     *Tokens
	langs Languages
	dst   []Hit
	from  int // where the hits begin in dst
	prog  *program
	first int // the first word of the phrase being tried
}

// beginnings looks for the phrases that are anchored at a word's beginning.
func (r *matchRun) beginnings() {
	table := &r.m.prefixes
	for i := range r.t.Words {
		if w := &r.t.Words[i]; w.foldLen >= prefixBytes {
			if key := prefixKey(r.t.FoldedWord(w)); table.has(key) {
				r.around(table.of(key), i)
			}
		}
	}
}

// around tries the programs that have their anchor at word i.
func (r *matchRun) around(entries []entryAt, i int) {
	for _, e := range entries {
		r.prog = &r.m.programs[e.program]
		if r.prog.langs&r.langs == 0 {
			continue
		}
		for back := 0; back <= int(e.max) && back <= i; back++ {
			if back >= int(e.min) {
				r.try(i - back)
			}
			if r.t.Words[i-back].Flags&Break != 0 {
				break
			}
		}
	}
}

// try looks for the program's phrase from word i on.
func (r *matchRun) try(i int) {
	if r.prog.start && r.t.Words[i].Flags&Break == 0 {
		return
	}
	r.first = i
	if r.prog.single {
		r.insert(Hit{r.prog.id, int32(i), int32(i)})
		return
	}
	r.run(r.prog.pc, i)
}

// insert puts a hit behind those that start before it or with it, or lengthens
// the one of the same phrase. Hits come nearly in order.
func (r *matchRun) insert(h Hit) {
	k := len(r.dst)
	for k > r.from && r.dst[k-1].First > h.First {
		k--
	}
	for j := k - 1; j >= r.from && r.dst[j].First == h.First; j-- {
		if r.dst[j].ID == h.ID {
			r.dst[j].Last = max(r.dst[j].Last, h.Last)
			return
		}
	}
	r.dst = slices.Insert(r.dst, k, h)
}
