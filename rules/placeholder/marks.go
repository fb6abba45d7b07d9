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
	s.code = append(s.code, guard.Span{Start: start, End: end})
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
	if isBlank(next) || strings.IndexByte(".,;)", next) >= 0 {
		s.lonelySign(pos)
	}
}

// hashes: "in ## days". At the start of a line they are a heading.
func (s *search) hashes(pos int) bool {
	end := pos
	for s.at(end) == '#' {
		end++
	}
	if end-pos < 2 || s.at(pos-1) != ' ' || !isBlank(s.at(end)) && strings.IndexByte(".,!?;", s.at(end)) < 0 {
		return false
	}
	s.done = end
	if i := s.before(pos); i >= 0 && int(s.Words()[i].End) == pos-1 && s.roles(i)&(rNeeds|rField) != 0 && s.text[s.line(pos).Start] != '#' {
		s.note("unfilled", guard.Span{Start: pos, End: end}, 0.8, unfilledMessage)
	}
	return true
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
	case all&rField != 0 && (tight || s.greets(pos) != nil) && !s.labelled(f.Span):
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
	if end-pos > 2 && !isWordByte(s.at(pos-1)) && !isWordByte(s.at(end)) {
		s.done = end
		l := s.line(pos)
		if strings.Trim(s.text[l.Start:l.End], "_-=* \t\r") != "" && !s.quiet(guard.Span{Start: pos, End: end}) {
			s.reportField("unfilled", guard.Span{Start: pos, End: end}, guard.Span{}, 0.85, "a blank was not filled in")
		}
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
	if r, _ := s.nameRoles(span); r&rField == 0 || s.typed(span) {
		return
	}
	s.unfilled(field{Span: span, inner: span}, 0.9)
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
	if c != '@' && name != strings.ToUpper(name) && !strings.Contains(name, "_") {
		return // struck out in Markdown
	}
	if s.allOf(inner, rField) {
		s.unfilled(field{Span: guard.Span{Start: pos, End: end + open}, inner: inner}, 0.85)
	}
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
