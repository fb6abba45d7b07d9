package placeholder

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// epoch: the day on which computers' clocks begin is rarely meant.
func (s *search) epoch(span guard.Span, h guard.Hit) {
	if s.In(span)&(guard.URL|guard.Code) != 0 {
		return
	}
	sent := s.SentenceAt(h.First)
	for i := sent.First; i <= sent.Last; i++ {
		if s.roles(i)&rDates != 0 && (i < h.First || i > h.Last) {
			return
		}
	}
	s.value(span, 0.85)
}

// stray reports whether word i is a program's word for nothing and no word of
// the language: "None of your data" and "null and void" are.
func (s *search) stray(c class, i int) bool {
	w := &s.Words()[i]
	src := s.Tokens().Source(i)
	begins := w.Flags&(lexicon.Break|lexicon.Newline) != 0
	var prev role
	if !begins && w.Flags&lexicon.Clause == 0 {
		prev = s.roles(i - 1)
	}
	var next role
	if i+1 < len(s.Words()) && s.Words()[i+1].Flags&(lexicon.Break|lexicon.Clause) == 0 {
		next = s.roles(i + 1)
	}
	if c <= cNull && s.address(w) {
		return true
	}
	if s.glued(w) {
		return false
	}
	named := prev&(rField|rUnit) != 0 && prev&rBe == 0 || s.priced(w)
	switch c {
	case cNaN:
		return src == "NaN" && next&rBehind == 0 && !(begins && next&rBe != 0) // "NaN is what the sheet shows"
	case cUndefined, cNull:
		switch {
		case src == "NULL" || src == "Null" || src == "Undefined" || src == "UNDEFINED":
			return src == strings.ToUpper(src) && named
		case i > 0 && s.Words()[i-1].Hash == w.Hash:
			return true
		case next&rBehind != 0:
			return false
		case s.lang != lexicon.English && s.lang != lexicon.Und && s.lang != lexicon.Other:
			return true
		case prev&rBe != 0 || strings.HasSuffix(s.beforeWord(i), "ly"):
			return s.owned(i)
		}
		return true
	case cNil:
		return src == "nil" && named && next&rBehind == 0
	case cNone:
		// "Damage: None" and "None of them" are answers.
		return src == "None" && !begins && prev&rTitle == 0 && w.Flags&lexicon.Clause == 0 && (named || prev&rBe == 0 && next&rGlue&^rAfter == 0 && s.lowerBefore(i))
	}
	return false
}

// lowerBefore reports whether the word before word i is in lower case, or starts the sentence.
func (s *search) lowerBefore(i int) bool {
	w := &s.Words()[i-1]
	return w.Flags&lexicon.Title == 0 || w.Flags&lexicon.Break != 0
}

func (s *search) beforeWord(i int) string {
	if i == 0 || s.Words()[i].Flags&lexicon.Break != 0 {
		return ""
	}
	return s.Folded(i - 1)
}

// address reports whether the word is a whole part of a URL's path or the value
// of a parameter in it.
func (s *search) address(w *lexicon.Word) bool {
	before, after := s.at(int(w.Start)-1), s.at(int(w.End))
	if before != '/' && before != '=' || isWordByte(after) || after == '-' || after == '_' || after == '.' && isWordByte(s.at(int(w.End)+1)) {
		return false
	}
	return s.In(guard.Span{Start: int(w.Start), End: int(w.End)})&guard.URL != 0
}

// glued reports whether the word is part of a name, a path or a hyphened word.
func (s *search) glued(w *lexicon.Word) bool {
	before, after := s.at(int(w.Start)-1), s.at(int(w.End))
	return strings.IndexByte("/\\.-_@'=[{", before) >= 0 || after == ']' || after == '}' || strings.IndexByte("\\-_@([=", after) >= 0 || after == '.' && isWordByte(s.at(int(w.End)+1))
}

// priced reports whether a currency sign or a number sign stands at the word.
func (s *search) priced(w *lexicon.Word) bool {
	before := strings.TrimRight(s.text[:w.Start], " ")
	return strings.HasSuffix(before, "$") || strings.HasSuffix(before, "#") || strings.HasSuffix(before, "€") || strings.HasSuffix(before, "£") ||
		strings.HasPrefix(s.text[w.End:], "%")
}

// owned: "your balance is undefined" is about the customer's own value, "the
// role is still undefined" is not.
func (s *search) owned(i int) bool {
	if i+1 < len(s.Words()) && s.Words()[i+1].Flags&(lexicon.Break|lexicon.Clause) == 0 {
		if r := s.roles(i + 1); r&rUnit == 0 {
			return false
		}
	}
	switch s.beforeWord(i) {
	case "is", "are", "was", "were":
	default:
		return false
	}
	your, field := false, false
	for j := i - 2; j >= 0 && j > i-7; j-- {
		field = field || s.roles(j)&rField != 0
		your = your || s.Folded(j) == "your" || s.Folded(j) == "our"
		if s.Words()[j].Flags&lexicon.Break != 0 {
			break
		}
	}
	return your && field
}

// value reports what a program left behind, unless it is talked about.
func (s *search) value(span guard.Span, score float64) {
	s.done = max(s.done, span.End)
	if s.quiet(span) || s.known(span) || s.In(span)&guard.URL != 0 && s.at(span.Start-1) != '=' && s.at(span.Start-1) != '/' {
		return
	}
	s.reportField("debug_value", span, guard.Span{}, score, debugMessage)
}
