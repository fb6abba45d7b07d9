package lexicon

import (
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon/bn"
	"github.com/replyvet/replyvet/lexicon/en"
	"github.com/replyvet/replyvet/lexicon/fr"
	"github.com/replyvet/replyvet/lexicon/hu"
	"github.com/replyvet/replyvet/lexicon/ta"
)

// Dictionary is the words of one language. It is immutable and safe for
// concurrent use.
type Dictionary struct {
	lang  Language
	words automaton
}

// DictionaryOf returns the dictionary of l, nil for Und and Other. It costs
// nothing: the tables are read in place.
func DictionaryOf(l Language) *Dictionary {
	if l == Und || l > Tamil {
		return nil
	}
	return &dictionaries[l-1]
}

// dictionaries is read only.
var dictionaries = [...]Dictionary{
	{English, automaton(en.Words())}, {French, automaton(fr.Words())}, {Hungarian, automaton(hu.Words())},
	{Bengali, automaton(bn.Words())}, {Tamil, automaton(ta.Words())},
}

// Class returns the frequency class, 0 (commonest) to 8, of a folded word that
// stands in the dictionary.
func (d *Dictionary) Class(folded string) (class int, ok bool) {
	if len(d.words) == 0 {
		return 0, false
	}
	return d.words.class(folded)
}

// Contains reports whether the language knows a folded word: it stands in the
// dictionary, or is made of words that do by the language's own rules.
func (d *Dictionary) Contains(folded string) bool {
	if _, ok := d.Class(folded); ok {
		return true
	}
	switch d.lang {
	case English:
		return d.possessive(folded)
	case Hungarian:
		return d.hungarian(folded)
	}
	return false
}

func (d *Dictionary) has(w string) bool {
	_, ok := d.Class(w)
	return ok
}

// possessive: "customer's".
func (d *Dictionary) possessive(w string) bool {
	base, ok := strings.CutSuffix(w, "'s")
	return ok && d.has(base)
}

// hungarian: prefix + word, word + a second suffix, or a compound of two words.
// Only level-one suffixes stand in the dictionary: all levels would be billions
// of forms.
func (d *Dictionary) hungarian(w string) bool {
	if d.compound(w, 3) {
		return true
	}
	for p := range strings.FieldsSeq(hungarianPrefixes) {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) > 3 && d.has(rest) {
			return true
		}
	}
	for s := range strings.FieldsSeq(hungarianSuffixes) {
		if base, ok := strings.CutSuffix(w, s); ok && len(base) > 3 && d.has(base) {
			return true
		}
	}
	return false
}

// compound reports whether w is two words of at least n letters each.
func (d *Dictionary) compound(w string, n int) bool {
	for i := range w {
		if i == 0 || utf8.RuneCountInString(w[:i]) < n || utf8.RuneCountInString(w[i:]) < n {
			continue
		}
		if d.has(w[:i]) && d.has(w[i:]) {
			return true
		}
	}
	return false
}

// The verbal prefixes of Hungarian with "leg-", and the endings that follow a
// first suffix.
const (
	hungarianPrefixes = "meg el ki be le fel föl vissza át rá oda ide haza össze szét végig tovább újra előre hátra hozzá bele együtt utána mellé alá fölé felül alul agyon leg legesleg túl teljes nem ki"
	hungarianSuffixes = "ban ben ba be ból ből ra re ról ről nak nek val vel ért ig nál nél tól től hoz hez höz ként kor on en ön n t at et ot öt k ok ek ök m d ja je a e i jai jei ai ei unk ünk juk jük tok tek tök uk ük é ék éi án én"
)

// Correction returns the right form of a common misspelling of l. English only.
func Correction(l Language, folded string) (right string, ok bool) {
	if l != English {
		return "", false
	}
	list := en.Corrections()
	lo, hi := 0, len(list)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(list[:mid], '\n') + 1
		end := start + strings.IndexByte(list[start:], '\n')
		wrong, right, _ := strings.Cut(list[start:end], "\t")
		switch {
		case wrong == folded:
			return right, true
		case wrong < folded:
			lo = end + 1
		default:
			hi = start
		}
	}
	return "", false
}
