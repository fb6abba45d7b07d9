package typo

import "github.com/replyvet/replyvet/lexicon"

// thanAfterComma: "if so, than reply" begins what follows, so "then" is meant.
func (r *run) thanAfterComma(i int) {
	w := &r.Words()[i]
	if w.Flags&lexicon.Clause == 0 || w.Flags&(lexicon.Break|lexicon.Newline) != 0 || r.Folded(i) != "than" || i+1 >= len(r.Words()) {
		return
	}
	if (r.Words()[i+1].Flags&lexicon.Title != 0 || listed(" please you we i the it your click press select try go log open choose let just restart contact call send reply check this that they there finish save hit hold use enter wait turn unplug plug switch tick type scroll drag swipe confirm submit add pay sign send ", r.Folded(i+1))) &&
		i > 0 && !listed(" more less rather other better worse sooner later earlier longer faster cheaper higher lower ", r.Folded(i-1)) && r.own(r.WordSpan(i, i)) {
		r.report(realWord, i, i, 0.85, r.replacements(i, i, "then"))
	}
}
