package lexicon

import (
	"slices"
	"strings"

	"github.com/bbalet/stopwords"
)

// Keywords returns the stems of the content words of text, sorted and each
// once: what a text in language l is about. Stop words of English, French and
// Hungarian are those of the stopwords package, of Bengali and Tamil the hot
// table's. It costs microseconds a word: it is for what is looked at after a
// finding, and for indexes, never for every message.
func Keywords(l Language, text string) []string {
	switch l {
	case English, French, Hungarian:
		text = stopwords.CleanString(text, l.String(), false)
	}
	var t Tokens
	if t.Scan(text) != nil {
		return nil
	}
	var stems []string
	for i := range t.Words {
		w := &t.Words[i]
		if w.Flags&(HasDigit|Elision) != 0 || w.Entry.Stop(l) || len(t.Folded(i)) < 3 {
			continue
		}
		stems = append(stems, Stem(l, strings.Clone(t.Folded(i))))
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}
