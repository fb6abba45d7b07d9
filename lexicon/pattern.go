package lexicon

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Pattern is a parsed phrase pattern.
type Pattern struct {
	seq    []element
	start  bool
	clause bool // never goes over a comma or its like
}

// InClause returns the pattern for phrases that lie within a clause: they go
// over no comma or its like, but over the end of a line.
func (p *Pattern) InClause() *Pattern {
	q := *p
	q.clause = true
	return &q
}

type elementKind uint8

const (
	elWord elementKind = iota
	elPrefix
	elAny
	elNumber
	elGap
	elAlt
	elSuffix
	elNot
	elNear
	elEnd
)

type element struct {
	kind elementKind
	text string // of a word, prefix or suffix
	gap  int
	alts [][]element // also the words of elNot and elNear
	// common: the slip of elNear may be a stop word.
	common bool
}

// ParsePattern reads the language of phrases:
//
//	sort it out        words, compared folded (case, accents kept, disguises undone)
//	(told|said to) you alternatives, each of one or more words, or empty: (very|)
//	[please] send      optional words
//	idiot[s|ic]        glued to a word: alternative endings, "idiot", "idiots", "idiotic"
//	stupid* *ed        any word that starts so, that ends so
//	* *3               any one word; up to three words
//	<num>              a number in digits
//	!(own|very)        at the end: none of these words follows
//	~link ~(link|page) a slip: another word, one edit away from this one, from
//	                   one of these (see Slip), and no stop word; with ~~ any word
//	^ $                at the start, at the end: a sentence starts, ends here
//
// Every form of a phrase has a word, or the first four bytes of one, by which it
// is found.
// A phrase never crosses a sentence's end. Words are cut as Tokens cuts a text,
// so "don't" is one word and "l'adresse" two. An error says what is wrong and where.
func ParsePattern(s string) (*Pattern, error) {
	ps := patternParser{s: strings.TrimSpace(s)}
	p := &Pattern{}
	if rest, ok := strings.CutPrefix(ps.s, "^"); ok {
		p.start, ps.s = true, strings.TrimSpace(rest)
	}
	seq, err := ps.sequence("")
	if err != nil {
		return nil, fmt.Errorf("phrase %q: %w", s, err)
	}
	p.seq = seq
	switch {
	case startsLoose(seq):
		return nil, fmt.Errorf("phrase %q: starts with a gap or a number", s)
	case !anchored(seq):
		return nil, fmt.Errorf("phrase %q: some form of it has no word to find it by", s)
	case !closed(seq):
		return nil, fmt.Errorf("phrase %q: something stands behind its end", s)
	}
	return p, nil
}

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
			p.i += 5
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
	p.i++
	var alts [][]element
	for {
		seq, err := p.sequence("|" + string(end))
		if err != nil {
			return nil, err
		}
		if p.i >= len(p.s) {
			return nil, fmt.Errorf("%q is missing", end)
		}
		alts = append(alts, seq)
		p.i++
		if p.s[p.i-1] == end {
			break
		}
	}
	if end == ']' {
		alts = append(alts, nil)
	}
	return []element{{kind: elAlt, alts: alts}}, nil
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
	if e[0].words() == nil {
		return nil, fmt.Errorf("!(...) holds single words")
	}
	e[0].kind = elNot
	return e, nil
}

// near reads "~a" and "~(a|b)".
func (p *patternParser) near() ([]element, error) {
	p.i++
	common := p.i < len(p.s) && p.s[p.i] == '~'
	if common {
		p.i++
	}
	if p.i < len(p.s) && p.s[p.i] == '(' {
		e, err := p.group(')')
		if err != nil || e[0].words() == nil {
			return nil, fmt.Errorf("~(...) holds single words")
		}
		e[0].kind, e[0].common = elNear, common
		return e, nil
	}
	w, err := words(p.letters())
	if err != nil || len(w) != 1 {
		return nil, fmt.Errorf("no word behind ~")
	}
	return []element{{kind: elNear, alts: [][]element{w}, common: common}}, nil
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

// scanners are the Tokens of words: a guard compiles thousands of patterns.
var scanners = sync.Pool{New: func() any { return new(Tokens) }}

func words(text string) ([]element, error) {
	if plain(text) {
		return []element{{kind: elWord, text: text}}, nil
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
		seq = append(seq, element{kind: elWord, text: string([]byte(t.Folded(i)))})
	}
	return seq, nil
}

// plain reports whether text is a word of small ASCII letters, which is its own
// folded form.
func plain(text string) bool {
	for i := range len(text) {
		if class[text[i]] != cLower {
			return false
		}
	}
	return text != "" && len(text) <= maxFold
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
	return element{kind: elWord, text: string([]byte(t.Folded(0)))}, true
}

// endings reads "[s|ing]" glued to a word.
func (p *patternParser) endings(base string) ([]element, error) {
	end := strings.IndexByte(p.s[p.i:], ']')
	if end < 0 {
		return nil, fmt.Errorf("']' is missing after %s", base)
	}
	list := p.s[p.i+1 : p.i+end]
	p.i += end + 1
	alt := element{kind: elAlt}
	for _, e := range append(strings.Split(list, "|"), "") {
		seq, err := words(base + strings.TrimSpace(e))
		if err != nil {
			return nil, err
		}
		alt.alts = append(alt.alts, seq)
	}
	return []element{alt}, nil
}

// anchored reports whether every form of the sequence has a word, or a
// beginning of one, by which it can be found.
func anchored(seq []element) bool {
	return slices.ContainsFunc(seq, func(e element) bool {
		switch e.kind {
		case elWord:
			return true
		case elNear:
			return !e.common
		case elPrefix:
			return len(e.text) >= prefixBytes
		case elAlt:
			return !slices.ContainsFunc(e.alts, func(alt []element) bool { return !anchored(alt) })
		}
		return false
	})
}

// closed reports whether nothing stands behind what has to be the end.
func closed(seq []element) bool {
	for i, e := range seq {
		last := i == len(seq)-1
		if (e.kind == elEnd || e.kind == elNot) && !last {
			return false
		}
		for _, alt := range e.alts {
			if e.kind == elAlt && !closed(alt) {
				return false
			}
		}
	}
	return true
}

// optional reports whether the element may match no word.
func optional(e *element) bool {
	lo, _ := width(e)
	return lo == 0
}

// startsLoose reports whether some form of it starts with anything but a word.
func startsLoose(seq []element) bool {
	for _, e := range seq {
		switch e.kind {
		case elAny, elGap, elNumber, elSuffix, elNot, elEnd:
			return true
		case elAlt:
			for _, a := range e.alts {
				if startsLoose(a) {
					return true
				}
			}
			if !optional(&e) {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// Literal returns the pattern of the words of s as they stand, nil if it has none.
func Literal(s string) *Pattern {
	seq, err := words(s)
	if err != nil {
		return nil
	}
	return &Pattern{seq: seq}
}
