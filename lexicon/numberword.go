package lexicon

import (
	"strconv"
	"strings"
	"sync"

	"github.com/replyvet/replyvet/lexicon/bn"
	"github.com/replyvet/replyvet/lexicon/en"
	"github.com/replyvet/replyvet/lexicon/fr"
	"github.com/replyvet/replyvet/lexicon/hu"
	"github.com/replyvet/replyvet/lexicon/ta"
)

// NumberKind says what a number word does in a number.
type NumberKind uint8

// The kinds: 0-9; 10-99 in one word; 20, 30 ... 90; 100; 1000; "double".
const (
	_ NumberKind = iota
	NumberUnit
	NumberTeen
	NumberTen
	NumberHundred
	NumberThousand
	NumberRepeat
)

// NumberWord returns the value and kind of a folded word that spells a number
// in l. Ask it only about words whose Entry.Number is set.
func NumberWord(l Language, folded string) (value int, kind NumberKind, ok bool) {
	if l == Und || l > Tamil {
		return 0, 0, false
	}
	n, ok := numberWords()[l-1][folded]
	return n.value, n.kind, ok
}

type number struct {
	value int
	kind  NumberKind
}

// numberWords reads the lists when the first number word is met.
var numberWords = sync.OnceValue(func() (all [Tamil]map[string]number) {
	for i, list := range [...]string{en.Numbers(), fr.Numbers(), hu.Numbers(), bn.Numbers(), ta.Numbers()} {
		all[i] = readNumbers(list)
	}
	return all
})

func readNumbers(list string) map[string]number {
	kinds := map[string]NumberKind{"unit": NumberUnit, "teen": NumberTeen, "ten": NumberTen,
		"hundred": NumberHundred, "thousand": NumberThousand, "repeat": NumberRepeat}
	m := map[string]number{}
	for line := range strings.Lines(list) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 || line[0] == '#' {
			continue
		}
		if v, err := strconv.Atoi(f[1]); err == nil {
			m[Fold(f[0])] = number{v, kinds[f[2]]}
		}
	}
	return m
}
