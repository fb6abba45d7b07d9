package typo

import (
	"cmp"
	"slices"
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// hit is a phrase found: words first to last.
type hit struct {
	note        *note
	first, last int
}

// phrases reports the phrases found, but for those that an exception overlaps.
func (r *run) phrases() {
	r.found = r.t.finds.Match(r.found, r.Tokens())
	if len(r.found) == 0 {
		return
	}
	r.exceptions = r.t.exceptions.Match(r.exceptions, r.Tokens())
	// Of two that mean the same words the one that saw more of them is right.
	slices.SortStableFunc(r.found, func(a, b lexicon.Hit) int { return cmp.Compare(b.Last-b.First, a.Last-a.First) })
	for _, f := range r.found {
		if h := (hit{&r.t.notes[f.ID], int(f.First), int(f.Last)}); !r.excepted(h) {
			r.phrase(h)
		}
	}
}

// excepted reports whether an exception overlaps the hit.
func (r *run) excepted(h hit) bool {
	for _, x := range r.exceptions {
		if r.t.notes[x.ID].group == h.note.group && int(x.First) <= h.last && int(x.Last) >= h.first {
			return true
		}
	}
	return false
}

func (r *run) phrase(h hit) {
	if r.joined(h) {
		return
	}
	if h.note.near != nil {
		r.nearWord(h)
		return
	}
	first, last := r.meant(h)
	if first < 0 || r.nameLike(h, first) || !r.own(r.WordSpan(first, last)) || r.housed(h, first) || r.foreign(first) {
		return
	}
	r.reportSpan(h.note.kind, r.WordSpan(first, last), h.note.score, h.note.severity, r.fit(first, r.corrections(h.note, first, last)))
	if h.note.kind == misspelling && first == last && !h.note.stem {
		r.mend(first, h.note.right)
	}
}

// housed reports whether the word meant is one of the house. Its lists of a
// language's words say what is spelt right, not what is right here.
func (r *run) housed(h hit, first int) bool {
	if h.first == h.last && h.note.kind == misspelling {
		return r.named(first)
	}
	return r.c.house.has(r.Words()[first].Hash)
}

// nameLike reports whether the words meant are written like an acronym, or like
// a name where a single word is all the evidence.
func (r *run) nameLike(h hit, first int) bool {
	f := r.Words()[first].Flags
	alone := h.first == h.last && h.note.kind == misspelling
	return f&lexicon.Upper != 0 || f&lexicon.Title != 0 && (h.note.small || alone && f&lexicon.Break == 0)
}

// joined reports whether the hit goes into a word joined by a hyphen.
func (r *run) joined(h hit) bool {
	src, words := r.Source(), r.Words()
	for i := h.first; i <= h.last; i++ {
		if end := words[i].End; int(end)+1 < len(src) && src[end] == '-' && src[end+1] != ' ' && src[end+1] != '-' {
			return true
		}
	}
	start := words[h.first].Start
	if start > 0 && src[start-1] == '\'' && (start == 1 || src[start-2] == ' ') {
		return true // 'tis
	}
	return start > 1 && src[start-1] == '-' && src[start-2] != ' ' && src[start-2] != '-' && src[start-2] != '\n'
}

// meant returns the words of the hit that are wrong, -1 if they are not there.
func (r *run) meant(h hit) (first, last int) {
	k := len(h.note.wrong)
	if k == 0 {
		return h.first, h.last
	}
	for i := h.first; i+k-1 <= h.last; i++ {
		if r.same(h.note, i) {
			return i, i + k - 1
		}
	}
	return -1, -1
}

func (r *run) same(n *note, i int) bool {
	for j, w := range n.wrong {
		f := r.Folded(i + j)
		if f != w && !(n.stem && j == len(n.wrong)-1 && strings.HasPrefix(f, w)) {
			return false
		}
	}
	return true
}

func (r *run) corrections(n *note, first, last int) []guard.Rewrite {
	if n.join {
		joined := ""
		for i := first; i <= last; i++ {
			joined += r.Folded(i)
		}
		return r.replacements(first, last, joined)
	}
	if !n.stem {
		return r.replacements(first, last, n.right...)
	}
	tail := strings.TrimPrefix(r.Folded(last), n.wrong[len(n.wrong)-1])
	texts := make([]string, len(n.right))
	for i, t := range n.right {
		texts[i] = t + tail
	}
	return r.replacements(first, last, texts...)
}
