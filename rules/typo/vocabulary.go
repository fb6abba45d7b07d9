package typo

import (
	_ "embed" // the lists
	"strings"
	"sync"

	"github.com/replyvet/replyvet/lexicon"
)

// vocabulary is the words that replies are full of, by hash. They are ours.
type vocabulary map[uint64]rank

// rank says how common a word is in replies.
type rank uint8

const (
	rare   rank = iota
	usual       // below the line of its list
	common      // above it
)

// of returns the rank of a folded word.
func (v vocabulary) of(word string) rank { return v[lexicon.Hash(word)] }

//go:embed likely/en.txt
var englishWords string

//go:embed likely/fr.txt
var frenchWords string

// The vocabularies are made when the first suggestion of a language is ranked,
// and read only.
var (
	englishVocabulary = sync.OnceValue(func() vocabulary { return newVocabulary(englishWords) })
	frenchVocabulary  = sync.OnceValue(func() vocabulary { return newVocabulary(frenchWords) })
)

func newVocabulary(list string) vocabulary {
	v, level := vocabulary{}, common
	for line := range strings.Lines(list) {
		if strings.HasPrefix(line, "----") {
			level = usual
		}
		if line[0] == '#' || line[0] == '-' {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			v[lexicon.Hash(lexicon.Fold(w))] = level
		}
	}
	return v
}

// vocabulary returns that of the text's language, nil if it has none.
func (r *run) vocabulary() vocabulary {
	switch r.lang {
	case lexicon.English:
		return englishVocabulary()
	case lexicon.French:
		return frenchVocabulary()
	}
	return nil
}
