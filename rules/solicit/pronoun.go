package solicit

import "github.com/replyvet/replyvet/guard"

// judgePronoun reports a sentence that asks for what the one before named:
// "We have sent you a code. Please read it to me."
func (s *sentence) judgePronoun() {
	if s.named == nil || s.namedIn != s.index-1 || s.asked == s.index-1 {
		return
	}
	_, s.marks = around(s.marks, object{first: s.First, last: s.First})
	for _, m := range s.marks {
		score := s.pronoun(m)
		if score < guard.DefaultMinScore {
			continue
		}
		r := request{object{m.first, m.last, s.named.kind, sure}, m, score}
		if s.suppressed(m, r.object) || s.quoted(r) {
			continue
		}
		s.asked = s.index
		s.report(r)
		return
	}
}

// pronoun returns how surely mark m asks for what was named before.
func (s *sentence) pronoun(m mark) float64 {
	switch m.role {
	case roleWhatIt:
		return 0.8
	case roleIt:
		for _, v := range s.marks {
			if v.last != m.first-1 || !s.imperative(v) {
				continue
			}
			if v.role == roleGive || v.role == roleEnter && s.here() {
				return 0.8
			}
		}
	}
	return 0
}
