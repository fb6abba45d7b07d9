package typo

import "github.com/replyvet/replyvet/lexicon"

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
	if d == nil {
		return
	}
	if !r.indic() && (d.Contains(folded) || r.superlative(folded, d)) {
		r.rareWord(i, folded, d)
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
		r.report(kind, i, i, score, r.agree(i, r.replacements(i, i, texts...)))
		r.mend(i, texts)
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

// known reports whether word i is a word of the text's language.
func (r *run) known(i int) bool {
	if r.Words()[i].Entry.Known(r.lang) {
		return true
	}
	d := lexicon.DictionaryOf(r.lang)
	return d != nil && d.Contains(r.Folded(i))
}
