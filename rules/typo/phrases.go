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
	phrase      *phrase
	first, last int
}

// phrases reports the phrases found, but for those that an exception overlaps.
func (r *run) phrases() {
	hits := r.match(&r.t.finds, nil)
	if len(hits) == 0 {
		return
	}
	exceptions := r.match(&r.t.exceptions, nil)
	// Of two that mean the same words the one that saw more of them is right.
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(b.last-b.first, a.last-a.first) })
	for _, h := range hits {
		if !excepted(exceptions, h) {
			r.phrase(h)
		}
	}
}

// match appends the phrases of x that stand in the text.
func (r *run) match(x *index, hits []hit) []hit {
	words := r.Words()
	for i := range words {
		h := words[i].Hash
		if x.has(h) {
			hits = r.matchAt(x.of(h), i, hits)
		}
		if i+1 == len(words) {
			break
		}
		if key := pairKey(h, words[i+1].Hash); x.has(key) {
			hits = r.matchAt(x.of(key), i, hits)
		}
	}
	return hits
}

// matchAt tries phrases that may have word i at the places the entries say.
func (r *run) matchAt(entries []entry, i int, hits []hit) []hit {
	words := r.Words()
	for _, e := range entries {
		p, first := &r.t.phrases[e.phrase], i-int(e.offset)
		if first < 0 || p.atStart && words[first].Flags&lexicon.Break == 0 || !p.seq[0].matches(r.Tokens(), first) {
			continue
		}
		if last := matchFrom(r.Tokens(), p.seq[1:], first+1); last >= 0 {
			hits = append(hits, hit{&r.t.notes[p.note], p, first, last})
		}
	}
	return hits
}

// excepted reports whether an exception overlaps the hit.
func excepted(exceptions []hit, h hit) bool {
	for _, x := range exceptions {
		if x.note.group == h.note.group && x.first <= h.last && x.last >= h.first {
			return true
		}
	}
	return false
}

func (r *run) phrase(h hit) {
	if r.crosses(h) {
		return
	}
	if h.phrase.near >= 0 {
		r.nearWord(h)
		return
	}
	first, last := r.meant(h)
	if first < 0 || r.nameLike(h, first) || !r.own(r.WordSpan(first, last)) || r.c.house.has(r.Words()[first].Hash) || r.foreign(first) {
		return
	}
	r.reportSpan(h.note.kind, r.WordSpan(first, last), h.note.score, h.note.severity, r.corrections(h.note, first, last))
}

// nameLike reports whether the words meant are written like an acronym, or like
// a name where a single word is all the evidence.
func (r *run) nameLike(h hit, first int) bool {
	f := r.Words()[first].Flags
	alone := h.first == h.last && h.note.kind == misspelling
	return f&lexicon.Upper != 0 || f&lexicon.Title != 0 && (h.note.small || alone && f&lexicon.Break == 0)
}

// crosses reports whether the hit goes over a comma or its like, where its
// note does not say that it may, or into a word joined by a hyphen.
func (r *run) crosses(h hit) bool {
	src, words := r.Source(), r.Words()
	for i := h.first + 1; i <= h.last && !h.note.clause; i++ {
		if words[i].Flags&lexicon.Clause != 0 && words[i].Flags&lexicon.Newline == 0 {
			return true
		}
	}
	for i := h.first; i <= h.last; i++ {
		if end := words[i].End; int(end)+1 < len(src) && src[end] == '-' && src[end+1] != ' ' && src[end+1] != '-' {
			return true
		}
	}
	start := words[h.first].Start
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
