package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// Verbs of being: what they tell a place of stands in -ban or -ben, which many
// say and write as -ba and -be, the ending of a direction.
const beings = " van vannak volt voltak lesz lesznek található találhatók szerepel szerepelnek maradt marad tartózkodik "

// inessive looks at word i of a Hungarian text: "a raktárba van".
func (r *run) inessive(i int) {
	if i == 0 || r.Words()[i].Flags&(lexicon.Break|lexicon.Clause) != 0 {
		return
	}
	if f := r.Folded(i - 1); !strings.HasSuffix(f, "ba") && !strings.HasSuffix(f, "be") || !listed(beings, r.Folded(i)) {
		return
	}
	if i+1 < len(r.Words()) && (strings.HasSuffix(r.Folded(i+1), "va") || strings.HasSuffix(r.Folded(i+1), "ve")) {
		return // ábécérendbe vannak rendezve
	}
	f := r.Folded(i - 1)
	stem, ok := strings.CutSuffix(f, "ba")
	if !ok {
		stem, ok = strings.CutSuffix(f, "be")
	}
	if !ok || len(stem) < 4 || listed(" hiba szoba gomba forma próba több kevés baba láb ", f) {
		return
	}
	d := lexicon.DictionaryOf(lexicon.Hungarian)
	if !d.Contains(stem) && !d.Contains(unlengthened(stem)) || !d.Contains(f+"n") || !r.own(r.WordSpan(i-1, i-1)) || r.hyphenated(i-1) || r.foreign(i) {
		return
	}
	r.report(realWord, i-1, i-1, 0.8, r.replacements(i-1, i-1, f+"n"))
}

// unlengthened undoes the lengthening of a final vowel: számlá- is számla.
func unlengthened(stem string) string {
	if s, ok := strings.CutSuffix(stem, "á"); ok {
		return s + "a"
	}
	if s, ok := strings.CutSuffix(stem, "é"); ok {
		return s + "e"
	}
	return stem
}
