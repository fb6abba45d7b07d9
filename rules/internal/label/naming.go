package label

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// naming tells that a number is called after something, whatever it is: "policy
// number 123", "numéro de contrat 123", "kötvényszám 123".
type naming struct {
	number map[string]bool // "number", "code"
	suffix []string        // "*szám": the noun is in the word
	plain  map[string]bool // words before them that name nothing: "the", "full"
}

// add takes a line of one of the two parts, and reports whether it is one.
func (n *naming) add(part, line string) bool {
	if part != "number" && part != "plain" {
		return false
	}
	if n.number == nil {
		n.number, n.plain = map[string]bool{}, map[string]bool{}
	}
	for w := range strings.FieldsSeq(line) {
		switch {
		case part == "plain":
			n.plain[lexicon.Fold(w)] = true
		case w[0] == '*':
			n.suffix = append(n.suffix, lexicon.Fold(w[1:]))
		default:
			n.number[lexicon.Fold(w)] = true
		}
	}
	return true
}

// namedOther reports whether word i, right before the number, and what stands
// before it call the number after something that no label knows.
func (s *Set) namedOther(t *guard.Text, i int) bool {
	n := &s.named
	w := t.Folded(i)
	for _, suffix := range n.suffix {
		if len(w) > len(suffix) && strings.HasSuffix(w, suffix) {
			return true
		}
	}
	if n.number[w] {
		return i > 0 && s.names(t, i-1, i)
	}
	// "numéro de contrat 123"
	if i < 2 || !article(t.Folded(i-1)) || !n.number[t.Folded(i-2)] {
		return false
	}
	return s.names(t, i, i-2)
}

// names reports whether word i is a noun that belongs to the word at other.
func (s *Set) names(t *guard.Text, i, other int) bool {
	words, w := t.Words(), t.Folded(i)
	for j := min(i, other) + 1; j <= max(i, other); j++ {
		if words[j].Flags&(lexicon.Break|lexicon.Clause) != 0 {
			return false
		}
	}
	return len(w) > 2 && words[i].Flags&lexicon.HasDigit == 0 && !s.named.plain[w] && s.at(t, i) == None
}

func article(w string) bool {
	switch w {
	case "de", "d'", "du", "des", "of":
		return true
	}
	return false
}
