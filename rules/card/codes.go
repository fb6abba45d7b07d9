package card

import (
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
	"github.com/replyvet/replyvet/rules/internal/digits"
)

// codes looks for a security code under a label, and for an expiry date beside
// a card number.
func (c *checker) codes(p *guard.Pass, cards digits.Taken) {
	for _, r := range p.Tokens().Runs {
		span := guard.Span{Start: int(r.Start), End: int(r.End)}
		if r.Digits > 4 || cards.Overlaps(span) {
			continue
		}
		near := beside(cards, span)
		if r.Digits > 2 && code(p.Text, span, near) {
			p.Report(guard.Finding{Kind: "cvv", Span: span, Score: 0.9, Message: "looks like a card's security code",
				Rewrites: []guard.Rewrite{guard.Replace("hide it", span, strings.Repeat("•", int(r.Digits)))}})
		}
		if !near {
			continue
		}
		if end := expiry(p.Source(), span); end > 0 {
			span.End = end
			p.Report(guard.Finding{Kind: "expiry", Span: span, Score: 0.8, Message: "an expiry date beside a card number",
				Rewrites: []guard.Rewrite{guard.Replace("hide it", span, "••/••")}})
		}
	}
}

// beside: within 100 bytes behind a card number, or 40 before it.
func beside(cards digits.Taken, span guard.Span) bool {
	return cards.Overlaps(guard.Span{Start: max(0, span.Start-100), End: span.End + 40})
}

// code reports whether one of the four words before span is a code's label,
// with nothing but "is", "number" and the like between. Near a card number
// "security code" will do, which elsewhere is a one-time code.
func code(t *guard.Text, span guard.Span, near bool) bool {
	at := t.WordAt(span.Start)
	if at >= len(t.Words()) || t.Words()[at].Flags&(lexicon.Number|lexicon.Break) != lexicon.Number {
		return false
	}
	for i := at - 1; i >= max(0, at-4); i-- {
		w := t.Folded(i)
		if codeLabel(w) || near && i > 0 && codeWords(t.Folded(i-1), w) {
			return !strings.Contains(t.Source()[t.WordSpan(i, i).End:span.Start], "•") // a number that is hidden already
		}
		if !strings.Contains(" is code number no the est le a kód kódja száma হল হলো কোড নম্বর எண் ", " "+w+" ") {
			return false
		}
	}
	return false
}

func codeLabel(w string) bool {
	switch w {
	case "cvv", "cvc", "cvv2", "cvc2", "csc", "cvn", "cid", "cryptogramme", "সিভিভি", "সিভিসি", "சிவிவி", "சிவிசி":
		return true
	}
	return false
}

// codeWords reports whether two words side by side name a security code.
func codeWords(first, second string) bool {
	switch first + " " + second {
	case "security code", "verification code", "verification value", "de sécurité", "cryptogramme visuel", "biztonsági kód", "biztonsági kódja", "ellenőrző kód",
		"নিরাপত্তা কোড", "সিকিউরিটি কোড", "பாதுகாப்பு எண்", "பாதுகாப்பு குறியீடு", "பாதுகாப்புக் குறியீடு":
		return true
	}
	return false
}

// expiry returns the end of the date that starts with the digits of span:
// M/YY, MM/YY or MM/YYYY in any script; 0 if there is none.
func expiry(text string, span guard.Span) int {
	month, digits := numberAt(text[span.Start:span.End])
	if digits == 0 || digits > 2 || month < 1 || month > 12 {
		return 0
	}
	if span.Start > 0 && strings.IndexByte("/-.", text[span.Start-1]) >= 0 {
		return 0
	}
	rest := text[span.End:]
	n := len(rest) - len(strings.TrimLeft(rest, " "))
	if n > 1 || n == len(rest) || rest[n] != '/' && (rest[n] != '-' || digits == 1) {
		return 0
	}
	n++
	n += len(rest[n:]) - len(strings.TrimLeft(rest[n:], " "))
	end := n
	for end < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[end:])
		if lexicon.DigitValue(r) < 0 {
			break
		}
		end += size
	}
	if year, digits := numberAt(rest[n:end]); digits == 2 || digits == 4 && year/100 == 20 {
		return span.End + end
	}
	return 0
}

// datedBehind reports whether an expiry date is the next number behind at:
// "exp 04/27".
func datedBehind(text string, at int) bool {
	for i := at; i < min(at+16, len(text)); i++ {
		if digit(text[i]) {
			end := i + 1
			for end < len(text) && digit(text[end]) {
				end++
			}
			return expiry(text, guard.Span{Start: i, End: end}) > 0
		}
	}
	return false
}

// numberAt returns the value of the digits of s, and how many there are.
func numberAt(s string) (value, digits int) {
	for _, r := range s {
		if v := lexicon.DigitValue(r); v >= 0 && digits < 5 {
			value = value*10 + v
			digits++
		}
	}
	return value, digits
}
