package tone

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// cutFirst takes out the first word of the candidate: "your stupid question". A
// word that changes with what follows it ("an idiotic question") changes.
func (w *work) cutFirst(c *candidate) []guard.Edit {
	words := w.p.Words()
	edits := []guard.Edit{{Span: guard.Span{Start: int(words[c.first].Start), End: int(words[c.first+1].Start)}}}
	if c.first == 0 || words[c.first].Flags&lexicon.Break != 0 {
		return []guard.Edit{w.recapital(edits[0].Start, edits[0].End)}
	}
	article := w.p.WordSpan(c.first-1, c.first-1)
	was := w.p.Source()[article.Start:article.End]
	now := strings.TrimRight(was, "nN")
	if strings.IndexByte("aeiou", w.p.Folded(c.first + 1)[0]) >= 0 {
		now += "n"
	}
	if c.lang == lexicon.English && strings.EqualFold(strings.TrimRight(was, "nN"), "a") && now != was {
		edits = append([]guard.Edit{{Span: article, Text: now}}, edits...)
	}
	return edits
}

// cutWords takes out span with the blank or comma that would be left over.
func (w *work) cutWords(span guard.Span) guard.Edit {
	text := w.p.Source()
	s, e := span.Start, span.End
	first := w.p.WordAt(s)
	starts := first < len(w.p.Words()) && w.p.Words()[first].Flags&lexicon.Break != 0
	switch {
	case starts:
		for e < len(text) && (text[e] == ',' || text[e] == '!' || text[e] == ' ' || text[e] == ':') {
			e++
		}
		for i := w.p.WordAt(e); i+1 < len(w.p.Words()) && e == int(w.p.Words()[i].Start) && w.nearAny(joint, i, i); i++ {
			e = int(w.p.Words()[i+1].Start)
		}
		return w.recapital(s, e)
	case e < len(text) && strings.HasSuffix(text[s:e], "'"), strings.HasSuffix(text[s:e], "’"):
		return guard.Edit{Span: span} // "cette putain d'imprimante"
	case e < len(text) && (text[e] == ' ' || text[e] == '\n') && s > 0 && text[s-1] == ' ' && !(s > 1 && text[s-2] == ','):
		return guard.Edit{Span: guard.Span{Start: s - 1, End: e}}
	}
	for s > 0 && (text[s-1] == ' ' || text[s-1] == ',') {
		s--
	}
	return guard.Edit{Span: guard.Span{Start: s, End: e}}
}

// recapital cuts s to e at a sentence's start and gives what follows its capital.
func (w *work) recapital(s, e int) guard.Edit {
	text := w.p.Source()
	edit := guard.Edit{Span: guard.Span{Start: s, End: e}}
	if e >= len(text) {
		return w.trimmed(edit)
	}
	r, size := utf8.DecodeRuneInString(text[e:])
	if up := unicode.ToUpper(r); up != r && !strings.HasSuffix(strings.TrimRight(text[:s], " "), ",") {
		edit.End += size
		edit.Text = string(up)
	}
	return edit
}

// trimmed takes the blanks before a deletion that ends the text or a line.
func (w *work) trimmed(e guard.Edit) guard.Edit {
	text := w.p.Source()
	if e.End == len(text) || text[e.End] == '\n' {
		for e.Start > 0 && text[e.Start-1] == ' ' {
			e.Start--
		}
	}
	return e
}

// cutClause takes out the clause around the candidate, up to the commas or the
// words that join clauses; the sentence, if nothing else is in it. A clause
// that holds facts loses only the words up to them.
func (w *work) cutClause(c *candidate) guard.Edit {
	s := w.sentence(c)
	e := w.cutPart(c, s)
	if gone := w.p.Source()[e.Start:e.End]; strings.Count(gone, "(") != strings.Count(gone, ")") {
		return w.cutSentence(s) // half a bracket would be left
	}
	return e
}

// cutPart is cutClause, whatever brackets it cuts.
func (w *work) cutPart(c *candidate, s guard.Sentence) guard.Edit {
	first, last := w.clause(c, s)
	if first == s.First && last == s.Last || w.leftHanging(c, s, first, last) {
		return w.cutSentence(s)
	}
	words := w.p.Words()
	if first == s.First {
		next := last + 1
		for next < s.Last && (w.near(joint, c.lang, next, next) || w.near(also, c.lang, next, next)) {
			next++
		}
		return w.recapital(int(words[first].Start), int(words[next].Start))
	}
	if next := w.behindJoint(c, last+1, s); next > 0 {
		return guard.Edit{Span: guard.Span{Start: int(words[first].Start), End: int(words[next].Start)}}
	}
	last = w.relative(c, last, s)
	from, to := int(words[first-1].End), int(words[last].End)
	named := words[first-1].Flags&lexicon.Title != 0
	if text := w.p.Source(); text[from] == ',' && to < len(text) && text[to] == ',' && !named && !w.near(joint, c.lang, last+1, last+1) {
		to++ // the comma on the other side of what was put in
	}
	return guard.Edit{Span: guard.Span{Start: from, End: to}}
}

// keepTail cuts from the clause's start to where a statement begins that is
// good without it: "how often must I say that the shop is closed", "use your
// brain and press the button". It returns nil if there is none.
func (w *work) keepTail(c *candidate) []guard.Edit {
	s := w.sentence(c)
	first, _ := w.clause(c, s)
	if c.first-first > 2 {
		return nil
	}
	tail := w.tail(c, s)
	words := w.p.Words()
	if tail == 0 || s.Last-tail < 1 || w.near(secondPerson, c.lang, tail, tail) {
		return nil
	}
	from, to := int(words[first].Start), int(words[tail].Start)
	edit := guard.Edit{Span: guard.Span{Start: from, End: to}}
	if first == s.First {
		edit = w.recapital(from, to)
	}
	edits := []guard.Edit{edit}
	if w.ends(s, '?') {
		edits = append(edits, guard.Edit{Span: guard.Span{Start: s.End - 1, End: s.End}, Text: "."})
	}
	return edits
}

// tail returns the word at which the statement behind the candidate begins, 0
// if there is none.
func (w *work) tail(c *candidate, s guard.Sentence) int {
	words := w.p.Words()
	if c.last+2 > s.Last {
		return 0
	}
	switch next := c.last + 1; {
	case w.near(also, c.lang, next, next):
		return next + 1
	case c.flags&lead != 0 && words[next].Flags&lexicon.Clause == 0 && s.Last-next > 1:
		return next
	}
	for i := c.last; i < s.Last && i <= c.last+reachTail; i++ {
		if i > c.last && words[i].Flags&lexicon.Clause != 0 {
			break
		}
		if w.near(content, c.lang, i, i) {
			return i + 1
		}
	}
	return 0
}

// clauseStarts: a comma or a joining word stands before or at word i, and not
// as part of an address.
func (w *work) clauseStarts(c *candidate, i int) bool {
	return w.near(joint, c.lang, i, i) || w.p.Words()[i].Flags&lexicon.Clause != 0 && w.p.WordIn(i)&guard.URL == 0
}

func (w *work) clause(c *candidate, s guard.Sentence) (first, last int) {
	first, last = c.first, c.last
	for first > s.First && c.first-first < reachClause && !w.clauseStarts(c, first) {
		first--
	}
	for last < s.Last && last-c.last < reachClause && !w.clauseStarts(c, last+1) {
		last++
	}
	if c.first-first == reachClause || last-c.last == reachClause {
		return s.First, s.Last
	}
	// One or two words are no sentence; two are, where endings do the work of words.
	least := 3
	if c.lang != lexicon.English && c.lang != lexicon.French {
		least = 2
	}
	if first-s.First+s.Last-last < least && !(last == s.Last && w.near(greeting, c.lang, s.First, s.First)) {
		return s.First, s.Last
	}
	return first, last
}

// cutSentence takes out a whole sentence.
func (w *work) cutSentence(s guard.Sentence) guard.Edit {
	text := w.p.Source()
	start, end := s.Start, s.End
	for end < len(text) && (text[end] == ' ' || text[end] == '!' || text[end] == '?' || text[end] == '.') {
		end++
	}
	return w.trimmed(guard.Edit{Span: guard.Span{Start: start, End: end}})
}

// bySentence takes out the sentence of the candidate.
func (w *work) bySentence(c *candidate) []guard.Edit {
	return []guard.Edit{w.cutSentence(w.sentence(c))}
}

// overlapping reports whether one of edits shares bytes with e.
func overlapping(edits []guard.Edit, e guard.Edit) bool {
	return slices.ContainsFunc(edits, func(o guard.Edit) bool { return o.Span.Overlaps(e.Span) })
}
