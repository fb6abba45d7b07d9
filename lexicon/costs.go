package lexicon

import (
	"strings"
	"sync"
)

// costs says how likely one letter is typed for another in a language.
type costs struct {
	rows   []string // the keyboard's rows
	vowels string
	same   []string // groups of letters that sound or look alike, or differ by an accent
	mute   string   // signs that are easily left out or put in
	codes  map[rune]uint8
	latin  [latinRunes]uint8  // codes of the runes before latinRunes
	swaps  [letterCodes]swaps // by the code of the letter typed
}

// swaps says what it costs to type a letter for each other.
type swaps struct {
	costs [letterCodes]int16 // by the code of the right letter
	// The ASCII letters for which it costs up to 4, 6 and 8, as bits of their
	// low five bits.
	near [3]uint32
}

// within returns the ASCII letters for which the letter is typed at a cost of
// up to rest, which is under 10.
func (s *swaps) within(rest int16) uint32 {
	switch {
	case rest >= 8:
		return s.near[2]
	case rest >= 6:
		return s.near[1]
	case rest >= 4:
		return s.near[0]
	}
	return 0
}

// letterCodes bounds the letters of a language, which have a code each; 0 is the
// code of all other runes.
const (
	letterCodes = 96
	latinRunes  = 0x180
)

// costsOf returns the costs of l. Keyboards: QWERTY, AZERTY (French), QWERTZ
// (Hungarian).
func costsOf(l Language) *costs {
	switch l {
	case French:
		return frenchCosts()
	case Hungarian:
		return hungarianCosts()
	case Bengali:
		return bengaliCosts()
	case Tamil:
		return tamilCosts()
	}
	return englishCosts()
}

// tabulated makes the tables of the costs, once asked for.
func tabulated(c costs) func() *costs {
	return sync.OnceValue(func() *costs {
		c.tabulate()
		return &c
	})
}

// The costs are read only.
var (
	englishCosts   = tabulated(costs{rows: []string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}, vowels: "aeiou"})
	frenchCosts    = tabulated(costs{rows: []string{"azertyuiop", "qsdfghjklm", "wxcvbn"}, vowels: "aeiouyàâéèêëîïôùûœ", same: []string{"aàâæ", "eéèêë", "iîï", "oôœ", "uùûü", "cç"}})
	hungarianCosts = tabulated(costs{rows: []string{"qwertzuiopőú", "asdfghjkléáű", "yxcvbnm"}, vowels: "aáeéiíoóöőuúüű", same: []string{"aá", "eé", "ií", "oóöő", "uúüű"}})
	bengaliCosts   = tabulated(costs{
		same: []string{"নণ", "শষস", "ািীুূেৈোৌ", "ইঈ", "উঊ", "জয", "রড়ঢ", "ৎত", "ঙং", "ঃহ", "টত", "ঠথ", "ডদ"},
		mute: "ঁঃ্য",
	})
	tamilCosts = tabulated(costs{
		same: []string{"ரற", "லளழ", "நனண", "இஈ", "உஊ", "எஏ", "ஒஓ", "ாிீுூெேைொோௌ"},
		mute: "்",
	})
)

// of returns what it costs to type r for other letters.
func (c *costs) of(r rune) *swaps { return &c.swaps[c.letter(r)] }

// letter returns the code of r.
func (c *costs) letter(r rune) uint8 {
	if uint32(r) < latinRunes {
		return c.latin[r]
	}
	return c.codes[r]
}

func (c *costs) tabulate() {
	c.codes = map[rune]uint8{}
	letters := []rune{0}
	for _, r := range "abcdefghijklmnopqrstuvwxyz" + c.vowels + strings.Join(c.same, "") + strings.Join(c.rows, "") {
		if _, ok := c.codes[r]; ok {
			continue
		}
		c.codes[r] = uint8(len(letters))
		if uint32(r) < latinRunes {
			c.latin[r] = uint8(len(letters))
		}
		letters = append(letters, r)
	}
	for i, a := range letters {
		for j, b := range letters {
			c.swaps[i].add(j, b, int16(c.compare(a, b)))
		}
	}
}

func (s *swaps) add(code int, r rune, cost int16) {
	s.costs[code] = cost
	for i, most := range [...]int16{4, 6, 8} {
		if cost <= most && r > 0 && r < 128 {
			s.near[i] |= 1 << (r & 31)
		}
	}
}

func (c *costs) compare(a, b rune) int {
	for _, g := range c.same {
		if strings.ContainsRune(g, a) && strings.ContainsRune(g, b) {
			return 4
		}
	}
	if c.vowels != "" && strings.ContainsRune(c.vowels, a) && strings.ContainsRune(c.vowels, b) {
		return 6
	}
	if c.neighbours(a, b) {
		return 8
	}
	return 10
}

// silent reports whether r is a sign that is easily left out or put in.
func (c *costs) silent(r rune) bool { return c.mute != "" && strings.ContainsRune(c.mute, r) }

// neighbours reports whether two keys touch.
func (c *costs) neighbours(a, b rune) bool {
	ra, pa := c.key(a)
	rb, pb := c.key(b)
	if ra < 0 || rb < 0 {
		return false
	}
	dx := pa - pb
	switch ra - rb {
	case 0:
		return dx == 1 || dx == -1
	case 1: // a is the row below b, shifted right by about half a key
		return dx == 0 || dx == -1
	case -1:
		return dx == 0 || dx == 1
	}
	return false
}

// key returns the row and place of a letter's key, -1 if it has none.
func (c *costs) key(r rune) (row, place int) {
	for i, keys := range c.rows {
		p := 0
		for _, k := range keys {
			if k == r {
				return i, p
			}
			p++
		}
	}
	return -1, 0
}
