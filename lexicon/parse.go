package lexicon

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// patternParser reads a pattern.
type patternParser struct {
	s string
	i int
}

// sequence reads elements up to one of the bytes in stop, or the end.
func (p *patternParser) sequence(stop string) ([]element, error) {
	var seq []element
	for {
		for p.i < len(p.s) && p.s[p.i] == ' ' {
			p.i++
		}
		if p.i >= len(p.s) || strings.IndexByte(stop, p.s[p.i]) >= 0 {
			return seq, nil
		}
		e, err := p.element()
		if err != nil {
			return nil, err
		}
		seq = append(seq, e...)
	}
}

func (p *patternParser) element() ([]element, error) {
	switch p.s[p.i] {
	case '(':
		return p.group(')')
	case '[':
		return p.group(']')
	case '*':
		return p.star()
	case '!':
		return p.not()
	case '~':
		return p.near()
	case '$':
		p.i++
		return []element{{kind: elEnd}}, nil
	case '<':
		if strings.HasPrefix(p.s[p.i:], "<num>") {
			p.i += len("<num>")
			return []element{{kind: elNumber}}, nil
		}
		return nil, fmt.Errorf("unknown slot at %q", p.s[p.i:])
	case ')', ']', '|':
		return nil, fmt.Errorf("stray %q", p.s[p.i])
	}
	return p.word()
}

// group reads "(a|b c)" or "[a|b]", which may also be nothing.
func (p *patternParser) group(end byte) ([]element, error) {
	stop := "|" + string(end)
	e := element{kind: elAlt}
	for {
		p.i++
		if err := p.alternative(&e, stop); err != nil {
			return nil, err
		}
		if p.i >= len(p.s) {
			return nil, fmt.Errorf("%q is missing", end)
		}
		if p.s[p.i] == end {
			break
		}
	}
	p.i++
	if end == ']' {
		e.alts = append(e.alts, nil)
	}
	return e.settled(), nil
}

// alternative adds what stands up to one of the bytes in stop.
func (p *patternParser) alternative(e *element, stop string) error {
	// Most alternatives are one plain word.
	if n := plainLen(p.s[p.i:]); n > 0 && p.i+n < len(p.s) && strings.IndexByte(stop, p.s[p.i+n]) >= 0 {
		e.set = append(e.set, Hash(p.s[p.i:p.i+n]))
		p.i += n
		return nil
	}
	seq, err := p.sequence(stop)
	if err != nil {
		return err
	}
	if len(seq) == 1 && seq[0].kind == elSet {
		e.set = append(e.set, seq[0].set...)
	} else {
		e.alts = append(e.alts, seq)
	}
	return nil
}

// settled returns the element ready for use: alternatives that are all single
// words are a set.
func (e element) settled() []element {
	slices.Sort(e.set)
	e.set = slices.Compact(e.set)
	if len(e.alts) == 0 {
		e.kind = elSet
	}
	return []element{e}
}

// not reads "!(a|b)".
func (p *patternParser) not() ([]element, error) {
	p.i++
	if p.i >= len(p.s) || p.s[p.i] != '(' {
		return nil, fmt.Errorf("no bracket behind the exclamation mark")
	}
	e, err := p.group(')')
	if err != nil {
		return nil, err
	}
	if e[0].kind != elSet {
		return nil, fmt.Errorf("!(...) holds single words")
	}
	e[0].kind = elNot
	return e, nil
}

// near reads "~a" and "~(a|b)".
func (p *patternParser) near() ([]element, error) {
	rest := strings.TrimLeft(p.s[p.i:], "~")
	e := element{kind: elNear, common: len(p.s)-p.i-len(rest) > 1}
	p.i = len(p.s) - len(rest)
	list := p.letters()
	if strings.HasPrefix(rest, "(") {
		body, _, ok := strings.Cut(rest[1:], ")")
		if !ok {
			return nil, fmt.Errorf("')' is missing")
		}
		list = body
		p.i += len(body) + len("()")
	}
	for w := range strings.SplitSeq(list, "|") {
		w = Fold(strings.TrimSpace(w))
		if w == "" || strings.ContainsAny(w, " ()[*") {
			return nil, fmt.Errorf("no single word behind ~")
		}
		e.near = append(e.near, w)
	}
	return []element{e}, nil
}

// star reads *, *3 and *ed.
func (p *patternParser) star() ([]element, error) {
	p.i++
	text := p.letters()
	if text == "" {
		return []element{{kind: elAny}}, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return []element{{kind: elSuffix, text: Fold(text)}}, nil
	}
	if n < 1 || n > 12 {
		return nil, fmt.Errorf("a gap is 1 to 12 words, not %d", n)
	}
	return []element{{kind: elGap, gap: n}}, nil
}

// word reads a word and the endings or the star glued to it.
func (p *patternParser) word() ([]element, error) {
	text := p.letters()
	if p.i < len(p.s) && p.s[p.i] == '[' {
		return p.endings(text)
	}
	if p.i < len(p.s) && p.s[p.i] == '*' {
		p.i++
		w := Fold(text)
		if w == "" || strings.Contains(w, " ") {
			return nil, fmt.Errorf("%s* is no word's beginning", text)
		}
		return []element{{kind: elPrefix, text: w}}, nil
	}
	return words(text)
}

// letters reads up to a byte that means something in a pattern.
func (p *patternParser) letters() string {
	from := p.i
	for p.i < len(p.s) && strings.IndexByte(" ()[]|<*$", p.s[p.i]) < 0 {
		p.i++
	}
	return p.s[from:p.i]
}

// endings reads "[s|ing]" glued to a word.
func (p *patternParser) endings(base string) ([]element, error) {
	end := strings.IndexByte(p.s[p.i:], ']')
	if end < 0 {
		return nil, fmt.Errorf("']' is missing after %s", base)
	}
	list := p.s[p.i+1:p.i+end] + "|"
	p.i += end + 1
	alt := element{kind: elAlt}
	for e := range strings.SplitSeq(list, "|") {
		seq, err := words(base + strings.TrimSpace(e))
		if err != nil {
			return nil, err
		}
		if len(seq) == 1 {
			alt.set = append(alt.set, seq[0].set...)
		} else {
			alt.alts = append(alt.alts, seq)
		}
	}
	return alt.settled(), nil
}

// scanners are the Tokens of words: a guard compiles thousands of patterns.
var scanners = sync.Pool{New: func() any { return new(Tokens) }}

// words reads text as Tokens cuts it.
func words(text string) ([]element, error) {
	if text != "" && plainLen(text) == len(text) {
		return []element{{set: []uint64{Hash(text)}}}, nil
	}
	if e, ok := elision(text); ok {
		return []element{e}, nil
	}
	t := scanners.Get().(*Tokens)
	defer scanners.Put(t)
	if err := t.Scan(text); err != nil {
		return nil, err
	}
	if len(t.Words) == 0 || !utf8.ValidString(text) {
		return nil, fmt.Errorf("%q is no word", text)
	}
	var seq []element
	for i := range t.Words {
		seq = append(seq, element{set: []uint64{t.Words[i].Hash}})
	}
	return seq, nil
}

// plainLen returns how many small ASCII letters text starts with: a word of
// nothing else is its own folded form.
func plainLen(text string) int {
	n := 0
	for n < len(text) && n < maxFold && class[text[n]] == cLower {
		n++
	}
	return n
}

// elision reads a French elision that stands alone in a pattern ("(me|m') le"):
// in a text it is a word only in front of another.
func elision(text string) (element, bool) {
	if !strings.HasSuffix(text, "'") && !strings.HasSuffix(text, "’") {
		return element{}, false
	}
	var t Tokens
	if err := t.Scan(text + "a"); err != nil || len(t.Words) != 2 || t.Words[0].Flags&Elision == 0 {
		return element{}, false
	}
	return element{set: []uint64{t.Words[0].Hash}}, true
}
