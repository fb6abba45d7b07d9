package card

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/internal/digits"
	"github.com/replyvet/replyvet/rules/internal/label"
)

// The weights of the evidence. A number that passes the checksum and lies in an
// issued range starts at base; the least score that is reported is 0.5.
const (
	base      = 0.55
	fits      = 0.27 // grouped as the network prints it
	bare      = 0.10
	alike     = 0.05  // other groups, all of one size
	inWords   = 0.20  // spelled out: nobody spells sixteen digits of an order
	told      = 0.05  // spread over words
	dated     = 0.20  // an expiry date behind it
	dotted    = -0.10 // uneven groups with dots between: a version, an address
	cardWord  = 0.27
	otherWord = -0.45
	otherFits = -0.31 // called something else, but grouped like a card
	otherSaid = -0.24 // called something else, but nobody spells an order out
	crowded   = -0.30 // more groups of the same size before or behind
	glued     = -0.25 // part of a longer code, or of a web address
	partOf    = -0.35 // more of the same number touches it
	unlikely  = 0.25  // not worth a finding, even a doubtful one
	rangeWeak = -0.14
	mixed     = -0.30 // joined by different signs
)

// score returns how sure it is that the window is a card number, 0 to 1; zero
// says that it can't be one.
func (c *checker) score(t *guard.Text, w *digits.Candidate, n network) float64 {
	if thousands(w) || date(w) || repeated(w.Digits) || iban(t.Source(), w.ChainStart()) {
		return 0
	}
	near, prefix := c.called(t, w)
	if n.weak && near != label.Own && (near == label.Other || !printed(w) && !digits.Alone(t, w.Span)) {
		return 0 // too many other numbers look so
	}
	if inParts(w) && (near != label.Own || endings(t, w)) {
		return 0
	}
	s := base + grouping(w) + crowd(w) + surroundings(t, w, prefix) + naming(near, w)
	if n.weak {
		s += rangeWeak
	}
	if datedBehind(t.Source(), w.End) {
		s += dated
	}
	if !w.Uniform() && !w.Spelled {
		s += mixed * disorder(w)
	}
	if s < unlikely {
		return 0
	}
	return min(s, 0.99)
}

// called returns what the words around the number call it, and what the
// letters do that it hangs on.
func (c *checker) called(t *guard.Text, w *digits.Candidate) (near, prefix label.Verdict) {
	prefix = c.glued(t, w)
	switch {
	case inParts(w) && c.spokenOf(t, w.Span):
		return label.Own, prefix
	case prefix != label.None:
		return prefix, prefix
	}
	return c.labels.Near(t, w.Span), prefix
}

// naming weighs what the number is called.
func naming(near label.Verdict, w *digits.Candidate) float64 {
	switch {
	case near == label.Own:
		return cardWord
	case near != label.Other:
		return 0
	case w.Spelled:
		return otherSaid
	case fitsNetwork(w):
		return otherFits
	}
	return otherWord
}

// grouping weighs how the digits are grouped.
func grouping(w *digits.Candidate) float64 {
	switch {
	case w.Spelled:
		return inWords
	case len(w.Groups) == 1:
		return bare
	case fitsNetwork(w):
		return fits
	}
	switch {
	case inParts(w):
		return told
	case w.Uniform() && even(w.Groups):
		return alike
	case w.Gaps[0].Sep == '.':
		return dotted
	}
	return 0
}

// fitsNetwork: fours, or 4-6-5 and 4-6-4 as on American Express and Diners.
func fitsNetwork(w *digits.Candidate) bool {
	g := w.Groups
	if len(g) == 3 && g[0] == 4 && g[1] == 6 {
		return g[2] == 5 || g[2] == 4
	}
	return len(g) >= 4 && even(g[:len(g)-1]) && g[0] == 4 && g[len(g)-1] <= 4
}

// printed: in fours to the end, as cards are embossed, and nothing beside it.
func printed(w *digits.Candidate) bool {
	return len(w.Groups) >= 4 && w.Groups[0] == 4 && even(w.Groups) && w.Isolated()
}

// inParts: with words between the groups, which a list of other things is too.
func inParts(w *digits.Candidate) bool {
	for _, g := range w.Gaps {
		if g.Kind == digits.Words {
			return true
		}
	}
	return false
}

func even(groups []int) bool {
	for _, n := range groups {
		if n != groups[0] {
			return false
		}
	}
	return true
}

// crowd: groups of the same size go on before or behind, as in an IBAN or a
// list; unless they are another card or a year.
func crowd(w *digits.Candidate) float64 {
	s := 0.0
	if w.Before == w.Groups[0] && !isCard(w.Next(-16)) && !isCard(w.Next(-15)) && !year(w.Next(-4)) {
		s += crowded
	}
	if w.After == w.Groups[len(w.Groups)-1] && !isCard(w.Next(16)) && !isCard(w.Next(15)) && !year(w.Next(4)) {
		s += crowded
	}
	return s
}

func isCard(d []byte) bool {
	if len(d) < 14 || !luhn(d) {
		return false
	}
	_, ok := networkOf(d)
	return ok
}

func year(d []byte) bool {
	return len(d) == 4 && (d[0] == 1 && d[1] == 9 || d[0] == 2 && d[1] == 0)
}

// disorder is how mixed the gaps are: most where a decimal sign takes turns
// with blanks, as in a list of amounts.
func disorder(w *digits.Candidate) float64 {
	changes, decimal := 0, w.Gaps[0].Sep == '.' || w.Gaps[0].Sep == ','
	for i := 1; i < len(w.Gaps); i++ {
		if w.Gaps[i].Sep != w.Gaps[i-1].Sep {
			changes++
		}
		decimal = decimal || w.Gaps[i].Sep == '.' || w.Gaps[i].Sep == ','
	}
	switch {
	case fitsNetwork(w):
		return 0
	case decimal && changes > 1:
		return 2
	}
	return 1
}
