package placeholder

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

const unfilledMessage = "a field was not filled in"

// marks looks at the characters that fields are written with.
func (s *search) marks() {
	marks := s.Tokens().Marks
	for i := range marks {
		pos := int(marks[i].Pos)
		if pos < s.done {
			continue
		}
		switch marks[i].Rune {
		case '{':
			s.brace(pos)
		case '%', '$', '#', '*', ':':
			s.sign(pos)
		case '[':
			s.bracket(pos)
		case '<':
			s.angle(pos)
		case '«':
			s.guillemets(pos)
		case '_':
			s.underscore(pos)
		case '"':
			s.emptyQuotes(pos)
		case '\'':
			s.lonePossessive(pos)
		case '\\':
			s.lineFeed(pos)
		case '@', '~', '^':
			s.wrapped(pos)
		}
	}
}

// unfilled reports a field unless the text only talks about it, and goes on behind it.
func (s *search) unfilled(f field, score float64) {
	s.done = max(s.done, f.End)
	if s.quiet(f.Span) {
		return
	}
	s.reportField("unfilled", f.Span, f.inner, score, unfilledMessage)
}

func (s *search) brace(pos int) {
	if s.json(pos) || s.emptyPair(pos, '}') || s.functionBody(pos) {
		return
	}
	if f, ok := fieldAt(s.text, pos); ok {
		s.unfilled(f, 0.97)
		return
	}
	// "{{name}" and "{{name," are fields that a hand has broken.
	if strings.HasPrefix(s.text[pos:], "{{") {
		if end := identifier(s.text, pos+2, true); end > pos+4 {
			for end < len(s.text) && s.text[end] == '}' {
				end++
			}
			s.unfilled(field{Span: guard.Span{Start: pos, End: end}, inner: guard.Span{Start: pos + 2, End: end}}, 0.9)
		}
	}
}

// numbered reports whether a number or a line's end follows byte i.
func (s *search) numbered(i int) bool {
	for s.at(i) == ' ' {
		i++
	}
	return !isLetter(s.at(i)) || s.text[i] < 'a'
}

// json skips a JSON object.
func (s *search) json(pos int) bool {
	i := pos + 1
	for isBlank(s.at(i)) && i < len(s.text) {
		i++
	}
	if s.at(i) != '"' && s.at(i) != '\'' {
		return false
	}
	depth := 0
	for i = pos; i < min(len(s.text), pos+4000); i++ {
		switch s.text[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				s.skip(pos, i+1)
				return true
			}
		}
	}
	s.skip(pos, s.line(pos).End)
	return true
}

// skip notes that text from start to end is code.
func (s *search) skip(start, end int) {
	s.done = max(s.done, end)
	s.code.Add(guard.Span{Start: start, End: end})
}

// sign is a %, $, #, * or : that may start a field, or stand where its value is missing.
func (s *search) sign(pos int) {
	next := s.at(pos + 1)
	c := s.text[pos]
	switch {
	case c == ':' && !isLetter(next), c == '*' && next != '|':
		return
	case c == '%' && next == '!' && s.goFormat(pos), c == '#' && s.cellError(pos):
		return
	case c == '#' && next == '#' && s.hashes(pos):
		return
	case c == '#' && next == '<':
		s.inspected(pos)
		return
	}
	if f, ok := fieldAt(s.text, pos); ok {
		if s.plausible(f) {
			s.unfilled(f, 0.95)
		}
		return
	}
	if isBlank(next) || strings.IndexByte(".,;)", next) >= 0 || c == '#' && next == ':' && !s.numbered(pos+2) {
		s.lonelySign(pos)
	}
}

// plausible looks at the names of fields whose syntax is also that of other
// things: hashtags, prices, cash tags, emoji codes, variables of the shell.
func (s *search) plausible(f field) bool {
	name := s.text[f.inner.Start:f.inner.End]
	r, all := s.nameRoles(f.inner)
	switch f.sys {
	case sysShell:
		if r&rEnv != 0 && all == 0 || s.at(f.End) == '\\' {
			return false
		}
		return all&rField != 0 || strings.ContainsAny(name, "_.") && r&rField != 0 || camel(name)
	case sysColon:
		return all&rField != 0 || strings.Contains(name, "_") && r&rField != 0
	case sysCampaign:
		return s.at(f.End) != '\\' && !(r&rEnv != 0 && all&rField == 0)
	case sysWiki:
		// "[[Main Page]]" is a wiki's link.
		return !strings.Contains(name, " ") || r&(rField|rName|rFirst|rLast|rAsk|rDraft) != 0 || strings.ContainsAny(name, "|{")
	case sysPrintf:
		return s.In(f.Span)&guard.URL == 0
	}
	return true
}

// nameRoles returns the roles that some word of a name has, and those that all have.
func (s *search) nameRoles(inner guard.Span) (some, all role) {
	all = ^role(0)
	n := 0
	for i := s.WordAt(inner.Start); i < len(s.Words()) && int(s.Words()[i].End) <= inner.End; i++ {
		r := s.roles(i)
		some |= r
		all &= r
		n++
	}
	if n == 0 {
		return 0, 0
	}
	return some, all
}

// allOf reports whether every word of the span has one of the roles.
func (s *search) allOf(span guard.Span, r role) bool {
	n := 0
	for i := s.WordAt(span.Start); i < len(s.Words()) && int(s.Words()[i].End) <= span.End; i++ {
		if s.roles(i)&r == 0 {
			return false
		}
		n++
	}
	return n > 0
}

// upper reports whether every word of the span that has letters is in capitals.
func (s *search) upper(first, last int) bool {
	for i := first; i <= last; i++ {
		if s.Words()[i].Flags&(lexicon.Upper|lexicon.HasDigit) == 0 {
			return false
		}
	}
	return true
}
