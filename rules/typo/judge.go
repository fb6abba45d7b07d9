package typo

import (
	"slices"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// judge reports an unknown word if one of the kinds of evidence is there.
func (r *run) judge(i int, folded string, d *lexicon.Dictionary) {
	w := &r.Words()[i]
	name := w.Flags&lexicon.Title != 0 && w.Flags&lexicon.Break == 0
	if r.inName(i) || r.modern(folded) || r.masked(w) || r.accented(w) {
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
	if right, ok := r.frenchEnding(i, folded, d); ok {
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
	r.weigh(i, folded, d)
}

// weigh looks for the word that an unknown one stands for, or the two.
func (r *run) weigh(i int, folded string, d *lexicon.Dictionary) {
	miss, sure := r.nearMiss(i, folded, d)
	var near lexicon.Suggestion
	near.Cost = 99
	if len(miss) > 0 {
		near = miss[0]
	}
	level := r.vocabulary().of(near.Word)
	likely := near.Cost <= 10 && r.likely(near.Word) || near.Cost <= 8 && level >= usual
	if parts, ok := r.twoWords(i, folded, near, level, d); ok && !likely {
		r.flag(spacing, i, 0.85, parts)
		return
	}
	if r.torn(i) {
		return
	}
	if right, weak := r.headless(i, folded); right != "" && !likely && (!weak || level == rare) {
		r.flag(misspelling, i, 0.85, append([]string{right}, words(miss)...)...)
		return
	}
	common := likely || near.Cost <= 10 && level >= usual || near.Cost <= 7 && near.Class <= 1
	if len(miss) > 0 && (common || !r.derived(folded, d)) {
		r.flag(misspelling, i, sure, words(miss)...)
	}
}

// twoWords splits an unknown word in two unless a word near it is as good.
func (r *run) twoWords(i int, folded string, near lexicon.Suggestion, level rank, d *lexicon.Dictionary) (string, bool) {
	parts, both, common := r.split(folded)
	if parts == "" {
		return "", false
	}
	if r.Words()[i].Flags&lexicon.Title != 0 {
		opens := both && len(folded) > 4 || common && len(folded) > 7 && listed(" please thank thanks your our we you the this if can ", firstWord(parts))
		if !opens || r.titled(i+1) {
			return "", false // a name
		}
	}
	if both || near.Cost > 10 {
		return parts, true
	}
	return parts, common && level < usual && near.Cost > 6 && !d.Contains(folded+"g") // "startin"
}

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

// masked reports whether the word is a part of something ("f*cking", ".env") or
// drawn out ("sooo").
func (r *run) masked(w *lexicon.Word) bool {
	src := r.Source()
	if n := int(w.End); n-int(w.Start) > 3 && src[n-1] == src[n-2] && src[n-2] == src[n-3] {
		return true
	}
	if w.Start > 0 && src[w.Start-1] == '.' && (w.Start == 1 || src[w.Start-2] == ' ') {
		return true
	}
	return w.Start > 0 && src[w.Start-1] == '*' || int(w.End) < len(src) && src[w.End] == '*'
}

// accented: a word with accents in an English text is another language's.
func (r *run) accented(w *lexicon.Word) bool {
	return r.lang == lexicon.English && w.Flags&lexicon.NonASCII != 0 && w.Flags&lexicon.Apos == 0
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
