package solicit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// facts reports whether words first to last hold what a reply must not lose: a
// figure, an address, a name or a day.
func (s *sentence) facts(first, last int) bool {
	for i := first; i <= last; i++ {
		if s.inObject(i) {
			continue
		}
		if s.p.WordIn(i)&(guard.URL|guard.Address) != 0 || strings.IndexFunc(s.p.Tokens().Source(i), unicode.IsDigit) >= 0 {
			return true
		}
		if i > s.First && s.p.Words()[i].Flags&lexicon.Title != 0 && !strings.HasPrefix(s.p.Folded(i), "i") {
			return true
		}
	}
	return false
}

// keptFront returns the word from which on the rewrite replaces the sentence:
// later than from where facts stand in front of the asking words, in a phrase
// that leans on what follows ("to refund the $80, ...").
func (s *sentence) keptFront(from int, r request) int {
	start := min(r.first, r.ask.first)
	for start > from && (s.covered(roleLead, start-1) && !s.leans(start-1) || s.belongs(start-1)) {
		start--
	}
	if start <= from+1 || !s.facts(from, start-1) {
		return from
	}
	switch s.lang {
	case lexicon.English, lexicon.French:
		if s.leans(from) {
			return start
		}
	case lexicon.Hungarian:
		for _, end := range [...]string{"hoz", "hez", "höz", "ért", "érdekében", "előtt", "után", "kapcsolatban", "miatt"} {
			if strings.HasSuffix(s.p.Folded(start-1), end) {
				return start
			}
		}
	case lexicon.Bengali:
		if before := s.p.Folded(start - 1); before == "জন্য" || strings.HasSuffix(before, "তে") {
			return start
		}
	case lexicon.Tamil:
		if before := s.p.Folded(start - 1); strings.HasSuffix(before, "க்கு") || strings.HasSuffix(before, "ற்கு") || before == "தர" || before == "செய்ய" {
			return start
		}
	}
	return from
}

// belongs reports whether word i is said of the object behind it.
func (s *sentence) belongs(i int) bool {
	switch s.p.Folded(i) {
	case "a", "az", "teljes", "ön", "আপনার", "পুরো", "সম্পূর্ণ", "কার্ডের", "உங்கள்", "முழு", "அட்டையின்", "கார்டின்":
		return s.lang != lexicon.English && s.lang != lexicon.French
	}
	return false
}

// leans reports whether word i begins a phrase that says what for, or of what.
func (s *sentence) leans(i int) bool {
	switch s.p.Folded(i) {
	case "to", "for", "before", "regarding", "concerning", "once", "since", "as", "in", "on", "if",
		"pour", "afin", "avant", "concernant", "comme", "dès", "si":
		return true
	}
	return false
}

// keptTail returns the first word of a clause behind the asking words that goes
// on with facts ("..., and I will look at order 4471"), 0 if there is none.
func (s *sentence) keptTail(r request) int {
	after := max(r.last, r.ask.last)
	for _, o := range s.objects {
		after = max(after, o.last)
	}
	words := s.p.Words()
	for i := after + 1; i < s.Last; i++ {
		if words[i].Flags&lexicon.Clause == 0 && !s.joins(i) {
			continue
		}
		if s.p.Source()[words[i].Start-1] == '(' || !s.facts(i, s.Last) || !s.clause(i) {
			continue
		}
		return i
	}
	return 0
}

// joins reports whether word i may go on with another clause without a comma.
func (s *sentence) joins(i int) bool {
	switch s.p.Folded(i) {
	case "and", "so", "then", "et", "puis", "és", "majd", "এবং":
		return true
	}
	return false
}

// clause reports whether a clause of its own begins at word i.
func (s *sentence) clause(i int) bool {
	if s.lang == lexicon.Bengali || s.lang == lexicon.Tamil {
		return true // the verb of the clause before has been said
	}
	joined := s.joins(i)
	if joined {
		i++
	}
	switch s.p.Folded(i) {
	case "i", "i'll", "i'd", "i'm", "we", "we'll", "we'd", "you'll", "but",
		"je", "j'", "nous", "on", "mais", "vous",
		"én", "mi", "így", "aztán", "utána", "akkor":
		return true
	case "your", "the", "votre": // without a comma it goes on with a list
		return s.p.Words()[i].Flags&lexicon.Clause != 0 || joined && s.p.Words()[i-1].Flags&lexicon.Clause != 0
	}
	return s.lang == lexicon.Hungarian && joined
}

// signed returns the end of what belongs to a sentence's last word, which ends
// at end: "30 €".
func (s *sentence) signed(end int) int {
	rest := s.p.Source()[end:max(end, s.End)]
	for i, r := range rest {
		if r == '%' || unicode.Is(unicode.Sc, r) {
			return end + i + utf8.RuneLen(r)
		}
	}
	return end
}

// askedFrom returns the start of the clauses before word from that do nothing
// but ask: "please tell me, what is ...".
func (s *sentence) askedFrom(from int) int {
	asks := false
	for i := from - 1; i >= s.First && from-i <= 6; i-- {
		asks = asks || s.asking(i)
		if !s.asking(i) && !s.covered(roleLead, i) && !s.covered(roleFiller, i) {
			break
		}
		if asks && (i == s.First || s.p.Words()[i].Flags&lexicon.Clause != 0) {
			from, asks = i, false
		}
	}
	return from
}

// asking reports whether word i belongs to words that ask for something.
func (s *sentence) asking(i int) bool {
	for _, r := range [...]role{roleAsk, roleGive, roleWhat, roleAfter, roleAround} {
		if s.covered(r, i) {
			return true
		}
	}
	switch s.p.Folded(i) {
	case "please", "kérem", "kérjük", "kérném":
		return true
	}
	return false
}
