package placeholder

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

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
