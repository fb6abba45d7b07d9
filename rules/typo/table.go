package typo

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/replyvet/replyvet/lexicon"
)

// table holds all phrases of a language. It is immutable.
type table struct {
	notes      []note           // by the ids of the phrases
	finds      *lexicon.Matcher // phrases that find something
	exceptions *lexicon.Matcher // phrases that silence others, asked only then
	stems      []stem           // sorted
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

// The rule has phrases by the thousand: each language has a matcher of its own,
// which the guard's need not carry.
func newTable(l lexicon.Language) (*table, error) {
	t := &table{}
	var finds, exceptions lexicon.Builder
	add := func(p *lexicon.Pattern, n note) {
		id := int32(len(t.notes))
		t.notes = append(t.notes, n)
		switch {
		case n.kind == "":
			exceptions.AddPattern(p, id, l.Bit())
		case n.clause:
			finds.AddPattern(p, id, l.Bit())
		default:
			finds.AddPattern(p.InClause(), id, l.Bit())
		}
	}
	err := readNotes(l, &t.stems, func(pattern string, n note) error {
		if n.any {
			pattern = strings.ReplaceAll(pattern, "~", "~~")
		}
		p, err := lexicon.ParsePattern(pattern)
		if err == nil {
			add(p, n)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("phrases of %s: %w", l, err)
	}
	for _, s := range t.stems {
		if lexicon.Lookup(lexicon.Hash(s.wrong)).Known(l) {
			// The hot table learnt a misspelling: what it knows is not looked up.
			add(lexicon.Literal(s.wrong), note{kind: misspelling, score: 0.95, right: []string{s.right}})
		}
	}
	for h := range vocabularyOf(l) {
		finds.Exempt(h)
	}
	slices.SortFunc(t.stems, func(a, b stem) int { return cmp.Compare(a.wrong, b.wrong) })
	t.finds, t.exceptions = finds.Build(), exceptions.Build()
	return t, nil
}
