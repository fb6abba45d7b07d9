package lexicon

import (
	"strings"
	"sync"
)

// costs says how likely one letter is typed for another in a language.
type costs struct {
	rows   []string // the keyboard's rows
	vowels string
	same   []string        // groups of letters that sound or look alike, or differ by an accent
	mute   string          // signs that are easily left out or put in
	ascii  *[1 << 14]uint8 // swap costs of ASCII letters, nil without a Latin keyboard
}

// costsOf returns the costs of l. Keyboards: QWERTY, AZERTY (French), QWERTZ
// (Hungarian).
func costsOf(l Language) *costs {
	switch l {
	case French:
		return frenchCosts()
	case Hungarian:
		return hungarianCosts()
	case Bengali:
		return &bengaliCosts
	case Tamil:
		return &tamilCosts
	}
	return englishCosts()
}

// latin makes the costs of a language with a Latin keyboard, once asked for.
func latin(c costs) func() *costs {
	return sync.OnceValue(func() *costs {
		t := c.table()
		c.ascii = t
		return &c
	})
}

// The costs are read only.
var (
	englishCosts   = latin(costs{rows: []string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}, vowels: "aeiou"})
	frenchCosts    = latin(costs{rows: []string{"azertyuiop", "qsdfghjklm", "wxcvbn"}, vowels: "aeiouyàâéèêëîïôùûœ", same: []string{"aàâæ", "eéèêë", "iîï", "oôœ", "uùûü", "cç"}})
	hungarianCosts = latin(costs{rows: []string{"qwertzuiopőú", "asdfghjkléáű", "yxcvbnm"}, vowels: "aáeéiíoóöőuúüű", same: []string{"aá", "eé", "ií", "oóöő", "uúüű"}})
	bengaliCosts   = costs{
		same: []string{"নণ", "শষস", "ািীুূেৈোৌ", "ইঈ", "উঊ", "জয", "রড়ঢ", "ৎত", "ঙং", "ঃহ", "টত", "ঠথ", "ডদ"},
		mute: "ঁঃ্য",
	}
	tamilCosts = costs{
		same: []string{"ரற", "லளழ", "நனண", "இஈ", "உஊ", "எஏ", "ஒஓ", "ாிீுூெேைொோௌ"},
		mute: "்",
	}
)

// swap is the cost of typing a for b.
func (c *costs) swap(a, b rune) int {
	if a|b < 128 && c.ascii != nil {
		return int(c.ascii[a<<7|b])
	}
	return c.compare(a, b)
}

// table makes the costs of swapping ASCII letters, when first asked.
func (c *costs) table() *[1 << 14]uint8 {
	t := new([1 << 14]uint8)
	for a := range rune(128) {
		for b := range rune(128) {
			t[a<<7|b] = uint8(c.compare(a, b))
		}
	}
	return t
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
