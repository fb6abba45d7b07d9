package lexicon

import "unicode/utf8"

// OneEdit reports whether two words differ by a letter put in, left out or
// changed, or by two neighbours that changed places.
func OneEdit(a, b string) bool {
	if len(a)-len(b) > utf8.UTFMax || len(b)-len(a) > utf8.UTFMax || a == b {
		return false
	}
	a, b = differing(a, b)
	n, m := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if n == 2 && m == 2 {
		first, size := utf8.DecodeRuneInString(a)
		return b == a[size:]+string(first)
	}
	return n <= 1 && m <= 1
}

// differing cuts what a and b have in common at their start and end.
func differing(a, b string) (string, string) {
	for a != "" && b != "" {
		x, n := utf8.DecodeRuneInString(a)
		if y, _ := utf8.DecodeRuneInString(b); x != y {
			break
		}
		a, b = a[n:], b[n:]
	}
	for a != "" && b != "" {
		x, n := utf8.DecodeLastRuneInString(a)
		if y, _ := utf8.DecodeLastRuneInString(b); x != y {
			break
		}
		a, b = a[:len(a)-n], b[:len(b)-n]
	}
	return a, b
}

// Slip returns the word of meant that a folded word is one edit away from, ""
// if it is one of them itself, the plural of one, or nothing like them.
func Slip(folded string, meant []string) string {
	found := ""
	for _, w := range meant {
		if w == folded || plural(w, folded) || plural(folded, w) {
			return ""
		}
		if OneEdit(w, folded) {
			found = w
		}
	}
	return found
}

func plural(one, many string) bool {
	return len(many) == len(one)+1 && many[:len(one)] == one && (many[len(one)] == 's' || many[len(one)] == 'x')
}
