package tone

import (
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// loud is a run of words in capitals.
type loud struct {
	begun       bool
	first, last int
	words       int // two letters or more, but for those that are often written so
	common      int // known to the language, three letters or more
	function    int // stop words of it
	pushy       bool
	reader      bool // speaks to the reader
}

// capitals finds the longest run of words in capitals of the sentence. Single
// letters and numbers go on with a run; acronyms do not make one.
func (w *work) capitals(s guard.Sentence) {
	var best, run loud
	words := w.p.Words()
	for i := s.First; i <= min(s.Last, s.First+maxLoud); i++ {
		f := words[i].Flags
		switch {
		case w.p.WordIn(i)&(guard.NotOwn|guard.Quoted) != 0:
			run = loud{}
		case f&lexicon.Upper != 0 && f&lexicon.HasDigit == 0:
			run.add(w, i)
		case f&lexicon.Number == 0 && f&lexicon.Title != 0 && (f&lexicon.Elision != 0 || single(&words[i])):
			if !run.begun {
				run.extend(i) // "I SAID SO"
			}
		case f&lexicon.Number != 0:
		default:
			run = loud{}
		}
		if run.words > best.words || run.words == best.words && run.first == best.first {
			best = run
		}
	}
	if score := w.loudness(&best, s); score > 0 {
		c := candidate{entry: loudEntry, span: w.p.WordSpan(best.first, best.last), first: best.first, last: best.last, score: score}
		if best.last == s.Last {
			c.span.End = s.End
		}
		c.caps = w.inCapitals(best.first, best.last)
		w.cands = append(w.cands, c)
	}
}

// maxLoud bounds the words of a sentence that are looked at for capitals.
const maxLoud = 300

func (r *loud) add(w *work, i int) {
	word := &w.p.Words()[i]
	r.extend(i)
	r.reader = r.reader || w.nearAny(secondPerson, i, i)
	l := w.p.Lang()
	stop := l.Bit() != 0 && word.Entry.Stop(l) || l == lexicon.Und && word.Entry.StopLanguages() != 0
	if stop {
		r.function++
	}
	if w.nearAny(calmCaps, i, i) {
		return
	}
	r.words++
	r.pushy = r.pushy || w.nearAny(pushy, i, i)
	// "IT" may be an acronym; "JE" and "EZ" are none.
	if n := utf8.RuneCountInString(w.p.Folded(i)); w.knownWord(word) && n > 2 || stop && n == 2 && l != lexicon.English || n > 6 && w.ordinary(i) {
		r.common++
	}
}

// extend lets the run reach word i.
func (r *loud) extend(i int) {
	if !r.begun {
		r.begun, r.first = true, i
	}
	r.last = i
}

// knownWord: common in the text's language, so not an acronym.
func (w *work) knownWord(word *lexicon.Word) bool {
	if l := w.p.Lang(); l != lexicon.Und {
		return word.Entry.Known(l)
	}
	return word.Entry.Languages() != 0
}

// loudness scores a run, 0 for one that is no shouting.
func (w *work) loudness(r *loud, s guard.Sentence) float64 {
	whole := r.first == s.First && r.last == s.Last
	length := r.last - r.first + 1
	pushed := r.pushy || r.reader
	switch {
	case r.common == 0 || r.common*2 < r.words || !r.pushy && w.nearAny(praise, s.First, s.Last):
		return 0
	case w.nearAny(reported, max(s.First, r.first-2), r.first-1) && !w.nearAny(self, max(s.First, r.first-3), r.first-1):
		return 0 // "the sign says"
	case whole && r.common >= 2 && pushed && w.ends(s, '!'):
		return 0.8
	case whole && r.pushy && length >= 3 && (r.common >= 2 || r.function > 0):
		return 0.7
	case (r.words < 3 || r.common < 2) && length > 4 && r.function > 2 && r.words > 1 && w.ends(s, '.') && !w.heading(r, s):
		return 0.68
	case r.words < 3 || r.common < 2:
		return 0
	case w.heading(r, s) && !pushed:
		return 0
	case !pushed && (r.function == 0 || r.words == 3 || w.p.Lang() != lexicon.English):
		return 0
	}
	return min(0.6+0.06*float64(r.words), 0.95)
}

func (w *work) ends(s guard.Sentence, c byte) bool {
	return s.End > 0 && w.p.Source()[s.End-1] == c
}

// heading: a line of its own without a full stop, above or below other lines;
// a label ("FAQ: ...") may stand before it.
func (w *work) heading(r *loud, s guard.Sentence) bool {
	words := w.p.Words()
	label := r.first-s.First <= 2 && words[r.first].Flags&lexicon.Clause != 0
	if words[s.First].Flags&lexicon.Newline == 0 || r.first != s.First && !label || r.last != s.Last {
		return false
	}
	if s.End != int(words[s.Last].End) && !w.ends(s, '?') {
		return false
	}
	return s.Last-s.First+1 < len(words) && (s.Last+1 == len(words) || words[s.Last+1].Flags&lexicon.Newline != 0)
}

// inCapitals lists the words to be written small: not those that no dictionary
// has, which are acronyms and codes.
func (w *work) inCapitals(first, last int) []int {
	var list []int
	for i := first; i <= last; i++ {
		word := &w.p.Words()[i]
		if word.Flags&lexicon.Upper != 0 && word.Flags&lexicon.HasDigit == 0 && (w.knownWord(word) || len(w.p.Folded(i)) > 5 || w.ordinary(i)) {
			list = append(list, i)
		}
		if (single(word) || word.Flags&lexicon.Elision != 0) && word.Flags&lexicon.Title != 0 && w.p.Folded(i) != "i" {
			list = append(list, i)
		}
	}
	return list
}

// stressed: a word in capitals, and no acronym.
func (w *work) stressed(i int) bool {
	word := &w.p.Words()[i]
	return word.Flags&(lexicon.Upper|lexicon.HasDigit) == lexicon.Upper && w.knownWord(word) && word.End-word.Start > 2
}

// ordinary: of four letters or more, and none of the acronyms that a phrase
// file names. The hot table knows only common words of French and Hungarian.
func (w *work) ordinary(i int) bool {
	if l := w.p.Lang(); l != lexicon.French && l != lexicon.Hungarian || w.nearAny(calmCaps, i, i) || w.nearAny(proper, i, i) {
		return false
	}
	s := w.p.Folded(i)
	return utf8.RuneCountInString(s) > 3 && strings.ContainsFunc(s, isVowel)
}
