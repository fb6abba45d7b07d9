package placeholder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// bracket: [your name], [[name]], [object Object], [].
func (s *search) bracket(pos int) {
	rest := s.text[pos:]
	switch {
	case len(rest) > 9 && strings.EqualFold(rest[:8], "[object "):
		if end := strings.IndexByte(rest[:min(len(rest), 40)], ']'); end > 0 {
			s.value(guard.Span{Start: pos, End: pos + end + 1}, 0.98)
		}
		return
	case s.emptyPair(pos, ']'):
		return
	case strings.HasPrefix(rest, "[%"):
		if f, ok := enclosed(s.text, pos, 2, "%]", sysERB); ok {
			s.unfilled(f, 0.95)
			return
		}
	}
	if f, ok := fieldAt(s.text, pos); ok {
		if _, all := s.nameRoles(f.inner); all&rSic == 0 && s.plausible(f) {
			s.unfilled(f, 0.96)
		}
		return
	}
	f, ok := enclosed(s.text, pos, 1, "]", sysProse)
	if !ok {
		return
	}
	s.done = f.inner.Start
	if s.link(pos, f) || f.inner.Len() == 0 || strings.HasPrefix(s.text[f.inner.Start:], "[") {
		return
	}
	if strings.Contains(s.text[f.inner.Start:f.inner.End], "protected") && strings.HasPrefix(s.text[f.inner.Start:], "email") {
		s.value(f.Span, 0.8) // what a mail-hiding proxy writes for an address
		return
	}
	if name := s.text[f.inner.Start:f.inner.End]; strings.Contains(name, ",") && (strings.Contains(name, "null") || strings.Contains(name, "None")) {
		s.skip(f.Start, f.End) // a list of values
		return
	}
	s.prose(f)
}

// link reports whether the brackets are Markdown: a link, an image, a
// reference, a check box, a footnote. Where the target of a link was left out
// it is reported.
func (s *search) link(pos int, f field) bool {
	name := s.text[f.inner.Start:f.inner.End]
	switch next := s.at(f.End); {
	case next == '(':
		end := strings.IndexByte(s.text[f.End:min(len(s.text), f.End+maxField)], ')')
		if end > 1 {
			target := guard.Span{Start: f.End + 1, End: f.End + end}
			if text := s.text[target.Start:target.End]; s.allOf(target, rField|rAsk|rGlue) && !strings.ContainsAny(text, "./#:") {
				s.unfilled(field{Span: target, inner: target}, 0.9)
			}
			s.done = max(s.done, f.End+end+1)
		}
		return true
	case next == '[', next == ':' && s.line(pos).Start == pos, s.at(pos-1) == ']', s.at(pos-1) == '!', s.at(pos-1) == '\\':
		return true
	case strings.HasPrefix(name, "^"), name == "x":
		return true
	}
	return name == "X" && strings.Trim(s.text[s.line(pos).Start:pos], " \t-*+0123456789.)") == ""
}

// prose reports brackets whose words ask to be filled in.
func (s *search) prose(f field) {
	kind, score := s.asks(f)
	if score == 0 {
		return
	}
	s.done = max(s.done, f.End)
	if s.quiet(f.Span) {
		return
	}
	message := unfilledMessage
	if kind == "draft_mark" {
		message = "a note to oneself"
	}
	s.reportField(kind, f.Span, f.inner, score, message)
}

// asks says how surely the words between brackets are an instruction or the
// name of a field; 0: they are not.
func (s *search) asks(f field) (kind string, score float64) {
	inner := f.inner
	name := s.text[inner.Start:inner.End]
	first := s.WordAt(inner.Start)
	n := 0
	var some, last role
	for i := first; i < len(s.Words()) && int(s.Words()[i].Start) < inner.End; i++ {
		last = s.roles(i)
		if allX(s.Tokens().Source(i)) {
			last |= rField
		}
		some |= last
		n++
	}
	if n == 0 || n > 14 {
		return "", 0
	}
	begin := s.roles(first)
	w := &s.Words()[first]
	switch {
	case isWordByte(s.at(f.Start - 1)), s.at(f.Start-1) == '-', s.at(f.Start-1) == ')':
		return "", 0
	case n == 1 && begin&rDraft == 0 && f.Start == 0 && s.at(f.End) == ' ' && begin&(rFirst|rName) == 0 && s.Folded(first) != "salutation" && s.Folded(first) != "greeting" && w.Flags&lexicon.Camel == 0 && !strings.ContainsRune(name, '_'):
		return "", 0 // "[Service] The shop is open": what the message is about
	case n == 1 && (begin&(rKey|rSic) != 0 || utf8.RuneCountInString(name) == 1 && name != "X"), digitsOnly(name):
		return "", 0
	case some&rDraft != 0 && n <= 8 && (begin&rDraft != 0 || w.Flags&lexicon.Upper != 0):
		return "draft_mark", 0.9
	case n == 1 && (strings.ContainsRune(name, '_') || w.Flags&lexicon.Camel != 0 && begin&rField != 0):
		return "unfilled", 0.9
	case begin&rAsk != 0 && n > 1 && (some&rField != 0 || begin&(rFirst|rName) == 0) && s.at(int(w.End)) != ':':
		return "unfilled", 0.92
	case n > 1 && last&rAsk != 0 && some&rField != 0 && (s.lang == lexicon.Hungarian || w.Flags&(lexicon.Bangla|lexicon.TamilLet) != 0): // the verb comes last
		return "unfilled", 0.9
	case strings.ContainsRune(name, '_') && isName(name):
		return "unfilled", 0.92
	case s.allOf(inner, rField|rGlue|rName|rFirst|rLast) && some&(rField|rName|rFirst|rLast) != 0:
		return "unfilled", 0.9
	case allX(strings.TrimLeft(name, "#")) && (name != "X" || s.roles(s.WordAt(f.End))&(rUnit|rField) != 0 && s.near(f.End, int(s.Words()[s.WordAt(f.End)].Start))):
		return "unfilled", 0.85
	case n <= 4 && last&(rHead|rName) != 0 && some&rKey == 0 && begin&rNote == 0 && !strings.ContainsAny(name, ":;!?.,+&0123456789"):
		return "unfilled", 0.8
	case alternatives(name):
		return "unfilled", 0.75
	case strings.Contains(name, " / ") && n > 1 && w.Flags&(lexicon.Title|lexicon.HasDigit) == 0, strings.Count(name, "/") > 1 && n > 2 && w.Flags&lexicon.HasDigit == 0:
		return "unfilled", 0.75
	}
	return "", 0
}

// alternatives reports whether name is words between which one has to choose:
// "today/tomorrow", not "and/or" or "km/h".
func alternatives(name string) bool {
	a, b, ok := strings.Cut(name, "/")
	return ok && shortWord(a) && shortWord(b)
}

// shortWord reports whether s is one word of four letters or more, in lower case.
func shortWord(s string) bool {
	return utf8.RuneCountInString(s) > 3 && strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLower(r) && !unicode.Is(unicode.M, r) && !unicode.Is(unicode.Lo, r)
	}) < 0
}

// allX reports whether s is nothing but capital X.
func allX(s string) bool { return s != "" && strings.Trim(s, "X") == "" }

func digitsOnly(s string) bool {
	for _, r := range s {
		if lexicon.DigitValue(r) < 0 && r != '.' && r != ',' && r != '-' && r != '–' && r != ' ' {
			return false
		}
	}
	return true
}

// angle: <name>, <insert name>, <<name>>, <%= name %>, <!-- a note -->, <nil>.
func (s *search) angle(pos int) {
	if f, ok := fieldAt(s.text, pos); ok {
		s.unfilled(f, 0.96)
		return
	}
	rest := s.text[pos:]
	if strings.HasPrefix(rest, "<!--") {
		s.comment(pos)
		return
	}
	if n, _ := lexicon.TagAt(rest); n > 0 {
		s.attribute(pos, pos+n)
		return
	}
	if strings.HasPrefix(rest, "<?") {
		if f, ok := enclosed(s.text, pos, 2, "?>", sysERB); ok {
			s.unfilled(f, 0.95)
		}
		return
	}
	f, ok := enclosed(s.text, pos, 1, ">", sysProse)
	if !ok || f.inner.Len() == 0 || f.inner.Len() > 80 || f.inner.Start != pos+1 || isWordByte(s.at(pos-1)) {
		return
	}
	name := s.text[f.inner.Start:f.inner.End]
	switch {
	case strings.Contains(name, " object at 0x"), name == "no value", name == "unset", s.allOf(f.inner, rDebug) && oneWord(name):
		s.value(f.Span, 0.95)
		return
	case strings.ContainsAny(name, "@=/:<;\"") && !strings.Contains(name, " / ") || s.at(f.End) == '@', strings.Contains(rest[:min(len(rest), maxLine)], "</"+name+">"):
		return
	}
	s.prose(f)
}

func oneWord(s string) bool { return !strings.Contains(s, " ") }

// attribute looks for a field in the attributes of a tag, where a reply in
// HTML keeps its addresses.
func (s *search) attribute(start, end int) {
	if at := strings.Index(s.text[start:end], "{{"); at >= 0 && s.Message().Markup == guard.HTML {
		if f, ok := fieldAt(s.text, start+at); ok && f.End <= end {
			s.unfilled(f, 0.95)
		}
	}
	s.done = max(s.done, end)
}

// comment: an HTML comment shows in plain text, and tells what its writer
// forgot in any.
func (s *search) comment(pos int) {
	n, _ := lexicon.TagAt(s.text[pos:])
	if n == 0 {
		return
	}
	span := guard.Span{Start: pos, End: pos + n}
	s.done = span.End
	body := s.text[span.Start:span.End]
	upper := strings.ToUpper(body)
	note := strings.Contains(upper, "TODO") || strings.Contains(upper, "FIXME") || strings.Contains(upper, "INSERT") || strings.Contains(upper, "TBD")
	if !note && s.Message().Markup != guard.Plain {
		return
	}
	if !s.foreign(span) {
		s.report("draft_mark", span, 0.9, "a comment that was meant for nobody else", guard.Delete("leave it out", s.text, span))
	}
}
