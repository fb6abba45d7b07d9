package typo

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"github.com/replyvet/replyvet/lexicon"
)

// table holds all phrases of a language. It is immutable. A message without
// any of them costs two bit tests a word.
type table struct {
	notes      []note
	phrases    []phrase
	finds      index  // phrases that find something
	exceptions index  // phrases that silence others, asked only then
	stems      []stem // sorted
}

// phrase is a flat phrase and the note it belongs to.
type phrase struct {
	seq     []element
	note    int32
	near    int32 // the place of the word that is near another, -1 for none
	atStart bool
}

// tables holds each language's table, made when the first message in that
// language comes.
var tables = [...]func() (*table, error){
	lexicon.English:   sync.OnceValues(func() (*table, error) { return newTable(lexicon.English) }),
	lexicon.French:    sync.OnceValues(func() (*table, error) { return newTable(lexicon.French) }),
	lexicon.Hungarian: sync.OnceValues(func() (*table, error) { return newTable(lexicon.Hungarian) }),
	lexicon.Bengali:   sync.OnceValues(func() (*table, error) { return newTable(lexicon.Bengali) }),
	lexicon.Tamil:     sync.OnceValues(func() (*table, error) { return newTable(lexicon.Tamil) }),
}

func newTable(l lexicon.Language) (*table, error) {
	t := &table{}
	err := readNotes(l, &t.stems, func(pattern string, n note) error {
		flat, err := compile(pattern)
		if err != nil {
			return err
		}
		for _, f := range flat {
			t.add(l, f, int32(len(t.notes)), n.kind == "")
		}
		t.notes = append(t.notes, n)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("phrases of %s: %w", l, err)
	}
	for _, s := range t.stems {
		if h := lexicon.Hash(s.wrong); lexicon.Lookup(h).Known(l) {
			// The hot table learnt a misspelling: what it knows is not looked up.
			t.add(l, []element{{kind: oneOf, set: []uint64{h}}}, int32(len(t.notes)), false)
			t.notes = append(t.notes, note{kind: misspelling, score: 0.95, right: []string{s.right}})
		}
	}
	slices.SortFunc(t.stems, func(a, b stem) int { return cmp.Compare(a.wrong, b.wrong) })
	t.finds.sort()
	t.exceptions.sort()
	return t, nil
}

func (t *table) add(l lexicon.Language, seq []element, note int32, exception bool) {
	p := phrase{seq: seq, note: note}
	if seq[0].kind == start {
		p.atStart, p.seq = true, seq[1:]
	}
	p.near = int32(slices.IndexFunc(p.seq, func(e element) bool { return e.kind == near }))
	x := &t.finds
	if exception {
		x = &t.exceptions
	}
	k, pair := rarest(l, p.seq)
	e := entry{phrase: int32(len(t.phrases)), offset: int32(k)}
	for _, h := range p.seq[k].set {
		if !pair {
			e.key = h
			x.entries = append(x.entries, e)
			continue
		}
		for _, h2 := range p.seq[k+1].set {
			e.key = pairKey(h, h2)
			x.entries = append(x.entries, e)
		}
	}
	t.phrases = append(t.phrases, p)
}
