package placeholder

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
)

// template checks a template: its fields are legal, and what is wrong with
// them is not.
func (s *search) template() {
	fields := s.fields()
	for _, f := range fields {
		s.code.Add(f.Span)
	}
	s.mixed(fields)
	s.unknown(fields)
	s.house()
	for _, f := range fields {
		s.fallback(f)
	}
	s.people()
	s.phrases()
	s.gaps()
	for i := range s.found {
		if s.found[i].Kind == "unfilled" {
			// Nothing has been sent yet, and what belongs there the next customer's name does not tell.
			s.found[i].Severity, s.found[i].Rewrites = guard.Medium, nil
		}
	}
}

// fields collects the template's fields and reports those that do not pair.
func (s *search) fields() (list []field) {
	marks := s.Tokens().Marks
	for i := range marks {
		pos := int(marks[i].Pos)
		if pos < s.done || strings.IndexByte("{%#$*[<:", s.text[pos]) < 0 || s.foreign(guard.Span{Start: pos, End: pos + 1}) {
			continue
		}
		if s.text[pos] == '{' && (s.json(pos) || s.torn(pos)) {
			continue
		}
		f, ok := fieldAt(s.text, pos)
		if !ok || strings.IndexByte("%$#:", s.text[pos]) >= 0 && !s.plausible(f) {
			continue
		}
		s.done = f.End
		list = append(list, f)
	}
	return list
}

// torn reports braces that do not pair: {{name}, {name}}, {{name, {{}}.
func (s *search) torn(pos int) bool {
	rest := s.text[pos:]
	if strings.HasPrefix(rest, "{{{") {
		return false
	}
	if strings.HasPrefix(rest, "{{") {
		return s.tornDouble(pos)
	}
	f, ok := fieldAt(s.text, pos)
	if !ok {
		end := identifier(s.text, pos+1, true)
		if end > pos+3 && s.allOf(guard.Span{Start: pos + 1, End: end}, rField) && !strings.Contains(s.text[end:s.line(end).End], "}") {
			s.malformed(guard.Span{Start: pos, End: end}, guard.Edit{Span: guard.Span{Start: end, End: end}, Text: "}"})
			return true
		}
		return false
	}
	if f.sys == sysBrace && s.at(f.End) == '}' {
		s.malformed(guard.Span{Start: f.Start, End: f.End + 1}, guard.Edit{Span: guard.Span{Start: f.Start, End: f.Start}, Text: "{"})
		return true
	}
	return false
}

func (s *search) tornDouble(pos int) bool {
	f, ok := fieldAt(s.text, pos)
	switch {
	case ok && f.inner.Len() == 0:
		s.malformed(f.Span)
		return true
	case ok && !strings.Contains(s.text[f.inner.Start:f.inner.End], "{{"):
		if s.at(f.End) == '}' {
			s.malformed(guard.Span{Start: f.Start, End: f.End + 1}, guard.Edit{Span: guard.Span{Start: f.End, End: f.End + 1}})
			return true
		}
		return false
	}
	end := identifier(s.text, pos+2, true)
	missing := "}}"
	if s.at(end) == '}' {
		end, missing = end+1, "}"
	}
	s.malformed(guard.Span{Start: pos, End: max(end, pos+2)}, guard.Edit{Span: guard.Span{Start: end, End: end}, Text: missing})
	return true
}

func (s *search) malformed(span guard.Span, edits ...guard.Edit) {
	s.done = max(s.done, span.End)
	var rewrites []guard.Rewrite
	if len(edits) > 0 {
		rewrites = []guard.Rewrite{{Label: "pair the braces", Complete: true, Edits: edits}}
	}
	s.report("malformed", span, 0.9, "the braces of a field do not pair", rewrites...)
}

// mixed reports the fields that are written in another system's syntax than
// most are, or than the first is.
func (s *search) mixed(fields []field) {
	var count [sysProse + 1]int
	for _, f := range fields {
		count[family(f.sys)]++
	}
	var main system
	for _, f := range fields {
		if y := family(f.sys); main == sysNone || count[y] > count[main] {
			main = y
		}
	}
	for _, f := range fields {
		if family(f.sys) != main {
			s.reportOver("mixed", f.Span, 0.8, "a field in another syntax than the template's other fields")
		}
	}
}

// family joins the syntaxes that one system uses side by side.
func family(y system) system {
	if y == sysTag {
		return sysMustache
	}
	return y
}

// fallback reports a name in a greeting that will leave a hole when it is not
// known, in the systems that could say something else instead.
func (s *search) fallback(f field) {
	name := s.text[f.inner.Start:f.inner.End]
	switch f.sys {
	case sysMustache, sysTag, sysWiki:
	default:
		return
	}
	if strings.ContainsAny(name, "|?,") || strings.Contains(name, "default") || strings.HasPrefix(name, "ticket.") || strings.ContainsAny(name[:1], "#/%") {
		return
	}
	some, _ := s.nameRoles(f.inner)
	if some&(rName|rFirst|rLast) == 0 && some&rField == 0 || !s.greeted(f.Start) {
		return
	}
	s.reportOver("no_fallback", f.Span, 0.7, "a name without a fallback: the greeting is empty when it is not known")
}

// reportOver is report for a finding about a field itself.
func (s *search) reportOver(kind string, span guard.Span, score float64, message string) {
	code := s.code
	s.code = guard.SpanSet{}
	s.report(kind, span, score, message)
	s.code = code
}

// people looks for the fields that people write for each other, which no
// system will fill.
func (s *search) people() {
	s.done = 0
	marks := s.Tokens().Marks
	for i := range marks {
		pos := int(marks[i].Pos)
		if pos < s.done || s.skipped(guard.Span{Start: pos, End: pos + 1}) {
			continue
		}
		switch marks[i].Rune {
		case '[':
			s.bracket(pos)
		case '<':
			s.angle(pos)
		case '_':
			s.underscore(pos)
		case '«':
			s.guillemets(pos)
		}
	}
}
