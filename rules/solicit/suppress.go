package solicit

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// suppressed reports whether the sentence takes back what m asks for.
func (s *sentence) suppressed(m mark, o object) bool {
	if s.has(roleVoid) || s.negated(m, o) {
		return true
	}
	if s.here() {
		return false
	}
	if s.link() {
		return true
	}
	for _, w := range s.marks {
		if s.inObject(w.last) || s.negatedAt(w.first) || s.tellsWhich(w, o) {
			continue
		}
		switch {
		case w.role == roleSecure:
			return true
		case w.role == rolePlace && m.role != roleAsk && m.role != roleWhat:
			return true
		}
	}
	return false
}

// tellsWhich reports whether a place is named only to tell which secret is
// meant: "the password for the portal", "the password you use for the portal".
func (s *sentence) tellsWhich(w mark, o object) bool {
	if w.role != roleSecure && w.role != rolePlace {
		return false
	}
	switch s.lang {
	case lexicon.Bengali:
		return w.last < o.first && s.amid("যে", w.last, o.first)
	case lexicon.Tamil:
		return w.last < o.first && s.amid("நீங்கள்", w.last, o.first)
	}
	if w.first <= o.last+1 || s.clauseBetween(o.last+1, w.first) {
		return false
	}
	switch s.p.Folded(o.last + 1) {
	case "for", "of", "pour", "du":
		return w.first <= o.last+3
	case "you", "que":
		for i := o.last + 2; i < w.first; i++ {
			switch s.p.Folded(i) {
			case "via", "through", "using", "by", "dans", "par":
				return false
			}
		}
		return w.first <= o.last+7
	}
	return false
}

// amid reports whether a word stands between words first and last.
func (s *sentence) amid(word string, first, last int) bool {
	for i := first + 1; i < last; i++ {
		if s.p.Folded(i) == word {
			return true
		}
	}
	return false
}

// here reports whether this channel is named, and not ruled out or part of the
// name of another way ("tap here") or of the object ("the code you got by SMS").
func (s *sentence) here() bool {
	for _, m := range s.marks {
		if m.role != roleHere || s.between(roleSecure, m.first, m.last) || s.inObject(m.last) {
			continue
		}
		if !s.negatedAt(m.first) {
			return true
		}
	}
	return false
}

// negated reports whether a negation governs the asking words or the object.
func (s *sentence) negated(m mark, o object) bool {
	return s.negatedAt(m.first) || s.negatedAt(o.first) || s.overlapped(m)
}

// overlapped: the negation holds the asking words themselves ("won't ask").
func (s *sentence) overlapped(m mark) bool {
	for _, n := range s.marks {
		if n.role != roleNever && n.role != roleNot || n.first > m.last || m.first > n.last {
			continue
		}
		if !s.between(roleLift, n.last+1, m.last) {
			return true
		}
	}
	return false
}

// negatedAt reports whether a negation before the word governs it.
func (s *sentence) negatedAt(word int) bool {
	for _, n := range s.marks {
		if n.last >= word || n.role != roleNever && n.role != roleNot {
			continue
		}
		if s.between(roleLift, n.last+1, word-1) {
			continue
		}
		if n.role == roleNever || !s.clauseBetween(n.last+1, word) {
			return true
		}
	}
	return false
}

func (s *sentence) clauseBetween(first, last int) bool {
	for i := first; i <= last; i++ {
		if s.p.Words()[i].Flags&lexicon.Clause != 0 {
			return true
		}
	}
	return false
}

// link reports whether the sentence has a web address.
func (s *sentence) link() bool {
	return s.p.In(s.Span)&guard.URL != 0
}

// quoted: what the customer wrote, or what others write ("a mail that says
// 'send us your PIN'"). A text that is a quotation as a whole is the agent's.
func (s *sentence) quoted(r request) bool {
	span := s.p.WordSpan(min(r.first, r.ask.first), max(r.last, r.ask.last))
	for _, g := range s.p.Regions() {
		if !g.Contains(span) {
			continue
		}
		if g.Kind == guard.QuotedMail || g.Kind == guard.Quoted && g.Span.Len() < s.Span.Len() {
			return true
		}
	}
	return false
}
