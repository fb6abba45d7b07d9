package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// opening looks at an unknown capitalised word that opens a sentence: a name,
// or one of the words that sentences open with, misspelt.
func (r *run) opening(i int, folded string) (string, bool) {
	words := r.Words()
	w := &words[i]
	if r.lang != lexicon.English || len(folded) < 3 || w.Flags&lexicon.Title == 0 || w.Flags&lexicon.Break == 0 || i+1 >= len(words) {
		return "", false
	}
	next := &words[i+1]
	if next.Flags&lexicon.Break != 0 {
		return "", false
	}
	if right, ok := closest(englishGreetings, folded); ok && len(folded) > 3 {
		return right, true
	}
	if next.Flags&(lexicon.Title|lexicon.Upper) != 0 {
		return "", false
	}
	right, ok := closest(englishOpenings, folded)
	if !ok || (len(folded) == 3 || len(folded) > len(right)) && listed(afterNames, r.Folded(i+1)) {
		return "", false // "Aly will call", "Thijs from our office knows"
	}
	return right, true
}

// closest returns the word of the list that is one edit away from the folded
// one: rather one with a letter more, and with the same last letter.
func closest(list, folded string) (string, bool) {
	found, best := "", 0
	for w := range strings.FieldsSeq(list) {
		if !lexicon.OneEdit(w, folded) {
			continue
		}
		fit := 1
		if len(w) > len(folded) {
			fit += 2
		}
		if w[len(w)-1] == folded[len(folded)-1] {
			fit++
		}
		if fit > best {
			found, best = w, fit
		}
	}
	return found, best > 0
}

const (
	englishGreetings = "hello thanks thank good"
	englishOpenings  = "your you please the this that these there they their our once when what where which while with would could should can if for from " +
		"unfortunately since because before after also after any all and are did does have has how however let not now only some sorry then though " +
		"until was were will who why here just kindly may must more most next don't it's i'll we'll we've you're"
	afterNames = " is was has will can would could may from and at in on or who says said asked called here of had went told wants works does did "
)

// headless returns the common word that an unknown one is if its first letter
// is a slip: left out, or of the key beside the right one. The search for near
// misses keeps the first letter. weak: another letter may as well be the wrong
// one.
func (r *run) headless(i int, folded string) (right string, weak bool) {
	if r.Words()[i].Flags&lexicon.Title != 0 || len(folded) < 4 || r.vocabulary() == nil || folded[0] >= 0x80 {
		return "", false
	}
	var room [64]byte
	w := append(append(room[:0], 'a'), folded...)
	for c := byte('a'); len(folded) > 3 && c <= 'z'; c++ {
		if w[0] = c; r.vocabulary().of(string(w)) != rare {
			return string(w), len(folded) < 5
		}
	}
	w = w[1:]
	w[0], w[1] = w[1], w[0]
	if r.vocabulary().of(string(w)) == common {
		return string(w), false
	}
	w[0], w[1] = w[1], w[0]
	for _, c := range []byte(besideKey(r.lang, folded[0])) {
		if w[0] = c; r.vocabulary().of(string(w)) != rare {
			return string(w), true
		}
	}
	return "", false
}

// besideKey returns the letters whose keys touch that of c: QWERTY, or AZERTY
// for French.
func besideKey(l lexicon.Language, c byte) string {
	rows := [...]string{"qwertyuiop", "asdfghjkl;", "zxcvbnm,./"}
	if l == lexicon.French {
		rows = [...]string{"azertyuiop", "qsdfghjklm", "wxcvbn,;:!"}
	}
	for y, row := range rows {
		x := strings.IndexByte(row, c)
		if x < 0 {
			continue
		}
		beside := row[max(x-1, 0):x] + row[x+1:min(x+2, len(row))]
		if y > 0 {
			beside += rows[y-1][x:min(x+2, len(row))]
		}
		if y < len(rows)-1 {
			beside += rows[y+1][max(x-1, 0) : x+1]
		}
		return beside
	}
	return ""
}

// torn reports a word that a blank fell into, if a piece of it is no word:
// "m ay", "pay ment".
func (r *run) torn(i int) bool {
	return r.tornAt(i, i+1) || r.tornAt(i-1, i)
}

// tornClass is the class from which on a word is rare enough to be a piece of
// another one.
const tornClass = 2

// tornKnown does so where the pieces are words: "avail able", "dom mage".
func (r *run) tornKnown(i int) {
	v := r.vocabulary()
	if v == nil || r.Words()[i].Flags&lexicon.Title != 0 || v.of(r.Folded(i)) != rare {
		return
	}
	if len(r.Folded(i-1))+len(r.Folded(i)) > 6 && !r.hyphenated(i) && !r.hyphenated(i-1) && r.tornAt(i-1, i) {
		return
	}
	if i+1 < len(r.Words()) && len(r.Folded(i+1))+len(r.Folded(i)) > 6 && !r.hyphenated(i) && !r.hyphenated(i+1) {
		r.tornAt(i, i+1)
	}
}

func (r *run) tornAt(first, last int) bool {
	words := r.Words()
	if first < 0 || last >= len(words) || r.vocabulary() == nil {
		return false
	}
	a, b := &words[first], &words[last]
	const no = lexicon.HasDigit | lexicon.Number | lexicon.Upper | lexicon.Camel | lexicon.Apos | lexicon.Elision
	if (a.Flags|b.Flags)&no != 0 || b.Flags&(lexicon.Break|lexicon.Clause|lexicon.Title) != 0 || r.Source()[a.End:b.Start] != " " {
		return false
	}
	var room [32]byte
	joined := append(append(room[:0], r.Folded(first)...), r.Folded(last)...)
	if len(joined) > len(room) {
		return false
	}
	if a.Entry.Abbrev() || a.Flags&lexicon.Title != 0 && a.Flags&lexicon.Break == 0 {
		return false // "16th St and"
	}
	known := r.vocabulary().of(string(joined))
	if known == formed || b.End-b.Start == 1 && r.known(first) {
		return false // "(s)"
	}
	if r.lang == lexicon.French && a.End-a.Start > 1 && (a.Entry.Stop(r.lang) || b.Entry.Stop(r.lang)) {
		return false
	}
	if known == rare || len(joined) < 3 || len(joined) < 5 && known != common || !r.own(r.WordSpan(first, last)) || r.foreign(first) {
		return false
	}
	if r.vocabulary().of(r.Folded(first)) != rare && r.vocabulary().of(r.Folded(last)) != rare {
		return false
	}
	r.report(spacing, first, last, 0.9, r.replacements(first, last, string(joined)))
	return true
}
