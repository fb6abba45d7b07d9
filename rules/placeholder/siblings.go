package placeholder

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
)

// wellUsed is how many templates use a variable that another one, used once
// and spelt nearly like it, is taken for a misspelling of.
const wellUsed = 3

// house compares the template with the others of the house.
func (s *search) house() {
	l := s.c.library
	if l == nil {
		return
	}
	if s.tornFields() {
		return
	}
	uses := usesIn(s.text)
	s.odd(l, uses)
	key, lang := splitID(s.Message().ID)
	if lang == "" {
		lang = primary(s.Message().Lang)
	}
	if lang == "" {
		lang = s.lang.String()
	}
	if others, measure := l.others(key, lang); len(others) > 1 || len(others) == 1 && !measure {
		s.languages(uses, others)
	}
}

// tornFields reports whether braces do not pair. The fields then can't be
// compared, and what pairs the braces does not settle the template.
func (s *search) tornFields() (torn bool) {
	for i := range s.found {
		if s.found[i].Kind == "malformed" {
			torn = true
			for j := range s.found[i].Rewrites {
				s.found[i].Rewrites[j].Complete = false
			}
		}
	}
	return torn
}

// odd reports a variable that this template alone uses and that most others
// spell otherwise: {{NOMCLIENT}} where they have {{NOM_CLIENT}}.
func (s *search) odd(l *library, uses []use) {
	for _, u := range uses {
		if l.uses[u.name] > 1 {
			continue
		}
		for _, name := range l.all {
			if l.uses[name] < wellUsed {
				break
			}
			if name != u.name && alike(name, u.name) {
				s.differs(u, "a variable that no other template uses; others have "+name, name)
				break
			}
		}
	}
}

// languages reports the variables that the same template does not have in its
// other languages, as unknown, and those that only this one lacks, as mixed.
func (s *search) languages(uses []use, others []set) {
	count := map[string]int{}
	var order []string
	for _, o := range others {
		for _, n := range o.names {
			if count[n]++; count[n] == 1 {
				order = append(order, n)
			}
		}
	}
	mine := namesOf(uses)
	var extra, missing []string
	for _, n := range mine {
		if count[n] == 0 {
			extra = append(extra, n)
		}
	}
	for _, n := range order {
		if 2*count[n] > len(others) && !has(mine, n) {
			missing = append(missing, n)
		}
	}
	instead := ""
	if len(extra) == 1 && len(missing) == 1 {
		instead = missing[0]
	}
	for _, u := range uses {
		if has(extra, u.name) {
			s.differs(u, "a variable that the template does not have in its other languages", instead)
		}
	}
	if len(missing) > len(extra) {
		s.lacks(missing)
	}
}

func has(list []string, name string) bool {
	for _, n := range list {
		if n == name {
			return true
		}
	}
	return false
}

// differs reports a variable; instead, if known, takes its place.
func (s *search) differs(u use, message, instead string) {
	var rewrites []guard.Rewrite
	if at := strings.Index(s.text[u.span.Start:u.span.End], u.name); at >= 0 && instead != "" && !strings.Contains(instead, " (") {
		start := u.span.Start + at
		rewrites = append(rewrites, guard.Replace("use the name that the others have", guard.Span{Start: start, End: start + len(u.name)}, instead))
	}
	code := s.code
	s.code = guard.SpanSet{}
	s.report("unknown", u.span, 0.75, message, rewrites...)
	s.code = code
}

// lacks reports, on the first sentence, the variables that are missing.
func (s *search) lacks(names []string) {
	span := guard.Span{End: len(s.text)}
	if list := s.Sentences(); len(list) > 0 {
		span = list[0].Span
	}
	if span.Len() == 0 {
		return
	}
	// It stands beside what is reported of the fields in the sentence.
	s.found = append(s.found, guard.Finding{Kind: "mixed", Span: span, Score: 0.75,
		Message: "the template has in its other languages what is missing here: " + strings.Join(names, ", ")})
}
