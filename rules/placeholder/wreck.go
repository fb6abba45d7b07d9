package placeholder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
)

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
