package lexicon

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Pattern is a parsed phrase pattern.
type Pattern struct {
	seq        []element
	start, end bool
}

type elementKind uint8

const (
	elWord elementKind = iota
	elPrefix
	elAny
	elNumber
	elGap
	elAlt
)

type element struct {
	kind elementKind
	text string
	gap  int
	alts [][]element
}

// ParsePattern reads the language of phrases:
//
//	sort it out        words, compared folded (case, accents kept, disguises undone)
//	(told|said to) you alternatives, each of one or more words, or empty: (very|)
//	[please] send      optional words
//	idiot[s|ic]        glued to a word: alternative endings, "idiot", "idiots", "idiotic"
//	stupid*            any word that starts so (four bytes at least)
//	* *3               any one word; up to three words
//	<num>              a number in digits
//	^ $                at the start, at the end: a sentence starts, ends here
//
// A phrase never crosses a sentence's end. Words are cut as Tokens cuts a text,
// so "don't" is one word and "l'adresse" two. An error says what is wrong and where.
func ParsePattern(s string) (*Pattern, error) {
	ps := patternParser{s: strings.TrimSpace(s)}
	p := &Pattern{}
	if rest, ok := strings.CutPrefix(ps.s, "^"); ok {
		p.start, ps.s = true, strings.TrimSpace(rest)
	}
	if rest, ok := strings.CutSuffix(ps.s, "$"); ok {
		p.end, ps.s = true, strings.TrimSpace(rest)
	}
	seq, err := ps.sequence("")
	if err != nil {
		return nil, fmt.Errorf("phrase %q: %w", s, err)
	}
	p.seq = seq
	switch {
	case len(seq) == 0 || optional(seq):
		return nil, fmt.Errorf("phrase %q: matches nothing at all", s)
	case startsLoose(seq):
		return nil, fmt.Errorf("phrase %q: starts with a gap or a number", s)
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
		return p.gap()
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

func (p *patternParser) gap() ([]element, error) {
	p.i++
	j := p.i
	for j < len(p.s) && p.s[j] >= '0' && p.s[j] <= '9' {
		j++
	}
	digits := p.s[p.i:j]
	p.i = j
	if digits == "" {
		return []element{{kind: elAny}}, nil
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || n > 12 {
		return nil, fmt.Errorf("a gap is 1 to 12 words, not %s", digits)
	}
	return []element{{kind: elGap, gap: n}}, nil
}

// word reads a word and the endings or the star glued to it.
func (p *patternParser) word() ([]element, error) {
	j := p.i
	for j < len(p.s) && !strings.ContainsRune(" ()[]|<*", rune(p.s[j])) {
		j++
	}
	text := p.s[p.i:j]
	p.i = j
	if p.i < len(p.s) && p.s[p.i] == '[' {
		return p.endings(text)
	}
	if p.i < len(p.s) && p.s[p.i] == '*' {
		p.i++
		w := Fold(text)
		if len(w) < 4 || strings.Contains(w, " ") {
			return nil, fmt.Errorf("%s*: a word's beginning has four bytes or more", text)
		}
		return []element{{kind: elPrefix, text: w}}, nil
	}
	return words(text)
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

// optional reports whether the sequence may match no word at all.
func optional(seq []element) bool {
	for _, e := range seq {
		switch e.kind {
		case elGap:
		case elAlt:
			some := false
			for _, a := range e.alts {
				some = some || optional(a)
			}
			if !some {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// startsLoose reports whether some form of it starts with anything but a word.
func startsLoose(seq []element) bool {
	for _, e := range seq {
		switch e.kind {
		case elAny, elGap, elNumber:
			return true
		case elAlt:
			for _, a := range e.alts {
				if startsLoose(a) {
					return true
				}
			}
			if !optional([]element{e}) {
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
