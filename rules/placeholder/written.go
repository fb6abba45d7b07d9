package placeholder

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
)

// guillemets: «NOM» as word processors write merge fields. In French they are
// quotation marks too.
func (s *search) guillemets(pos int) {
	f, ok := enclosed(s.text, pos, len("«"), "»", sysProse)
	if !ok || f.inner.Len() == 0 {
		return
	}
	name := s.text[f.inner.Start:f.inner.End]
	tight := f.inner.Start == pos+len("«")
	_, all := s.nameRoles(f.inner)
	switch {
	case tight && strings.Contains(name, "_") && isName(name):
	case all&rField != 0 && (tight || s.greeted(pos)) && !s.labelled(f.Span):
	default:
		return
	}
	s.unfilled(f, 0.9)
}

// underscore: a line to write on, or a name in capitals: ORDER_NUMBER.
func (s *search) underscore(pos int) {
	start, end := pos, pos
	for end < len(s.text) && s.text[end] == '_' {
		end++
	}
	if end-pos > 2 && !s.letter(pos, false) && !s.letter(end, true) {
		s.done = end
		l := s.line(pos)
		if strings.Trim(s.text[l.Start:l.End], "_-=* \t\r") != "" && !s.quiet(guard.Span{Start: pos, End: end}) {
			s.reportField("unfilled", guard.Span{Start: pos, End: end}, guard.Span{}, 0.85, "a blank was not filled in")
		}
		return
	}
	if end-pos == 2 && strings.IndexByte(":/.", s.at(end)) >= 0 && s.at(end+1) == '_' && !isWordByte(s.at(pos-1)) {
		for s.at(end) == '_' || strings.IndexByte(":/.", s.at(end)) >= 0 && s.at(end+1) == '_' {
			end++
		}
		s.done = end
		s.note("unfilled", guard.Span{Start: pos, End: end}, 0.8, "a blank was not filled in")
		return
	}
	for start > 0 && (isLetter(s.text[start-1]) || s.text[start-1] == '_' || isDigit(s.text[start-1])) {
		start--
	}
	end = identifier(s.text, start, false)
	s.done = max(s.done, end)
	span := guard.Span{Start: start, End: end}
	name := s.text[start:max(start, end)]
	if !strings.Contains(strings.Trim(name, "_"), "_") && !(strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__")) {
		return // Markdown's emphasis
	}
	if end <= pos || strings.ToUpper(s.text[start:end]) != s.text[start:end] || !s.allOf(span, rField|rAsk|rGlue) {
		return
	}
	if r, _ := s.nameRoles(span); r&rField == 0 || s.typed(span) || s.form(span) {
		return
	}
	s.unfilled(field{Span: span, inner: span}, 0.9)
}

// form reports whether the sentence says what to write into a box: "enter your
// ORDER_ID in the box".
func (s *search) form(span guard.Span) bool {
	i := s.WordAt(span.Start)
	sent := s.SentenceAt(i)
	if s.roles(sent.First)&(rTyping|rFormat) == 0 {
		return false
	}
	for i++; i <= sent.Last; i++ {
		if s.roles(i)&rLabel != 0 {
			return true
		}
	}
	return false
}

// wrapped: ~name~, ^name^, @@name@@.
func (s *search) wrapped(pos int) {
	if isWordByte(s.at(pos - 1)) {
		return
	}
	c := s.text[pos]
	open := 1
	if s.at(pos+1) == c {
		open = 2
	}
	end := identifier(s.text, pos+open, false)
	if end == pos+open || s.at(end) != c || open == 2 && s.at(end+1) != c || isWordByte(s.at(end+open)) {
		return
	}
	inner := guard.Span{Start: pos + open, End: end}
	name := s.text[inner.Start:inner.End]
	if some, _ := s.nameRoles(inner); c != '@' && name != strings.ToUpper(name) && !strings.Contains(name, "_") && some&(rName|rFirst|rLast) == 0 {
		return // struck out in Markdown
	}
	if s.allOf(inner, rField|rName) {
		s.unfilled(field{Span: guard.Span{Start: pos, End: end + open}, inner: inner}, 0.85)
	}
}

// hashes: "in ## days". At the start of a line they are a heading.
func (s *search) hashes(pos int) bool {
	if s.at(pos-1) != ' ' {
		return false // also within a run: each is looked at once
	}
	end := pos
	for s.at(end) == '#' {
		end++
	}
	if end-pos < 2 || !isBlank(s.at(end)) && strings.IndexByte(".,!?;", s.at(end)) < 0 {
		return false
	}
	s.done = end
	if i := s.before(pos); i >= 0 && int(s.Words()[i].End) == pos-1 && s.roles(i)&(rNeeds|rField) != 0 && s.text[s.line(pos).Start] != '#' {
		s.note("unfilled", guard.Span{Start: pos, End: end}, 0.8, unfilledMessage)
	}
	return true
}

// camel reports whether an ASCII name is written like firstName or CustomerName.
func camel(name string) bool {
	lower, hump := false, false
	for i := 0; i < len(name); i++ {
		c := name[i]
		hump = hump || lower && c >= 'A' && c <= 'Z'
		lower = c >= 'a' && c <= 'z'
	}
	return hump && len(name) > 5
}
