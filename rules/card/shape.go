package card

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/internal/digits"
	"github.com/replyvet/replyvet/rules/internal/label"
)

// surroundings: letters or code signs that touch the number, a web address.
// prefix is what the letters before it call it, if they do.
func surroundings(t *guard.Text, w *digits.Candidate, prefix label.Verdict) float64 {
	s := 0.0
	text := t.Source()
	if r, _ := utf8.DecodeLastRuneInString(text[:w.Start]); w.Start > 0 && letter(r) && prefix != label.Own {
		s += glued
	}
	if r, _ := utf8.DecodeRuneInString(text[w.End:]); w.End < len(text) && letter(r) {
		s += glued
	}
	if w.End+1 < len(text) && strings.IndexByte("-_", text[w.End]) >= 0 && letter(rune(text[w.End+1])) {
		s += glued
	}
	if w.Start > 1 && strings.IndexByte("-_#+", text[w.Start-1]) >= 0 || w.Start == 1 && text[0] == '+' {
		s += glued
	}
	if w.Groups[len(w.Groups)-1] < 4 && cents(text[w.End:]) {
		s += glued
	}
	if len(w.Groups) == 1 && money(text, w.Span) {
		s += otherWord
	}
	s += goesOn(text, w)
	if len(w.Digits) > 16 { // of a number and the same number with more behind it
		s -= 0.02
	}
	if t.In(w.Span)&guard.URL != 0 {
		s += glued
	}
	return s
}

// glued returns what the letters say that the number hangs on: "card4111...".
func (c *checker) glued(t *guard.Text, w *digits.Candidate) label.Verdict {
	text := t.Source()
	from := w.Start
	for from > 0 && letter(rune(text[from-1])) {
		from--
	}
	if n := w.Start - from; n == 0 || n > 16 {
		return label.None
	}
	return c.labels.Of(strings.ToLower(text[from:w.Start]))
}

// spokenOf reports whether one of the words in span, or shortly before it,
// names a card.
func (c *checker) spokenOf(t *guard.Text, span guard.Span) bool {
	for i := max(0, t.WordAt(span.Start)-6); i < len(t.Words()) && int(t.Words()[i].End) <= span.End; i++ {
		if c.labels.Of(t.Folded(i)) == label.Own {
			return true
		}
	}
	return false
}

// endings: the groups are the last digits of several cards, "ending in 1111,
// then 4242", or stand behind a mask.
func endings(t *guard.Text, w *digits.Candidate) bool {
	text := t.Source()
	for _, a := range w.AtomSpans(nil) {
		r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:a.Start], " "))
		if strings.ContainsRune("*•·…xX#●×", r) {
			return true
		}
	}
	at := t.WordAt(w.Start)
	for i := max(0, at-3); i < at; i++ {
		switch t.Folded(i) {
		case "ending", "ends", "end", "last", "finissant", "finit", "terminant", "derniers", "végű", "végződő", "শেষ", "கடைசி", "இறுதி":
			return true
		}
	}
	return false
}

// goesOn: the sign that parts the groups, or the point of a decimal number,
// touches the number and goes on with more, as in 10.4111/1111.1111.1111.
func goesOn(text string, w *digits.Candidate) float64 {
	sep, s := '.', 0.0
	if len(w.Gaps) > 0 {
		sep = w.Gaps[len(w.Gaps)-1].Sep
	}
	if sep != '.' && sep != ':' && sep != '/' {
		return 0
	}
	if w.Start > 1 && (text[w.Start-1] == '.' || rune(text[w.Start-1]) == sep) && digit(text[w.Start-2]) {
		s += partOf
	}
	if sep == ':' && w.Uniform() && strings.HasSuffix(text[:w.Start], "::") { // an address of IPv6
		s += partOf
	}
	if w.End+1 < len(text) && rune(text[w.End]) == sep && sep != '.' && digit(text[w.End+1]) {
		s += partOf
	}
	return s
}

// money: a currency sign in front of the number, or cents behind it.
func money(text string, span guard.Span) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[max(0, span.Start-4):span.Start], " "))
	if unicode.Is(unicode.Sc, r) {
		return true
	}
	rest := text[span.End:]
	return cents(rest) && (len(rest) < 4 || rest[3] != '/' && rest[3] != '-')
}

// cents: the last group is the whole part of an amount.
func cents(s string) bool {
	return len(s) > 2 && (s[0] == '.' || s[0] == ',') && digit(s[1]) && digit(s[2]) && (len(s) == 3 || !digit(s[3]))
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func letter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

// thousands: "4 539 148 803 436 467".
func thousands(w *digits.Candidate) bool {
	g := w.Groups
	return !w.Spelled && len(g) >= 5 && g[0] <= 3 && g[1] == 3 && even(g[1:])
}

// date: a group of four or two, then two of two, joined by one sign: the
// window holds a date and something else.
func date(w *digits.Candidate) bool {
	g := w.Groups
	if w.Spelled || even(g) {
		return false
	}
	for i := 0; i+2 < len(g); i++ {
		same := w.Gaps[i].Sep == w.Gaps[i+1].Sep && strings.ContainsRune("-./", w.Gaps[i].Sep)
		if same && (g[i] == 4 && g[i+1] == 2 && g[i+2] == 2 || g[i] == 2 && g[i+1] == 2 && g[i+2] == 4) {
			return true
		}
	}
	return false
}

// repeated: one digit over and over is a placeholder.
func repeated(d []byte) bool {
	for _, v := range d {
		if v != d[0] {
			return false
		}
	}
	return true
}

// iban: the groups that the window belongs to go on from a country code and
// its two check digits, with a bank's letters between them perhaps.
func iban(text string, start int) bool {
	if start >= 2 && country(text, start-2) {
		return true
	}
	for i, n := start, 0; i > 0 && n < 24; n++ {
		i--
		switch c := text[i]; {
		case digit(c) || upper(c):
			if i+3 < start && digit(text[i+2]) && digit(text[i+3]) && country(text, i) {
				return true
			}
		case c != ' ':
			return false
		}
	}
	return false
}

// country reports whether a word begins at i with the code of a country whose
// accounts have an IBAN (SWIFT's registry).
func country(text string, i int) bool {
	if i > 0 && (letter(rune(text[i-1])) || digit(text[i-1])) || !upper(text[i]) || !upper(text[i+1]) {
		return false
	}
	return strings.Contains(ibanCountries, " "+text[i:i+2]+" ")
}

const ibanCountries = " AD AE AL AT AZ BA BE BG BH BI BR BY CH CR CY CZ DE DJ DK DO EE EG ES FI FK FO FR GB GE GI GL GR GT HN HR HU IE IL IQ IS IT JO KW KZ LB LC " +
	"LI LT LU LV LY MC MD ME MK MN MR MT MU NI NL OM PK PL PS PT QA RO RS RU SA SC SD SE SI SK SM SO ST SV TL TN TR UA VA VG XK YE "

func upper(c byte) bool { return c >= 'A' && c <= 'Z' }
