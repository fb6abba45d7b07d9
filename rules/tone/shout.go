package tone

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// The entries that shouting is reported under.
var (
	loudEntry = &entry{kind: "shouting", strength: 0.85}
	markEntry = &entry{kind: "shouting", strength: 0.75}
)

// shouting adds sentences in capitals and runs of exclamation marks.
func (w *work) shouting(l look) {
	sentences := w.p.Sentences()
	for i, s := range sentences {
		if len(w.cands) >= 2*maxCandidates {
			return
		}
		if l&lookCaps != 0 && w.manyCapitals(s) {
			w.signsAny(s)
			w.capitals(s)
		}
		if l&lookMarks != 0 {
			end := len(w.p.Source())
			if i+1 < len(sentences) {
				end = sentences[i+1].Start
			}
			w.marks(s, end)
		}
	}
}

// manyCapitals: enough of them for a run that may be shouting.
func (w *work) manyCapitals(s guard.Sentence) bool {
	n := 0
	for i := s.First; i <= s.Last; i++ {
		if w.p.Words()[i].Flags&(lexicon.Upper|lexicon.HasDigit) == lexicon.Upper {
			n++
		}
	}
	return n > 1
}

// signsAny finds the context words of all languages that the text may be in.
func (w *work) signsAny(s guard.Sentence) {
	for l := lexicon.Language(0); l < lexicon.Other; l++ {
		if w.c.cues[l] != nil && w.p.Languages().Has(l) {
			w.signs(l, s)
		}
	}
}

// marks finds a run of three or more exclamation and question marks behind s.
func (w *work) marks(s guard.Sentence, limit int) {
	text := w.p.Source()
	start := pastBlank(text, int(w.p.Words()[s.Last].End))
	end := start
	for end < limit && (text[end] == '!' || text[end] == '?' || text[end] == '1' && end > start) {
		end++
	}
	run := text[start:end]
	n := len(run)
	if n < 3 || w.p.WordIn(s.Last)&(guard.NotOwn|guard.Quoted) != 0 {
		return
	}
	w.signsAny(s)
	if w.nearAny(praise, s.First, s.Last) {
		return
	}
	if w.nearAny(pushy, s.First, s.Last) || w.stressed(s.Last) || n > 4 || strings.Contains(run, "?!") && strings.Contains(run, "!?") {
		w.cands = append(w.cands, candidate{entry: markEntry, span: guard.Span{Start: start, End: end},
			first: s.Last, last: s.Last, score: min(0.6+0.05*float64(n), 0.9)})
	}
}

// nearAny is near for all languages of the text.
func (w *work) nearAny(r role, lo, hi int) bool {
	for _, s := range w.signsIn(lo, hi) {
		if s.role == r && s.first <= hi && s.last >= lo && w.p.Languages().Has(s.lang) {
			return true
		}
	}
	return false
}
