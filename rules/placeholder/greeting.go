package placeholder

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// greeting is "Dear Mr" with what it needs to be mended.
type greeting struct {
	start, end int // bytes, titles included
	word       int // index of the word behind it
	needs      bool
	title      bool
	lang       lexicon.Language
}

// greeting reads the greeting of a hit; ok is false if it does not begin a line.
func (s *search) greeting(h guard.Hit) (g greeting, ok bool) {
	c, l := class(h.ID>>4), lexicon.Language(h.ID&15)
	if c != cDear && c != cHi || s.Words()[h.First].Flags&(lexicon.Newline|lexicon.Break) == 0 {
		return g, false
	}
	span := s.WordSpan(h.First, h.Last)
	g = greeting{start: span.Start, end: span.End, word: h.Last + 1, needs: c == cDear, lang: l}
	for g.word < min(len(s.Words()), h.Last+maxHello) {
		w := &s.Words()[g.word]
		gap := s.text[g.end:w.Start]
		if s.c.words.roles(l, w.Hash, s.Folded(g.word))&rTitle == 0 || strings.Trim(gap, " \u00a0") != "" && !(g.title && gap == "/") {
			break
		}
		g.end, g.title = int(w.End), true
		if s.at(g.end) == '.' {
			g.end++
		}
		g.word++
	}
	return g, true
}

// greets returns the greeting that ends right before byte pos.
func (s *search) greets(pos int) (g greeting, ok bool) {
	hits := s.Hits()
	from, _ := slices.BinarySearchFunc(hits, s.WordAt(pos)-maxHello, func(h guard.Hit, first int) int { return h.First - first })
	for _, h := range hits[from:] {
		if int(s.Words()[h.First].Start) >= pos {
			return g, false
		}
		if c := class(h.ID >> 4); c != cDear && c != cHi {
			continue
		}
		if g, ok := s.greeting(h); ok && g.end <= pos && strings.Trim(s.text[g.end:pos], " \u00a0") == "" {
			return g, true
		}
	}
	return g, false
}

// greeted reports whether a greeting ends right before byte pos.
func (s *search) greeted(pos int) bool {
	_, ok := s.greets(pos)
	return ok
}

// salutation looks at what follows a greeting.
func (s *search) salutation(h guard.Hit) {
	g, ok := s.greeting(h)
	if !ok {
		return
	}
	pos := g.end
	for pos < len(s.text) && (s.text[pos] == ' ' || strings.HasPrefix(s.text[pos:], "\u00a0")) {
		_, n := utf8.DecodeRuneInString(s.text[pos:])
		pos += n
	}
	if s.signs(g, pos) {
		return
	}
	if s.nameless(g, pos) {
		if !s.cited(g) {
			s.emptyGreeting(g, pos)
		}
		return
	}
	if g.word < len(s.Words()) && int(s.Words()[g.word].Start)-pos < 2 {
		s.stoodIn(g)
	}
}

// signs reports what is no name at all: "Dear ...,", "Dear ***,", "Hi N/A,".
func (s *search) signs(g greeting, pos int) bool {
	end := pos
	for end < len(s.text) && (s.text[end] == '.' || s.text[end] == '*' || strings.HasPrefix(s.text[end:], "…")) {
		_, n := utf8.DecodeRuneInString(s.text[end:])
		end += n
	}
	span := guard.Span{Start: pos, End: end}
	if span.Len() == 0 && s.at(pos) != 'N' || s.cited(g) {
		return false
	}
	if span.Len() > 2 && (s.at(end) == ',' || g.needs && strings.IndexByte("!:\n", s.at(end)) >= 0) {
		s.reportField("unfilled", span, span, 0.85, "a blank was not filled in")
		return true
	}
	span.End = pos + len("N/A")
	if strings.HasPrefix(s.text[pos:], "N/A") && !isWordByte(s.at(span.End)) {
		s.reportField("debug_value", span, span, 0.9, debugMessage)
		return true
	}
	return false
}

// cited reports whether the greeting is somebody else's.
func (s *search) cited(g greeting) bool {
	span := guard.Span{Start: g.start, End: g.end}
	return s.foreign(span) || s.In(span)&guard.Quoted != 0
}

// nameless reports whether the name is missing between a greeting and the
// punctuation at byte pos.
func (s *search) nameless(g greeting, pos int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[pos:])
	blank := pos > g.end
	next := s.at(pos + 1)
	switch {
	case pos >= len(s.text) || r == '\n' || r == '\r':
		return g.needs && (g.title || strings.HasPrefix(strings.TrimLeft(s.text[pos:], " \r"), "\n\n"))
	case r == ',':
		return blank || next == ',' || g.title || g.needs && isBlank(next) && strings.TrimSpace(s.text[pos+1:s.line(pos).End]) == ""
	case r == ':' && blank && !isBlank(next):
		return false // ":)"
	case r == '!', r == ':', r == ';':
		if !blank {
			return r != ';' && g.needs && next == '\n' || g.title
		}
		// French sets a blank there, and its names may be missing.
		return g.needs || g.lang != lexicon.French && s.lang != lexicon.French
	case r == '.':
		return blank && next != '.'
	case r == '-' || r == '–':
		rest := strings.TrimLeft(s.text[pos+utf8.RuneLen(r):], " -–")
		return blank && rest != "" && (rest[0] == ',' || rest[0] == '!')
	}
	return false
}

func (s *search) emptyGreeting(g greeting, pos int) {
	end := pos
	for end < len(s.text) && strings.IndexByte(" -", s.text[end]) >= 0 {
		end++
	}
	if r, n := utf8.DecodeRuneInString(s.text[end:]); end < len(s.text) && !isBlank(s.text[end]) {
		if r == '–' {
			n += len(" ")
		}
		end = min(end+n, len(s.text))
	}
	span := guard.Span{Start: g.start, End: end}
	mark := strings.TrimLeft(s.text[min(pos, end):end], " -–")
	if mark == "" || mark == "." {
		mark = ","
	}
	s.report("empty_field", span, 0.93, "a greeting without a name", s.greet(g, span, mark, guard.Span{}))
}

// stoodIn reports a word that stands where the name should: "Hi undefined",
// "Dear Firstname", "Hello -name-".
func (s *search) stoodIn(g greeting) {
	words := s.Words()
	first, last := g.word, g.word
	r := s.roles(first)
	for last+1 < len(words) && last < first+3 && words[last+1].Flags&(lexicon.Break|lexicon.Newline|lexicon.Clause) == 0 && s.roles(last+1)&(rField|rName|rFirst|rLast|rDebug) != 0 {
		last++
	}
	span := s.WordSpan(first, last)
	closed := strings.IndexByte(",!.:;\n-)", s.at(span.End)) >= 0 || s.at(span.End) == ' ' && strings.IndexByte("!:-", s.at(span.End+1)) >= 0
	src := s.Tokens().Source(first)
	end := s.roles(last)
	switch {
	case !closed && r&rDebug == 0, s.known(span), end&(rDebug|rName|rFirst|rLast) == 0 && r&rDebug == 0 && !sample(src) && !s.capital(first, last), s.cited(g):
		return
	case r&rDebug != 0:
		// "Dear Mr. Null" and "Hello Nil" greet people.
		if g.title || src == "Null" || src == "Nil" || src == "Nan" {
			return
		}
		if !closed && !strings.HasPrefix(src, "undef") && !strings.EqualFold(src, "null") {
			return
		}
		s.reportField("debug_value", span, span, 0.95, debugMessage)
	case end&(rName|rFirst|rLast) != 0 && s.allOf(span, rField|rName|rFirst|rLast) && s.In(span)&guard.Placeholder == 0:
		if s.at(span.Start-1) == '-' && s.at(span.End) == '-' || s.at(span.Start-1) == '@' {
			span.Start--
		}
		s.reportField("unfilled", span, span, 0.9, unfilledMessage)
	case s.capital(first, last):
		s.reportField("unfilled", span, span, 0.65, unfilledMessage)
	case sample(src) && (src[0] != 'x' || s.at(span.End) == ','):
		s.reportField("unfilled", span, span, 0.9, unfilledMessage)
	}
}

// capital reports whether a lone word of a field's name stands in capitals in a
// text that does not: "Hi CUSTOMER, your parcel".
func (s *search) capital(first, last int) bool {
	words := s.Words()
	return first == last && words[first].Flags&lexicon.Upper != 0 && words[first].End-words[first].Start > 3 && s.roles(first)&rField != 0 &&
		last+1 < len(words) && words[last+1].Flags&lexicon.Upper == 0
}

// sample reports whether a word is a filler for a name: XXX, xxx, XYZ.
func sample(src string) bool {
	return len(src) > 1 && (allX(src) || strings.Trim(src, "x") == "") || src == "XYZ" || src == "XY" || src == "NN" || src == "ABC"
}

// known reports whether the customer is called so.
func (s *search) known(span guard.Span) bool {
	name := s.Message().Customer.Name
	return name != "" && strings.Contains(strings.ToLower(name), strings.ToLower(s.text[span.Start:span.End]))
}
