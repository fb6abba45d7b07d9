package placeholder

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

const (
	debugMessage = "a value that a program did not have"
	draftMessage = "a note to oneself"
)

// phrases looks at the words and phrases of the rule's lists.
func (s *search) phrases() {
	for _, h := range s.Hits() {
		span := s.WordSpan(h.First, h.Last)
		switch class(h.ID >> 4) {
		case cDear, cHi:
			s.greeted(h)
		case cUndefined, cNull, cNil, cNone, cNaN:
			if s.stray(class(h.ID>>4), h.First) {
				s.value(span, 0.93)
			}
		case cInfinity:
			i := h.First
			if s.Tokens().Source(i) == "Infinity" && (s.roles(i+1)&rUnit != 0 || s.priced(&s.Words()[i])) {
				s.value(span, 0.85)
			}
		case cInvalid:
			src := s.text[span.Start:span.End]
			if src == "Invalid Date" || src == "Invalid date" && s.Words()[h.First].Flags&lexicon.Break == 0 {
				s.value(span, 0.9)
			}
		case cEpoch:
			s.epoch(span, h)
		case cMissing:
			s.value(span, 0.85)
		default:
			s.draft(class(h.ID>>4), h, span)
		}
	}
}

// value reports what a program left behind, unless it is talked about.
func (s *search) value(span guard.Span, score float64) {
	s.done = max(s.done, span.End)
	if s.quiet(span) || s.known(span) || s.In(span)&guard.URL != 0 && s.at(span.Start-1) != '=' {
		return
	}
	s.reportField("debug_value", span, guard.Span{}, score, debugMessage)
}

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
	if s.glued(w) {
		return false
	}
	named := prev&(rField|rUnit) != 0 && prev&rBe == 0 || s.priced(w)
	switch c {
	case cNaN:
		return src == "NaN" && next&rBehind == 0
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
		return src == "None" && !begins && w.Flags&lexicon.Clause == 0 && (named || prev&rBe == 0 && next&rGlue&^rAfter == 0 && s.lowerBefore(i))
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

// draft looks at marks of a draft and at fields written out in words.
func (s *search) draft(c class, h guard.Hit, span guard.Span) {
	src := s.text[span.Start:span.End]
	w := &s.Words()[h.First]
	switch c {
	case cTodo:
		s.todo(h.First, span)
	case cLorem, cChoose:
		s.note("draft_mark", span, 0.9, draftMessage)
	case cDraft:
		l := s.line(span.Start)
		head := strings.TrimSpace(s.text[l.Start:span.Start]) == "" && (s.at(span.End) == ':' || strings.TrimSpace(s.text[span.End:l.End]) == "")
		if w.Flags&lexicon.Bangla|w.Flags&lexicon.TamilLet != 0 && head || s.upper(h.First, h.Last) && (head || h.Last > h.First) {
			s.note("draft_mark", span, 0.8, draftMessage)
		}
	case cXs:
		s.exes(h.First, span)
	case cSample:
		if s.greets(span.Start) != nil && !s.known(span) && s.Words()[h.Last].Flags&lexicon.Clause == 0 {
			s.note("unfilled", span, 0.75, "a sample name")
		}
	case cFormat:
		if src == strings.ToUpper(src) && !s.roleInSentence(h, rFormat|rDates) {
			s.note("unfilled", span, 0.8, unfilledMessage)
		}
	case cSir:
		s.note("unfilled", span, 0.9, unfilledMessage)
	case cHere:
		s.here(h, span)
	case cCaps:
		if s.upper(h.First, h.Last) && !s.shouted(h) {
			s.note("unfilled", span, 0.75, unfilledMessage)
		}
	case cBare:
		s.note("draft_mark", span, 0.7, "filler text")
	case cScar:
		if s.lang == lexicon.English || s.lang == lexicon.French {
			s.note("empty_field", span, 0.7, emptyMessage)
		}
	}
}

// note reports a span that only a person can mend, unless it is talked about.
func (s *search) note(kind string, span guard.Span, score float64, message string) {
	if !s.quiet(span) {
		s.reportField(kind, span, guard.Span{}, score, message)
	}
}

// todo: in capitals, or with a colon; a to-do list is a thing.
func (s *search) todo(i int, span guard.Span) {
	w := &s.Words()[i]
	src := s.Tokens().Source(i)
	colon := s.at(span.End) == ':'
	switch {
	case w.Flags&lexicon.Upper == 0 && !(colon && w.Flags&(lexicon.Newline|lexicon.Break) != 0 && src != "tbd"):
		return
	case s.at(span.Start-1) == '-', s.at(span.End) == '-' && isWordByte(s.at(span.End+1)), s.In(span)&guard.URL != 0, s.at(span.Start-1) == '#':
		return
	case i+1 < len(s.Words()) && s.Words()[i+1].Flags&lexicon.Break == 0 && !colon && s.roles(i+1)&rThing != 0:
		return
	case s.lang == lexicon.Other && !colon: // a word of Spanish and Portuguese
		return
	}
	if colon { // what follows is the note
		if sent := s.SentenceAt(i); sent.End > span.End {
			span.End = min(sent.End, s.line(span.Start).End)
		}
	}
	s.note("draft_mark", span, 0.92, draftMessage)
}

// exes: XX and XXX for a number or a name that was to come. Masks of numbers
// keep some digits, and brands, sizes and volumes are called so too.
func (s *search) exes(i int, span guard.Span) {
	w := &s.Words()[i]
	var lower bool
	switch src := s.Tokens().Source(i); {
	case src == "X":
	case w.Flags&lexicon.Upper == 0:
		if lower = len(src) > 2 && src == strings.ToLower(src); !lower {
			return
		}
	}
	before, after := s.at(span.Start-1), s.at(span.End)
	switch {
	case before == '-' || after == '-' || before == '*' || after == '*' || before == '_' || after == '_' || before == '.' && !isBlank(s.at(span.Start-2)):
		return
	case i > 0 && w.Start-s.Words()[i-1].End == 1 && s.Words()[i-1].Flags&lexicon.Number != 0 && s.Words()[i-1].End-s.Words()[i-1].Start > 2,
		i+1 < len(s.Words()) && s.Words()[i+1].Start-w.End == 1 && s.Words()[i+1].Flags&lexicon.Number != 0:
		return // 4111 XXXX XXXX 1111
	}
	var prev, next role
	if w.Flags&(lexicon.Break|lexicon.Newline) == 0 {
		prev = s.roles(i - 1)
	}
	if i+1 < len(s.Words()) && s.Words()[i+1].Flags&lexicon.Break == 0 {
		next = s.roles(i + 1)
	}
	slashed := (before == '/' || after == '/' || before == ':' || after == ':') && !s.roleInSentence(guard.Hit{First: i, Last: i}, rFormat)
	switch {
	case w.End-w.Start == 1 && (prev&rNeeds == 0 || next&rUnit == 0 && after != '%' && !s.priced(w)):
		return
	case lower && (prev&rField == 0 || s.subject(i-1)):
		return
	}
	article := s.beforeWord(i) == "the" || s.beforeWord(i) == "a" || s.beforeWord(i) == "an" || s.beforeWord(i) == "by"
	switch s.beforeWord(i) {
	case "ending", "ends", "in":
		if next&rUnit == 0 {
			return
		}
	}
	if next&rUnit != 0 || s.priced(w) || slashed || prev&(rNeeds|rField) != 0 && !article && (prev&rBe == 0 || s.subject(i-1)) {
		for i+1 < len(s.Words()) && allX(s.Tokens().Source(i+1)) && s.Words()[i+1].Start-uint32(span.End) == 1 {
			i++
			span.End = int(s.Words()[i].End)
		}
		s.note("unfilled", span, 0.85, unfilledMessage)
	}
}

// here: "insert name here", YOUR-LINK-HERE.
func (s *search) here(h guard.Hit, span guard.Span) {
	for _, r := range s.Regions() {
		if r.Kind == guard.URL && r.Contains(span) {
			s.reportField("unfilled", r.Span, guard.Span{}, 0.95, unfilledMessage)
			return
		}
	}
	if s.roles(h.First)&rAsk != 0 && s.Folded(h.First) != "your" || s.upper(h.First, h.Last) {
		s.note("unfilled", span, 0.85, unfilledMessage)
	}
}

func (s *search) roleInSentence(h guard.Hit, r role) bool {
	sent := s.SentenceAt(h.First)
	for i := sent.First; i <= sent.Last; i++ {
		if (i < h.First || i > h.Last) && s.roles(i)&r != 0 {
			return true
		}
	}
	return false
}

// shouted reports whether the words around the hit are in capitals too.
func (s *search) shouted(h guard.Hit) bool {
	sent := s.SentenceAt(h.First)
	for i := sent.First; i <= sent.Last; i++ {
		if (i < h.First || i > h.Last) && s.Words()[i].Flags&lexicon.Upper == 0 && s.Words()[i].Flags&lexicon.Number == 0 && s.Words()[i].End-s.Words()[i].Start > 1 {
			return false
		}
	}
	return true
}
