package canned

import (
	"slices"
	"time"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/lexicon"
)

// Bounds of repetition. Field reports put the floor at 40 characters, which
// short acknowledgements stay under; the likenesses are measured (see
// history.Sketch): a sketch of 32 tells a likeness of 0.36 from the 0.1 of
// unrelated replies by five standard deviations. For other customers only what
// is all but the same counts.
const (
	minRepeat    = 8               // words
	minParagraph = 12              // words
	likeRepeat   = 0.36            // likeness of two replies in a conversation
	likeOveruse  = 0.5             // likeness of two paragraphs to different customers
	sameRepeat   = 0.5             // share of the new one that is old
	minInside    = 14              // hashes, to say that a reply lies inside another
	inside       = 0.75            // share of it that does
	doubleClick  = 2 * time.Minute // between the same words twice, with nothing in between
	minDouble    = 4               // words of a double click
	minCommon    = 10              // hashes that two sketches have in common if they are alike: 0.75 of 14 is more
	newFacts     = 2               // facts that make a paragraph another one for other customers
)

// parts are the sketches of a reply being compared, and where they stand.
type parts struct {
	list  []history.Part
	first []int32 // own word it starts with
	last  []int32
	stems []uint32
	buf   []uint32
}

// sketch fills the parts: the whole reply, and its longer paragraphs if it has
// several.
func (s *parts) sketch(o *own) {
	s.list, s.first, s.last = s.list[:0], s.first[:0], s.last[:0]
	s.stems = s.stems[:0]
	for k := range o.words {
		s.stems = append(s.stems, o.stem(k))
	}
	if need := 6 * (len(o.words) + history.MaxFacts*(len(o.paras)+1)); cap(s.buf) < need {
		s.buf = make([]uint32, 0, need)
	}
	s.buf = s.buf[:0]
	s.add(o, 0, len(o.words))
	if len(o.paras) < 2 {
		return
	}
	for k := range o.paras {
		if from, to := o.paragraph(k); to-from >= minParagraph {
			s.add(o, from, to)
		}
	}
}

func (s *parts) add(o *own, from, to int) {
	i := len(s.buf)
	s.buf = history.Sketch(s.buf, s.stems[from:to])
	j := len(s.buf)
	s.buf = o.factsIn(s.buf, from, to, history.MaxFacts)
	s.list = append(s.list, history.Part{Words: to - from, Grams: s.buf[i:j:j], Facts: s.buf[j:len(s.buf):len(s.buf)]})
	s.first, s.last = append(s.first, int32(from)), append(s.last, int32(to-1))
}

// parts returns the sketches of the reply.
func (f *finder) parts() *parts {
	if !f.drawn {
		f.drawn = true
		f.w.parts.sketch(&f.w.own)
	}
	return &f.w.parts
}

// entry is what the history keeps of a reply.
func entry(p *guard.Pass, o *own) history.Entry {
	var s parts
	s.sketch(o)
	return history.Entry{At: p.Now(), Text: textHash(o), Other: conversationHash(p), Parts: s.list}
}

// textHash is the same for texts of the same own words and facts.
func textHash(o *own) uint64 {
	h := uint64(len(o.words))
	for _, i := range o.at {
		h = (h ^ o.tok.Words[i].Hash) * 0x9E3779B97F4A7C15
		h ^= h >> 32
	}
	return h
}

// repeat reports what was said before in this conversation.
func (f *finder) repeat() bool {
	past := f.w.past.Conversation
	if len(past) == 0 {
		return false
	}
	n, s := len(f.w.own.words), f.parts()
	same := textHash(&f.w.own)
	for i := len(past) - 1; i >= 0; i-- {
		e := &past[i]
		ago := f.Now().Sub(e.At)
		if e.Text == same && n >= minDouble && ago.Abs() <= doubleClick && i == len(past)-1 {
			f.reportRepeat(0, n-1, 1, ago)
			return true
		}
		if n < minRepeat {
			continue
		}
		if k, like := repeated(s.list, e.Parts); k >= 0 && !f.otherQuestion(&e.Parts[0]) {
			f.reportRepeat(int(s.first[k]), int(s.last[k]), like, ago)
			return true
		}
	}
	return false
}

// repeated returns the part that was sent before, -1 if none was, and how like
// it is, 0 to 1.
func repeated(mine, theirs []history.Part) (int, float64) {
	for k := range mine {
		for j := range theirs {
			if k > 0 && theirs[j].Words < minParagraph || addsFacts(&mine[k], &theirs[j], 1, 0) {
				continue
			}
			if like, ok := alike(mine[k].Grams, theirs[j].Grams, likeRepeat); ok {
				return k, like
			}
		}
	}
	return -1, 0
}

// maxSlot is how many words the answer to another question has that the answer
// before had not.
const maxSlot = 2

// otherQuestion reports whether the reply says what theirs said but for a word
// or two that the customer has asked about: "and without milk?"
func (f *finder) otherQuestion(theirs *history.Part) bool {
	if len(theirs.Grams) >= history.SketchSize {
		return false // not all of its words are known
	}
	fresh, asked := 0, false
	for _, s := range f.w.parts.stems {
		if _, old := slices.BinarySearch(theirs.Grams, history.Gram(s, s)); !old {
			fresh++
			asked = asked || f.customerSays(s)
		}
	}
	return asked && fresh <= maxSlot
}

// customerSays reports whether the customer's message has a word with the stem
// that is no function word.
func (f *finder) customerSays(stem uint32) bool {
	t := &f.theirs().message
	for i := range t.Words {
		if t.Words[i].Entry.StopLanguages() == 0 && fold32(lexicon.Hash(beginning(t.Folded(i)))) == stem {
			return true
		}
	}
	return false
}

// alike compares two sketches both ways: what is new in mine must not outweigh
// what is old, and a reply that lies inside a longer one is a repetition too.
func alike(mine, theirs []uint32, least float64) (float64, bool) {
	a, b, common := history.Overlap(mine, theirs)
	if common == 0 {
		return 0, false
	}
	like := float64(common) / float64(a+b-common)
	old := float64(common) / float64(a)
	return max(like, old*0.9), like >= least && old >= sameRepeat || a >= minInside && old >= inside
}

// marks tells of a hash whether a sketch may have it: a Bloom filter of one
// bit a hash. Most of the replies that a paragraph is compared with have nothing
// to do with it, and the marks tell so without a branch that can't be predicted.
type marks [16]uint64

func (m *marks) set(grams []uint32) {
	*m = marks{}
	for _, g := range grams {
		m[g>>6%uint32(len(m))] |= 1 << (g % 64)
	}
}

// common counts the hashes that may be common, never too few.
func (m *marks) common(grams []uint32) (n int) {
	for _, g := range grams {
		n += int(m[g>>6%uint32(len(m))] >> (g % 64) & 1)
	}
	return n
}

// addsFacts reports whether mine has limit facts or more that theirs has not;
// facts with the bit but are left out.
func addsFacts(mine, theirs *history.Part, limit int, but uint32) bool {
	n, j := 0, 0
	for _, h := range mine.Facts {
		if h&but != 0 {
			continue
		}
		for j < len(theirs.Facts) && theirs.Facts[j] < h {
			j++
		}
		if j == len(theirs.Facts) || theirs.Facts[j] != h {
			n++
		}
	}
	return n >= limit
}

// used reports a paragraph that the agent keeps sending to others.
func (f *finder) used() bool {
	past := f.w.past.Agent
	if len(past) < f.c.overuse-1 {
		return false
	}
	s := f.parts()
	for k := range s.list {
		if s.list[k].Words < minParagraph || k == 0 && len(f.w.own.paras) > 1 && len(s.list) > 1 {
			continue
		}
		if n, last := f.sendings(&s.list[k]); n >= f.c.overuse-1 {
			f.reportUsed(int(s.first[k]), int(s.last[k]), n+1, last)
			return true
		}
	}
	return false
}

// sendings counts the replies to others that the part was in, and tells when
// the last one was.
func (f *finder) sendings(part *history.Part) (n int, ago time.Duration) {
	here := conversationHash(f.Pass)
	var seen marks
	seen.set(part.Grams)
	for i := len(f.w.past.Agent) - 1; i >= 0; i-- {
		e := &f.w.past.Agent[i]
		since := f.Now().Sub(e.At)
		if since > f.c.window || e.Other == here && here != 0 {
			continue
		}
		for j := range e.Parts {
			if e.Parts[j].Words < minParagraph || seen.common(e.Parts[j].Grams) < minCommon || addsFacts(part, &e.Parts[j], newFacts, isName) {
				continue
			}
			if _, ok := alike(part.Grams, e.Parts[j].Grams, likeOveruse); ok {
				if n == 0 {
					ago = since
				}
				n++
				break
			}
		}
	}
	return n, ago
}
