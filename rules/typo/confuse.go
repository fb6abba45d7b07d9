package typo

import (
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// confused reports whether two words of Bengali or Tamil differ only in letters
// that sound alike, in one or two places. The word lists of these languages
// hold a few thousand words of the hundreds of thousands of forms, so that any
// other neighbour may be a form that they lack.
func confused(l lexicon.Language, typed, word string) bool {
	if utf8.RuneCountInString(typed) != utf8.RuneCountInString(word) {
		return false
	}
	n := 0
	for typed != "" {
		a, i := utf8.DecodeRuneInString(typed)
		b, j := utf8.DecodeRuneInString(word)
		typed, word = typed[i:], word[j:]
		if a == b {
			continue
		}
		if n++; n > 2 || !soundAlike(l, a, b) {
			return false
		}
		if a == 'ণ' {
			return false // who writes it knows the rule
		}
		if a == 'ী' && b == 'ি' && utf8.RuneCountInString(word) < 2 {
			return false // many write the older ending: তৈরী
		}
	}
	return n > 0
}

func soundAlike(l lexicon.Language, a, b rune) bool {
	groups := "ণন শষস িী ুূ"
	if l == lexicon.Tamil {
		groups = "ரற லளழ நனண"
	}
	for g := range strings.FieldsSeq(groups) {
		if strings.ContainsRune(g, a) && strings.ContainsRune(g, b) {
			return true
		}
	}
	return false
}
