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
	src := s.Tokens().Source(i)
	lower := strings.ToLower(src) == src && len(src) > 2
	if !allX(src) && !lower {
		return
	}
	if whole := s.groups(span); whole != span {
		if allX(strings.ReplaceAll(s.text[whole.Start:whole.End], "-", "")) && !s.roleInSentence(guard.Hit{First: i, Last: i}, rFormat) {
			s.note("unfilled", whole, 0.8, unfilledMessage)
		}
		return
	}
	if s.masked(i) {
		return
	}
	prev, next := s.neighbours(i)
	switch before := s.beforeWord(i); {
	case len(src) == 1 && (prev&rNeeds == 0 || next&rUnit == 0 && s.at(span.End) != '%' && !s.priced(w)),
		lower && (prev&rField == 0 || s.subject(i-1)),
		(before == "ending" || before == "ends" || before == "in") && next&rUnit == 0:
		return
	}
	if s.at(span.Start-1) == '+' && len(src) > 1 && i+1 < len(s.Words()) && allX(s.Tokens().Source(i+1)) {
		prev |= rNeeds // "+XX XXX XXXX"
	}
	if next&rUnit == 0 && !s.priced(w) && !s.dated(i, span) && !s.wanted(i, prev) && !s.acts(i) {
		return
	}
	for i+1 < len(s.Words()) && allX(s.Tokens().Source(i+1)) && int(s.Words()[i+1].Start)-span.End == 1 {
		i++
		span.End = int(s.Words()[i].End)
	}
	s.note("unfilled", span, 0.85, unfilledMessage)
}

// groups widens the span to what digits, stars and hyphens join to it.
func (s *search) groups(span guard.Span) guard.Span {
	joins := func(c byte) bool { return isLetter(c) || isDigit(c) || c == '-' || c == '*' || c == '_' }
	from, to := max(0, span.Start-maxGroups), min(len(s.text), span.End+maxGroups)
	for span.Start > from && joins(s.text[span.Start-1]) {
		span.Start--
	}
	for span.End < to && joins(s.text[span.End]) {
		span.End++
	}
	return span
}

// masked reports whether word i hides part of a number: 4111 XXXX XXXX 1111.
func (s *search) masked(i int) bool {
	words := s.Words()
	digits := func(j, gap int) bool { return gap == 1 && words[j].Flags&lexicon.Number != 0 }
	last := i // of the groups of X: XXXX XXXX XXXX 4242
	for last+1 < min(len(words), i+maxGroups) && words[last+1].Start-words[last].End == 1 && allX(s.Tokens().Source(last+1)) {
		last++
	}
	if last > i && last+1 < len(words) && digits(last+1, int(words[last+1].Start-words[last].End)) {
		return true
	}
	return i > 0 && digits(i-1, int(words[i].Start-words[i-1].End)) && words[i-1].End-words[i-1].Start > 2 ||
		i+1 < len(words) && digits(i+1, int(words[i+1].Start-words[i].End)) ||
		s.at(int(words[i].Start)-1) == '.' && !isBlank(s.at(int(words[i].Start)-2))
}

// neighbours returns the roles of the words before and behind word i in its sentence.
func (s *search) neighbours(i int) (prev, next role) {
	words := s.Words()
	if words[i].Flags&(lexicon.Break|lexicon.Newline) == 0 {
		prev = s.roles(i - 1)
	}
	if i+1 < len(words) && words[i+1].Flags&lexicon.Break == 0 {
		next = s.roles(i + 1)
	}
	return prev, next
}

// dated: XX/XX, XX:XX, XX.XX, and nobody explains a format.
func (s *search) dated(i int, span guard.Span) bool {
	before, after := s.at(span.Start-1), s.at(span.End)
	joined := before == '/' || after == '/' || before == ':' || after == ':' || after == '.' && s.at(span.End+1) == 'X'
	return joined && !s.roleInSentence(guard.Hit{First: i, Last: i}, rFormat)
}

// wanted: a value is to follow the word before: "your order XXX".
func (s *search) wanted(i int, prev role) bool {
	switch s.beforeWord(i) {
	case "the", "a", "an", "by":
		return false
	}
	return prev&(rNeeds|rField) != 0 && (prev&rBe == 0 || s.subject(i-1))
}

// acts: "XXX will call you" begins a clause.
func (s *search) acts(i int) bool {
	words := s.Words()
	if words[i].Flags&(lexicon.Clause|lexicon.Break) == 0 || i+1 >= len(words) {
		return false
	}
	switch s.Folded(i + 1) {
	case "will", "has", "à", "ask", "check", "verify", "fix":
		return true
	}
	return false
}
