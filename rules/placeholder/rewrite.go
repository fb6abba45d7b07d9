package placeholder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// reportField reports a field. In a greeting it is mended: with the customer's
// name, or by greeting without one. Elsewhere a person has to fill it in.
func (s *search) reportField(kind string, span, inner guard.Span, score float64, message string) {
	if g, ok := s.greets(span.Start); ok {
		if name := s.nameFor(inner); name != "" && !g.title {
			s.report(kind, span, score, message, guard.Replace("put in the customer's name", span, name))
			return
		}
		end := span.End
		mark := ""
		if r, n := utf8.DecodeRuneInString(s.text[end:]); strings.ContainsRune(",!", r) {
			mark = s.text[end : end+n]
		}
		whole := guard.Span{Start: g.start, End: end + len(mark)}
		if s.at(whole.End) == '\n' || s.at(whole.End) == ' ' || mark != "" {
			s.report(kind, span, score, message, s.greet(g, whole, mark, inner))
			return
		}
	}
	if name := s.nameFor(inner); name != "" && s.meansCustomer(inner) {
		s.report(kind, span, score, message, guard.Replace("put in the customer's name", span, name))
		return
	}
	s.report(kind, span, score, message, guard.Rewrite{Label: "fill it in", Edits: []guard.Edit{{Span: span, Text: "…"}}})
}

// greet rewrites the greeting in span, up to and with its mark.
func (s *search) greet(g greeting, span guard.Span, mark string, inner guard.Span) guard.Rewrite {
	if name := s.nameFor(inner); name != "" && !g.title {
		lead := s.text[g.start:g.end]
		return guard.Replace("put in the customer's name", span, lead+" "+name+mark)
	}
	text := s.text[g.start:g.end]
	if g.needs || g.title {
		text, mark = neutral(g.lang, mark)
	}
	if mark == "" && s.at(span.End) != '\n' {
		mark = ","
	}
	return guard.Replace("greet without a name", span, text+mark)
}

// neutral returns a greeting that needs no name, and the mark behind it.
func neutral(l lexicon.Language, mark string) (text, after string) {
	switch l {
	case lexicon.French:
		return "Bonjour", mark
	case lexicon.Hungarian:
		return "Jó napot", "!"
	case lexicon.Bengali:
		return "প্রিয় গ্রাহক", mark
	case lexicon.Tamil:
		return "வணக்கம்", mark
	}
	return "Hello", mark
}

// nameFor returns what of the customer's name the field asks for; "" if the
// name is not known or is not fit to be put into a text.
func (s *search) nameFor(inner guard.Span) string {
	name := strings.TrimSpace(s.Message().Customer.Name)
	if len(name) > 80 || !decent(name) {
		return ""
	}
	given, rest, two := strings.Cut(name, " ")
	// Hungarian, Bengali and Tamil names are not safely cut in two.
	if !two || strings.Contains(rest, " ") || s.lang != lexicon.English && s.lang != lexicon.French {
		return name
	}
	some, _ := s.nameRoles(inner)
	id := strings.ToLower(s.text[inner.Start:inner.End])
	switch {
	case some&rFirst != 0 || strings.Contains(id, "first"):
		return given
	case some&rLast != 0 || strings.Contains(id, "last"):
		return rest
	}
	return name
}

// decent reports whether a name is letters, blanks and what joins names, and
// nothing that a program writes for no name.
func decent(name string) bool {
	switch strings.ToLower(name) {
	case "", "undefined", "null", "none", "nil", "nan", "unknown", "customer", "guest", "name", "firstname", "first name", "n/a":
		return false
	}
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && !strings.ContainsRune(" .-'’", r) {
			return false
		}
	}
	return hasLetter(name)
}

// meansCustomer reports whether the field's name says that it is the customer's name.
func (s *search) meansCustomer(inner guard.Span) bool {
	person, name := false, false
	for i := s.WordAt(inner.Start); i < len(s.Words()) && int(s.Words()[i].End) <= inner.End; i++ {
		switch s.Folded(i) {
		case "customer", "client", "contact", "requester", "recipient", "cliente", "ügyfél", "vevő", "গ্রাহকের", "வாடிக்கையாளர்", "customer's", "client's":
			person = true
		case "agent", "company", "your", "id", "number", "email":
			return false
		}
		r := s.roles(i)
		name = name || r&(rName|rFirst|rLast) != 0
	}
	return person && name
}
