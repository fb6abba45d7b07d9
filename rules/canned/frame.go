package canned

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// Bounds of what frames a reply, in words. They are wide enough for what is
// seen in help desks' mail and narrow enough that a sentence which merely
// starts with a greeting or with thanks keeps its words.
const (
	maxGreeting  = 7   // a greeting with the name
	maxSignoff   = 6   // the line of a sign-off
	maxInline    = 8   // what may follow a sign-off that has no line of its own
	maxThanks    = 12  // what may follow a line of thanks taken for a sign-off
	maxSignature = 150 // what may follow a sign-off on its own line: signature, small print
	maxHead      = 6   // the line above a forwarded message
	maxLine      = 64  // what is looked at of a line
)

// frame cuts at the heads of quoted and forwarded mail and at the sign-off.
func (o *own) frame(hits []guard.Hit) {
	field := -1 // first word of the mail-head field seen last
	for _, h := range hits {
		switch h.ID {
		case classForward:
			if from, to := o.line(h.First); h.First-from < 2 && to-from <= maxHead {
				o.cutFrom(from)
			}
		case classField:
			if !o.fieldAt(h) {
				continue
			}
			if field >= 0 {
				if _, next := o.line(field); next == h.First {
					o.cutFrom(field)
				}
			}
			field = h.First
		case classWrote:
			o.wrote(h)
		case classSignoff, classThanks:
			o.signoff(h)
		case classFormula:
			if from, _ := o.line(h.First); h.First-from < maxHead {
				o.stop(from)
			}
		case classDay:
			for i := h.First; i <= h.Last; i++ {
				o.flag[i] |= isDay
			}
		}
	}
}

// cutFrom cuts word i and all after it, also if nothing is left then.
func (o *own) cutFrom(i int) { o.end = min(o.end, i) }

// line returns the words of the line of word i, end exclusive; of a line that is
// longer than any frame, those around the word.
func (o *own) line(i int) (from, to int) {
	words := o.tok.Words
	for from = i; from > max(0, i-maxLine) && words[from].Flags&lexicon.Newline == 0; from-- {
	}
	for to = i + 1; to < min(len(words), i+maxLine) && words[to].Flags&lexicon.Newline == 0; to++ {
	}
	return from, to
}

// after returns the text behind word i up to the next word.
func (o *own) after(i int) string {
	end := len(o.tok.Text)
	if i+1 < len(o.tok.Words) {
		end = int(o.tok.Words[i+1].Start)
	}
	return o.tok.Text[o.tok.Words[i].End:end]
}

// fieldAt: a line that starts with "From:".
func (o *own) fieldAt(h guard.Hit) bool {
	from, _ := o.line(h.First)
	return from == h.First && strings.HasPrefix(strings.TrimLeft(o.after(h.Last), " \u00a0*"), ":")
}

// wrote cuts "On Monday Ann wrote:" and what it heads: the quoted lines, or
// everything that follows if none are marked.
func (o *own) wrote(h guard.Hit) {
	gap := strings.TrimLeft(o.after(h.Last), " \u00a0")
	if strings.HasPrefix(gap, "(") {
		h.Last, gap = o.behind(h.Last) // "Anna ezt írta (időpont: ...):"
	}
	if !strings.HasPrefix(gap, ":") || h.Last+1 < len(o.flag) && o.tok.Words[h.Last+1].Flags&lexicon.Newline == 0 {
		return
	}
	from, _ := o.line(h.First)
	if from > 0 && h.First-from < 4 && o.flag[from]&isPara == 0 {
		from, _ = o.line(from - 1) // the head was wrapped
	}
	if h.Last+1 < len(o.flag) && o.flag[h.Last+1]&isQuoted == 0 {
		o.cutFrom(from)
		return
	}
	for i := from; i <= h.Last; i++ {
		o.flag[i] |= isCut
	}
}

// behind returns the last word of the parenthesis that follows word i on its
// line, and what stands after the parenthesis.
func (o *own) behind(i int) (last int, rest string) {
	_, to := o.line(i)
	last = to - 1
	_, rest, _ = strings.Cut(o.after(last), ")")
	return last, rest
}

// signoff cuts a sign-off and the signature after it.
func (o *own) signoff(h guard.Hit) {
	words := o.tok.Words
	rest := len(words) - h.Last - 1
	from, to := o.line(h.First)
	switch {
	case h.First == 0 || words[h.First].Flags&(lexicon.Break|lexicon.Newline) == 0:
	case h.ID == classThanks:
		if from == h.First && to == h.Last+1 && rest <= maxThanks && rest > 0 {
			o.stop(h.First)
		}
	case from == h.First && to-from <= maxSignoff && rest <= maxSignature:
		o.stop(h.First)
	case rest <= maxInline:
		o.stop(h.First)
	}
}

// greeting cuts the greeting that the own words start with, up to the comma
// behind the name.
func (o *own) greeting(hits []guard.Hit) {
	first := 0
	for first < o.end && o.flag[first]&isCut != 0 {
		first++
	}
	for _, h := range hits {
		if h.ID != classGreeting || h.First != first {
			continue
		}
		to := h.Last + 1
		for to < o.end && to-first < maxGreeting && o.tok.Words[to].Flags&(lexicon.Clause|lexicon.Break|lexicon.Newline) == 0 {
			to++
		}
		if to-first == maxGreeting {
			to = h.Last + 1
		}
		for i := first; i < to; i++ {
			o.flag[i] |= isCut
		}
		o.named = true
		first = to
	}
}

// small cuts the paragraphs of small print, unless nothing else is left.
func (o *own) small(hits []guard.Hit) {
	for _, h := range hits {
		if h.ID != classNotice || h.First >= o.end || o.flag[h.First]&isCut != 0 {
			continue
		}
		from := h.First
		for from > 0 && o.flag[from]&isPara == 0 {
			from--
		}
		to := h.First + 1
		for to < o.end && o.flag[to]&isPara == 0 {
			to++
		}
		if !o.anyBefore(from) {
			continue
		}
		for i := from; i < to; i++ {
			o.flag[i] |= isCut
		}
	}
}
