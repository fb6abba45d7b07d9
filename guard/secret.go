package guard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// secretSet finds the secrets of a text in what rewrites put in its place. It
// looks them up by how they start: a text may hold as many secrets as rewrites.
type secretSet struct {
	starts map[[4]rune][]secret
}

type secret struct{ text, mask string }

func newSecretSet(masks []Edit, text string) *secretSet {
	if len(masks) == 0 {
		return nil
	}
	s := &secretSet{starts: make(map[[4]rune][]secret)}
	seen := make(map[string]struct{}, len(masks))
	for _, m := range masks {
		t := text[m.Start:m.End]
		if _, known := seen[t]; !known {
			seen[t] = struct{}{}
			k := startOf(t)
			s.starts[k] = append(s.starts[k], secret{t, m.Text})
		}
	}
	return s
}

// hide masks every secret in text, whatever its case: a rewrite may have changed
// the case of a number in words.
func (s *secretSet) hide(text string) string {
	if s == nil {
		return text
	}
	var b strings.Builder
	copied := 0
	for i := 0; i < len(text); {
		n := 0
		for _, c := range s.starts[startOf(text[i:])] {
			if len(text)-i >= len(c.text) && strings.EqualFold(text[i:i+len(c.text)], c.text) {
				n = len(c.text)
				b.WriteString(text[copied:i])
				b.WriteString(c.mask)
				copied = i + n
				break
			}
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text[i:])
		}
		i += n
	}
	if copied == 0 {
		return text
	}
	return b.String() + text[copied:]
}

// startOf returns the first runes of s, folded.
func startOf(s string) (k [4]rune) {
	for i := range k {
		r, size := utf8.DecodeRuneInString(s)
		if size == 0 {
			break
		}
		k[i] = foldRune(r)
		s = s[size:]
	}
	return k
}

// foldRune returns the same rune for all that strings.EqualFold holds equal.
func foldRune(r rune) rune {
	least := r
	for o := unicode.SimpleFold(r); o != r; o = unicode.SimpleFold(o) {
		least = min(least, o)
	}
	return least
}
