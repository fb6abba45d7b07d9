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
			s.salutation(h)
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
		head := strings.TrimSpace(s.text[l.Start:span.Start]) == "" && (s.at(span.End) == ':' || strings.HasPrefix(s.text[span.End:], " - ") || strings.HasPrefix(s.text[span.End:], " – ") || strings.TrimSpace(s.text[span.End:l.End]) == "")
		if w.Flags&lexicon.Bangla|w.Flags&lexicon.TamilLet != 0 && head || s.upper(h.First, h.Last) && (head || h.Last > h.First) {
			s.note("draft_mark", span, 0.8, draftMessage)
		}
	case cXs:
		s.exes(h.First, span)
	case cSample:
		if s.greeted(span.Start) && !s.known(span) && s.Words()[h.Last].Flags&lexicon.Clause == 0 {
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
		if s.upper(h.First, h.Last) && !s.shouted(h) && !s.form(span) {
			s.note("unfilled", span, 0.75, unfilledMessage)
		}
	case cSign:
		if s.signature(span) {
			s.note("unfilled", span, 0.8, unfilledMessage)
		}
	case cBare:
		s.note("draft_mark", span, 0.7, "filler text")
	case cScar:
		if s.lang == lexicon.English || s.lang == lexicon.French {
			s.note("empty_field", span, 0.7, emptyMessage)
		}
	}
}

// signature reports whether the span is a line of its own under a closing
// that ends with a comma.
func (s *search) signature(span guard.Span) bool {
	l := s.line(span.Start)
	above := strings.TrimRight(s.text[:l.Start], " \r\n")
	return strings.TrimSpace(s.text[l.Start:l.End]) == s.text[span.Start:span.End] && strings.HasSuffix(above, ",")
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

// here: "insert name here", YOUR-LINK-HERE.
func (s *search) here(h guard.Hit, span guard.Span) {
	for _, r := range s.Regions() {
		if r.Kind == guard.URL && r.Contains(span) {
			s.reportField("unfilled", r.Span, guard.Span{}, 0.95, unfilledMessage)
			return
		}
	}
	first, next := &s.Words()[h.First], h.Last+1
	alone := first.Flags&(lexicon.Clause|lexicon.Break) != 0 && (next >= len(s.Words()) || s.Words()[next].Flags&lexicon.Break != 0)
	if lexicon.Language(h.ID&15) == lexicon.Hungarian && !alone && !s.upper(h.First, h.Last) {
		return // "ne írja be ide a kártyaszámát": a sentence like any other
	}
	if alone && s.Folded(h.First) == "your" || s.roles(h.First)&rAsk != 0 && s.Folded(h.First) != "your" || s.upper(h.First, h.Last) {
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
