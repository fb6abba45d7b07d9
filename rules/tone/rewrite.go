package tone

import (
	"slices"
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
	case w.separable(c):
		c.label, c.edits = "leave it out", []guard.Edit{w.mend(c, w.cutWords(c.span))}
		c.second = []guard.Edit{w.cutClause(c)}
	default:
		c.label, c.edits = "leave it out", w.keepTail(c)
		if c.edits == nil {
			c.edits = []guard.Edit{w.cutClause(c)}
		}
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
	if up := unicode.ToUpper(r); up != r {
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
	first, last := w.clause(c, s)
	if first == s.First && last == s.Last || w.leftHanging(c, s, first, last) {
		return w.cutSentence(s)
	}
	words := w.p.Words()
	if first == s.First {
		next := last + 1
		for next < s.Last && w.near(joint, c.lang, next, next) {
			next++
		}
		return w.recapital(int(words[first].Start), int(words[next].Start))
	}
	from, to := int(words[first-1].End), int(words[last].End)
	if text := w.p.Source(); text[from] == ',' && to < len(text) && text[to] == ',' && !w.near(joint, c.lang, last+1, last+1) {
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

func (w *work) clause(c *candidate, s guard.Sentence) (first, last int) {
	words := w.p.Words()
	first, last = c.first, c.last
	for first > s.First && words[first].Flags&lexicon.Clause == 0 && !w.near(joint, c.lang, first, first) {
		first--
	}
	for last < s.Last && words[last+1].Flags&lexicon.Clause == 0 && !w.near(joint, c.lang, last+1, last+1) {
		last++
	}
	// One or two words are no sentence; two are, where endings do the work of words.
	least := 3
	if c.lang == lexicon.Bengali || c.lang == lexicon.Tamil {
		least = 2
	}
	if first-s.First+s.Last-last < least {
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

// sentenceEdits are the edits that take out the sentence of each candidate.
func (w *work) bySentence(c *candidate) []guard.Edit {
	return []guard.Edit{w.cutSentence(w.sentence(c))}
}

// overlapping returns the first of edits that shares bytes with e, nil if none does.
func overlapping(edits []guard.Edit, e guard.Edit) bool {
	return slices.ContainsFunc(edits, func(o guard.Edit) bool { return o.Span.Overlaps(e.Span) })
}
