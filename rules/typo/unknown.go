package typo

import (
	"slices"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// unknown looks at word i, which the hot table does not hold in the text's
// language. It is reported only if there is evidence of what was meant.
func (r *run) unknown(i int) {
	w := &r.Words()[i]
	const no = lexicon.HasDigit | lexicon.Number | lexicon.Upper | lexicon.Camel | lexicon.Foreign
	if w.Flags&no != 0 {
		return
	}
	const inside = lexicon.Title | lexicon.Break
	if w.Flags&inside == lexicon.Title && w.Entry == 0 && !r.indic() && !r.greeted(i) {
		return // a name
	}
	folded := r.Folded(i)
	if len(folded) < 5 && r.torn(i) || len(folded) < 3 || r.otherScript(w) {
		return
	}
	d := lexicon.DictionaryOf(r.lang)
	if d == nil || !r.indic() && (d.Contains(folded) || r.superlative(folded, d)) {
		return
	}
	if !r.own(r.WordSpan(i, i)) || r.attached(i) {
		return
	}
	if r.indic() && (indicVocabularies[r.lang]().has(folded) || r.mended(i, folded, d) || d.Contains(folded)) {
		return
	}
	if !r.rejoined(i, d) {
		r.judge(i, folded, d)
	}
}

// mended reports a listed misspelling or a broken sign of Bengali and Tamil,
// which their dictionaries may take for an inflected word.
func (r *run) mended(i int, folded string, d *lexicon.Dictionary) bool {
	right, ok := r.t.slip(folded)
	if !ok {
		right, ok = signs(r.lang, folded)
	}
	if !ok && !d.Contains(folded) {
		right, ok = script(r.lang, folded, d)
	}
	if ok {
		r.flag(misspelling, i, 0.95, right)
	}
	return ok
}

// flag reports word i unless it is a name or stands in a foreign sentence.
func (r *run) flag(kind string, i int, score float64, texts ...string) {
	if !r.named(i) && !r.foreign(i) {
		r.report(kind, i, i, score, r.replacements(i, i, texts...))
	}
}

// otherScript reports whether the word is not written in the script of the
// text's language: an English name in a Tamil sentence.
func (r *run) otherScript(w *lexicon.Word) bool {
	switch r.lang {
	case lexicon.Bengali:
		return w.Flags&lexicon.Bangla == 0
	case lexicon.Tamil:
		return w.Flags&lexicon.TamilLet == 0
	}
	return w.Flags&(lexicon.Bangla|lexicon.TamilLet) != 0
}

// indic: Bengali or Tamil.
func (r *run) indic() bool { return r.lang == lexicon.Bengali || r.lang == lexicon.Tamil }

// judge reports an unknown word if one of the kinds of evidence is there.
func (r *run) judge(i int, folded string, d *lexicon.Dictionary) {
	w := &r.Words()[i]
	name := w.Flags&lexicon.Title != 0 && w.Flags&lexicon.Break == 0
	if r.inName(i) || r.modern(folded) {
		return
	}
	if right, ok := r.correction(w, folded); ok && (!name || len(right) > 6) {
		r.flag(misspelling, i, 0.97, r.alternatives(i, folded, right, d)...)
		return
	}
	if name {
		r.greeting(i, folded, d)
		return
	}
	if right, ok := r.plainSlip(folded); ok {
		r.flag(misspelling, i, 0.85, right)
		return
	}
	if r.hyphenated(i) || r.borrowed(w, folded) || contraction(folded) {
		return
	}
	if right, ok := r.opening(i, folded); ok {
		r.flag(misspelling, i, 0.85, right)
		return
	}
	miss, sure := r.nearMiss(i, folded, d)
	likely := len(miss) > 0 && (miss[0].Cost <= 10 && r.likely(miss[0].Word) || miss[0].Cost <= 8 && r.vocabulary().of(miss[0].Word) >= usual)
	distant := len(miss) == 0 || miss[0].Cost > 10
	if parts, both, usual := r.split(folded); parts != "" && !likely && (w.Flags&lexicon.Title == 0 || both && len(folded) > 4 && !r.titled(i+1)) &&
		(both || distant || usual && r.vocabulary().of(miss[0].Word) == rare) {
		r.flag(spacing, i, 0.85, parts)
		return
	}
	if r.torn(i) {
		return
	}
	if !likely {
		right, weak := r.headless(i, folded)
		if right != "" && (!weak || len(miss) == 0 || r.vocabulary().of(miss[0].Word) == rare) {
			r.flag(misspelling, i, 0.85, append([]string{right}, words(miss)...)...)
			return
		}
	}
	if len(miss) > 0 && (likely || miss[0].Cost <= 7 && miss[0].Class <= 1 || !r.derived(folded, d)) {
		r.flag(misspelling, i, sure, words(miss)...)
	}
}

// titled reports whether word i goes on a name: it has a capital within a sentence.
func (r *run) titled(i int) bool {
	words := r.Words()
	return i < len(words) && words[i].Flags&lexicon.Title != 0 && words[i].Flags&lexicon.Break == 0
}

// correction returns the listed correction of a word.
func (r *run) correction(w *lexicon.Word, folded string) (string, bool) {
	if w.Entry == 0 {
		return "", false
	}
	return lexicon.Correction(r.lang, folded)
}

// alternatives puts the listed correction before the nearest words, but for one
// that replies are full of and that is nearer: lists are made for any text.
func (r *run) alternatives(i int, folded, right string, d *lexicon.Dictionary) []string {
	near, _ := r.nearMiss(i, folded, d)
	texts := make([]string, 0, len(near)+1)
	v := r.vocabulary()
	if len(near) > 0 && near[0].Cost <= 10 && v.of(near[0].Word) >= usual && (v.of(right) < usual || strings.HasPrefix(right, near[0].Word)) {
		texts = append(texts, near[0].Word)
	}
	if !slices.Contains(texts, right) {
		texts = append(texts, right)
	}
	for _, s := range near {
		if !slices.Contains(texts, s.Word) {
			texts = append(texts, s.Word)
		}
	}
	return texts
}

func words(s []lexicon.Suggestion) []string {
	texts := make([]string, len(s))
	for i := range s {
		texts[i] = s[i].Word
	}
	return texts
}

// known reports whether word i is a word of the text's language.
func (r *run) known(i int) bool {
	if r.Words()[i].Entry.Known(r.lang) {
		return true
	}
	d := lexicon.DictionaryOf(r.lang)
	return d != nil && d.Contains(r.Folded(i))
}
