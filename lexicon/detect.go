package lexicon

import (
	"slices"
	"strings"
	"sync"
)

// detectWords bounds the work of Detect: the first words of a message say what
// language it is in. Every detectStep words it looks whether it can stop.
const (
	detectWords = 240
	detectStep  = 32
)

// detectLooks bounds the words that the dictionaries are asked about.
const detectLooks = 60

// Detect returns the language of the words, or Und when it can't tell: too
// few known words, or two languages about as likely.
func Detect(words []Word) Language {
	v := count(words)
	return v.winner()
}

// count takes the votes of the first words.
func count(words []Word) (v votes) {
	for i := range words[:min(len(words), detectWords)] {
		v.add(&words[i])
		if i%detectStep == detectStep-1 && v.settled() {
			break
		}
	}
	return v
}

// Detect returns the language of words first to last, as Detect does for words
// by themselves; where the common words do not tell it, the dictionaries are
// asked about the others.
func (t *Tokens) Detect(first, last int) Language {
	words := t.Words[first : last+1]
	words = words[:min(len(words), detectWords)]
	v := count(words)
	likely := v.winner()
	if likely != Und && v.clear(likely) {
		return likely
	}
	for i := 0; i < len(words) && v.looks < detectLooks; i++ {
		v.look(t, &words[i])
	}
	// The dictionaries hold words that look like those of any language.
	if l := v.winner(); l == likely || v.known[l]*5 >= v.words*3 {
		return l
	}
	return Und
}

// votes counts evidence for each language, in quarters of a word.
type votes struct {
	words, foreign int
	looks          int // words that the dictionaries were asked about
	known, score   [Tamil + 1]int
}

func (v *votes) add(w *Word) {
	if w.Flags&(Number|HasDigit) != 0 {
		return
	}
	langs := w.Entry.Languages() & (English.Bit() | French.Bit() | Hungarian.Bit())
	switch {
	case w.Flags&Bangla != 0:
		v.script(Bengali)
		return
	case w.Flags&TamilLet != 0:
		v.script(Tamil)
		return
	case w.Flags&Foreign != 0:
		v.words++
		v.foreign++
		return
	case langs == 0 && unaccented(w.Hash):
		v.words++
		v.score[Hungarian] += 6
		v.known[Hungarian]++
		return
	case langs == 0 && w.Flags&Title != 0 && w.Flags&Break == 0:
		return // a name, of any language
	}
	v.words++
	if langs == 0 {
		return
	}
	for l, vote := range weights[weighted(w)] {
		v.score[English+Language(l)] += int(vote.score)
		v.known[English+Language(l)] += int(vote.known)
	}
}

// latinLanguages are English, French and Hungarian, the lowest bits of Languages.
const latinLanguages = 1<<3 - 1

// weighted returns what of a word its votes depend on, an index of weights.
func weighted(w *Word) int {
	i := int(w.Entry.Languages())&latinLanguages | int(w.Entry.StopLanguages())&latinLanguages<<3
	if w.Flags&(Title|Break) == Title {
		i |= 1 << 6
	}
	return i
}

// vote is what a word says for a language.
type vote struct{ score, known uint8 }

// weights are the votes of a word for English, French and Hungarian.
var weights = func() (t [1 << 7][3]vote) {
	for i := range t {
		langs, stops, title := i&latinLanguages, i>>3&latinLanguages, i>>6 != 0
		for l := range t[i] {
			if langs>>l&1 != 0 {
				t[i][l] = vote{weight(stops>>l&1 != 0, langs&(langs-1) == 0, title), 1}
			}
		}
	}
	return t
}()

// settled reports whether more words would hardly change the winner.
func (v *votes) settled() bool {
	best, second := v.first()
	return v.score[best] >= 80 && v.score[best] >= 4*v.score[second]
}

// clear reports whether the winner knows most of the words, and no other
// language about as many.
func (v *votes) clear(l Language) bool {
	if v.known[l]*3 < v.words*2 {
		return false
	}
	for other := English; other <= Tamil; other++ {
		if other != l && v.score[other]*2 > v.score[l] {
			return false
		}
	}
	return true
}

// look asks the dictionaries about a word that the hot table does not hold. Of
// all languages that write in Latin letters only Hungarian has ő and ű.
func (v *votes) look(t *Tokens, w *Word) {
	const no = Number | HasDigit | Bangla | TamilLet | Foreign | Upper
	name := w.Flags&Title != 0 && w.Flags&Break == 0
	if w.Flags&no != 0 || name || w.Entry.Languages() != 0 || unaccented(w.Hash) || w.foldLen < 4 {
		return
	}
	v.looks++
	folded := t.FoldedWord(w)
	var found Languages
	for l := English; l <= Hungarian; l++ {
		if DictionaryOf(l).Contains(folded) {
			found |= l.Bit()
			v.known[l]++
		}
	}
	alone := found&(found-1) == 0
	for l := English; l <= Hungarian; l++ {
		switch {
		case !found.Has(l):
		case alone && l == Hungarian && strings.ContainsAny(folded, "őű"):
			v.score[l] += 8
		case alone:
			v.score[l] += 4
		default:
			v.score[l]++
		}
	}
}

// script counts a word in the script of a language. It says as much as a
// function word: what stands around it in English are often the names of things.
func (v *votes) script(l Language) {
	v.words++
	v.score[l] += 8
	v.known[l]++
}

// weight: a function word of one language only says most; a capitalised word
// may be a name and says little.
func weight(stop, alone, title bool) uint8 {
	switch {
	case stop && alone:
		return 8
	case stop:
		return 3
	case title:
		return 1
	case alone:
		return 4
	}
	return 1
}

// first returns the language with the most votes, and the next one.
func (v *votes) first() (best, second Language) {
	for l := English; l <= Tamil; l++ {
		switch {
		case v.score[l] > v.score[best]:
			best, second = l, best
		case v.score[l] > v.score[second]:
			second = l
		}
	}
	return best, second
}

func (v *votes) winner() Language {
	best, second := v.first()
	if best == Und || v.foreign*2 > v.words {
		return Und
	}
	if v.score[best] < 4 || !v.covered(best) {
		return Und
	}
	if v.score[best]*4 < v.score[second]*5 {
		return Und
	}
	return best
}

// covered reports whether the language knows enough of the words: two in five,
// and of English, whose words stand in many languages' texts, half of them.
func (v *votes) covered(l Language) bool {
	if l == English {
		return v.known[l]*2 >= v.words
	}
	return v.known[l]*5 >= v.words*2
}

// unaccented reports whether a word that no language knows is a common one of
// Hungarian, whose every other word has accents, written without them.
func unaccented(hash uint64) bool {
	_, ok := slices.BinarySearch(unaccentedWords(), hash)
	return ok
}

var unaccentedWords = sync.OnceValue(func() []uint64 {
	var hashes []uint64
	for w := range strings.FieldsSeq(hungarianUnaccented) {
		hashes = append(hashes, Hash(w))
	}
	slices.Sort(hashes)
	return hashes
})

const hungarianUnaccented = "koszonjuk koszonom koszi kerem kerjuk kerdes kerdese kerdest udvozlettel udvozlom onnek onhoz ont onok onnel szallitas szallitasi szallitast " +
	"szamla szamlat szamlaja szamlajat szamlaszam rendeles rendelese rendeleset rendelesi megrendeles visszaterites visszateritest csomagjat jelszo jelszot jelszonak jelszavat " +
	"fiokja fiokjat fiokjaba nalunk elkuldtuk elkuldtem elkuldjuk tudjuk kesobb delelott delutan utan miert kozott termek termeket penzt valasz valaszt segitseg segitseget " +
	"segithetek segitunk elnezest turelmet turelmuket ugyfel ugyfelunk ugyfelszolgalat hibat tortent megoldas lehetseges szukseges honap jovo mukodik visszahivjuk szepen napjan " +
	"erkezik erkezett elott miatti reszere szamara szamat cimet telefonszamat osszeg osszeget hetfon szerdan csutortokon penteken kovetkezo megis"
