package digits

import (
	"slices"

	"github.com/replyvet/replyvet/guard"
)

// Taken is a set of spans that do not overlap, ordered by start.
type Taken []guard.Span

// Overlaps reports whether span shares a byte with one of the set.
func (t Taken) Overlaps(span guard.Span) bool {
	i := t.search(span.Start)
	return i < len(t) && t[i].Start < span.End || i > 0 && t[i-1].End > span.Start
}

// Add adds span unless it overlaps, and reports whether it did.
func (t *Taken) Add(span guard.Span) bool {
	if t.Overlaps(span) {
		return false
	}
	*t = slices.Insert(*t, t.search(span.Start), span)
	return true
}

func (t Taken) search(start int) int {
	i, _ := slices.BinarySearchFunc(t, start, func(s guard.Span, at int) int { return s.Start - at })
	return i
}
