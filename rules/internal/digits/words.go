package digits

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// spelled makes the atoms of the number words. With eighty, a French "quatre
// vingt" behind a ten is 80 rather than the end of one number and a 20;
// r.eighties says whether there are any.
func (r *Reader) spelled(eighty bool) {
	r.atoms, r.values, r.eighties = r.atoms[:0], r.values[:0], false
	t := r.text.Tokens()
	langs := []lexicon.Language{r.text.Lang()}
	if langs[0] == lexicon.Und || langs[0] == lexicon.Other {
		langs = lexicon.All()
	}
	prev, repeat := -1, 0
	var before number
	for k, i := range t.Numbers {
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
		s := spoken{number: n, word: w, gap: gap, before: before}
		if prev >= 0 {
			s.close = joins(t.Text[t.Words[prev].End:w.Start])
		}
		if n.value == 4 && s.close != apart && before.kind == lexicon.NumberTen && k+1 < len(t.Numbers) && t.Numbers[k+1] == i+1 && r.french() {
			s.apart = r.eightyNext(&s, &t.Words[i+1], eighty)
		}
		r.say(&s, &repeat)
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

// spoken is a number word where it stands.
type spoken struct {
	number
	word   *lexicon.Word
	gap    Gap
	before number
	close  closeness
	apart  bool // begins a number of its own
}

// closeness says what stands between two words of one number.
type closeness uint8

const (
	apart closeness = iota
	blank
	hyphen
	and // French "soixante et onze"
)

func joins(between string) closeness {
	switch between {
	case " ", "\u00a0", "\n":
		return blank
	case "-", "\u2011", "\u2010":
		return hyphen
	case " et ", "-et-":
		return and
	}
	return apart
}

// eightyNext reports whether "quatre" belongs to the "vingt" behind it rather
// than to the ten before it. A hyphen on one side only decides.
func (r *Reader) eightyNext(s *spoken, next *lexicon.Word, eighty bool) bool {
	t := r.text.Tokens()
	if f := t.FoldedWord(next); f != "vingt" && f != "vingts" {
		return false
	}
	behind := joins(t.Text[s.word.End:next.Start])
	if behind == apart || behind != s.close {
		return behind == hyphen
	}
	r.eighties = true
	return eighty
}

// say adds a number word: "forty" and "one" become 41, "quatre" and "vingt"
// 80, "eight" and "hundred" 800; otherwise its digits stand for themselves.
func (r *Reader) say(s *spoken, repeat *int) {
	last := len(r.atoms) - 1
	if *repeat > 0 && last >= 0 && s.gap.Kind == Near && s.gap.Sep != ',' {
		a := &r.atoms[last]
		for range *repeat {
			r.values = append(r.values, byte(s.value%10))
		}
		a.End, a.to, *repeat = int(s.word.End), len(r.values), 0
		return
	}
	*repeat = 0
	if last >= 0 && s.close != apart && !s.apart && r.adds(s) {
		a := &r.atoms[last]
		r.join(a, s.number)
		a.End = int(s.word.End)
		return
	}
	r.open(s.word, s.gap)
	r.write(&r.atoms[len(r.atoms)-1], s.value)
}

// adds reports whether s goes on with the number of the atom before.
func (r *Reader) adds(s *spoken) bool {
	v, n, before := r.lastValue(&r.atoms[len(r.atoms)-1]), s.number, s.before
	if s.close == and {
		return r.french() && before.kind == lexicon.NumberTen && (n.value == 1 || n.value == 11 && v == 60)
	}
	switch {
	case n.kind == lexicon.NumberHundred:
		return before.kind == lexicon.NumberUnit && v > 0
	case before.kind == lexicon.NumberTen && n.kind == lexicon.NumberUnit:
		return n.value > 0
	case v == 4 && n.value == 20 && before.kind == lexicon.NumberUnit:
		return r.french()
	case (v == 60 || v == 80) && n.kind == lexicon.NumberTeen, v == 80 && before.value == 20 && n.kind == lexicon.NumberUnit:
		return r.french() && n.value > 0
	case (v == 10 || v == 70 || v == 90) && before.value == 10 && n.kind == lexicon.NumberUnit:
		return r.french() && n.value > 6
	}
	return false
}

func (r *Reader) french() bool { return r.text.Lang() == lexicon.French }

func (r *Reader) lastValue(a *Atom) int {
	v := 0
	for _, d := range r.values[a.from:a.to] {
		v = v*10 + int(d)
	}
	return v
}

func (r *Reader) join(a *Atom, n number) {
	v := r.lastValue(a)
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
