package typo

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

type patternReader struct {
	s string
	i int
}

// sequence reads up to a byte of stop and returns the flat sequences it stands for.
func (p *patternReader) sequence(stop string) ([][]element, error) {
	seqs := [][]element{nil}
	for {
		for p.i < len(p.s) && p.s[p.i] == ' ' {
			p.i++
		}
		if p.i >= len(p.s) || strings.IndexByte(stop, p.s[p.i]) >= 0 {
			return seqs, nil
		}
		next, err := p.element()
		if err != nil {
			return nil, err
		}
		seqs = product(seqs, next)
		if len(seqs) > 4000 {
			return nil, fmt.Errorf("stands for too many phrases")
		}
	}
}

func product(heads, tails [][]element) [][]element {
	if len(tails) == 1 {
		for i := range heads {
			heads[i] = append(slices.Clip(heads[i]), tails[0]...)
		}
		return heads
	}
	all := make([][]element, 0, len(heads)*len(tails))
	for _, h := range heads {
		for _, t := range tails {
			all = append(all, append(slices.Clip(h), t...))
		}
	}
	return all
}

func single(e element) [][]element { return [][]element{{e}} }

func (p *patternReader) element() ([][]element, error) {
	switch c := p.s[p.i]; c {
	case '(', '[':
		return p.group(c)
	case '!':
		return p.negation()
	case '~':
		return p.near()
	case '^', '$':
		p.i++
		if c == '^' {
			return single(element{kind: start}), nil
		}
		return single(element{kind: end}), nil
	case '*':
		return p.star()
	case ')', ']', '|':
		return nil, fmt.Errorf("stray %q", c)
	}
	if strings.HasPrefix(p.s[p.i:], "<num>") {
		p.i += len("<num>")
		return single(element{kind: number}), nil
	}
	return p.word()
}

// group reads "(a|b c)" or "[a|b]", which may be nothing. Single words become one set.
func (p *patternReader) group(open byte) ([][]element, error) {
	closing := byte(')')
	if open == '[' {
		closing = ']'
	}
	p.i++
	var set []uint64
	var flat [][]element
	for {
		seqs, err := p.sequence("|" + string(closing))
		if err != nil {
			return nil, err
		}
		if p.i >= len(p.s) {
			return nil, fmt.Errorf("%q is missing", closing)
		}
		for _, s := range seqs {
			if len(s) == 1 && s[0].kind == oneOf {
				set = append(set, s[0].set...)
				continue
			}
			flat = append(flat, s)
		}
		p.i++
		if p.s[p.i-1] == closing {
			break
		}
	}
	if len(set) > 0 {
		slices.Sort(set)
		flat = append(flat, []element{{kind: oneOf, set: slices.Compact(set)}})
	}
	if open == '[' {
		flat = append(flat, nil)
	}
	return flat, nil
}

func (p *patternReader) negation() ([][]element, error) {
	p.i++
	if p.i >= len(p.s) || p.s[p.i] != '(' {
		return nil, fmt.Errorf("no bracket behind the exclamation mark")
	}
	seqs, err := p.group('(')
	if err != nil {
		return nil, err
	}
	if len(seqs) != 1 || len(seqs[0]) != 1 || seqs[0][0].kind != oneOf {
		return nil, fmt.Errorf("!(...) holds single words")
	}
	return single(element{kind: noneOf, set: seqs[0][0].set}), nil
}

// near reads ~word or ~(a|b).
func (p *patternReader) near() ([][]element, error) {
	p.i++
	list := p.letters()
	if list == "" {
		body, _, ok := strings.Cut(p.s[p.i:], ")")
		if !ok || body == "" || body[0] != '(' {
			return nil, fmt.Errorf("no word behind ~")
		}
		p.i += len(body) + 1
		list = body[1:]
	}
	e := element{kind: near}
	for w := range strings.SplitSeq(list, "|") {
		e.want = append(e.want, lexicon.Fold(strings.TrimSpace(w)))
	}
	return single(e), nil
}

// star reads *, *3 or *ed.
func (p *patternReader) star() ([][]element, error) {
	p.i++
	text := p.letters()
	if text == "" {
		return single(element{kind: anyWord}), nil
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return single(element{kind: suffix, text: lexicon.Fold(text)}), nil
	}
	if n < 1 || n > 9 {
		return nil, fmt.Errorf("a gap is 1 to 9 words, not %d", n)
	}
	return single(element{kind: gap, gap: n}), nil
}

func (p *patternReader) letters() string {
	from := p.i
	for p.i < len(p.s) && strings.IndexByte(" ()[]|<*$", p.s[p.i]) < 0 {
		p.i++
	}
	return p.s[from:p.i]
}

// word reads a word with the endings or the star glued to it.
func (p *patternReader) word() ([][]element, error) {
	text := p.letters()
	glued := p.i < len(p.s)
	switch {
	case glued && p.s[p.i] == '*':
		p.i++
		return single(element{kind: prefix, text: lexicon.Fold(text)}), nil
	case glued && p.s[p.i] == '[':
		return p.endings(text)
	}
	return wordElements(text)
}

func (p *patternReader) endings(base string) ([][]element, error) {
	list, _, ok := strings.Cut(p.s[p.i+1:], "]")
	if !ok {
		return nil, fmt.Errorf("']' is missing after %s", base)
	}
	p.i += len(list) + 2
	e := element{kind: oneOf, set: []uint64{lexicon.Hash(lexicon.Fold(base))}}
	for ending := range strings.SplitSeq(list, "|") {
		e.set = append(e.set, lexicon.Hash(lexicon.Fold(base+strings.TrimSpace(ending))))
	}
	slices.Sort(e.set)
	return single(e), nil
}

// wordElements cuts text as Tokens cuts a message: "l'adresse" is two words.
func wordElements(text string) ([][]element, error) {
	if strings.HasSuffix(text, "'") { // an elision: d'
		return single(element{kind: oneOf, set: []uint64{lexicon.Hash(strings.ToLower(text))}}), nil
	}
	if plainASCII(text) {
		return single(element{kind: oneOf, set: []uint64{lexicon.Hash(text)}}), nil
	}
	var t lexicon.Tokens
	if err := t.Scan(text); err != nil {
		return nil, err
	}
	if len(t.Words) == 0 {
		return nil, fmt.Errorf("%q is no word", text)
	}
	var seq []element
	for i := range t.Words {
		seq = append(seq, element{kind: oneOf, set: []uint64{t.Words[i].Hash}})
	}
	return [][]element{seq}, nil
}

func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}
