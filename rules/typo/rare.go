package typo

import "github.com/replyvet/replyvet/lexicon"

// rareClass is the class of words that hardly any text has: archaic, dialectal
// and technical ones.
const rareClass = 7

// rareWord reports a word of the dictionary that is rarer than a slip of one
// that replies are full of: "vendue", "whetter".
func (r *run) rareWord(i int, folded string, d *lexicon.Dictionary) {
	w := &r.Words()[i]
	if r.lang != lexicon.English || len(folded) < 5 || len(folded) > 20 || w.Flags&(lexicon.Title|lexicon.Apos) != 0 {
		return
	}
	if class, _ := d.Class(folded); class != rareClass || r.modern(folded) || !r.own(r.WordSpan(i, i)) || r.hyphenated(i) {
		return
	}
	if right := r.vocabulary().near(folded); right != "" {
		r.flag(misspelling, i, 0.75, right)
	}
}

// near returns the word of the vocabulary that is one edit away from a folded
// one of small ASCII letters: rather one with a letter more than one with
// another letter, and that rather than one with a letter less.
func (v vocabulary) near(folded string) string {
	least := common
	if len(folded) > 8 {
		least = usual
	}
	var room [24]byte
	for k := 1; k <= len(folded); k++ {
		w := append(append(append(room[:0], folded[:k]...), 0), folded[k:]...)
		if s := v.filled(w, k, least); s != "" {
			return s
		}
	}
	w := append(room[:0], folded...)
	for k := 1; k < len(w); k++ {
		w[k-1], w[k] = w[k], w[k-1]
		if v.of(string(w)) >= least {
			return string(w)
		}
		w[k-1], w[k] = w[k], w[k-1]
	}
	for k := 1; k < len(w); k++ {
		old := w[k]
		if s := v.filled(w, k, least); s != "" {
			return s
		}
		w[k] = old
	}
	for k := 1; k < len(folded); k++ {
		if s := folded[:k] + folded[k+1:]; len(s) > 4 && k+1 < len(folded) && v.of(s) >= least {
			return s
		}
	}
	return ""
}

// filled tries every letter at place k of w.
func (v vocabulary) filled(w []byte, k int, least rank) string {
	for c := byte('a'); c <= 'z'; c++ {
		if w[k] = c; v.of(string(w)) >= least {
			return string(w)
		}
	}
	return ""
}
