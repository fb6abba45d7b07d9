package placeholder

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

const emptyMessage = "a value is missing"

// gaps looks at what lies between words. Nearly every gap is one byte, or a sign
// and a blank, so a clean text costs a comparison or two a word.
func (s *search) gaps() {
	words := s.Words()
	if len(words) == 0 {
		return
	}
	end := words[0].End
	for i := 1; i < len(words); i++ {
		from, to := end, words[i].Start
		end = words[i].End
		if to <= from+1 {
			continue
		}
		first, last := s.text[from], s.text[to-1]
		if to == from+2 && last == ' ' && first != ' ' && first != 0xC2 {
			continue
		}
		if last == '(' {
			s.parenthesis(i, guard.Span{Start: int(from), End: int(to)})
		}
		if first == ' ' || first == 0xC2 {
			s.gap(i, guard.Span{Start: int(from), End: int(to)})
		} else if to > from+2 && s.text[from+1] == ' ' {
			s.doubled(i-1, guard.Span{Start: int(from), End: int(to)})
		}
	}
	s.tail(len(words) - 1)
}

// gap is a stretch between words i-1 and i that starts with a blank.
func (s *search) gap(i int, g guard.Span) {
	text := strings.ReplaceAll(s.text[g.Start:g.End], "\u00a0", " ")
	rest := strings.TrimLeft(text, " ")
	if rest != "" && strings.IndexByte("(.,;!:?-\xe2\xc2", rest[0]) < 0 || rest == "(" || rest == "- " {
		return
	}
	prev := s.roles(i - 1)
	switch {
	case rest == "":
		s.blanks(i, prev)
	case strings.HasPrefix(rest, "()") || strings.HasPrefix(rest, "( )"):
		s.emptyParentheses(i, g)
	case strings.HasPrefix(rest, ".....") && prev&(rNeeds|rField) != 0:
		s.dots(g.End - len(rest))
	case rest[0] == ':':
		s.colon(i-1, g, rest, prev)
	case strings.HasPrefix(text, "°  "):
		s.blanks(i, prev|rNeeds) // "commande n°  est"
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
}

// blanks: two blanks or more where a value should be: "of  will", "within  days".
func (s *search) blanks(i int, prev role) {
	next := s.roles(i)
	words := s.Words()
	if words[i].Flags&(lexicon.Break|lexicon.Newline) != 0 {
		return
	}
	count := prev&(rCounts|rNeeds) != 0 && next&rUnit != 0
	if prev&rCounts != 0 && i+1 < len(words) && words[i+1].Flags&(lexicon.Break|lexicon.Clause) == 0 && next&rAfter == 0 {
		count = count || s.roles(i+1)&rUnit != 0 && s.Folded(i-1) != "the" // "you have  unread messages"
	}
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
	if s.at(int(s.Words()[i].Start)-1) == '-' || s.letter1(i) {
		return // "donnez-le .", "row A ,"
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

// letter1 reports whether word i is a capital letter that stands for itself.
func (s *search) letter1(i int) bool {
	w := &s.Words()[i]
	return w.End-w.Start == 1 && w.Flags&lexicon.Title != 0 && w.Flags&lexicon.Break == 0
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
	case "is", "was", "are", "were", "be", "you", "us", "me", "arrive", "arrives", "due", "order", "appointment":
		return w != "is" && w != "was" && w != "are" || s.Folded(i) == "on"
	default:
		return s.Folded(i) == "on" && (w == "shipped" || w == "sent" || w == "delivered" || w == "scheduled" || w == "expected" || w == "placed" || w == "made" || w == "booked")
	}
}

// danda ends a Bengali sentence.
const danda = "।"

// doubled: ", ," or "number: ." with nothing between.
func (s *search) doubled(i int, g guard.Span) {
	text := s.text[g.Start:g.End]
	rest := strings.TrimLeft(text[1:], " ")
	if text == ".  " && i+1 < len(s.Words()) && s.roles(i+1)&rAfter != 0 && s.Words()[i+1].Flags&lexicon.Title == 0 {
		switch s.Folded(i) {
		case "no", "nr", "num": // "order no.  is ready"
			s.note("empty_field", s.WordSpan(i, i+1), 0.7, emptyMessage)
		}
		return
	}
	stop := 1
	if strings.HasPrefix(rest, danda) {
		stop = len(danda)
	} else if rest == "" || strings.HasPrefix(rest, "..") || rest[0] != ',' && rest[0] != '.' {
		return
	}
	if len(rest) > stop && !isBlank(rest[stop]) || len(rest) == stop && g.End < len(s.text) {
		return // ".tab"
	}
	span := guard.Span{Start: g.Start, End: g.End - len(rest) + stop}
	switch {
	case text[0] == ',' && (rest[0] == ',' || rest[0] == '.'):
	case text[0] == ':' && s.subject(i), (text[0] == ':' || text[0] == '.' && rest[0] == ',') && s.roles(i)&rField != 0:
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
	if len(rest) > 2 && rest[0] != ' ' && rest[1] == ' ' {
		s.doubled(i, guard.Span{Start: end, End: len(s.text)})
	}
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
