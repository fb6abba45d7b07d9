package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// pluralApostrophe looks at word i of an English text, which has an apostrophe:
// "our store's are closed" is a plural, and plurals have none.
func (r *run) pluralApostrophe(i int) {
	w := &r.Words()[i]
	base, ok := strings.CutSuffix(r.Folded(i), "'s")
	if !ok || w.Flags&(lexicon.Title|lexicon.Upper) != 0 || i+1 >= len(r.Words()) || r.Words()[i+1].Flags&(lexicon.Break|lexicon.Clause) != 0 {
		return
	}
	if !listed(" are were aren't weren't ", r.Folded(i+1)) || listed(" it that there here what who where how one other else ", base) {
		return
	}
	if !lexicon.DictionaryOf(lexicon.English).Contains(base+"s") || !r.own(r.WordSpan(i, i)) {
		return
	}
	r.report(apostrophe, i, i, 0.85, r.replacements(i, i, base+"s"))
}

// camel looks at word i, which has a capital within: a day or a month that ran
// together with the word before it, "onMonday".
func (r *run) camel(i int) {
	w := &r.Words()[i]
	folded := r.Folded(i)
	for _, day := range [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june", "july",
		"august", "september", "october", "november", "december"} {
		head, ok := strings.CutSuffix(folded, day)
		if !ok || !listed(" on by in until till before after since from this next last every and or of for ", head) || !r.own(r.WordSpan(i, i)) {
			continue
		}
		r.report(spacing, i, i, 0.9, r.replacements(i, i, r.Source()[w.Start:int(w.Start)+len(head)]+" "+strings.ToUpper(day[:1])+day[1:]))
	}
}
