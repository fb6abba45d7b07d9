package typo

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
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
	folded := r.Folded(i)
	if len(folded) < 3 || r.otherScript(w) {
		return
	}
	d := lexicon.DictionaryOf(r.lang)
	if d == nil || r.superlative(folded, d) {
		return
	}
	slip, listed := "", false
	if r.indic() {
		slip, listed = r.t.slip(r.lang, folded, d)
	}
	if !listed && d.Contains(folded) {
		return
	}
	if !r.own(r.WordSpan(i, i)) || r.attached(i) || r.named(i) || r.foreign(i) {
		return
	}
	if listed {
		r.report(misspelling, i, i, 0.95, r.replacements(i, i, slip))
		return
	}
	r.judge(i, folded, d)
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

// attached reports whether the word is a part of something larger: a path, an
// identifier, a file name, an abbreviation in mid-sentence.
func (r *run) attached(i int) bool {
	src, span := r.Source(), r.WordSpan(i, i)
	if span.Start > 0 && strings.IndexByte("_/\\@#$&+=%", src[span.Start-1]) >= 0 && !r.emphasis(span) {
		return true
	}
	if span.End >= len(src) {
		return false
	}
	switch src[span.End] {
	case '_', '/', '\\', '@', '&', '+', '=':
		return !r.emphasis(span)
	case '(':
		return !strings.HasPrefix(src[span.End:], "(s)")
	case '.':
		return i+1 < len(r.Words()) && r.Words()[i+1].Flags&lexicon.Break == 0
	}
	return false
}

// emphasis reports whether the same sign of Markdown stands on both sides.
func (r *run) emphasis(s guard.Span) bool {
	src := r.Source()
	if s.Start == 0 || s.End >= len(src) || src[s.Start-1] != src[s.End] || src[s.End] != '*' && src[s.End] != '_' {
		return false
	}
	return (s.Start < 2 || !wordByte(src[s.Start-2])) && (s.End+1 == len(src) || !wordByte(src[s.End+1]))
}

// wordByte reports whether c may be part of a word.
func wordByte(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
}

// noName reports whether a capitalised word at the start of a sentence is a
// misspelt word rather than a name.
func (r *run) noName(i, n int, s lexicon.Suggestion) bool {
	words := r.Words()
	if i+1 < len(words) && words[i+1].Flags&lexicon.Title != 0 && words[i+1].Flags&lexicon.Break == 0 {
		return false
	}
	if s.Cost <= accentCost && r.lang != lexicon.English {
		return s.Class <= 5 || r.likely(s.Word)
	}
	return r.likely(s.Word) && (s.Cost <= 8 || s.Cost <= 10 && n >= 6)
}

// inName reports whether the word before says that this one belongs to a name,
// also where people write it small: san diego, los angeles.
func (r *run) inName(i int) bool {
	if r.lang != lexicon.English || i == 0 {
		return false
	}
	return listed(" san santa los las el la de del st saint fort mount lake mr mrs ms dr miss ", r.Folded(i-1)) || listed(" san los el ", r.Folded(i))
}

// contraction: there're, who'd.
func contraction(folded string) bool {
	for _, end := range [...]string{"'s", "'re", "'ve", "'ll", "'d", "'m"} {
		if strings.HasSuffix(folded, end) {
			return true
		}
	}
	return false
}

// borrowed reports whether a word of French or Hungarian text is an English one,
// as the words of software often are.
func (r *run) borrowed(w *lexicon.Word, folded string) bool {
	if r.lang == lexicon.English || r.lang == lexicon.French && w.Flags&lexicon.NonASCII != 0 {
		return false
	}
	if w.Entry.Known(lexicon.English) || isEnglish(folded) {
		return true
	}
	// Hungarian puts its endings to them: adminnak, tagek.
	for k := max(3, len(folded)-5); r.lang == lexicon.Hungarian && k < len(folded); k++ {
		if isEnglish(folded[:k]) && listed(" ok ek ot et ban ben nak nek ra re ról ről hoz hez ba be on en ai jai ", folded[k:]) {
			return true
		}
	}
	return false
}

func isEnglish(folded string) bool {
	class, ok := lexicon.DictionaryOf(lexicon.English).Class(folded)
	return ok && class <= 4
}

// superlative: Hungarian leg- before a word that is known.
func (r *run) superlative(folded string, d *lexicon.Dictionary) bool {
	rest, ok := strings.CutPrefix(folded, "leg")
	return ok && r.lang == lexicon.Hungarian && d.Contains(rest)
}

// indic: Bengali or Tamil.
func (r *run) indic() bool { return r.lang == lexicon.Bengali || r.lang == lexicon.Tamil }

// hyphenated reports whether the word is joined to another one by a hyphen.
func (r *run) hyphenated(i int) bool {
	src, span := r.Source(), r.WordSpan(i, i)
	return span.Start > 0 && src[span.Start-1] == '-' || span.End < len(src) && src[span.End] == '-'
}

// judge reports an unknown word if one of the kinds of evidence is there.
func (r *run) judge(i int, folded string, d *lexicon.Dictionary) {
	w := &r.Words()[i]
	name := w.Flags&lexicon.Title != 0 && w.Flags&lexicon.Break == 0
	if r.inName(i) {
		return
	}
	if right, ok := lexicon.Correction(r.lang, folded); ok && (!name || len(right) > 6) {
		r.report(misspelling, i, i, 0.97, r.replacements(i, i, r.alternatives(i, folded, right, d)...))
		return
	}
	if name {
		r.greeting(i, folded, d)
		return
	}
	if r.hyphenated(i) || r.borrowed(w, folded) || contraction(folded) {
		return
	}
	miss, sure := r.nearMiss(i, folded, d)
	likely := len(miss) > 0 && miss[0].Cost <= 10 && r.likely(miss[0].Word)
	if parts, both, ok := r.split(folded); ok && !likely && (w.Flags&lexicon.Title == 0 || both && len(folded) > 5) && (both || len(miss) == 0 || miss[0].Cost > 10) {
		r.report(spacing, i, i, 0.85, r.replacements(i, i, parts))
		return
	}
	if len(miss) > 0 && (likely || miss[0].Cost <= 7 && miss[0].Class <= 1 || !r.derived(folded, d)) {
		r.report(misspelling, i, i, sure, r.replacements(i, i, words(miss)...))
	}
}

// alternatives puts the listed correction before the nearest words.
func (r *run) alternatives(i int, folded, right string, d *lexicon.Dictionary) []string {
	texts := []string{right}
	near, _ := r.nearMiss(i, folded, d)
	for _, s := range near {
		if s.Word != right {
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

// nearMiss returns words that the unknown one may stand for, the likeliest
// first, and how sure that is; none unless the first is common enough for the
// length of the word.
func (r *run) nearMiss(i int, folded string, d *lexicon.Dictionary) ([]lexicon.Suggestion, float64) {
	var room [8]lexicon.Suggestion
	near := d.Suggest(room[:0], folded, lexicon.SuggestOptions{Limit: len(room) - 1})
	if s, ok := soundsLike(r.lang, folded, d); ok {
		near = slices.DeleteFunc(near, func(o lexicon.Suggestion) bool { return o.Word == s.Word })
		near = append(near, s)
	}
	if len(near) == 0 {
		return nil, 0
	}
	r.rank(folded, near)
	n := utf8.RuneCountInString(folded)
	edits := distance(folded, near[0].Word)
	if near[0].Cost <= accentCost {
		edits = 1 // letters that sound the same count as one
	}
	capital := r.Words()[i].Flags&lexicon.Title != 0
	if r.indic() {
		near = slices.DeleteFunc(near, func(s lexicon.Suggestion) bool { return s.Class > 4 || !confused(r.lang, folded, s.Word) })
		if n < 4 || len(near) == 0 {
			return nil, 0
		}
	}
	if !r.common(near[0], n, edits) || capital && near[0].Class > 1 && !r.likely(near[0].Word) && (near[0].Cost > accentCost || near[0].Class > 5) {
		return nil, 0
	}
	return near, sureness(n, edits, near[0].Class)
}

// common reports whether a suggestion is common enough for what is left of a
// word of n letters that is some edits away from it.
func (r *run) common(s lexicon.Suggestion, n, edits int) bool {
	accent := s.Cost <= accentCost
	switch r.lang {
	case lexicon.English:
		return s.Class <= englishLimit(n, edits) && (n > 4 && edits < 2 || s.Class == 0 || s.Class == 1 && n == 4 && s.Cost <= 8 || r.likely(s.Word))
	case lexicon.Bengali, lexicon.Tamil:
		return true
	}
	if accent && n >= 3 && n < 5 {
		return s.Class <= 4 || r.likely(s.Word) || lexicon.Lookup(lexicon.Hash(s.Word)).Stop(r.lang)
	}
	return accent && n >= 5 || edits == 1 && n == 5 && (s.Class <= 1 || r.likely(s.Word)) || edits == 1 && n >= 6 || edits == 2 && n >= 8 && s.Cost <= 13 || edits <= 2 && n >= 4 && r.likely(s.Word)
}

// accentCost is the most that a wrong accent, or a letter that sounds the same,
// costs.
const accentCost = 5

// englishLimit returns the rarest frequency class, 0 the commonest, that a
// correction may have; -1: none.
func englishLimit(n, edits int) int {
	switch {
	case n <= 3 && edits == 1:
		return 0
	case n == 4 && edits == 1:
		return 2
	case n >= 5 && edits == 1:
		return 5
	case n >= 6 && edits == 2:
		return 3
	}
	return -1
}

func sureness(n, edits, class int) float64 {
	s := 0.9 - 0.02*float64(class)
	if n <= 4 {
		s -= 0.1
	}
	if edits > 1 {
		s -= 0.15
	}
	return s
}

// distance returns the edits between two words: insertions, deletions,
// substitutions and transpositions of neighbours, in runes, at most 3
// (optimal string alignment).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > 2 || len(y)-len(x) > 2 {
		return 3
	}
	prev2, prev, cur := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(x); i++ {
		cur[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return min(prev[len(y)], 3)
}

// greeting looks at a capitalised word that may be no name: the one after
// "Dear", or a part of a closing line.
func (r *run) greeting(i int, folded string, d *lexicon.Dictionary) {
	if i == 0 || !listed(" dear hi hello best kind warm good many valued cher chère chers bonjour kedves tisztelt üdvözlettel bien ", r.Folded(i-1)) {
		return
	}
	var room [8]lexicon.Suggestion
	for _, s := range d.Suggest(room[:0], folded, lexicon.SuggestOptions{}) {
		if listed(formal, s.Word) && distance(folded, s.Word) == 1 {
			r.report(misspelling, i, i, 0.85, r.replacements(i, i, s.Word))
			return
		}
	}
}

// formal lists the words that letters write with a capital.
const formal = " customer sir madam regards wishes team morning afternoon evening thanks everyone all colleague member guest client " +
	"madame monsieur client cliente clients messieurs mesdames cordialement " +
	"ügyfelünk vásárlónk ügyfeleink hölgyem uram partnerünk vevőnk üdvözlettel címzett felhasználónk megrendelőnk előfizetőnk "

// known reports whether word i is a word of the text's language.
func (r *run) known(i int) bool {
	if r.Words()[i].Entry.Known(r.lang) {
		return true
	}
	d := lexicon.DictionaryOf(r.lang)
	return d != nil && d.Contains(r.Folded(i))
}
