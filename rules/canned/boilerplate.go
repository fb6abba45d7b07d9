package canned

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// Bounds of boilerplate, in words and shares between 0 and 1.
const (
	minBoilerplate = 8   // words: a thank-you alone is none
	minStock       = 0.7 // share of stock words, function words left out
	minPhrases     = 2   // phrases: never a single one
	wordsAPhrase   = 2   // words of the stock vocabulary that count as a phrase
	minSentence    = 0.5 // share of stock words in each sentence
	minShort       = 0.6 // in a short one
	longSentence   = 6   // words
	minClause      = 4   // words of a clause that is judged by itself
	minOfClause    = 0.4 // share of stock words in it
	minStockWords  = 5
	minSingle      = 14 // words of a single sentence
	stockAnOther   = 3  // stock words that make up for one that is neither
	stockAlone     = 7  // in a single sentence
	minEmpty       = 4  // words of a sentence that says nothing
	othersIn       = 12 // one word that is neither stock nor function word in so many
)

// boilerplate reports a reply that is nothing but stock phrases. What joins
// them, the function words, counts for neither side.
func (f *finder) boilerplate() bool {
	o := &f.w.own
	switch {
	case len(o.words) < minWords(f.Lang()), o.told:
		return false
	case len(o.sents) == 1 && len(o.words) < minSingle, !f.markStock():
		return false
	}
	if span := o.span(0, len(o.words)-1); strings.ContainsAny(f.Source()[span.Start:span.End], "[{") || f.statesSomething() {
		return false // what a field will hold is no stock
	}
	var all tally
	for k := range o.sents {
		from, to := o.sentence(k)
		t := f.count(from, to)
		if t.concrete || to-from > 2 && t.share() < least(to-from, len(o.sents)) || f.asks(to-1) {
			return false
		}
		all.stock += t.stock
		all.other += t.other
	}
	if all.stock < minStockWords || all.share() < minStock || all.other > strangers(len(o.words), all.stock, len(o.sents)) || f.takesUp() {
		return false
	}
	f.reportBoilerplate(all.share())
	return true
}

// least is the share of stock words that a sentence of n words has at least. A
// short one has little else to go by, a single one nothing.
func least(n, sentences int) float64 {
	if n < longSentence || sentences == 1 {
		return minShort
	}
	return minSentence
}

// strangers is how many of n words may be neither stock nor function words.
func strangers(n, stock, sentences int) int {
	if sentences == 1 {
		return max(n/othersIn, stock/stockAlone)
	}
	return max(n/othersIn, stock/stockAnOther)
}

// statesSomething reports whether a clause of some length is hardly stock at
// all: what the reply has to say may stand behind a comma.
func (f *finder) statesSomething() bool {
	o := &f.w.own
	from := 0
	for k := 1; k <= len(o.words); k++ {
		if k < len(o.words) && f.Words()[o.at[k]].Flags&(lexicon.Clause|lexicon.Break|lexicon.Newline) == 0 {
			continue
		}
		if t := f.count(from, k); k-from >= minClause && t.other > 0 && t.share() < minOfClause {
			return true
		}
		from = k
	}
	return false
}

// minWords is how many words a reply of stock phrases has at least. Languages
// that build words from parts say the same with fewer.
func minWords(l lexicon.Language) int {
	if l == lexicon.Hungarian || l == lexicon.Tamil {
		return minBoilerplate - 1
	}
	return minBoilerplate
}

// tally counts the words of a sentence, function words left out.
type tally struct {
	stock, other int
	concrete     bool // a name, a link, code
}

func (t tally) share() float64 {
	if t.stock == 0 {
		return 0
	}
	return float64(t.stock) / float64(t.stock+t.other)
}

// markStock flags the words of stock phrases and of the stock vocabulary. It
// is false if there are too few phrases, if the reply answers thanks or says
// goodbye, which may be all stock, or if it says what was done.
func (f *finder) markStock() bool {
	phrases, end, classes := 0, -1, 0
	for _, h := range f.w.hits.List {
		switch h.ID {
		case classWelcome, classDone:
			return false
		case classStock, classOffer, classWish, classGrateful:
			classes |= 1 << h.ID
			if h.First > end {
				phrases++
				end = h.Last
			}
		}
	}
	return !farewell(classes) && phrases+f.flagStock()/wordsAPhrase >= minPhrases
}

// flagStock flags the words and returns how many are of the vocabulary alone.
func (f *finder) flagStock() (known int) {
	o := &f.w.own
	for _, h := range f.w.hits.List {
		if h.ID >= classStock {
			for i := h.First; i <= h.Last; i++ {
				o.flag[i] |= isStock
			}
		}
	}
	for _, i := range o.at {
		if o.flag[i]&isStock == 0 && !f.function(int(i)) && f.inVocabulary(int(i)) {
			o.flag[i] |= isStock
			known++
		}
	}
	return known
}

// farewell reports whether the phrases of these classes only say goodbye.
func farewell(classes int) bool {
	const offers = 1<<classOffer | 1<<classWish
	return classes != 0 && (classes&^offers == 0 || classes&(1<<classWish) != 0 && classes&^(offers|1<<classGrateful) == 0)
}

// inVocabulary reports whether word i is one that stock phrases are made of.
func (f *finder) inVocabulary(i int) bool {
	return f.in(i, func(v *vocabulary) *wordSet { return &v.stock })
}

// in reports whether word i is in a set of the text's language; of a text whose
// language is not known, in that of any.
func (f *finder) in(i int, set func(*vocabulary) *wordSet) bool {
	hash, folded := f.Words()[i].Hash, f.Folded(i)
	if l := f.Lang(); l != lexicon.Und {
		return set(&f.c.stock[l]).has(hash, folded)
	}
	for l := range f.c.stock {
		if set(&f.c.stock[l]).has(hash, folded) {
			return true
		}
	}
	return false
}

// asks reports whether the sentence that ends with own word k asks the customer
// something, other than what else to help with.
func (f *finder) asks(k int) bool {
	i := int(f.w.own.at[k])
	if !strings.HasPrefix(f.w.own.after(i), "?") {
		return false
	}
	first := f.SentenceAt(i).First
	for _, h := range f.w.hits.List {
		if h.ID >= classStock && h.First >= first && h.Last <= i {
			return false
		}
	}
	return true
}

// count tallies the own words from to to.
func (f *finder) count(from, to int) (t tally) {
	for k := from; k < to; k++ {
		i := int(f.w.own.at[k])
		switch {
		case f.w.own.flag[i]&isStock != 0:
			t.stock++
		case f.joins(i):
		case f.concrete(i):
			t.concrete = true
		default:
			t.other++
		}
	}
	return t
}

// joins reports whether word i is a function word, or one that says nothing in
// particular.
func (f *finder) joins(i int) bool {
	return f.function(i) || f.plain(i)
}

// plain reports whether word i says nothing in particular.
func (f *finder) plain(i int) bool {
	return f.in(i, func(v *vocabulary) *wordSet { return &v.plain })
}

// function reports whether word i is a function word.
func (f *finder) function(i int) bool {
	w := &f.Words()[i]
	if l := f.Lang(); l != lexicon.Und {
		return w.Entry.Stop(l) || w.End-w.Start <= 2
	}
	return w.Entry.StopLanguages() != 0 || w.End-w.Start <= 2
}

// polite reports whether the word is a form of the Hungarian "Ön", which has a
// capital out of courtesy.
func polite(folded string) bool {
	return strings.HasPrefix(folded, "ön") && len(folded) <= len("önökről")
}

// concrete reports whether word i, no stock word, is something that a stock
// phrase has not: a name, a link, an address, code.
func (f *finder) concrete(i int) bool {
	w := &f.Words()[i]
	if w.Flags&(lexicon.Title|lexicon.Upper|lexicon.Camel) != 0 && w.Flags&lexicon.Break == 0 && w.End-w.Start > 1 && !polite(f.Folded(i)) {
		return true
	}
	return f.WordIn(i)&(guard.URL|guard.Address|guard.Code|guard.Placeholder|guard.Handle) != 0
}
