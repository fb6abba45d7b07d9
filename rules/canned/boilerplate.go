package canned

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// Bounds of boilerplate, in words and shares between 0 and 1.
const (
	minBoilerplate = 7    // words: a thank-you alone is none
	minStock       = 0.72 // share of stock words and what joins them
	minPhrases     = 2    // phrases: never a single one
)

// stockHits counts the stock phrases, overlapping ones once; four words of
// the stock vocabulary count as one.
func stockHits(hits []guard.Hit) int {
	n, words, end := 0, 0, -1
	for _, h := range hits {
		switch {
		case h.ID == classStock && h.First > end:
			n++
			end = h.Last
		case h.ID == classWord:
			words++
		}
	}
	return n + words/4
}

// boilerplate reports a reply that is nothing but stock phrases.
func (f *finder) boilerplate() bool {
	o := &f.w.own
	if len(o.words) < minBoilerplate || len(o.facts) > 0 {
		return false
	}
	for _, h := range f.Hits() {
		if h.ID == classStock || h.ID == classWord {
			for i := h.First; i <= h.Last; i++ {
				o.flag[i] |= isStock
			}
		}
	}
	stock := 0
	for k := range o.words {
		switch {
		case f.stockWord(k):
			stock++
		case f.concrete(k):
			return false
		}
	}
	share := float64(stock) / float64(len(o.words))
	if share < minStock || f.takesUp() {
		return false
	}
	f.reportBoilerplate(share)
	return true
}

// stockWord reports whether own word k is part of a stock phrase, or joins two:
// up to three function words between stock words of the sentence.
func (f *finder) stockWord(k int) bool {
	o := &f.w.own
	i := int(o.at[k])
	if o.flag[i]&isStock != 0 {
		return true
	}
	return f.joins(i) && (f.reaches(i, -1) || f.reaches(i, 1))
}

// joins reports whether word i is a function word.
func (f *finder) joins(i int) bool {
	w := &f.Words()[i]
	if l := f.Lang(); w.Entry.Stop(l) {
		return true
	}
	return w.End-w.Start <= 3
}

// reaches reports whether a stock word stands within three words of i in the
// same sentence, with function words between.
func (f *finder) reaches(i, step int) bool {
	words := f.Words()
	for j := i + step; j >= 0 && j < len(words) && j != i+4*step; j += step {
		if step > 0 && words[j].Flags&lexicon.Break != 0 || step < 0 && words[j+1].Flags&lexicon.Break != 0 {
			return false
		}
		if f.w.own.flag[j]&isStock != 0 {
			return true
		}
		if !f.joins(j) {
			return false
		}
	}
	return false
}

// concrete reports whether own word k, no stock word, is something that a
// stock phrase has not: a name, a link, an address, code.
func (f *finder) concrete(k int) bool {
	i := int(f.w.own.at[k])
	w := &f.Words()[i]
	if w.Flags&(lexicon.Title|lexicon.Upper|lexicon.Camel) != 0 && w.Flags&lexicon.Break == 0 && w.End-w.Start > 1 {
		return true
	}
	return f.WordIn(i)&(guard.URL|guard.Address|guard.Code|guard.Placeholder|guard.Handle) != 0
}
