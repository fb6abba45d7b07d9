package placeholder

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

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

// parenthesis: ((fullname)), (insert date), (null), and where a value must
// stand (date).
func (s *search) parenthesis(i int, g guard.Span) {
	open := strings.LastIndexByte(s.text[:g.End], '(')
	end := strings.IndexByte(s.text[g.End:min(len(s.text), g.End+60)], ')')
	if end < 0 || open+1 != g.End || isDigit(s.text[g.End]) {
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
		all&(rName|rFirst|rLast) != 0 && s.greeted(open):
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
