package card

import (
	"strings"

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
		if r.Digits > 2 && code(p.Text, span) {
			p.Report(guard.Finding{Kind: "cvv", Span: span, Score: 0.9, Message: "looks like a card's security code",
				Rewrites: []guard.Rewrite{guard.Replace("hide it", span, strings.Repeat("•", int(r.Digits)))}})
		}
		if len(cards) == 0 {
			continue
		}
		if end := expiry(p.Source(), span); end > 0 && beside(cards, span) {
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

// code reports whether one of the three words before span is a code's label,
// with nothing but "is", "number" and the like between.
func code(t *guard.Text, span guard.Span) bool {
	at := t.WordAt(span.Start)
	if at >= len(t.Words()) || t.Words()[at].Flags&(lexicon.Number|lexicon.Break) != lexicon.Number {
		return false
	}
	for i := at - 1; i >= max(0, at-3); i-- {
		w := t.Folded(i)
		if codeLabel(w) {
			return true
		}
		if !strings.Contains(" is code number no the est le a kód kódja száma হল কোড எண் ", " "+w+" ") {
			return false
		}
	}
	return false
}

func codeLabel(w string) bool {
	switch w {
	case "cvv", "cvc", "cvv2", "cvc2", "csc", "cvn", "cryptogramme", "সিভিভি", "சிவிவி":
		return true
	}
	return false
}

// expiry returns the end of the date that starts with the two digits of span:
// MM/YY or MM/YYYY; 0 if there is none.
func expiry(text string, span guard.Span) int {
	if span.Len() != 2 || text[span.Start] > '1' || text[span.Start] < '0' {
		return 0
	}
	month := int(text[span.Start]-'0')*10 + int(text[span.Start+1]-'0')
	rest := text[span.End:]
	if month < 1 || month > 12 || len(rest) < 3 || rest[0] != '/' && rest[0] != '-' {
		return 0
	}
	if span.Start > 0 && strings.IndexByte("/-.", text[span.Start-1]) >= 0 {
		return 0
	}
	n := 1
	for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	if n == 3 || n == 5 && rest[1] == '2' && rest[2] == '0' {
		return span.End + n
	}
	return 0
}
