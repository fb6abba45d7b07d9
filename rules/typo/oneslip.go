package typo

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// What one slip of the hand or ear does to a word of Bengali or Tamil, and what
// it costs: about 10 for a wrong letter, less for what is mistaken often.
const (
	sameSound = 4
	wrongSign = 5
	wrongPair = 6
	swapped   = 7
	lostRune  = 8
	wrongRune = 10
)

// slipOf compares a typed word with the right one: they may differ in one
// letter or sign, in a consonant joined to its neighbour by a virama, or in the
// order of two. first and last are how many runes they share at either end.
func slipOf(typed, right string) (cost, first, last int) {
	a, b := middle(typed, right)
	first = utf8.RuneCountInString(typed[:a.from])
	last = utf8.RuneCountInString(typed[a.to:])
	return difference([]rune(typed[a.from:a.to]), []rune(right[b.from:b.to])), first, last
}

type part struct{ from, to int }

// middle returns the parts of two words where they differ.
func middle(x, y string) (a, b part) {
	i := 0
	for i < len(x) && i < len(y) && x[i] == y[i] {
		i++
	}
	for i > 0 && (i < len(x) && !utf8.RuneStart(x[i]) || i < len(y) && !utf8.RuneStart(y[i])) {
		i--
	}
	j := 0
	for j < len(x)-i && j < len(y)-i && x[len(x)-1-j] == y[len(y)-1-j] {
		j++
	}
	for j > 0 && (!utf8.RuneStart(x[len(x)-j]) || !utf8.RuneStart(y[len(y)-j])) {
		j--
	}
	return part{i, len(x) - j}, part{i, len(y) - j}
}

// difference is the cost of the slip that makes a of b, 0 if it takes more than one.
func difference(a, b []rune) int {
	switch {
	case len(a) == 3 && len(b) == 3 && rotated(a, b):
		return swapped
	case len(a) > 2 || len(b) > 2 || len(a)+len(b) == 0:
		return 0
	case len(a) == 1 && len(b) == 1:
		return replaced(a[0], b[0])
	case len(a)+len(b) == 1:
		if r := append(a, b...)[0]; vowelSign(r) || silentSign(r) {
			return wrongSign
		}
		return lostRune
	case dottedR(a, b) || dottedR(b, a):
		return sameSound
	case len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]:
		return swapped
	case len(a) == 0 && joins(b) || len(b) == 0 && joins(a):
		return wrongPair
	}
	return 0
}

// rotated reports whether a consonant and its virama stand on the wrong side of
// another one: তর্ for র্ত.
func rotated(a, b []rune) bool {
	if a[0] == b[2] && a[1] == b[0] && a[2] == b[1] {
		return virama(a[2])
	}
	return a[0] == b[1] && a[1] == b[2] && a[2] == b[0] && virama(a[1])
}

// dottedR reports whether one is র and the other ড়, which is written with a dot.
func dottedR(a, b []rune) bool {
	return len(a) == 1 && len(b) == 2 && a[0] == 'র' && b[0] == 'ড' && b[1] == 0x09BC
}

func joins(pair []rune) bool { return virama(pair[0]) || virama(pair[1]) }

func virama(r rune) bool { return r == 0x09CD || r == pulli }

// silentSign: nasal and breath signs of Bengali, and the dot of a letter.
func silentSign(r rune) bool { return r == 'ঃ' || r == 'ঁ' || r == 'ং' || r == 0x09BC }

func replaced(a, b rune) int {
	switch {
	case soundsSame(a, b):
		return sameSound
	case vowelSign(a) && vowelSign(b) && !virama(a) && !virama(b):
		return wrongSign
	case vowelSign(a) != vowelSign(b):
		return 0 // a letter can't stand for a sign
	}
	return wrongRune
}

// soundsSame reports whether two letters or signs are mistaken for each other by
// those who write as they hear.
func soundsSame(a, b rune) bool {
	g := soundGroup(a)
	return g != 0 && g == soundGroup(b)
}

func soundGroup(r rune) uint8 {
	if r < firstIndic || r >= firstIndic+indicRunes {
		return 0
	}
	return soundGroups()[r-firstIndic]
}

// The blocks of the two scripts, and of those between.
const (
	firstIndic = 0x0980
	indicRunes = 0x0C00 - firstIndic
)

var soundGroups = sync.OnceValue(func() *[indicRunes]uint8 {
	t := new([indicRunes]uint8)
	for i, g := range [...]string{"নণ", "শষস", "িী", "ুূ", "ইঈ", "উঊ", "জয", "রড়ঢ", "ৎত", "ঙং", "টঠ", "তথ", "দধ", "বভ", "চছ", "কখ", "গঘ", "অআ",
		"ரற", "லளழ", "நனண", "இஈ", "உஊ", "எஏ", "ஒஓ", "ிீ", "ுூ", "ெே", "ொோ"} {
		for _, r := range g {
			t[r-firstIndic] = uint8(i + 1)
		}
	}
	return t
})

// alikeThroughout reports whether two words differ in nothing but letters that
// sound alike, in more than one place.
func alikeThroughout(a, b string) bool {
	for a != "" && b != "" {
		x, n := utf8.DecodeRuneInString(a)
		y, k := utf8.DecodeRuneInString(b)
		if x != y && !soundsSame(x, y) {
			return false
		}
		a, b = a[n:], b[k:]
	}
	return a == b
}

// headSlip compares what was typed for the core of a word. Short words, first
// and last letters give less room: the last ones inflect.
func headSlip(l lexicon.Language, typed string, c core, tail string) (int, bool) {
	right, bare := c.text, tail == ""
	cost, first, last := slipOf(typed, right)
	if cost == 0 && alikeThroughout(typed, right) {
		cost, last = wrongPair, 1
	}
	n := utf8.RuneCountInString(right)
	if cost != wrongSign && cost < wrongRune {
		n = c.runes
	}
	if cost <= wrongPair && utf8.RuneCountInString(tail) > 1 {
		n++ // an ending makes it surer
	}
	if cost == 0 || cost > c.most || n < shortest(l, cost, len(typed) == len(right)) {
		return 0, false
	}
	switch {
	case first == 0 && cost > sameSound:
		return 0, false
	case last == 0 && strings.HasSuffix(typed, "ী") && strings.HasSuffix(right, "ি"):
		return 0, false // many write the older ending: জরুরী
	case last == 0 && bare && cost > sameSound && cost != swapped && typed+"া" != right && !(l == lexicon.Tamil && cost == wrongSign && len(typed) < len(right)):
		return 0, false // an ending that we do not know
	}
	return cost, true
}

// shortest returns the runes that a word must have for a slip of that cost to be
// told from another word. Tamil verbs differ in little.
func shortest(l lexicon.Language, cost int, sameLength bool) int {
	if l == lexicon.Bengali {
		switch {
		case cost <= sameSound || cost == swapped || cost == wrongSign && !sameLength:
			return 5
		case cost == wrongRune:
			return 7
		}
		return 6
	}
	switch {
	case cost <= sameSound || cost == swapped:
		return 5
	case cost == wrongPair:
		return 6
	case cost == wrongSign && sameLength, cost == wrongRune:
		return 8
	case cost == wrongSign:
		return 6
	}
	return 7
}

// tailSlip compares what was typed for the ending of a word whose core is right.
func tailSlip(l lexicon.Language, typed, right string) (int, bool) {
	cost, _, _ := slipOf(typed, right)
	n := utf8.RuneCountInString(right)
	missing := len(typed) < len(right)
	switch {
	case cost == sameSound && (n > 1 || l == lexicon.Tamil):
		return cost, true
	case l == lexicon.Tamil && typed == "" && (right == "்" || right == "ு"):
		return wrongPair, true // of a noun all that was typed is what its forms have in common
	case l == lexicon.Tamil && typed != "" && right == typed+"்":
		return wrongPair, true
	case n < 3 || typed == "" || cost == 0 || cost > wrongPair:
		return 0, false
	case l == lexicon.Bengali:
		return cost, missing && cost == wrongSign
	}
	return cost, n >= 4 && missing
}

// lostFinal reports whether a consonant and its virama were left out between a
// core that ends in the one and an ending that starts with the other.
func lostFinal(typed, core, tail string) bool {
	rest, ok := strings.CutPrefix(tail, string(pulli))
	if !ok || rest == "" {
		return false
	}
	_, size := utf8.DecodeLastRuneInString(core)
	head, ok := strings.CutSuffix(typed, rest)
	return ok && head == core[:len(core)-size]
}

// nearCore reports whether the word may hold the core with one slip: what comes
// after the place where they part is the same, a letter or two further on.
func nearCore(word, core string) bool {
	a, b := middle(word, core)
	word, core = word[a.from:], core[b.from:]
	for range 4 {
		rest := word
		for range 4 {
			if beginsLike(rest, core) {
				return true
			}
			_, size := utf8.DecodeRuneInString(rest)
			rest = rest[size:]
		}
		_, size := utf8.DecodeRuneInString(core)
		core = core[size:]
	}
	return false
}

// beginsLike is strings.HasPrefix for the ear.
func beginsLike(s, prefix string) bool {
	for prefix != "" {
		x, n := utf8.DecodeRuneInString(prefix)
		y, k := utf8.DecodeRuneInString(s)
		if x != y && !soundsSame(x, y) {
			return false
		}
		prefix, s = prefix[n:], s[k:]
	}
	return true
}
