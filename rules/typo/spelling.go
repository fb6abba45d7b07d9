package typo

import (
	"strings"
	"sync"
)

// spellingBias prefers, among Hungarian words, the one that differs in accents
// alone, and after it the one that differs in the length of a consonant: who
// knows the word but not its spelling writes those.
func spellingBias(typed, right string) int {
	switch a, b := plainVowels(typed), plainVowels(right); {
	case a == b:
		return -6
	case short(a) == short(b):
		return -5
	case otherVowel(a, b):
		return 4 // another ending
	}
	return 0
}

// otherVowel reports whether the words differ in vowels alone.
func otherVowel(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i] != b[i] && (strings.IndexByte("aeiou", a[i]) < 0 || strings.IndexByte("aeiou", b[i]) < 0) {
			return false
		}
	}
	return true
}

// plainVowels takes the accents away.
func plainVowels(s string) string { return plainHungarian.Replace(s) }

var plainHungarian = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ö", "o", "ő", "o", "ú", "u", "ü", "u", "ű", "u")

// short writes each doubled letter once.
func short(s string) string {
	var b strings.Builder
	last := rune(-1)
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// likelyPlain finds the words that replies are full of by how they are written
// without any accent.
var likelyPlain = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for w := range strings.FieldsSeq(hungarianLikely) {
		if p := plainVowels(w); p != w && len(p) > 3 {
			m[p] = w
		}
	}
	return m
})
