package solicit

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// sentence is one sentence with what was seen in it.
type sentence struct {
	*finder
	guard.Sentence
	index   int
	objects []object
	marks   []mark
}

// reach is how many words may stand between the asking words and the object:
// enough for a list ("your full name, address, date of birth and card number").
const reach = 14

// window is how many words around an object are looked at: a sentence is not
// longer, and a text without full stops stays cheap.
const window = 32

// request is an object that is asked for.
type request struct {
	object
	ask   mark
	score float64
}

// judge reports what the sentence asks for: one finding a kind.
func (s *sentence) judge() {
	if len(s.objects) == 0 {
		s.judgePronoun()
		return
	}
	s.named = nil
	all := s.marks
	var done [kinds]bool
	for i, o := range s.objects {
		if done[o.kind] {
			continue
		}
		all, s.marks = around(all, o)
		if !s.secret(o) {
			continue
		}
		if s.plain() {
			s.named, s.namedIn = &s.objects[i], s.index
		}
		r := s.request(o)
		if r.score < guard.DefaultMinScore || s.quoted(r) {
			continue
		}
		done[o.kind] = true
		s.asked = s.index
		s.report(r)
	}
}

// around returns the marks that start in the window around o. Objects come in
// order: rest is without the marks that no later one needs.
func around(marks []mark, o object) (rest, near []mark) {
	for len(marks) > 0 && marks[0].first < o.first-window {
		marks = marks[1:]
	}
	n := 0
	for n < len(marks) && marks[n].first <= o.last+window {
		n++
	}
	return marks, marks[:n]
}

// plain reports whether nothing takes back what the sentence names, so that a
// later "it" may ask for it.
func (s *sentence) plain() bool {
	for _, r := range [...]role{roleVoid, roleNever, roleNot, roleSecure} {
		if s.has(r) {
			return false
		}
	}
	return !s.has(rolePlace) || !s.has(roleEnter)
}

// secret reports whether the object is what it looks like.
func (s *sentence) secret(o object) bool {
	if o.grade == weak && !s.about[o.kind] {
		return false
	}
	for _, m := range s.marks {
		if m.role == roleOther && m.first <= o.last && o.first <= m.last {
			return false
		}
	}
	if (o.kind == card || o.kind == ssn || o.kind == bankAccount) && s.has(roleFew) && !s.full() {
		return false
	}
	return !s.stated(o)
}

// stated: a number right behind the object tells it rather than asks for it.
func (s *sentence) stated(o object) bool {
	for i := o.last + 1; i <= min(o.last+2, s.Last); i++ {
		if w := &s.p.Words()[i]; w.Flags&lexicon.Number != 0 && w.End-w.Start > 2 {
			return true
		}
	}
	return false
}

// request finds the surest asking words for the object.
func (s *sentence) request(o object) request {
	best := request{object: o}
	for _, m := range s.marks {
		score := s.asks(m, o)
		if score > best.score && !s.suppressed(m, o) {
			best.ask, best.score = m, score
		}
	}
	if best.score == 0 && s.verbless(o) && !s.suppressed(mark{o.first, o.first, roleAsk}, o) {
		best.ask, best.score = mark{o.first, o.first, roleAsk}, 0.6
	}
	if best.score > 0 && o.grade == weak {
		best.score -= 0.15
	}
	return best
}

// asks returns how surely mark m asks for the object, 0 if it does not.
func (s *sentence) asks(m mark, o object) float64 {
	switch {
	case m.first > o.last:
		return s.asksBehind(m, o)
	case m.last >= o.first:
		return 0
	}
	gap := o.first - m.last - 1
	if gap > reach || o.grade == bare && gap > 2 || s.starts(roleCut, m.last+1, o.first-1) {
		return 0
	}
	switch m.role {
	case roleAsk, roleAround:
		if s.lang == lexicon.Hungarian && s.clauseBetween(m.last+1, o.first) && !strings.HasSuffix(s.p.Folded(o.last), "t") {
			return 0 // "kérem, várjon, a jelszava megérkezik": a subject, not what is asked for
		}
		return 0.9
	case roleWhat:
		if gap <= 3 {
			return 0.9
		}
	case roleGive:
		if s.imperative(m) {
			return 0.85
		}
	case roleEnter:
		return s.entered(m, o)
	}
	return 0
}

// asksBehind is asks for a mark that stands behind the object.
func (s *sentence) asksBehind(m mark, o object) float64 {
	switch {
	case m.first-o.last > reach || o.grade == bare:
		return 0
	case m.role == roleIt, m.role == roleWhatIt:
		return s.pronoun(m)
	case s.starts(roleCut, o.last+1, m.first-1):
		return 0
	case m.role == roleAfter && s.indefinite(o):
		return 0
	case m.role == roleAfter && (s.lang == lexicon.English || s.lang == lexicon.French):
		return 0.85
	case m.role == roleAfter, m.role == roleAround:
		if s.linked(o.last+1, m.first) {
			return 0.9
		}
	case m.role == roleEnter && s.lang == lexicon.Hungarian && s.linked(o.last+1, m.first):
		return s.entered(m, o)
	}
	return 0
}

// indefinite: "a password is required" tells a rule, and asks for nothing.
func (s *sentence) indefinite(o object) bool {
	if o.first == s.First || o.kind != password && o.kind != pin && o.kind != otp {
		return false
	}
	switch s.p.Folded(o.first - 1) {
	case "a", "an", "every", "each":
		return s.lang == lexicon.English
	case "un", "une", "chaque", "tout":
		return s.lang == lexicon.French
	}
	return false
}

// linked reports whether words first to last belong to one clause, or are a
// list: "card number, expiry date and name".
func (s *sentence) linked(first, last int) bool {
	if !s.clauseBetween(first, last) {
		return true
	}
	for i := first; i < last; i++ {
		if !s.covered(roleFiller, i) && !s.inObject(i) {
			return false
		}
	}
	return true
}

// entered: writing something is asked for here if the sentence says so.
func (s *sentence) entered(m mark, o object) float64 {
	switch {
	case !s.imperative(m):
		return 0
	case s.here():
		return 0.9
	case s.has(roleReason):
		return 0.8
	case o.kind == cvv || o.kind == ssn || o.kind == card:
		return 0.6
	}
	return 0
}

// imperative reports whether a verb is one: at the start of a clause or behind
// a word that leads to it, and nobody else's doing.
func (s *sentence) imperative(m mark) bool {
	led := s.p.Words()[m.first].Flags&(lexicon.Break|lexicon.Clause) != 0 && !s.gerund(m.first)
	for _, l := range s.marks {
		switch {
		case l.role == roleMine && l.first <= m.last && m.first <= l.last+1:
			return false
		case l.role == roleLead && l.last == m.first-1:
			led = true
		}
	}
	return led
}

// gerund: "Posting your PIN isn't safe" says what it is to do so.
func (s *sentence) gerund(word int) bool {
	return s.lang == lexicon.English && strings.HasSuffix(s.p.Folded(word), "ing")
}

// verbless: "Card number, please.", "And your CVV?", "Now the code by SMS."
func (s *sentence) verbless(o object) bool {
	for i := s.First; i <= s.Last; i++ {
		if !s.covered(roleFiller, i) && !s.inObject(i) {
			return false
		}
	}
	if o.grade != sure {
		return false
	}
	_, question := s.question()
	return question || s.has(roleAfter) || s.First < o.first && s.covered(roleLead, s.First)
}

func (s *sentence) inObject(word int) bool {
	for _, o := range s.objects {
		if o.first <= word && word <= o.last {
			return true
		}
	}
	return false
}

func (s *sentence) covered(r role, word int) bool { return s.between(r, word, word) }

// has reports whether the sentence has a mark of role r.
func (s *sentence) has(r role) bool { return s.between(r, s.First, s.Last) }

// starts reports whether a mark of role r starts in words first to last.
func (s *sentence) starts(r role, first, last int) bool {
	for _, m := range s.marks {
		if m.role == r && first <= m.first && m.first <= last {
			return true
		}
	}
	return false
}

// between reports whether a mark of role r overlaps words first to last.
func (s *sentence) between(r role, first, last int) bool {
	for _, m := range s.marks {
		if m.role == r && m.first <= last && first <= m.last {
			return true
		}
	}
	return false
}

// full reports whether the whole number is meant: "the full number, not just
// the last four digits", but not "the last four digits, not the full number".
func (s *sentence) full() bool {
	for _, m := range s.marks {
		if m.role == roleFull && !s.negatedAt(m.first) {
			return true
		}
	}
	return false
}
