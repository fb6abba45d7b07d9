package typo

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// stops looks at the full stops between two letters: "order.Please" lacks a
// blank, "example.com" and "e.g" do not.
func (r *run) stops() {
	for _, m := range r.Tokens().Marks {
		if m.Rune == '.' {
			r.stop(int(m.Pos))
		}
	}
}

func (r *run) stop(pos int) {
	words := r.Words()
	i := r.WordAt(pos)
	if i == 0 || i == len(words) || int(words[i].Start) != pos+1 || int(words[i-1].End) != pos {
		return
	}
	a, b := &words[i-1], &words[i]
	if b.Flags&lexicon.Title == 0 || b.Flags&(lexicon.Upper|lexicon.Camel|lexicon.HasDigit) != 0 {
		return
	}
	if a.Flags&(lexicon.Upper|lexicon.Camel|lexicon.Number) != 0 || a.End-a.Start < 2 {
		return
	}
	if v := r.vocabulary(); a.Flags&lexicon.Title != 0 && (a.Flags&lexicon.Break == 0 || v.of(r.Folded(i-1)) == rare || v.of(r.Folded(i)) == rare) {
		return // "Node.Js"; but "Done.Thank"
	}
	r.missingBlank(i, pos+1)
}

// comma looks at word i, before which one sign stands that parts it from the
// word before.
func (r *run) comma(i int) {
	words := r.Words()
	a, b := &words[i-1], &words[i]
	if (a.Flags|b.Flags)&(lexicon.Number|lexicon.HasDigit|lexicon.Camel) != 0 || a.End-a.Start < 2 || b.End-b.Start < 2 && r.Folded(i) != "i" && r.Folded(i) != "a" {
		return
	}
	switch r.Source()[a.End] {
	case ',':
		if a.Flags&b.Flags&lexicon.Upper != 0 {
			return
		}
	case '!', '?':
		if b.Flags&lexicon.Title == 0 || b.Flags&lexicon.Upper != 0 || a.Flags&lexicon.Title != 0 && a.Flags&lexicon.Break == 0 { // Yahoo!Mail
			return
		}
	default:
		return
	}
	r.missingBlank(i, int(a.End)+1)
}

// missingBlank reports that a blank is missing at byte at, between two words
// that are both known and so not parts of a name, a path or a list of options.
func (r *run) missingBlank(i, at int) {
	if !r.known(i-1) || !r.known(i) {
		return
	}
	span := r.WordSpan(i-1, i)
	if r.lang == lexicon.Bengali || r.lang == lexicon.Tamil || !r.own(span) || r.glued(i-1, i) {
		return
	}
	r.reportSpan(spacing, span, 0.85, 0, []guard.Rewrite{guard.Replace("put a blank", guard.Span{Start: at, End: at}, " ")})
}

// glued reports whether more than the two words hang together: a.b.c, x/y,z.
func (r *run) glued(first, last int) bool {
	src, span := r.Source(), r.WordSpan(first, last)
	if span.Start > 0 && strings.IndexByte("./_-,@#$%\\=&+:", src[span.Start-1]) >= 0 {
		return true
	}
	if span.End+1 < len(src) && strings.IndexByte("./_-,@#$%\\=&+:(", src[span.End]) >= 0 {
		next := src[span.End+1]
		return next != ' ' && next != '\n' && next != '\r'
	}
	return span.End < len(src) && strings.IndexByte("_@\\=(", src[span.End]) >= 0
}
