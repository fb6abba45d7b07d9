package digits

import (
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
				r.values = append(r.values, v)
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

// entityDigit reads "&#52;" and its like.
func entityDigit(s string) (value byte, size int) {
	var t lexicon.Tokens
	end := 0
	for end < len(s) && end < 12 && s[end] != ';' {
		end++
	}
	if end == len(s) || s[min(end, len(s)-1)] != ';' || t.Scan(s[:end+1]) != nil || len(t.Words) != 1 {
		return 0, 0
	}
	if f := t.Folded(0); len(f) == 1 && f[0] >= '0' && f[0] <= '9' {
		return f[0] - '0', end + 1
	}
	return 0, 0
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

// spelled makes the atoms of the number words.
func (r *Reader) spelled() {
	r.atoms, r.values = r.atoms[:0], r.values[:0]
	t := r.text.Tokens()
	langs := []lexicon.Language{r.text.Lang()}
	if langs[0] == lexicon.Und || langs[0] == lexicon.Other {
		langs = lexicon.All()
	}
	prev, repeat := -1, 0
	var before number
	for _, i := range t.Numbers {
		w := &t.Words[i]
		n, ok := numberOf(langs, t.FoldedWord(w))
		if !ok {
			continue
		}
		gap := Gap{}
		if prev >= 0 {
			gap = gapIn(t.Text[t.Words[prev].End:w.Start])
		}
		if n.kind == lexicon.NumberRepeat {
			repeat, prev = n.value, int(i)
			r.open(w, gap)
			continue
		}
		r.say(w, gap, n, before, &repeat)
		before, prev = n, int(i)
	}
	r.close()
}

type number struct {
	value int
	kind  lexicon.NumberKind
}

func numberOf(langs []lexicon.Language, folded string) (number, bool) {
	for _, l := range langs {
		if v, k, ok := lexicon.NumberWord(l, folded); ok {
			return number{v, k}, true
		}
	}
	return number{}, false
}

// open begins an atom for "double", "triple", before its digit is known.
func (r *Reader) open(w *lexicon.Word, gap Gap) {
	n := len(r.values)
	r.atoms = append(r.atoms, Atom{guard.Span{Start: int(w.Start), End: int(w.End)}, n, n, gap, true})
}

// say adds a number word: "forty" and "one" become 41, "quatre" and "vingt"
// 80, "eight" and "hundred" 800; otherwise its digits stand for themselves.
func (r *Reader) say(w *lexicon.Word, gap Gap, n, before number, repeat *int) {
	last := len(r.atoms) - 1
	close := last >= 0 && gap.Kind == Near && gap.Sep != ','
	if *repeat > 0 && close {
		a := &r.atoms[last]
		for range *repeat {
			r.values = append(r.values, byte(n.value%10))
		}
		a.End, a.to, *repeat = int(w.End), len(r.values), 0
		return
	}
	*repeat = 0
	if close && r.adds(n, before) {
		a := &r.atoms[last]
		r.join(a, n)
		a.End = int(w.End)
		return
	}
	r.open(w, gap)
	r.write(&r.atoms[len(r.atoms)-1], n.value)
}

// adds reports whether n goes on with the number of the atom before.
func (r *Reader) adds(n, before number) bool {
	a := &r.atoms[len(r.atoms)-1]
	v := r.value(a)
	switch {
	case n.kind == lexicon.NumberHundred:
		return before.kind == lexicon.NumberUnit && v > 0
	case before.kind == lexicon.NumberTen && n.kind == lexicon.NumberUnit:
		return n.value > 0
	case v == 4 && n.value == 20 && before.kind == lexicon.NumberUnit:
		return r.french()
	case (v == 60 || v == 80) && n.kind == lexicon.NumberTeen, v == 80 && before.value == 20 && n.kind == lexicon.NumberUnit:
		return r.french() && n.value > 0
	case (v == 70 || v == 90) && before.value == 10 && n.kind == lexicon.NumberUnit:
		return r.french() && n.value > 6
	}
	return false
}

func (r *Reader) french() bool { return r.text.Lang() == lexicon.French }

func (r *Reader) value(a *Atom) int {
	v := 0
	for _, d := range r.values[a.from:a.to] {
		v = v*10 + int(d)
	}
	return v
}

func (r *Reader) join(a *Atom, n number) {
	v := r.value(a)
	r.values = r.values[:a.from]
	switch {
	case n.kind == lexicon.NumberHundred:
		v *= 100
	case v == 4 && n.value == 20:
		v = 80
	default:
		v += n.value
	}
	r.write(a, v)
}

// write appends the decimal digits of v.
func (r *Reader) write(a *Atom, v int) {
	var b [8]byte
	i := len(b)
	for {
		i--
		b[i] = byte(v % 10)
		if v /= 10; v == 0 || i == 0 {
			break
		}
	}
	r.values = append(r.values, b[i:]...)
	a.to = len(r.values)
}

// close drops atoms without digits: a "double" that nothing followed.
func (r *Reader) close() {
	kept := r.atoms[:0]
	for _, a := range r.atoms {
		if a.to > a.from {
			kept = append(kept, a)
		}
	}
	r.atoms = kept
}
