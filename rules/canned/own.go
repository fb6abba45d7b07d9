package canned

import (
	"slices"
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// own is the part of a text that its agent wrote for it: without greeting,
// sign-off and what follows, quoted and forwarded mail, small print and
// allow-listed notices. Its memory is used again.
type own struct {
	tok *lexicon.Tokens

	words []uint32 // hashes; numbers and days are masked, so that only the frame counts
	at    []int32  // where each stands among the text's words
	sents []int32  // indexes into words where sentences start
	paras []int32  // the same for paragraphs
	facts []fact
	told  bool // one of them is a number or a date
	named bool // it has a greeting

	customer string // the name of its reader, which is no fact

	flag []uint8 // a byte for each word of the text
	end  int     // the word from which on nothing counts
}

// fact is a number, a weekday, a date, the name of a person or a place: what
// makes two equal frames two messages. Names have an odd hash: they are told by
// their capital, so that they weigh less.
type fact struct {
	at   int32 // index into own.words
	hash uint32
}

// isName is the bit that only the hashes of names have.
const isName = 1

// What own.flag says of a word.
const (
	isCut uint8 = 1 << iota
	isDay
	isPara   // a paragraph starts with it
	isQuoted // its line is quoted
	isStock  // part of a stock phrase
	isKnown  // part of a sentence that a template explains
)

// The masks stand for any number, any day, and a field of a template.
const (
	maskNumber = 0xFFFFFFF1
	maskDay    = 0xFFFFFFF2
	maskField  = 0xFFFFFFF3
)

// read finds the own words of tok. Hits are the phrases found in it, ordered
// by their first word.
func (o *own) read(tok *lexicon.Tokens, hits []guard.Hit, allowed []guard.Span) {
	n := len(tok.Words)
	o.tok, o.end, o.named, o.told = tok, n, false, false
	o.words, o.at, o.sents, o.paras, o.facts = o.words[:0], o.at[:0], o.sents[:0], o.paras[:0], o.facts[:0]
	o.flag = append(o.flag[:0], make([]uint8, n)...)
	if n == 0 {
		return
	}
	o.layout()
	o.frame(hits)
	o.allow(allowed)
	o.greeting(hits)
	o.small(hits)
	o.collect()
}

// layout reads what stands between the lines: blank lines, "> " and rules.
func (o *own) layout() {
	words, depth := o.tok.Words, 0
	from := 0
	for i := range words {
		w := &words[i]
		if i == 0 || w.Flags&lexicon.Newline != 0 {
			gap := o.tok.Text[from:w.Start]
			depth = max(depth+blockquotes(gap), 0)
			quoted := depth > 0 || quoteMark(gap)
			if i == 0 || blankLine(gap) || quoted != (o.flag[i-1]&isQuoted != 0) {
				o.flag[i] |= isPara
			}
			if quoted {
				o.flag[i] |= isQuoted | isCut
			}
			if i > 0 && separator(gap) {
				o.stop(i)
			}
		} else if o.flag[i-1]&isQuoted != 0 {
			o.flag[i] |= isQuoted | isCut
		}
		from = int(w.End)
	}
}

// stop ends the own words before word i, unless nothing would be left.
func (o *own) stop(i int) {
	if i < o.end && o.anyBefore(i) {
		o.end = i
	}
}

func (o *own) anyBefore(i int) bool {
	for _, f := range o.flag[:i] {
		if f&isCut == 0 {
			return true
		}
	}
	return false
}

// blockquotes counts the HTML quotations that the gap opens, less those it closes.
func blockquotes(gap string) int {
	if strings.IndexByte(gap, '<') < 0 {
		return 0
	}
	gap = strings.ToLower(gap)
	return strings.Count(gap, "<blockquote") - strings.Count(gap, "</blockquote")
}

// quoteMark reports whether the line that starts in the gap starts with ">".
func quoteMark(gap string) bool {
	line := gap[strings.LastIndexByte(gap, '\n')+1:]
	return strings.HasPrefix(strings.TrimLeft(line, " \t"), ">")
}

// blankLine reports whether the gap separates paragraphs.
func blankLine(gap string) bool {
	if i := strings.IndexByte(gap, '\n'); i >= 0 {
		for _, c := range []byte(gap[i+1:]) {
			switch c {
			case '\n':
				return true
			case ' ', '\t', '\r':
				continue
			}
			break
		}
	}
	if strings.IndexByte(gap, '<') < 0 {
		return false
	}
	gap = strings.ToLower(gap)
	return strings.Contains(gap, "<p") || strings.Contains(gap, "</p") || strings.Contains(gap, "<div") || strings.Count(gap, "<br") > 1
}

// separator reports whether a line of the gap is a rule: "--", "—", "____".
func separator(gap string) bool {
	_, rest, ok := strings.Cut(gap, "\n")
	for ok {
		var line string
		line, rest, ok = strings.Cut(rest, "\n")
		if !ok {
			return false
		}
		line = strings.TrimSpace(line)
		if line != "" && strings.Trim(line, "-—–_=*─") == "" && (len(line) > 1) {
			return true
		}
	}
	return false
}

// allow cuts the allow-listed notices.
func (o *own) allow(allowed []guard.Span) {
	for _, a := range allowed {
		for i := range o.tok.Words {
			if w := &o.tok.Words[i]; int(w.Start) >= a.Start && int(w.End) <= a.End {
				o.flag[i] |= isCut
			}
		}
	}
}

// collect gathers what was not cut.
func (o *own) collect() {
	sentence, para := true, true
	for i := range o.tok.Words[:o.end] {
		w := &o.tok.Words[i]
		sentence = sentence || w.Flags&lexicon.Break != 0
		para = para || o.flag[i]&isPara != 0
		if o.flag[i]&isCut != 0 {
			continue
		}
		at := int32(len(o.words))
		if sentence || para {
			o.sents = append(o.sents, at)
		}
		if para {
			o.paras = append(o.paras, at)
		}
		sentence, para = false, false
		o.words = append(o.words, o.mask(i, w, at))
		o.at = append(o.at, int32(i))
	}
}

// mask returns the hash of word i, or what stands for it if it is a fact.
func (o *own) mask(i int, w *lexicon.Word, at int32) uint32 {
	h := fold32(w.Hash)
	switch {
	case w.Flags&lexicon.HasDigit != 0:
		o.facts, o.told = append(o.facts, fact{at, h &^ isName}), true
		return maskNumber
	case o.flag[i]&isDay != 0:
		o.facts, o.told = append(o.facts, fact{at, h &^ isName}), true
		return maskDay
	case w.Flags&(lexicon.Title|lexicon.Upper) != 0 && w.Flags&lexicon.Break == 0 && o.name(i, w):
		o.facts = append(o.facts, fact{at, h | isName})
	}
	return h
}

// minName is how many bytes a name has at least.
const minName = 3

// name reports whether word i, which has a capital inside a sentence, is a name
// other than the reader's: no function word, and no Hungarian "Önnek".
func (o *own) name(i int, w *lexicon.Word) bool {
	return w.End-w.Start >= minName && w.Flags&lexicon.Newline == 0 && w.Entry.StopLanguages() == 0 &&
		!polite(o.tok.Folded(i)) && !strings.Contains(o.customer, o.tok.Source(i))
}

// fold32 keeps 32 bits of a word's hash, none of them a mask.
func fold32(h uint64) uint32 { return min(uint32(h>>32)^uint32(h), maskNumber-1) }

// span returns the bytes from own word first to own word last, both included.
func (o *own) span(first, last int) guard.Span {
	return guard.Span{Start: int(o.tok.Words[o.at[first]].Start), End: int(o.tok.Words[o.at[last]].End)}
}

// sentence returns the words of sentence k, end exclusive.
func (o *own) sentence(k int) (from, to int) { return stretch(o.sents, k, len(o.words)) }

// paragraph returns the words of paragraph k, end exclusive.
func (o *own) paragraph(k int) (from, to int) { return stretch(o.paras, k, len(o.words)) }

func stretch(starts []int32, k, end int) (int, int) {
	if k+1 < len(starts) {
		end = int(starts[k+1])
	}
	return int(starts[k]), end
}

// factsIn appends the sorted, distinct hashes of the facts among words from to
// to, limit at most.
func (o *own) factsIn(dst []uint32, from, to, limit int) []uint32 {
	base := len(dst)
	for _, f := range o.facts {
		if int(f.at) >= from && int(f.at) < to {
			dst = append(dst, f.hash)
		}
	}
	own := dst[base:]
	slices.Sort(own)
	own = slices.Compact(own)
	if len(own) > limit { // numbers tell more than names
		own = slices.DeleteFunc(own, func(h uint32) bool { return h&isName != 0 })
	}
	return dst[:base+min(len(own), limit)]
}

// stem hashes the first six letters of own word k, which unites the forms of a
// word in languages with endings at the cost of a hash. Masks stay.
func (o *own) stem(k int) uint32 {
	if o.words[k] >= maskNumber {
		return o.words[k]
	}
	return fold32(lexicon.Hash(beginning(o.tok.Folded(int(o.at[k])))))
}

// beginning returns the first six runes.
func beginning(word string) string {
	n := 0
	for i := range word {
		if n == 6 {
			return word[:i]
		}
		n++
	}
	return word
}
