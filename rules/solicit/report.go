package solicit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

func (s *sentence) report(r request) {
	first, last := min(r.first, r.ask.first), max(r.last, r.ask.last)
	a := instead(s.lang, r.kind)
	s.p.Report(guard.Finding{
		Kind:    r.kind.String(),
		Span:    s.p.WordSpan(first, last),
		Score:   r.score,
		Message: "asks the customer for " + r.kind.wanted() + " over this channel, where it would be stored and could be read by others",
		Rewrites: []guard.Rewrite{
			s.rewrite("point to a secure way", a.way, r),
			s.rewrite("ask for something harmless", a.ask, r),
		},
	})
}

// rewrite puts say in place of the clause that asks. What stands before the
// clause stays, and so does a reason behind it ("so that I can refund you")
// where it still makes sense. Tags inside stay, so that markup stays whole.
func (s *sentence) rewrite(label, say string, r request) guard.Rewrite {
	from := s.keptFront(s.askedFrom(s.clauseStart(min(r.first, r.ask.first))), r)
	to := s.tailStart(r) - 1
	span := s.p.WordSpan(from, to)
	if to == s.Last {
		span.End = s.signed(span.End)
	}
	if from > s.First || strings.HasSuffix(strings.TrimRight(s.p.Source()[:span.Start], " "), ",") {
		c, n := utf8.DecodeRuneInString(say)
		say = string(unicode.ToLower(c)) + say[n:]
	}
	edits := []guard.Edit{{Span: span, Text: say + s.tags(span)}}
	if e, ok := s.question(); ok {
		edits = append(edits, e)
	}
	return guard.Rewrite{Label: label, Complete: true, Edits: edits}
}

// clauseStart returns the first word of the clause that word stands in. A
// clause also starts behind an "and" in front of the asking words.
func (s *sentence) clauseStart(word int) int {
	for i := word; i > s.First; i-- {
		if s.p.Words()[i].Flags&lexicon.Clause != 0 {
			return i
		}
		switch s.p.Folded(i - 1) {
		case "and", "then", "et", "puis", "és", "majd":
			if i-1 > s.First && (i == word || s.covered(roleLead, i)) {
				return i
			}
		}
	}
	return s.First
}

// tailStart returns the word from which on the sentence stays as it is.
func (s *sentence) tailStart(r request) int {
	kept := s.keptTail(r)
	if kept == 0 {
		kept = s.Last + 1
	}
	// "so that I can log in" would be left hanging.
	entered := r.kind == password || r.kind == pin || r.kind == otp
	after := max(r.last, r.ask.last)
	for _, o := range s.objects {
		after = max(after, o.last)
	}
	for i := after + 1; i < s.Last; i++ {
		switch s.p.Folded(i) {
		case "so", "and", "pour", "afin", "et", "hogy":
			if s.starts(roleReason, i, i) && (!entered || s.facts(i, s.Last)) {
				return i
			}
		case "to":
			if r.kind != ssn && !entered && !s.starts(roleHere, i, i) && s.p.Words()[i+1].Flags&lexicon.Number == 0 && purpose(s.p.Folded(i+1)) {
				return i
			}
		}
	}
	return kept
}

// purpose reports whether "to" in front of the English word begins what
// something is done for, rather than a receiver or place.
func purpose(next string) bool {
	switch next {
	case "me", "us", "this", "that", "the", "our", "my", "your", "it":
		return false
	}
	return true
}

// question returns the edit that makes a statement's end of the sentence's
// question mark.
func (s *sentence) question() (guard.Edit, bool) {
	src := s.p.Source()
	from := s.signed(int(s.p.Words()[s.Last].End))
	end := from
	for end < len(src) && strings.HasPrefix(strings.TrimLeft(src[end:min(len(src), end+8)], " \u00a0\u202f"), "?") {
		end += strings.IndexByte(src[end:], '?') + 1
	}
	if end == from {
		return guard.Edit{}, false
	}
	stop := "."
	if s.lang == lexicon.Bengali {
		stop = "।"
	}
	return guard.Edit{Span: guard.Span{Start: from, End: end}, Text: stop}, true
}

// tags returns the HTML tags inside span, one behind the other.
func (s *sentence) tags(span guard.Span) string {
	var b strings.Builder
	for _, g := range s.p.Regions() {
		if g.Kind == guard.Tag && span.Contains(g.Span) {
			b.WriteString(s.p.Source()[g.Start:g.End])
		}
	}
	return b.String()
}
