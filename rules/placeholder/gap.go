package placeholder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

const emptyMessage = "a value is missing"

// gaps looks at what lies between words. Nearly every gap is one byte or starts
// with punctuation, so a clean text costs a comparison or two a word.
func (s *search) gaps() {
	words := s.Words()
	for i := 1; i < len(words); i++ {
		gap := words[i].Start - words[i-1].End
		if gap == 1 {
			continue
		}
		from := int(words[i-1].End)
		if gap > 1 && (s.text[from] == ' ' || s.text[from] == 0xC2) {
			s.gap(i, guard.Span{Start: from, End: int(words[i].Start)})
		} else if gap > 2 && s.text[from+1] == ' ' {
			s.doubled(i-1, guard.Span{Start: from, End: int(words[i].Start)})
		}
	}
	if n := len(words); n > 0 {
		s.tail(n - 1)
	}
}

// gap is a stretch between words i-1 and i that starts with a blank.
func (s *search) gap(i int, g guard.Span) {
	text := strings.ReplaceAll(s.text[g.Start:g.End], "\u00a0", " ")
	prev := s.roles(i - 1)
	rest := strings.TrimLeft(text, " ")
	switch {
	case rest == "":
		s.blanks(i, prev)
	case strings.HasPrefix(rest, "()") || strings.HasPrefix(rest, "( )"):
		s.emptyParentheses(i, g)
	case strings.HasPrefix(rest, ".....") && prev&(rNeeds|rField) != 0:
		s.dots(g.End - len(rest))
	case rest[0] == ':':
		s.colon(i-1, g, rest, prev)
	case rest[0] == '.' || rest[0] == ',' || (rest[0] == ';' || rest[0] == '!') && s.lang == lexicon.English:
		s.stopped(i-1, guard.Span{Start: g.Start, End: g.End}, rest, prev)
	case strings.HasPrefix(rest, "???") && prev&(rNeeds|rField) != 0:
		at := g.End - len(rest)
		s.note("unfilled", guard.Span{Start: at, End: at + 3}, 0.7, unfilledMessage)
	case (rest == "-" || rest == "–" || rest == "‑") && s.roles(i)&rSuffix != 0 && len(text) == len(rest)+1:
		s.note("empty_field", guard.Span{Start: g.End - len(rest), End: int(s.Words()[i].End)}, 0.8, emptyMessage)
	case strings.HasPrefix(rest, "€ ") || strings.HasPrefix(rest, "£ ") || strings.HasPrefix(rest, "€.") || strings.HasPrefix(rest, "£."):
		if prev&rNeeds != 0 && s.Words()[i].Flags&lexicon.HasDigit == 0 && s.roles(i)&rAfter != 0 {
			s.note("empty_field", guard.Span{Start: int(s.Words()[i-1].Start), End: int(s.Words()[i].End)}, 0.8, emptyMessage)
		}
	}
	if s.text[g.End-1] == '(' {
		s.parenthesis(i, g)
	}
}

// blanks: two blanks or more where a value should be: "of  will", "within  days".
func (s *search) blanks(i int, prev role) {
	next := s.roles(i)
	words := s.Words()
	if words[i].Flags&(lexicon.Break|lexicon.Newline) != 0 {
		return
	}
	count := (prev&(rCounts|rNeeds) != 0) && next&rUnit != 0
	value := prev&rNeeds != 0 && next&rAfter != 0
	if !value && !count {
		return
	}
	score := 0.85
	if prev&rField != 0 {
		score = 0.6 // "order  has" may be a slip of the thumb
	}
	s.note("empty_field", s.WordSpan(i-1, i), score, emptyMessage)
}

// stopped: a word that needs a value, a blank, and the sentence is over: "sent to ."
func (s *search) stopped(i int, g guard.Span, rest string, prev role) {
	if rest[0] == '!' && prev&rStrict != 0 && s.Folded(i) != "to" && s.Folded(i) != "at" && !strings.HasSuffix(s.Folded(i), "ing") {
		return // "what it was made of !"
	}
	if prev&rStrict == 0 && !s.subject(i) && !s.late(i) || strings.HasPrefix(rest, "..") || s.Words()[i].Flags&lexicon.Upper != 0 && s.Words()[i].End-s.Words()[i].Start > 1 {
		return
	}
	if n := len(rest); n > 1 && (isDigit(rest[1]) || rest[0] == '.' && isLetter(s.at(g.End-n+1))) {
		return // ".net", ".5"
	}
	end := g.End - len(rest) + 1
	s.note("empty_field", guard.Span{Start: int(s.Words()[i].Start), End: end}, 0.85, emptyMessage)
}

// colon: "your ticket number : ." and "at : on Monday".
func (s *search) colon(i int, g guard.Span, rest string, prev role) {
	after := strings.TrimLeft(rest[1:], " ")
	empty := prev&rField != 0 && after != "" && (after[0] == '.' || after[0] == ',') && !strings.HasPrefix(after, "..")
	if empty || prev&rStrict != 0 && s.lang == lexicon.English {
		s.note("empty_field", guard.Span{Start: int(s.Words()[i].Start), End: g.End - len(rest) + 1}, 0.8, emptyMessage)
	}
}

// subject reports whether word i is the verb of "your code is".
func (s *search) subject(i int) bool {
	switch s.Folded(i) {
	case "is", "was", "are", "were", "est", "sera":
		return i > 0 && s.Words()[i].Flags&(lexicon.Break|lexicon.Clause) == 0 && s.roles(i-1)&rField != 0
	}
	return false
}

// late reports whether word i is a preposition that a sentence may end with,
// but not behind the word before it: "it is on ." and "shipped on ." need a
// date, "log on ." does not.
func (s *search) late(i int) bool {
	switch s.Folded(i) {
	case "on", "for", "in", "since":
	default:
		return false
	}
	switch w := s.beforeWord(i); w {
	case "is", "was", "are", "were", "be", "you", "arrive", "arrives", "due", "order", "appointment":
		return w != "is" && w != "was" && w != "are" || s.Folded(i) == "on"
	default:
		return s.Folded(i) == "on" && (w == "shipped" || w == "sent" || w == "delivered" || w == "scheduled" || w == "expected" || w == "placed" || w == "made" || w == "booked")
	}
}

// doubled: ", ," or "number: ." with nothing between.
func (s *search) doubled(i int, g guard.Span) {
	text := s.text[g.Start:g.End]
	rest := strings.TrimLeft(text[1:], " ")
	if rest == "" || strings.HasPrefix(rest, "..") || rest[0] != ',' && rest[0] != '.' || len(rest) > 1 && !isBlank(rest[1]) {
		return
	}
	span := guard.Span{Start: g.Start, End: g.End - len(rest) + 1}
	switch {
	case text[0] == ',' && rest[0] == ',':
	case (text[0] == ':' || text[0] == '.' && rest[0] == ',') && s.roles(i)&rField != 0:
		span.Start = int(s.Words()[i].Start)
	default:
		return
	}
	s.note("empty_field", span, 0.85, emptyMessage)
}

// dots: a line of dots to write on.
func (s *search) dots(pos int) {
	end := pos
	for s.at(end) == '.' {
		end++
	}
	s.note("unfilled", guard.Span{Start: pos, End: end}, 0.8, "a blank was not filled in")
}

// tail looks behind the last word.
func (s *search) tail(i int) {
	end := int(s.Words()[i].End)
	rest := s.text[end:]
	if len(rest) < 2 || rest[0] != ' ' {
		return
	}
	trimmed := strings.TrimLeft(rest, " ")
	switch {
	case trimmed == "":
	case strings.HasPrefix(trimmed, ".....") && s.roles(i)&(rNeeds|rField) != 0:
		s.dots(len(s.text) - len(trimmed))
	case trimmed[0] == '.' || trimmed[0] == '!' && s.lang == lexicon.English:
		s.stopped(i, guard.Span{Start: end, End: len(s.text)}, trimmed, s.roles(i))
	case strings.HasPrefix(trimmed, "()"):
		s.emptyParentheses(i+1, guard.Span{Start: end, End: len(s.text)})
	}
}

// parenthesis: ((fullname)), (insert date), (null), and where a value must
// stand (date).
func (s *search) parenthesis(i int, g guard.Span) {
	open := strings.LastIndexByte(s.text[:g.End], '(')
	end := strings.IndexByte(s.text[g.End:min(len(s.text), g.End+60)], ')')
	if end < 0 || open+1 != g.End {
		return
	}
	inner := guard.Span{Start: g.End, End: g.End + end}
	span := guard.Span{Start: open, End: inner.End + 1}
	f := field{span, inner, sysProse}
	_, all := s.nameRoles(inner)
	first := s.roles(i)
	switch name := s.text[inner.Start:inner.End]; {
	case name == "null" || name == "undefined" || name == "nil" || name == "NULL":
		s.value(span, 0.9)
	case s.at(open-1) == '(' && s.at(span.End) == ')':
		if s.allOf(inner, rField) {
			f.Span = guard.Span{Start: open - 1, End: span.End + 1}
			s.unfilled(f, 0.9)
		}
	case first&rAsk != 0 && s.allOf(inner, rAsk|rField|rGlue) && s.asking(s.Folded(i)) && !strings.Contains(name, ","):
		s.unfilled(f, 0.85)
	case all&rField != 0 && i > 0 && g.Start == int(s.Words()[i-1].End) && s.roles(i-1)&(rStrict|rNeeds) != 0 && s.roles(i-1)&rField == 0,
		all&(rName|rFirst|rLast) != 0 && s.greets(open) != nil:
		s.unfilled(f, 0.85)
	}
}

// asking: words that start an instruction in parentheses too.
func (s *search) asking(w string) bool {
	switch w {
	case "insert", "enter", "type", "paste", "fill", "insérer", "insérez":
		return true
	}
	return false
}

// emptyParentheses: "your order () has".
func (s *search) emptyParentheses(i int, g guard.Span) {
	open := g.Start + strings.IndexByte(s.text[g.Start:g.End], '(')
	end := open + strings.IndexByte(s.text[open:g.End], ')') + 1
	if end > open {
		s.note("empty_field", guard.Span{Start: open, End: end}, 0.8, emptyMessage)
	}
}

// emptyPair: {} and [] that a program wrote for nothing.
func (s *search) emptyPair(pos int, end byte) bool {
	if s.at(pos+1) != end {
		return false
	}
	s.done = pos + 2
	span := guard.Span{Start: pos, End: pos + 2}
	if isBlank(s.at(pos-1)) && pos > 0 && s.at(pos-1) != '\n' && (isBlank(s.at(pos+2)) || strings.IndexByte(".,!?;:", s.at(pos+2)) >= 0) &&
		strings.IndexByte("-*+", s.at(pos-2)) < 0 {
		s.value(span, 0.8)
	}
	return true
}

// functionBody: "function () {" is what JavaScript writes for a function.
func (s *search) functionBody(pos int) bool {
	before := s.text[max(0, pos-40):pos]
	at := strings.LastIndex(before, "function")
	if at < 0 || !strings.HasSuffix(strings.TrimRight(before, " "), ")") {
		return false
	}
	start := pos - len(before) + at
	i := s.before(start)
	// In code it begins its line or is assigned.
	if i >= 0 && s.line(start).Start <= int(s.Words()[i].Start) && strings.Trim(s.text[s.Words()[i].End:start], " ") == "" && !s.talk(guard.Span{Start: start, End: pos + 1}) {
		s.reportField("debug_value", guard.Span{Start: start, End: pos + 1}, guard.Span{}, 0.85, debugMessage)
	}
	s.done = s.line(pos).End
	return true
}

// emptyQuotes: "your order "" has".
func (s *search) emptyQuotes(pos int) {
	if s.at(pos+1) != '"' {
		return
	}
	s.done = pos + 2
	if s.at(pos-1) == ' ' && s.at(pos+2) != '"' && !isWordByte(s.at(pos+2)) && strings.TrimRight(s.text[:pos], " ") != "" {
		s.note("empty_field", guard.Span{Start: pos, End: pos + 2}, 0.75, emptyMessage)
	}
}

// lonePossessive: "we updated 's address".
func (s *search) lonePossessive(pos int) {
	rest := s.text[pos:]
	if len(rest) < 4 || rest[1] != 's' || rest[2] != ' ' || !isLetter(rest[3]) || rest[3] < 'a' || pos > 0 && !isBlank(s.at(pos-1)) || s.lang != lexicon.English {
		return
	}
	if i := s.before(pos); i >= 0 && s.Words()[i].Flags&(lexicon.Title|lexicon.HasDigit|lexicon.NonASCII) != 0 {
		return // "Groban 's song" is a slip of the thumb
	}
	s.note("empty_field", guard.Span{Start: pos, End: pos + 2}, 0.8, emptyMessage)
}

// lineFeed: \n written out.
func (s *search) lineFeed(pos int) {
	if s.at(pos+1) != 'n' {
		return
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[:pos])
	again := strings.HasPrefix(s.text[pos+2:], `\n`)
	if again || strings.ContainsRune(",.!?", before) && unicode.IsUpper(rune(s.at(pos+2))) {
		end := pos + 2
		if again {
			end += 2
		}
		s.done = end
		span := guard.Span{Start: pos, End: end}
		if !s.quiet(span) && !strings.Contains(s.text[s.line(pos).Start:pos], `:\`) {
			s.report("debug_value", span, 0.8, "a line feed written out", guard.Replace("start a new line", span, strings.Repeat("\n", span.Len()/2)))
		}
	}
}

// goFormat: %!s(MISSING), as Go writes it.
func (s *search) goFormat(pos int) bool {
	end := strings.IndexByte(s.text[pos:min(len(s.text), pos+40)], ')')
	if end < 0 || !strings.Contains(s.text[pos:pos+end], "(") {
		return false
	}
	s.value(guard.Span{Start: pos, End: pos + end + 1}, 0.95)
	return true
}

// cellError: #N/A and its like, as spreadsheets write them.
func (s *search) cellError(pos int) bool {
	for _, e := range [...]string{"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"} {
		if strings.HasPrefix(s.text[pos:], e) {
			span := guard.Span{Start: pos, End: pos + len(e)}
			s.done = span.End
			for i := 0; i < len(s.Words()); i++ {
				switch s.Folded(i) {
				case "cell", "cells", "error", "column", "cellule", "erreur", "hiba", "cella":
					return true
				}
			}
			s.value(span, 0.85)
			return true
		}
	}
	return false
}

// inspected: #<Order:0x0000>, as Ruby writes an object.
func (s *search) inspected(pos int) {
	f, ok := enclosed(s.text, pos, 2, ">", sysNone)
	if ok && strings.Contains(s.text[f.inner.Start:f.inner.End], "0x") {
		s.value(f.Span, 0.95)
	}
}

// lonelySign: "order # has", "a refund of $ will", "get % off".
func (s *search) lonelySign(pos int) {
	c := s.text[pos]
	if c != '#' && c != '$' && c != '%' || pos == 0 || s.at(pos-1) != ' ' || s.at(pos+1) == '\n' {
		return
	}
	i := s.before(pos)
	if i < 0 || strings.Trim(s.text[s.Words()[i].End:pos], " ") != "" || s.Words()[i].Flags&lexicon.HasDigit != 0 {
		return
	}
	prev := s.roles(i)
	next := role(0)
	j := s.WordAt(pos)
	if j < len(s.Words()) && strings.Trim(s.text[pos+1:s.Words()[j].Start], " ") == "" {
		next = s.roles(j)
		if s.Words()[j].Flags&lexicon.HasDigit != 0 || s.Words()[j].End-s.Words()[j].Start == 1 {
			return
		}
	} else {
		next = rAfter // punctuation
	}
	strong := prev&(rField|rNeeds) != 0 && s.Folded(i) != "the" && s.Folded(i) != "a" && s.Folded(i) != "an"
	if c == '#' && prev&rField != 0 || c != '#' && strong && next&rAfter != 0 || c == '%' && s.followedBy(j, "off", "discount") {
		s.note("empty_field", guard.Span{Start: int(s.Words()[i].Start), End: pos + 1}, 0.85, emptyMessage)
	}
}

func (s *search) followedBy(j int, words ...string) bool {
	for _, w := range words {
		if j < len(s.Words()) && s.Folded(j) == w {
			return true
		}
	}
	return false
}
