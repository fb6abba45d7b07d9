package lexicon

// detectWords bounds the work of Detect: the first words of a message say what
// language it is in. Every detectStep words it looks whether it can stop.
const (
	detectWords = 240
	detectStep  = 32
)

// Detect returns the language of the words, or Und when it can't tell: too
// few known words, or two languages about as likely.
func Detect(words []Word) Language {
	if len(words) > detectWords {
		words = words[:detectWords]
	}
	var v votes
	for i := range words {
		v.add(&words[i])
		if i%detectStep == detectStep-1 && v.clear() {
			break
		}
	}
	return v.winner()
}

// votes counts evidence for each language, in quarters of a word.
type votes struct {
	words, foreign int
	known, score   [Tamil + 1]int
}

func (v *votes) add(w *Word) {
	if w.Flags&(Number|HasDigit) != 0 {
		return
	}
	v.words++
	switch {
	case w.Flags&Bangla != 0:
		v.score[Bengali] += 4
		v.known[Bengali]++
		return
	case w.Flags&TamilLet != 0:
		v.score[Tamil] += 4
		v.known[Tamil]++
		return
	case w.Flags&Foreign != 0:
		v.foreign++
		return
	}
	for l, weight := range weights[weighted(w)] {
		v.score[English+Language(l)] += int(weight.score)
		v.known[English+Language(l)] += int(weight.known)
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

// clear reports whether more words would hardly change the winner.
func (v *votes) clear() bool {
	best, second := v.first()
	return v.score[best] >= 80 && v.score[best] >= 4*v.score[second]
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
	// A language covers at least two words in five of its own text.
	if v.known[best]*5 < v.words*2 || v.score[best] < 4 {
		return Und
	}
	if v.score[best]*4 < v.score[second]*5 {
		return Und
	}
	return best
}
