package typo

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// rank orders suggestions: by cost, by frequency class, which has few steps,
// and within a class by whether replies are full of the word.
func (r *run) rank(folded string, near []lexicon.Suggestion) {
	slices.SortStableFunc(near, func(a, b lexicon.Suggestion) int {
		return cmp.Compare(r.weight(folded, a), r.weight(folded, b))
	})
}

// weight: a class is worth a fifth of an edit, a word that replies are full of
// most of one.
func (r *run) weight(folded string, s lexicon.Suggestion) int {
	class, level := s.Class, r.vocabulary().of(s.Word)
	if r.lang == lexicon.French && level >= usual {
		class = min(class, 3) // counted in software, which has few replies in it
	}
	w := s.Cost + 2*class
	switch {
	case r.likely(s.Word):
		w -= 7
	case level == usual && len(s.Word) > 4:
		w -= 6
	case level == usual:
		w -= 4 // short words have many neighbours
	case level == formed:
		w -= 3
	}
	if r.lang == lexicon.French && s.Cost > 0 && s.Cost <= 12 && withoutAccents.Replace(s.Word) == withoutAccents.Replace(folded) {
		w -= 4 // accents are left out more often than vowels are mixed up
	}
	if lexicon.Lookup(lexicon.Hash(s.Word)).Stop(r.lang) {
		w -= 2
	}
	if folded[len(folded)-1] != s.Word[len(s.Word)-1] {
		w++ // like the first letter, the last is seldom wrong
	}
	if len(folded) < len(s.Word) {
		w -= 3 // a letter is left out more often than put in
	}
	if r.lang == lexicon.Hungarian && utf8.RuneCountInString(folded) > 5 {
		w += spellingBias(folded, s.Word)
	}
	if strings.Contains(s.Word, "'") && !strings.Contains(folded, "'") {
		w += 4 // words that lack only the apostrophe are listed
	}
	return w
}

func (r *run) likely(word string) bool {
	if r.lang == lexicon.Hungarian {
		return listed(hungarianLikely, word)
	}
	level := r.vocabulary().of(word)
	return level == common || level == usual && (r.lang == lexicon.French || len(word) > 8)
}
