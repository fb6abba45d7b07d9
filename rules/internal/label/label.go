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
	prefix []prefix
}

type prefix struct {
	text string
	v    Verdict
}

// Parse reads a list: "[name]" begins a part, words follow; a star stands for
// any ending, # begins a comment. The parts count from Own in order.
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
		default:
			s.add(line, Verdict(len(s.parts)))
		}
	}
	return s, nil
}

func (s *Set) add(line string, v Verdict) {
	for w := range strings.FieldsSeq(line) {
		if base, ok := strings.CutSuffix(w, "*"); ok {
			s.prefix = append(s.prefix, prefix{lexicon.Fold(base), v})
		} else {
			s.exact[lexicon.Fold(w)] = v
		}
	}
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
)

// Near returns what the words around span call the number: the nearest label
// before it, else the nearest behind it in the same sentence if that is not Other.
func (s *Set) Near(t *guard.Text, span guard.Span) Verdict {
	words := t.Words()
	at := t.WordAt(span.Start)
	for i := at - 1; i >= max(0, at-wordsBefore) && span.Start-int(words[i].End) <= bytesBefore; i-- {
		if v := s.Of(t.Folded(i)); v != None {
			return v
		}
	}
	seen := 0
	for i := at; i < len(words) && int(words[i].Start)-span.End <= bytesAfter && seen < wordsAfter; i++ {
		if int(words[i].Start) < span.End {
			continue
		}
		if words[i].Flags&lexicon.Break != 0 {
			break
		}
		seen++
		if v := s.Of(t.Folded(i)); v != None && v != Other {
			return v
		}
	}
	return None
}

// Of returns what a folded word says.
func (s *Set) Of(folded string) Verdict {
	if v, ok := s.exact[folded]; ok {
		return v
	}
	for _, p := range s.prefix {
		if strings.HasPrefix(folded, p.text) {
			return p.v
		}
	}
	return None
}
