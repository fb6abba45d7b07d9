package lexicon

import "strings"

// The HTML elements that replies are made of: those that break a line, and
// those that only change how a part of it looks.
const (
	blockTags  = " p br div li ul ol tr td th table tbody thead h1 h2 h3 h4 h5 h6 blockquote hr pre html body head section title "
	inlineTags = " a b i u s em strong span font mark small sub sup del ins wbr code kbd img tt big label attribute "
)

// The longest tag and comment, in bytes: hostile input stays linear.
const (
	maxTag     = 1000
	maxComment = 8000
)

// TagAt returns the length in bytes of the HTML tag or comment that text starts
// with, 0 if there is none, and whether it breaks the line. "<name>" and
// "<a@example.com>" are no tags.
func TagAt(text string) (n int, block bool) {
	if strings.HasPrefix(text, "<!--") {
		if end := strings.Index(text[:min(len(text), maxComment)], "-->"); end > 0 {
			return end + 3, false
		}
		return 0, false
	}
	end := strings.IndexByte(text[:min(len(text), maxTag)], '>')
	if end < 2 {
		return 0, false
	}
	body := strings.TrimSuffix(strings.TrimPrefix(text[1:end], "/"), "/")
	name, attributes, more := strings.Cut(body, " ")
	if more && attributes != "" && !strings.Contains(attributes, "=") || name == "" || len(name) > 12 {
		return 0, false
	}
	key := " " + strings.ToLower(name) + " "
	if strings.Contains(blockTags, key) {
		return end + 1, true
	}
	if strings.Contains(inlineTags, key) {
		return end + 1, false
	}
	return 0, false
}

// tag skips an HTML tag: the words in it are nobody's. Its digits stay digit
// runs, as an attribute may hold a card number too.
func (s *scanner) tag() {
	n, block := TagAt(s.text[s.pos:])
	if n == 0 {
		s.mark('<', 1)
		return
	}
	end := s.pos + n
	s.mark('<', 0)
	for s.pos < end {
		if class[s.text[s.pos]] != cDigit {
			s.pos++
			continue
		}
		start := s.pos
		for class[s.text[s.pos]] == cDigit {
			s.pos++
		}
		s.t.Runs = append(s.t.Runs, Run{uint32(start), uint32(s.pos), uint32(s.pos - start)})
	}
	if block {
		s.sep |= Break | Newline
	}
}
