package exposure

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

type finder struct {
	p    *guard.Pass
	hits []lexicon.Hit // by first word, language after language
	seen []datum
}

// emails looks at every e-mail address.
func (f *finder) emails() {
	for _, g := range f.p.Regions() {
		if g.Kind != guard.Address {
			continue
		}
		s := f.p.SentenceAt(f.p.WordAt(g.Start))
		address := f.p.Source()[g.Start:g.End]
		if f.said(ours, s) || desk(address) {
			continue
		}
		score := 0.6
		if f.said(yoursEmail, s) {
			score = 0.9
		}
		f.add("email", g.Span, s, score)
	}
}

// desk reports whether an address is a company's: its local part names a
// function, not a person (the functions of RFC 2142, and the usual ones).
func desk(address string) bool {
	local, _, _ := strings.Cut(strings.ToLower(address), "@")
	for part := range strings.FieldsFuncSeq(local, func(r rune) bool { return r == '.' || r == '-' || r == '_' || r == '+' }) {
		switch part {
		case "support", "help", "helpdesk", "info", "contact", "service", "services", "care", "hello", "team", "sales", "office",
			"noreply", "reply", "press", "jobs", "billing", "returns", "orders", "customerservice", "customercare", "feedback", "privacy",
			"abuse", "security", "webmaster", "postmaster", "marketing", "bookings", "reservations", "assistance", "aide", "client", "clients",
			"serviceclient", "ugyfelszolgalat", "iroda", "kapcsolat", "mail", "social", "complaints", "claims", "dpo", "admin":
			return true
		}
	}
	return false
}

// number is digits with what joins them: the words first to last.
type number struct {
	first, last int
	digits      int
	span        guard.Span
}

// numbers looks at every number of the text.
func (f *finder) numbers() {
	words := f.p.Words()
	for i := 0; i < len(words); i++ {
		if words[i].Flags&lexicon.HasDigit == 0 {
			continue
		}
		n := f.numberAt(i)
		f.judge(n)
		i = n.last
	}
}

// numberAt reads the number that starts with word i: groups of digits with a
// blank, hyphen, full stop, slash or bracket between them.
func (f *finder) numberAt(i int) number {
	words, src := f.p.Words(), f.p.Source()
	n := number{first: i, last: i}
	for n.last+1 < len(words) {
		next := &words[n.last+1]
		gap := src[words[n.last].End:next.Start]
		if next.Flags&(lexicon.HasDigit|lexicon.Break) != lexicon.HasDigit || len(gap) > 2 || gap == ". " || strings.Trim(gap, " -./()") != "" {
			break
		}
		n.last++
	}
	for n.first > 0 && src[words[n.first-1].End:words[n.first].Start] == "-" && words[n.first-1].Flags&(lexicon.Upper|lexicon.Title) != 0 && words[n.first-1].End-words[n.first-1].Start <= 4 {
		n.first-- // "FR-228190"
	}
	n.span = f.p.WordSpan(n.first, n.last)
	for n.span.Start > 0 && strings.IndexByte("+(#", src[n.span.Start-1]) >= 0 {
		n.span.Start--
	}
	for _, r := range src[n.span.Start:n.span.End] {
		if lexicon.DigitValue(r) >= 0 {
			n.digits++
		}
	}
	return n
}

func (f *finder) judge(n number) {
	s := f.p.SentenceAt(n.first)
	if f.money(n) {
		return
	}
	if f.p.In(n.span)&(guard.Address|guard.URL|guard.Handle|guard.Placeholder) != 0 {
		return
	}
	switch {
	case n.digits >= 4 && f.labelled(labelAccount, n):
		f.add("account", n.span, s, 0.85)
	case (n.digits >= 4 || f.code(n)) && f.labelled(labelOrder, n):
		f.add("order", n.span, s, 0.8)
	case f.said(ours, s) || f.p.In(n.span)&guard.Hashtag != 0:
	case n.digits >= 8 && n.digits <= 15 && f.said(yoursPhone, s):
		f.add("phone", n.span, s, 0.85)
	case n.digits <= 4 && f.said(yoursAddress, s):
		if span, ok := f.street(n, s); ok {
			f.add("address", span, s, 0.8)
		}
	}
}

// money reports whether a currency sign stands at the number.
func (f *finder) money(n number) bool {
	before := strings.TrimRight(f.p.Source()[max(0, n.span.Start-4):n.span.Start], " ")
	after := strings.TrimLeft(f.p.Source()[n.span.End:min(len(f.p.Source()), n.span.End+4)], " \u00a0")
	for _, sign := range [...]string{"$", "€", "£", "₹", "৳", "¥"} {
		if strings.HasSuffix(before, sign) || strings.HasPrefix(after, sign) {
			return true
		}
	}
	return false
}

// said reports whether a phrase of role r stands in the sentence.
func (f *finder) said(r role, s guard.Sentence) bool {
	for _, h := range f.hits {
		if role(h.ID) == r && int(h.First) >= s.First && int(h.Last) <= s.Last && (r != yoursAddress || !f.electronic(int(h.First))) {
			return true
		}
	}
	return false
}

// code reports whether the number is one word of capitals and digits, as
// booking references are: "QX7P2L".
func (f *finder) code(n number) bool {
	w := &f.p.Words()[n.first]
	return n.first == n.last && n.digits > 0 && w.Flags&(lexicon.Upper|lexicon.Number) == lexicon.Upper && w.End-w.Start >= 5
}

// electronic reports whether word i is the address of "e-mail address".
func (f *finder) electronic(i int) bool {
	if i == 0 {
		return false
	}
	switch f.p.Folded(i - 1) {
	case "mail", "email", "e-mail":
		return true
	}
	return false
}

// labelled reports whether a label of role r stands right before the number,
// "order number 123456", "order no.: 123456", "your order is 123456", or behind
// it: "a 123456-os rendelését".
func (f *finder) labelled(r role, n number) bool {
	for _, h := range f.hits {
		first, last := int(h.First), int(h.Last)
		switch {
		case role(h.ID) != r:
		case last < n.first && n.first-last <= 4 && f.joined(last+1, n.first) && f.all(copula, last+1, n.first-1):
			return true
		case first == n.last+2 && f.joined(n.last+1, first) && links(f.p.Folded(n.last+1)):
			return true
		}
	}
	return false
}

// all reports whether every word from first to last is one.
func (f *finder) all(is func(string) bool, first, last int) bool {
	for i := first; i <= last; i++ {
		if !is(f.p.Folded(i)) {
			return false
		}
	}
	return true
}

// copula reports whether a word may stand between a label and its number.
func copula(word string) bool {
	switch word {
	case "is", "was", "number", "no", "nr", "id", "est", "numéro", "n", "le", "la", "a", "az", "হলো", "হল":
		return true
	}
	return false
}

// links reports whether a word joins a number to the label behind it.
func links(word string) bool {
	switch word {
	case "es", "as", "os", "ös", "számú", "নম্বর", "নং", "என்ற", "எண்":
		return true
	}
	return false
}

// joined reports whether words first to last go on from the word before them:
// no sentence starts there, and no comma parts them.
func (f *finder) joined(first, last int) bool {
	words := f.p.Words()
	for i := first; i <= last; i++ {
		if words[i].Flags&lexicon.Break != 0 || strings.ContainsAny(f.p.Source()[words[i-1].End:words[i].Start], ",;") {
			return false
		}
	}
	return true
}

// street returns the house number with its street: at most four words of name
// between them.
func (f *finder) street(n number, s guard.Sentence) (guard.Span, bool) {
	behind := -1
	for _, h := range f.hits {
		first, last, r := int(h.First), int(h.Last), role(h.ID)
		switch {
		case first < s.First || last > s.Last:
		case r == streetBehind && first > n.last && first-n.last <= 4:
			behind = max(behind, last)
		case r == streetBefore && first > n.last && first-n.last <= 2 && f.p.Lang() == lexicon.French:
			return f.p.WordSpan(n.first, f.nameEnd(last, s)), true
		case r == streetBefore && last < n.first && n.first-last <= 2:
			return f.p.WordSpan(f.nameStart(first, s), n.last), true
		}
	}
	if behind < 0 {
		return guard.Span{}, false
	}
	return f.p.WordSpan(n.first, f.townEnd(behind, s)), true
}

// townEnd returns the last word of a town and postcode behind a street:
// "14 Elm Road, Leeds LS1 4AB".
func (f *finder) townEnd(word int, s guard.Sentence) int {
	words, src := f.p.Words(), f.p.Source()
	for i := word + 1; i <= min(word+4, s.Last); i++ {
		gap := src[words[i-1].End:words[i].Start]
		if words[i].Flags&(lexicon.Title|lexicon.HasDigit) == 0 || gap != " " && (gap != ", " || i != word+1) {
			return i - 1
		}
	}
	return min(word+4, s.Last)
}

// nameEnd returns the last word of a street's name behind its kind: "rue de la Paix".
func (f *finder) nameEnd(word int, s guard.Sentence) int {
	words := f.p.Words()
	end := word
	for i := word + 1; i <= min(word+4, s.Last); i++ {
		if words[i].Flags&lexicon.Clause != 0 {
			break
		}
		if words[i].Flags&lexicon.Title != 0 {
			end = i
		}
	}
	return end
}

// nameStart returns the first word of a street's name before its kind: "Kossuth Lajos utca".
func (f *finder) nameStart(word int, s guard.Sentence) int {
	words := f.p.Words()
	for word > s.First && words[word].Flags&lexicon.Clause == 0 && words[word-1].Flags&lexicon.Title != 0 && word-1 > s.First {
		word--
	}
	return word
}
