package tone

import (
	"slices"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// disguised adds the words that are spelt so as not to be seen.
func (w *work) disguised(l look) {
	t := w.p.Tokens()
	if l&lookWords != 0 {
		for i := range t.Words {
			w.misspelt(t, i)
			if i > 0 && t.Words[i].Start-t.Words[i-1].End == 1 && w.c.split(t, i) == lookWords {
				w.buf = halves(w.buf[:0], t, i)
				w.meant(w.c.words.heard(string(w.buf), false), i-1, i, w.p.WordSpan(i-1, i), cut, 0.95)
			}
		}
	}
	if l&lookSpaced != 0 {
		w.spaced(t)
	}
	if l&lookSymbols != 0 {
		w.symbols(t)
	}
}

// misspelt: 1d10t, idiooot, phuck, ïdïot.
func (w *work) misspelt(t *lexicon.Tokens, i int) {
	word := &t.Words[i]
	if isWord(word) || word.Flags&(lexicon.Number|lexicon.Bangla|lexicon.TamilLet|lexicon.Foreign) != 0 || !w.c.unknown(t, word) {
		return
	}
	s := t.FoldedWord(word)
	if d := lexicon.DictionaryOf(w.p.Lang()); d != nil && d.Contains(s) {
		return // "crise" sounds like a curse, and is a word
	}
	how, sure := "spelling", 0.9
	switch {
	case word.Flags&lexicon.NonASCII != 0:
		w.buf = w.c.words.plain(make([]byte, 0, 40), s)
		how, s = "accents", string(w.buf)
		if word.Flags&lexicon.HasDigit != 0 && letters(s) > 2 && !partOfCode(t.Text, word) {
			how = digits
		}
	case word.Flags&lexicon.HasDigit != 0:
		if letters(s) < 2 || partOfCode(t.Text, word) {
			return
		}
		how = digits
	case drawn(s):
		how, sure = "drawn-out letters", 1
	case word.Flags&lexicon.Title != 0 && word.Flags&(lexicon.Upper|lexicon.Break) == 0:
		return // a name
	}
	ids := w.c.words.heard(s, false)
	if ids == nil {
		ids = w.c.words.heard(s, true)
	}
	if word.Flags&lexicon.HasDigit == 0 && !drawn(s) {
		ids = w.sameLetters(ids, s, word.Flags&lexicon.NonASCII != 0)
	}
	w.meant(ids, i, i, w.p.WordSpan(i, i), how, sure)
}

// sameLetters drops the entries of languages in which a word that only sounds
// alike is another word: "lezárom" closes a ticket, "leszarom" does not.
func (w *work) sameLetters(ids []int32, s string, accented bool) []int32 {
	if len(ids) == 0 || w.c.words.plainly[s] {
		return ids
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id int32) bool {
		l := w.c.entries[id].lang
		return l == lexicon.Hungarian || accented && l == lexicon.French
	})
}

// meant adds the first of the entries that counts in this text.
func (w *work) meant(ids []int32, first, last int, span guard.Span, how string, sure float64) {
	if len(w.cands) >= 2*maxCandidates {
		return
	}
	for _, id := range ids {
		e := &w.c.entries[id]
		if e.flags&anyLang == 0 && !w.p.Languages().Has(e.lang) {
			continue
		}
		slip := how == "spelling" || how == cut
		if slip && (e.strength < 0.85 || e.flags&(target|name) != 0) {
			continue
		}
		if e.flags&veiled != 0 && (slip || how == "accents") {
			continue // a plain word that the hot table does not have
		}
		for i := range w.cands {
			if c := &w.cands[i]; c.entry == e && c.first == first {
				return
			}
		}
		w.cands = append(w.cands, candidate{entry: e, lang: w.langOf(e), span: span, first: first, last: last, disguise: how, score: sure})
		return
	}
}

func letters(s string) (n int) {
	for i := range len(s) {
		if isLetter(s[i]) {
			n++
		}
	}
	return n
}

// drawn reports whether a letter stands three times in a row.
func drawn(s string) bool {
	for i := 2; i < len(s); i++ {
		if s[i] == s[i-1] && s[i] == s[i-2] {
			return true
		}
	}
	return false
}

// partOfCode reports whether the word is glued to more of an order number, a
// path or the like.
func partOfCode(text string, w *lexicon.Word) bool {
	glue := func(c byte) bool {
		return c == '-' || c == '_' || c == '/' || c == '#' || c == '=' || c >= '0' && c <= '9'
	}
	return w.Start > 0 && glue(text[w.Start-1]) || int(w.End) < len(text) && glue(text[w.End])
}

// Ways in which words are disguised on purpose.
const (
	apart  = "letters set apart"
	cut    = "a mark in the middle"
	digits = "digits instead of letters"
	signs  = "signs instead of letters"
)

// maxSpaced bounds the single letters that are tried together.
const maxSpaced = 32

// spaced: i d i o t, f.u.c.k. The letters must all be set apart in one way.
func (w *work) spaced(t *lexicon.Tokens) {
	for i := 0; i < len(t.Words); {
		j := i
		for j+1 < len(t.Words) && j-i < maxSpaced && single(&t.Words[j]) && single(&t.Words[j+1]) && (j == i || gap(t, j) == gap(t, i)) {
			j++
		}
		if j-i >= 2 {
			w.joined(t, i, j)
		}
		i = max(j, i+1)
	}
}

// single: one letter, which an accent makes two bytes long.
func single(w *lexicon.Word) bool {
	n := w.End - w.Start
	return n == 1 || n == 2 && w.Flags&lexicon.NonASCII != 0
}

func gap(t *lexicon.Tokens, i int) string { return t.Text[t.Words[i].End:t.Words[i+1].Start] }

// joined looks for the longest word in the single letters i to j; "a" or "I"
// may stand before it.
func (w *work) joined(t *lexicon.Tokens, i, j int) {
	if len(gap(t, i)) > 3 {
		return
	}
	w.buf = w.buf[:0]
	var ends [maxSpaced + 2]int // of the letters in buf
	for k := i; k <= j; k++ {
		w.buf = append(w.buf, t.Folded(k)...)
		ends[k-i+1] = len(w.buf)
	}
	for first := i; first <= j-2; first++ {
		for last := j; last >= first+2; last-- {
			s := unaccented(string(w.buf[ends[first-i]:ends[last-i+1]]))
			if ids := w.c.words.heard(s, false); ids != nil && letters(s) >= 3 {
				w.meant(ids, first, last, w.p.WordSpan(first, last), apart, 0.95)
				return
			}
		}
	}
}
