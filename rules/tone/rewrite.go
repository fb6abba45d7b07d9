package tone

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// plan sets the edits of a candidate: replace it, take it out, or take out the
// clause around it.
func (w *work) plan(c *candidate) {
	switch {
	case c.kind == "shouting":
		c.label, c.edits = "write it calmly", w.calm(c)
	case c.rewrite != "":
		c.label, c.edits = "say it differently", []guard.Edit{{Span: c.span, Text: w.cased(c.rewrite, c.span.Start)}}
		c.second = []guard.Edit{w.cutClause(c)}
	case c.flags&first != 0 && c.last > c.first:
		c.label, c.edits = "leave it out", w.cutFirst(c)
		c.second = []guard.Edit{w.cutClause(c)}
	case c.flags&second != 0 && c.last > c.first:
		words := w.p.Words()
		end := max(c.first+1, c.last-1) // "your so-called evidence" has two in the middle
		cut := guard.Span{Start: int(words[c.first].End), End: int(words[end].End)}
		c.label, c.edits = "leave it out", []guard.Edit{{Span: cut}}
		c.second = []guard.Edit{w.cutClause(c)}
	case w.separable(c):
		c.label, c.edits = "leave it out", []guard.Edit{w.mend(c, w.cutWords(c.span))}
		c.second = []guard.Edit{w.cutClause(c)}
	default:
		c.label, c.edits = "leave it out", w.keepTail(c)
		if c.edits == nil {
			c.edits = []guard.Edit{w.cutClause(c)}
		}
	}
	if s := w.sentence(c); len(c.edits) == 1 && c.caps == nil && c.edits[0].Text == "" && c.edits[0].Start == s.Start &&
		strings.HasPrefix(strings.TrimLeft(w.p.Source()[c.edits[0].End:], " "), "(") {
		c.edits = w.bySentence(c) // a bracket would be left without what it explains
	}
}

// separable: a good sentence is left without the words.
func (w *work) separable(c *candidate) bool {
	s := w.sentence(c)
	if w.setOff(c, s) {
		return c.last-c.first < s.Last-s.First
	}
	if c.flags&word == 0 {
		return false
	}
	words := w.p.Words()
	if c.kind == "house" {
		return c.last-c.first < s.Last-s.First
	}
	if c.last == s.Last || words[c.last+1].Flags&lexicon.Clause != 0 {
		return c.first == s.First && c.last < s.Last || words[c.first].Flags&lexicon.Clause != 0
	}
	return c.kind != "insult" || words[c.last+1].Entry.StopLanguages() == 0
}

// calm writes capitals small and several marks as one.
func (w *work) calm(c *candidate) []guard.Edit {
	if c.caps == nil {
		mark := "."
		if strings.Contains(w.p.Source()[c.span.Start:c.span.End], "?") {
			mark = "?"
		} else if w.p.Lang() == lexicon.Bengali {
			mark = "।"
		}
		span := c.span
		if text := w.p.Source(); mark == "." {
			span.Start = len(strings.TrimRight(text[:span.Start], " \u00a0\u202f"))
		}
		return []guard.Edit{{Span: span, Text: mark}}
	}
	var edits []guard.Edit
	for _, i := range c.caps {
		source := w.p.Tokens().Source(i)
		small := strings.ToLower(source)
		if w.p.Words()[i].Flags&lexicon.Break != 0 || w.capitalised(i) {
			small = capital(small)
		} else if strings.HasPrefix(small, "i'") || strings.HasPrefix(small, "i’") {
			small = capital(small)
		}
		if small != source {
			edits = append(edits, guard.Edit{Span: w.p.WordSpan(i, i), Text: small})
		}
	}
	return edits
}

// capitalised: a word that is written with a capital wherever it stands.
func (w *work) capitalised(i int) bool {
	if w.nearAny(proper, i, i) {
		return true
	}
	words := w.p.Words()
	return w.nearAny(dated, i, i) && (i > 0 && words[i-1].Flags&lexicon.Number != 0 || i+1 < len(words) && words[i+1].Flags&lexicon.Number != 0)
}

// cased gives s the capital that the place asks for.
func (w *work) cased(s string, pos int) string {
	i := w.p.WordAt(pos)
	if i >= len(w.p.Words()) || w.p.Words()[i].Flags&lexicon.Break == 0 {
		return s
	}
	return capital(s)
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
