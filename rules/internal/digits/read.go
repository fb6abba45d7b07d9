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
// there are any. Runs that join to fewer than min digits at the very most are
// left out: most runs of a reply are dates, prices and the like.
func (r *Reader) runs(edges bool, min int) {
	r.atoms, r.values, r.edged = r.atoms[:0], r.values[:0], false
	n := len(r.text.Tokens().Runs)
	for i := 0; i < n; {
		end, digits := r.stretch(i)
		if digits >= min {
			r.edged = r.read(i, end, edges) || r.edged
		}
		i = end
	}
}

// stretch returns the end of the runs from i on that nothing keeps apart at a
// glance, and at most how many digits they have.
func (r *Reader) stretch(i int) (end, digits int) {
	source, runs := r.text.Source(), r.text.Tokens().Runs
	last := int(runs[i].End)
	for end = i; end < len(runs); end++ {
		start := int(runs[end].Start)
		if runs[end].Digits <= 2 && marker(source, start) {
			continue
		}
		if end > i && r.apart(last, start) && (start-last > maxGap || strings.IndexByte(source[last:start], '<') < 0) {
			return end, digits
		}
		digits += int(runs[end].Digits) + alike(source, start, int(runs[end].End))
		last = int(runs[end].End)
	}
	return end, digits
}

// alike counts the letters before and behind a run that may stand for digits.
func alike(source string, start, end int) (n int) {
	for at := start - 1; at >= 0 && letterDigit(source[at]) >= 0; at-- {
		n++
	}
	for at := end; at < len(source) && letterDigit(source[at]) >= 0; at++ {
		n++
	}
	return n
}

// read adds the runs first to end, which nothing joins to those before, and
// reports whether letters that stand for digits are at their ends.
func (r *Reader) read(first, end int, edges bool) (edged bool) {
	source, from := r.text.Source(), len(r.atoms)
	for _, run := range r.text.Tokens().Runs[first:end] {
		start, end := int(run.Start), int(run.End)
		if run.Digits <= 2 && marker(source, start) || r.inTag(source, start) {
			continue
		}
		if start > 0 && source[start-1] == '%' && end-start > 2 && source[start:start+2] == "20" {
			start += 2 // a blank as addresses write it
		}
		left, right := edge(source, start, end)
		edged = edged || left+right > 0
		if edges {
			start, end = start-left, end+right
		}
		r.run(source, start, end, from)
	}
	return edged
}

// run adds a run from start to end, to the atom before it if nothing or a
// letter that stands for a digit is between them. Atoms before from are apart.
func (r *Reader) run(source string, start, end, from int) {
	gap := Gap{}
	if n := len(r.atoms); n > from {
		between := source[r.atoms[n-1].End:start]
		if v := lookalikes(between); v != nil || between == "" {
			r.values = append(r.values, v...)
			r.grow(source[start:end], end)
			return
		}
		if !r.apart(r.atoms[n-1].End, start) {
			gap = gapIn(between)
		}
	}
	for {
		n := part(source[start:end])
		from := len(r.values)
		r.digits(source[start : start+n])
		r.atoms = append(r.atoms, Atom{guard.Span{Start: start, End: start + n}, from, len(r.values), gap, false})
		if start += n; start == end {
			return
		}
		skip := invisible(source[start:end])
		start, gap = start+skip, gapIn(source[start:start+skip])
	}
}

// part returns the length of the first group of a run that characters without
// width part into groups of two digits and more; of the whole run if they don't.
func part(s string) int {
	first, digits := 0, 0
	for i := 0; i < len(s); {
		if n := invisible(s[i:]); n > 0 && i+n < len(s) {
			if digits < 2 {
				return len(s)
			}
			if first == 0 {
				first = i
			}
			i, digits = i+n, 0
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		if s[i] == '&' {
			_, size = entityDigit(s[i:])
			size = max(size, 1)
		}
		i += size
		digits++
	}
	if first == 0 || digits < 2 {
		return len(s)
	}
	return first
}

// invisible returns the length of the characters without width that s begins
// with, written out or as entities.
func invisible(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if r == '&' {
			e := entity(s[n:])
			if r, _ = utf8.DecodeRuneInString(e.text); e.size == 0 || !hidden(r) {
				break
			}
			size = e.size
		} else if !hidden(r) || r == 0x20E3 || r >= 0xFE00 && r <= 0xFE0F { // dress of a keycap
			break
		}
		n += size
	}
	return n
}

// inTag reports whether the run at start stands in an HTML tag that began
// behind the last atom and has a digit or two: a size or a colour, no number.
func (r *Reader) inTag(source string, start int) bool {
	from := max(0, start-maxGap)
	if n := len(r.atoms); n > 0 {
		from = max(from, r.atoms[n-1].End)
	}
	at := strings.LastIndexByte(source[from:start], '<')
	if at < 0 {
		return false
	}
	tag := source[from+at:]
	n, _ := lexicon.TagAt(tag)
	if from+at+n <= start || strings.HasPrefix(tag, "<!") {
		return false
	}
	digits := 0
	for i := range n {
		if tag[i] >= '0' && tag[i] <= '9' {
			digits++
		}
	}
	return digits < 9
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
	e := entity(s)
	if e.size == 0 {
		return -1, 0
	}
	r, _ := utf8.DecodeRuneInString(e.text)
	return lexicon.DigitValue(r), e.size
}

// resolved is an HTML entity: what it stands for, and its length.
type resolved struct {
	text string
	size int
}

// entity reads the entity that s begins with; its size is 0 if there is none.
func entity(s string) resolved {
	end := strings.IndexByte(s[:min(len(s), 12)], ';')
	if end < 0 || s[0] != '&' {
		return resolved{}
	}
	text := html.UnescapeString(s[:end+1])
	if text == s[:end+1] {
		return resolved{}
	}
	return resolved{text, end + 1}
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
