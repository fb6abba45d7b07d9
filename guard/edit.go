package guard

import (
	"errors"
	"slices"
	"strings"
)

// ErrOverlap is returned when edits that overlap, or lie outside the text, are
// to be applied together.
var ErrOverlap = errors.New("edits overlap or lie outside the text")

// Apply returns text after all edits, which may come in any order.
func Apply(text string, edits []Edit) (string, error) {
	sorted := slices.Clone(edits)
	slices.SortStableFunc(sorted, func(a, b Edit) int { return a.Start - b.Start })
	var b strings.Builder
	pos := 0
	for _, e := range sorted {
		if e.Start < pos || e.End < e.Start || e.End > len(text) {
			return "", ErrOverlap
		}
		b.WriteString(text[pos:e.Start])
		b.WriteString(e.Text)
		pos = e.End
	}
	b.WriteString(text[pos:])
	return b.String(), nil
}

// applicable reports whether Apply would take the edits for a text of size bytes,
// without making the new text: a rule may have as many findings as words.
func applicable(size int, edits []Edit) bool {
	for i, e := range edits {
		if e.Start < 0 || e.End < e.Start || e.End > size {
			return false
		}
		for _, o := range edits[:i] {
			if e.Overlaps(o.Span) {
				return false
			}
		}
	}
	return len(edits) > 0
}

// Replace is a complete rewrite of one edit.
func Replace(label string, span Span, text string) Rewrite {
	return Rewrite{Label: label, Complete: true, Edits: []Edit{{Span: span, Text: text}}}
}

// Delete is a complete rewrite that takes out text[span] together with the
// blank that would be left over, and sets the capital of what then starts the
// sentence.
func Delete(label, text string, span Span) Rewrite {
	return Rewrite{Label: label, Complete: true, Edits: []Edit{deletion(text, span)}}
}

func deletion(text string, span Span) Edit {
	s, e := span.Start, span.End
	startsText := s == 0 || text[s-1] == '\n'
	for e < len(text) && text[e] == ' ' && (startsText || text[s-1] == ' ') {
		e++
	}
	if e == len(text) || text[e] == '\n' {
		for s > 0 && text[s-1] == ' ' {
			s--
		}
	}
	return Edit{Span: Span{s, e}}
}
