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
	formed      // a form of one of its list
	usual       // below the line of its list
	common      // above it
)

// of returns the rank of a folded word.
func (v vocabulary) of(word string) rank { return v[lexicon.Hash(word)] }

//go:embed likely/en.txt
var englishWords string

//go:embed likely/fr.txt
var frenchWords string

// inflected adds the regular forms of an English word that the dictionary has.
func (v vocabulary) inflected(w string) {
	d := lexicon.DictionaryOf(lexicon.English)
	stem := strings.TrimSuffix(w, "e")
	for _, form := range [...]string{w + "s", w + "es", stem + "ed", stem + "ing"} {
		if class, ok := d.Class(form); ok && class <= 3 && v.of(form) == rare {
			v[lexicon.Hash(form)] = formed
		}
	}
}

// The vocabularies are made when the first suggestion of a language is ranked,
// and read only.
var (
	englishVocabulary = sync.OnceValue(func() vocabulary {
		v := newVocabulary(englishWords)
		for w := range strings.FieldsSeq(englishWords) {
			if len(w) > 3 && w[0] != '-' {
				v.inflected(w)
			}
		}
		return v
	})
	frenchVocabulary = sync.OnceValue(func() vocabulary { return newVocabulary(frenchWords) })
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
func (r *run) vocabulary() vocabulary { return vocabularyOf(r.lang) }

func vocabularyOf(l lexicon.Language) vocabulary {
	switch l {
	case lexicon.English:
		return englishVocabulary()
	case lexicon.French:
		return frenchVocabulary()
	}
	return nil
}
