package lexicon

// detectWords bounds the work of Detect: the first words of a message say what
// language it is in.
const detectWords = 240

// Detect returns the language of the words, or Und when it can't tell: too
// few known words, or two languages about as likely.
func Detect(words []Word) Language {
	if len(words) > detectWords {
		words = words[:detectWords]
	}
	var v votes
	for i := range words {
		v.add(&words[i])
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
	langs := w.Entry.Languages() & (English.Bit() | French.Bit() | Hungarian.Bit())
	if langs == 0 {
		return
	}
	alone := langs&(langs-1) == 0
	for l := English; l <= Hungarian; l++ {
		if !langs.Has(l) {
			continue
		}
		v.known[l]++
		v.score[l] += weight(w, l, alone)
	}
}

// weight: a function word of one language only says most; a capitalised word
// may be a name and says little.
func weight(w *Word, l Language, alone bool) int {
	switch {
	case w.Entry.Stop(l) && alone:
		return 8
	case w.Entry.Stop(l):
		return 3
	case w.Flags&Title != 0 && w.Flags&Break == 0:
		return 1
	case alone:
		return 4
	}
	return 1
}

func (v *votes) winner() Language {
	best, second := Und, Und
	for l := English; l <= Tamil; l++ {
		switch {
		case v.score[l] > v.score[best]:
			best, second = l, best
		case v.score[l] > v.score[second]:
			second = l
		}
	}
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
