package placeholder

import (
	"strings"
	"unicode"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// variable is the name in a field, and where it stands.
type variable struct {
	span guard.Span // the name
	name string
	of   field
}

// variables returns the names in the fields: not statements, not bare indexes.
func (s *search) variables(fields []field) (list []variable) {
	for _, f := range fields {
		if f.sys == sysPrintf && s.at(f.Start+1) != '(' || f.sys == sysERB {
			continue
		}
		start := f.inner.Start
		for start < f.inner.End && strings.IndexByte("#/^!&$@ {", s.text[start]) >= 0 {
			start++
		}
		end := identifier(s.text, start, true)
		if end <= start || end > f.inner.End || f.sys == sysTag && statement(s.text[start:end]) {
			continue
		}
		list = append(list, variable{guard.Span{Start: start, End: end}, s.text[start:end], f})
	}
	return list
}

// statement reports whether the word begins a Liquid statement.
func statement(w string) bool {
	switch w {
	case "if", "elsif", "else", "endif", "unless", "endunless", "for", "endfor", "case", "when", "endcase", "assign", "capture", "endcapture", "include", "comment",
		"endcomment", "raw", "endraw":
		return true
	}
	return false
}

// unknown reports variables that are probably misspelt: not on the house's
// list, spelt otherwise elsewhere in the template, or one letter away from
// what such names are made of.
func (s *search) unknown(fields []field) {
	list := s.variables(fields)
	for i, v := range list {
		switch {
		case len(s.c.variables) > 0:
			if !s.listed(v.name) {
				s.suggest(v, nearest(v.name, s.c.variables))
			}
		default:
			if twin := twin(list, i); twin != "" {
				s.suggest(v, twin)
			} else if better := s.respell(v); better != "" {
				s.suggest(v, better)
			}
		}
	}
}

func (s *search) listed(name string) bool {
	if control(name) {
		return true
	}
	for _, v := range s.c.variables {
		if strings.EqualFold(v, name) {
			return true
		}
	}
	return false
}

func (s *search) suggest(v variable, instead string) {
	var rewrites []guard.Rewrite
	if instead != "" {
		rewrites = append(rewrites, guard.Replace("use the name that is known", v.span, instead))
	}
	code := s.code
	s.code = guard.SpanSet{}
	s.report("unknown", v.of.Span, 0.75, "a variable that no other place knows", rewrites...)
	s.code = code
}

// twin returns the spelling that is used more often, or first, of the same
// variable; "" if there is none.
func twin(list []variable, i int) string {
	own := count(list, list[i].name)
	for j, v := range list {
		if v.name == list[i].name || !alike(v.name, list[i].name) {
			continue
		}
		if n := count(list, v.name); n > own || n == own && j < i && first(list, list[i].name) > j {
			return v.name
		}
	}
	return ""
}

func count(list []variable, name string) (n int) {
	for _, v := range list {
		if v.name == name {
			n++
		}
	}
	return n
}

func first(list []variable, name string) int {
	for i, v := range list {
		if v.name == name {
			return i
		}
	}
	return -1
}

// alike reports whether two names are the same but for separators and case, or
// one letter apart where that is no index: option_a and option_b are two names.
func alike(a, b string) bool {
	x, y := plain(a), plain(b)
	if x == y {
		return true
	}
	if len(x) < 6 || len(y) < 6 || strings.ContainsAny(a+b, "0123456789") || x+"s" == y || y+"s" == x {
		return false
	}
	as, bs := segments(a), segments(b)
	if len(as) == len(bs) {
		for i := range as {
			if as[i] != bs[i] && (len(as[i]) < 4 || len(bs[i]) < 4 || word(as[i]) && word(bs[i])) {
				return false
			}
		}
	}
	return oneEdit(x, y)
}

// word reports whether some language knows the word.
func word(s string) bool { return lexicon.Lookup(lexicon.Hash(strings.ToLower(s))).Languages() != 0 }

// plain returns the name without separators, in lower case.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == '.' || r == ' ' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

func segments(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '_' || r == '-' || r == '.' || r == ' ' })
}

// respell returns the variable with a misspelt part put right: custmer.name.
// A part is misspelt if no language knows it and it is one edit away from a
// word that names of fields are made of.
func (s *search) respell(v variable) string {
	for _, part := range segments(v.name) {
		low := strings.ToLower(part)
		if len(low) < 4 || strings.ContainsAny(low, "0123456789") || word(low) || s.c.words.words[lexicon.Und][lexicon.Hash(low)] != 0 {
			continue
		}
		if better := nearest(low, s.c.parts); better != "" && better+"s" != low && low+"s" != better {
			if part == strings.ToUpper(part) {
				better = strings.ToUpper(better)
			}
			return strings.Replace(v.name, part, better, 1)
		}
	}
	return ""
}

// nearest returns the first of the list that is one edit away from name, or "".
func nearest(name string, list []string) string {
	for _, v := range list {
		if oneEdit(strings.ToLower(name), strings.ToLower(v)) {
			return v
		}
	}
	return ""
}

// oneEdit reports whether one insertion, deletion, replacement or swap of
// neighbours turns a into b (Damerau 1964).
func oneEdit(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return string(x[i:]) == string(y[i+1:])
	}
	if string(x[i+1:]) == string(y[i+1:]) {
		return true
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && string(x[i+2:]) == string(y[i+2:])
}
