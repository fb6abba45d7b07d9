package placeholder

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// quiet reports whether what stands in span is not a slip but something that
// the reply is about: code, a quotation, talk of templates.
func (s *search) quiet(span guard.Span) bool {
	if s.foreign(span) {
		return true
	}
	if s.skipped(span) {
		return true
	}
	if word := s.text[span.Start:span.End]; len(word) > 2 && strings.Contains(s.Message().Customer.Message, word) {
		return true
	}
	return s.talk(span) || s.labelled(span) || s.typed(span) || s.codeLine(span) || s.inCode(span)
}

// inCode reports whether what stands in the span stands in code of the reply
// too: the reply explains it.
func (s *search) inCode(span guard.Span) bool {
	what := s.text[span.Start:span.End]
	for _, c := range s.samples() {
		if !c.Overlaps(span) && len(what) > 2 && strings.Contains(s.text[c.Start:c.End], what) {
			return true
		}
	}
	return false
}

// samples returns the code of the reply, as much of it as a reply explains.
func (s *search) samples() []guard.Span {
	if s.sampled {
		return s.shown
	}
	s.sampled = true
	left := maxLine
	for _, r := range s.Regions() {
		if r.Kind != guard.Code {
			continue
		}
		if left -= r.Len() + maxHello; left < 0 {
			break
		}
		s.shown = append(s.shown, r.Span)
	}
	return s.shown
}

// foreign reports whether the span lies in code, quoted mail or a forwarded message.
func (s *search) foreign(span guard.Span) bool {
	if s.In(span)&(guard.Code|guard.QuotedMail) != 0 {
		return true
	}
	return s.forwarded() <= span.Start
}

// forwarded returns where the first forwarded message starts, behind its head,
// or a byte behind the text.
func (s *search) forwarded() int {
	if s.heads != 0 {
		return s.heads
	}
	s.heads = len(s.text) + 1
	for _, head := range [...]string{"Forwarded message", "Original Message", "Message transféré", "Message d'origine", "Message d’origine",
		"Továbbított üzenet", "Eredeti üzenet", "ফরওয়ার্ড করা", "ফরোয়ার্ড করা", "முன்னனுப்பப்பட்ட செய்தி", "அசல் செய்தி"} {
		if at := strings.Index(s.text, head); at > 0 && strings.HasSuffix(strings.TrimRight(s.text[:at], " "), "--") {
			s.heads = min(s.heads, at+len(head))
		}
	}
	return s.heads
}

// talk reports whether the sentence is about templates or code, or quotes what
// somebody sees or writes.
func (s *search) talk(span guard.Span) bool {
	i := s.WordAt(span.Start)
	if i >= len(s.Words()) {
		i = len(s.Words()) - 1
	}
	if i < 0 {
		return false
	}
	quoted := s.In(span)&guard.Quoted != 0
	first, last := s.sentence(i, span)
	for ; first <= last; first++ {
		if s.WordSpan(first, first).Overlaps(span) {
			continue
		}
		r := s.roles(first)
		if r&rTalk != 0 || quoted && r&(rSay|rTyping|rExplains) != 0 && first >= i-5 && first <= i+4 && !s.goodbye(first) {
			return true
		}
	}
	return false
}

// goodbye: "see you on Monday" is no talk of what somebody sees.
func (s *search) goodbye(i int) bool {
	return s.Folded(i) == "see" && i+1 < len(s.Words()) && s.Folded(i+1) == "you"
}

// sentence returns the words of the sentence that span stands in. Word i is at
// or behind span; a full stop inside a field ends nothing.
func (s *search) sentence(i int, span guard.Span) (first, last int) {
	words := s.Words()
	first, last = i, i
	if int(words[i].Start) >= span.End && words[i].Flags&lexicon.Break != 0 && i > 0 {
		first, last = i-1, i-1
	}
	for limit := first - maxTalk; first > max(0, limit) && (words[first].Flags&lexicon.Break == 0 || int(words[first].Start) > span.Start && int(words[first].Start) < span.End); {
		first--
	}
	for limit := last + maxTalk; last+1 < min(len(words), limit) && (words[last+1].Flags&lexicon.Break == 0 || int(words[last+1].Start) < span.End); {
		last++
	}
	return first, last
}

// labelled reports whether the words next to the span say that it is a label:
// the field NAME, the <Save> button.
func (s *search) labelled(span guard.Span) bool {
	i := s.before(span.Start)
	if i >= 0 && s.near(int(s.Words()[i].End), span.Start) && s.roles(i)&(rLabel|rPress) != 0 {
		return true
	}
	i = s.WordAt(span.End)
	return i < len(s.Words()) && s.near(span.End, int(s.Words()[i].Start)) && s.roles(i)&(rLabel|s.explains(span)) != 0
}

// explains returns the role of words behind a field that is talked about. What
// people write in brackets is no name that one could explain.
func (s *search) explains(span guard.Span) role {
	if s.text[span.Start] == '[' && s.at(span.Start+1) != '[' {
		return 0
	}
	return rExplains
}

// near reports whether only blanks and quotation marks lie between two bytes.
func (s *search) near(from, to int) bool {
	return from <= to && to-from < 8 && strings.Trim(s.text[from:to], " \u00a0\"'“”‘’«»„`(") == ""
}

// typed reports whether the reader is told to write what stands in the span.
// A code that is to be entered is no talk of templates: "enter {{code}}".
func (s *search) typed(span guard.Span) bool {
	i := s.before(span.Start)
	if i < 0 || !s.near(int(s.Words()[i].End), span.Start) || s.roles(i)&rTyping == 0 {
		return false
	}
	for j := s.WordAt(span.Start); j < len(s.Words()) && int(s.Words()[j].Start) < span.End; j++ {
		switch s.Folded(j) {
		case "code", "otp", "pin", "coupon", "voucher", "promo", "promocode", "password", "link", "url", "number":
			return false
		}
	}
	return true
}

// codeLine reports whether the line looks like a command or a statement.
func (s *search) codeLine(span guard.Span) bool {
	l := s.line(span.Start)
	before, after := s.text[max(l.Start, span.Start-maxCode):span.Start], s.text[min(span.End, l.End):min(max(span.End, l.End), l.End, span.End+maxCode)]
	for _, part := range [...]string{before, after} {
		for _, sign := range [...]string{"();", "==", "!=", "&&", "||", "</", "$(", "\\d", "\\w", ":=", "){", ") {",
			"GET /", "POST /", "PUT /", "DELETE /", "PATCH /", "curl ", "sudo ", "npm ", "docker ", "echo ", "SELECT ", "select * ", " WHERE ", "INSERT INTO", "console.", "printf(", "print(", "printf ",
			"const ", "#define", "#include", ":\\", "grep ", "awk ", "ssh ", "/bin/", "/etc/", "/usr/", "=IF(", "=SUM(", "VLOOKUP(", "IFERROR("} {
			if strings.Contains(part, sign) && !isWordByte(precedingByte(part, sign)) {
				return true
			}
		}
	}
	if strings.HasSuffix(before, " =") || strings.HasSuffix(before, " = ") || strings.HasPrefix(strings.TrimSpace(before), "$ ") {
		return true
	}
	if option(before) || option(after) || logged(before) || logged(after) {
		return true
	}
	return strings.HasSuffix(strings.TrimSpace(after), ";") && strings.ContainsAny(before+after, "=()")
}

// logged reports whether s is part of a line of a log: it names its level.
func logged(s string) bool {
	for _, level := range [...]string{" ERROR ", " WARN ", " INFO ", " DEBUG ", "[ERROR]", "[WARN]", "[INFO]", "[DEBUG]", "Traceback ", "Exception: "} {
		if strings.Contains(s, level) {
			return true
		}
	}
	return false
}

// option reports whether s holds an option of a command: -x, --name.
func option(s string) bool {
	for i := strings.Index(s, " -"); i >= 0; {
		rest := s[i+2:]
		if len(rest) > 1 && (rest[0] == '-' && isLetter(rest[1]) || isLetter(rest[0]) && rest[1] == ' ') {
			return true
		}
		n := strings.Index(rest, " -")
		if n < 0 {
			return false
		}
		i += 2 + n
	}
	return false
}

// precedingByte returns the byte before sign in s when sign starts with a
// letter: "let " is not found in "outlet ".
func precedingByte(s, sign string) byte {
	i := strings.Index(s, sign)
	if i <= 0 || !isLetter(sign[0]) {
		return ' '
	}
	return s[i-1]
}
