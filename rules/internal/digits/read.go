package digits

import (
	"html"
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// runs makes the atoms of the digit runs. With edges, letters that stand for
// digits count at the ends of a run too ("45l2 l233"); r.edged says whether
// there are any.
func (r *Reader) runs(edges bool) {
	r.atoms, r.values, r.edged = r.atoms[:0], r.values[:0], false
	source := r.text.Source()
	runs := r.text.Tokens().Runs
	for i := range runs {
		start, end := int(runs[i].Start), int(runs[i].End)
		if runs[i].Digits <= 2 && marker(source, start) {
			continue
		}
		left, right := edge(source, start, end)
		r.edged = r.edged || left+right > 0
		if edges {
			start, end = start-left, end+right
		}
		r.run(source, start, end)
	}
}

// run adds a run from start to end, to the atom before it if nothing or a
// letter that stands for a digit is between them.
func (r *Reader) run(source string, start, end int) {
	gap := Gap{}
	if n := len(r.atoms); n > 0 {
		between := source[r.atoms[n-1].End:start]
		if v := lookalikes(between); v != nil || between == "" {
			r.values = append(r.values, v...)
			r.grow(source[start:end], end)
			return
		}
		gap = gapIn(between)
	}
	from := len(r.values)
	r.digits(source[start:end])
	r.atoms = append(r.atoms, Atom{guard.Span{Start: start, End: end}, from, len(r.values), gap, false})
}

// marker reports whether the one or two digits at start number an item of a list.
func marker(source string, start int) bool {
	return listed(source[start:]) > 0 && strings.HasSuffix(strings.TrimRight(source[:start], " \t>"), "\n")
}

// edge counts the letters that stand for digits right before and behind a run,
// where nothing else touches them.
func edge(source string, start, end int) (left, right int) {
	for start-left > 0 && left < 3 && letterDigit(source[start-left-1]) >= 0 {
		left++
	}
	if start-left > 0 && touches(source[start-left-1]) {
		left = 0
	}
	for end+right < len(source) && right < 3 && letterDigit(source[end+right]) >= 0 {
		right++
	}
	if end+right < len(source) && touches(source[end+right]) {
		right = 0
	}
	return left, right
}

// touches reports whether c goes on with a word.
func touches(c byte) bool { return c >= utf8.RuneSelf || letterAt(c) || c >= '0' && c <= '9' }

// grow makes a run part of the atom before it.
func (r *Reader) grow(s string, end int) {
	r.digits(s)
	last := &r.atoms[len(r.atoms)-1]
	last.End, last.to = end, len(r.values)
}

// digits appends the values of the digits in s, and of letters that stand for
// them; what else a run may hold (entities aside) shows nothing.
func (r *Reader) digits(s string) {
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		if c == '&' {
			if v, n := entityDigit(s[i:]); n > 0 {
				if v >= 0 {
					r.values = append(r.values, byte(v))
				}
				i += n
				continue
			}
		}
		if v := lexicon.DigitValue(c); v >= 0 {
			r.values = append(r.values, byte(v))
		} else if v := letterDigit(s[i]); v >= 0 {
			r.values = append(r.values, byte(v))
		}
		i += size
	}
}

// entityDigit reads "&#52;" and its like: the digit, -1 if it is something
// else, and the length of the entity, 0 if s begins with none.
func entityDigit(s string) (value, size int) {
	end := strings.IndexByte(s[:min(len(s), 12)], ';')
	if end < 0 {
		return -1, 0
	}
	text := html.UnescapeString(s[:end+1])
	if text == s[:end+1] {
		return -1, 0
	}
	r, _ := utf8.DecodeRuneInString(text)
	return lexicon.DigitValue(r), end + 1
}

// lookalikes reads up to three letters that stand for digits between two runs.
// Nil: it is something else.
func lookalikes(s string) []byte {
	if s == "" || len(s) > 3 {
		return nil
	}
	var v []byte
	for i := range len(s) {
		d := letterDigit(s[i])
		if d < 0 {
			return nil
		}
		v = append(v, byte(d))
	}
	return v
}

// letterDigit: O for 0, l and I for 1; -1 for what stands for no digit.
func letterDigit(c byte) int {
	switch c {
	case 'o', 'O':
		return 0
	case 'l', 'I':
		return 1
	}
	return -1
}
