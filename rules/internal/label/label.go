// Package label looks at the words around a number that say what it is.
package label

import (
	"fmt"
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// Verdict says what the words around a number call it: nothing (zero), or one
// of the parts of the list.
type Verdict uint8

// The verdicts that every list has: what the rule looks for, something else.
// Further parts of a list count on from Other.
const (
	None Verdict = iota
	Own
	Other
)

// Set is a list of labels. It is immutable and safe for concurrent use.
type Set struct {
	parts  []string
	exact  map[string]Verdict
	prefix [256][]entry // by the first byte
	beside []entry      // labels only right before the number
	pairs  []pair
	paired [256]bool // the first bytes of the words of pairs
	named  naming
}

type entry struct {
	text string
	any  bool // text is the beginning of a word
	v    Verdict
}

// reading is what the words on one side of a number say.
type reading struct {
	v      Verdict
	far    bool // in another sentence
	beside bool // right beside the number
}

// pair is a label of two words: a "card" is one thing, a "gift card" another.
type pair struct{ first, second entry }

// Parse reads a list: "[name]" begins a part, words follow; a star stands for
// any ending, a plus joins two words that stand side by side, a tilde says
// that the word counts right before the number only ("customer 123"), # begins
// a comment. The parts count from Own in order; the parts "number" and "plain"
// are for numbers that are called after anything (see naming).
func Parse(list string) (*Set, error) {
	s := &Set{exact: map[string]Verdict{}}
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			s.parts = append(s.parts, strings.Trim(line, "[]"))
		case len(s.parts) == 0:
			return nil, fmt.Errorf("label %q stands in no part", line)
		case s.named.add(s.parts[len(s.parts)-1], line):
		default:
			s.add(line, Verdict(len(s.parts)))
		}
	}
	return s, nil
}

func (s *Set) add(line string, v Verdict) {
	for w := range strings.FieldsSeq(line) {
		first, second, two := strings.Cut(w, "+")
		e := entryOf(strings.TrimPrefix(first, "~"), v)
		switch {
		case first[0] == '~':
			s.beside = append(s.beside, e)
		case two:
			p := pair{e, entryOf(second, v)}
			s.pairs = append(s.pairs, p)
			s.paired[p.first.text[0]], s.paired[p.second.text[0]] = true, true
		case e.any:
			s.prefix[e.text[0]] = append(s.prefix[e.text[0]], e)
		default:
			s.exact[e.text] = v
		}
	}
}

func entryOf(w string, v Verdict) entry {
	base, any := strings.CutSuffix(w, "*")
	return entry{lexicon.Fold(base), any, v}
}

func (e *entry) is(folded string) bool {
	if e.any {
		return strings.HasPrefix(folded, e.text)
	}
	return folded == e.text
}

// Part returns the name of a verdict's part, "" for None.
func (s *Set) Part(v Verdict) string {
	if v == None {
		return ""
	}
	return s.parts[v-1]
}

// How far labels are looked for: words and bytes before the number, bytes behind it.
const (
	wordsBefore, bytesBefore = 12, 110
	wordsAfter, bytesAfter   = 7, 60
	farWords                 = 2 // from a number back into the sentence before
)

// Near returns what the words around span call the number: what it is joined
// to behind ("a 123 számú rendelés"), else the nearest label before it, else
// the nearest behind it in the same sentence if that is not Other. A label
// right behind it is worth more than one that is not beside it, and any behind
// it more than Other in the sentence before.
func (s *Set) Near(t *guard.Text, span guard.Span) Verdict {
	if v := s.joined(t, span); v != None {
		return v
	}
	before, behind := s.before(t, span), s.behind(t, span)
	switch {
	case before.v == None:
		return behind.v
	case before.v == Other && behind.v > None && behind.v != Other && (before.far || behind.beside && !before.beside):
		return behind.v
	}
	return before.v
}

func (s *Set) before(t *guard.Text, span guard.Span) reading {
	words := t.Words()
	at := t.WordAt(span.Start)
	far := at < len(words) && words[at].Flags&lexicon.Break != 0
	for i := at - 1; i >= max(0, at-wordsBefore) && span.Start-int(words[i].End) <= bytesBefore; i-- {
		if v := s.at(t, i); v == Other && far && at-i > farWords {
			return reading{} // the sentence before was about something else
		} else if v != None {
			return reading{v, far, i >= at-2}
		}
		if v := s.ofBeside(t.Folded(i)); v != None && i == at-1 {
			return reading{v, far, true}
		}
		if i == at-1 && s.namedOther(t, i) {
			return reading{Other, far, true}
		}
		far = far || words[i].Flags&lexicon.Break != 0
	}
	return reading{}
}

func (s *Set) behind(t *guard.Text, span guard.Span) reading {
	words := t.Words()
	seen := 0
	for i := t.WordAt(span.Start); i < len(words) && int(words[i].Start)-span.End <= bytesAfter && seen < wordsAfter; i++ {
		if int(words[i].Start) < span.End {
			continue
		}
		if words[i].Flags&lexicon.Break != 0 {
			break
		}
		seen++
		if v := s.at(t, i); v == Other && seen == 1 && !s.callsNext(t, i) || v != None && v != Other {
			return reading{v, false, seen == 1 && words[i].Flags&lexicon.Clause == 0}
		}
	}
	return reading{}
}

// callsNext reports whether label i, right behind the number, belongs to what
// comes next: a clause starts with it, or a number follows ("ref. 55").
func (s *Set) callsNext(t *guard.Text, i int) bool {
	words := t.Words()
	if words[i].Flags&lexicon.Clause != 0 {
		return true
	}
	for j := i + 1; j < min(i+3, len(words)) && words[j].Flags&lexicon.Break == 0; j++ {
		if words[j].Flags&lexicon.HasDigit != 0 {
			return true
		}
	}
	return false
}

// joined returns what a word behind the number calls it if one stands between
// them that makes them one: "számú", "নম্বর", "என்ற".
func (s *Set) joined(t *guard.Text, span guard.Span) Verdict {
	words := t.Words()
	i := t.WordAt(span.End)
	if i < len(words) && int(words[i].Start) < span.End {
		i++
	}
	if i >= len(words) || int(words[i].Start)-span.End > 8 || !joins(t.Folded(i)) && !copula(t, i) {
		return None
	}
	for j := i + 1; j < min(i+6, len(words)) && int(words[j].Start)-span.End <= bytesAfter && words[j].Flags&(lexicon.Break|lexicon.Clause) == 0; j++ {
		if v := s.at(t, j); v != None {
			return v
		}
	}
	return None
}

func joins(folded string) bool {
	switch folded {
	case "számú", "sz", "sorszámú", "azonosítójú", "azonosítószámú", "নম্বর", "নং", "নাম্বার", "நம்பர்", "என்ற", "எண்", "எண்ணுள்ள":
		return true
	}
	return false
}

// copula reports whether words i and i+1 begin "is your order number".
func copula(t *guard.Text, i int) bool {
	switch t.Folded(i) {
	case "is", "was", "est", "était":
	default:
		return false
	}
	if i+1 >= len(t.Words()) {
		return false
	}
	switch t.Folded(i + 1) {
	case "your", "the", "our", "an", "a", "votre", "le", "la", "notre", "un", "une":
		return true
	}
	return false
}

// at returns what word i says, with a word beside it where both make a label.
func (s *Set) at(t *guard.Text, i int) Verdict {
	w := t.Folded(i)
	if w == "" {
		return None
	}
	for k := range s.pairs {
		if !s.paired[w[0]] {
			break
		}
		p := &s.pairs[k]
		if p.second.is(w) && i > 0 && p.first.is(t.Folded(i-1)) && beside(t, i) || p.first.is(w) && i+1 < len(t.Words()) && p.second.is(t.Folded(i+1)) && beside(t, i+1) {
			return p.first.v
		}
	}
	return s.Of(w)
}

// beside reports whether nothing parts word i from the word before it.
func beside(t *guard.Text, i int) bool {
	return t.Words()[i].Flags&(lexicon.Break|lexicon.Clause) == 0
}

// Of returns what a folded word says.
func (s *Set) Of(folded string) Verdict {
	if v, ok := s.exact[folded]; ok || folded == "" {
		return v
	}
	for _, e := range s.prefix[folded[0]] {
		if e.is(folded) {
			return e.v
		}
	}
	return None
}

// ofBeside returns what a folded word says that stands right before the number.
func (s *Set) ofBeside(folded string) Verdict {
	for i := range s.beside {
		if s.beside[i].is(folded) {
			return s.beside[i].v
		}
	}
	return None
}
