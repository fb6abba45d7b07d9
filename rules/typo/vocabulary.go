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

//go:embed likely/en_known.txt
var modernEnglish string

//go:embed likely/fr.txt
var frenchWords string

// inflected adds the regular forms of an English word that the dictionary has.
func (v vocabulary) inflected(w string) {
	d := lexicon.DictionaryOf(lexicon.English)
	stem := strings.TrimSuffix(w, "e")
	for _, form := range [...]string{w + "s", w + "es", stem + "ed", stem + "ing", w + "ly"} {
		if class, ok := d.Class(form); ok && class <= 3 && v.of(form) == rare {
			v[lexicon.Hash(form)] = formed
		}
	}
}

// conjugated adds the commonest forms of a French verb in -er, and the plural of
// any other word, if the dictionary has them.
func (v vocabulary) conjugated(w string) {
	d := lexicon.DictionaryOf(lexicon.French)
	forms := []string{w + "s", w + "e", w + "es"}
	if stem, ok := strings.CutSuffix(w, "er"); ok {
		forms = []string{stem + "é", stem + "ée", stem + "és", stem + "ées", stem + "e", stem + "ons", stem + "ez", stem + "ent", w + "ons", w + "ez", w + "a", w + "ont"}
	}
	for _, form := range forms {
		if v.of(form) == rare && d.Contains(form) {
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
	englishModern    = sync.OnceValue(func() vocabulary { return newVocabulary(modernEnglish) })
	frenchVocabulary = sync.OnceValue(func() vocabulary {
		v := newVocabulary(frenchWords)
		for w := range strings.FieldsSeq(frenchWords) {
			v.conjugated(w)
		}
		return v
	})
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

// plainFrench holds the words of the French vocabulary by their letters without
// accents.
var plainFrench = sync.OnceValue(func() map[string]string {
	plain := map[string]string{}
	for w := range strings.FieldsSeq(frenchWords) {
		if p := withoutAccents.Replace(w); plain[p] == "" {
			plain[p] = w // the commoner one
		}
	}
	return plain
})

var withoutAccents = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "ë", "e", "à", "a", "â", "a", "î", "i", "ï", "i", "ô", "o", "û", "u", "ù", "u", "ç", "c", "œ", "oe")

// plainSlip returns the French word that an unknown one is, its accents apart,
// with two letters in each other's place ("nuemro", "probmèle") or a letter
// that is double in one of them ("éfectivement").
func (r *run) plainSlip(folded string) (string, bool) {
	if r.lang != lexicon.French || len(folded) < 5 || len(folded) > 20 {
		return "", false
	}
	plain := plainFrench()
	letters := []byte(withoutAccents.Replace(folded))
	if w, ok := plain[string(letters)]; ok {
		return w, true
	}
	if w, ok := plain[sounding(string(letters))]; ok {
		return w, true
	}
	for gap := 1; gap <= 2; gap++ {
		for i := range len(letters) - gap {
			letters[i], letters[i+gap] = letters[i+gap], letters[i]
			w, ok := plain[string(letters)]
			if ok && len(letters) >= 3+2*gap {
				return w, true
			}
			letters[i], letters[i+gap] = letters[i+gap], letters[i]
		}
	}
	for i := range letters {
		double := string(letters[:i]) + string(letters[i]) + string(letters[i:])
		if w, ok := plain[double]; ok {
			return w, true
		}
		if i > 0 && letters[i] == letters[i-1] {
			if w, ok := plain[string(letters[:i])+string(letters[i+1:])]; ok {
				return w, true
			}
		}
	}
	return "", false
}

// sounding writes an ending as most French words have it that sound so:
// "confirmassion".
func sounding(letters string) string {
	for _, end := range [...]string{"ssions", "ssion", "cions", "cion", "sions", "sion"} {
		if stem, ok := strings.CutSuffix(letters, end); ok {
			if end[len(end)-1] == 's' {
				return stem + "tions"
			}
			return stem + "tion"
		}
	}
	return letters
}

// modern reports whether the folded word is right though the dictionary lacks it.
func (r *run) modern(folded string) bool {
	return r.lang == lexicon.English && englishModern().of(folded) != rare
}
