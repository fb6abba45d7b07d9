package lexicon

import (
	"errors"
	"fmt"
	"math"
	"unsafe"
)

// ErrTooLong is returned for a text of 2 GiB or more.
var ErrTooLong = errors.New("text of 2 GiB or more")

// Tokens is a text read once: its words, digit runs and marks, in order. The
// zero value is ready for use, and a Tokens may be used again for another
// text, which keeps its memory. It is not safe for concurrent use.
type Tokens struct {
	Text    string
	Words   []Word
	Runs    []Run
	Marks   []Mark
	Numbers []uint32 // indexes of the words that spell a number in some language
	fold    []byte
}

// String counts what was read, without any of the text.
func (t Tokens) String() string {
	return fmt.Sprintf("%d words in a text of %d bytes", len(t.Words), len(t.Text))
}

// Format implements fmt.Formatter: every verb prints String.
func (t Tokens) Format(f fmt.State, _ rune) { fmt.Fprint(f, t.String()) }

// Folded returns the folded form of word i: lower case, NFC, without width,
// disguise and markup. It is good until the next Scan, and must be copied
// (strings.Clone) to be kept longer.
func (t *Tokens) Folded(i int) string { return t.FoldedWord(&t.Words[i]) }

// FoldedWord is Folded for a word of this Tokens.
func (t *Tokens) FoldedWord(w *Word) string {
	if w.foldLen == 0 {
		return ""
	}
	return unsafe.String(&t.fold[w.fold], int(w.foldLen))
}

// Source returns word i as it stands in the text.
func (t *Tokens) Source(i int) string { return t.Text[t.Words[i].Start:t.Words[i].End] }

// keepBytes is the most memory a reused Tokens holds on to: one huge message
// must not pin its size for ever.
const keepBytes = 1 << 20

// Scan reads text once, replacing what the Tokens held. The Tokens keeps text
// until the next Scan.
func (t *Tokens) Scan(text string) error {
	if len(text) > math.MaxInt32 {
		return ErrTooLong
	}
	t.Reset()
	t.Text = text
	// A folded form is never longer than its source but for a few runes that
	// decompose (U+09DC and its like grow from 3 to 6 bytes), and word() grows
	// the buffer then.
	if cap(t.fold) < len(text)+foldSlack {
		t.fold = make([]byte, len(text)+foldSlack)
	}
	t.fold = t.fold[:cap(t.fold)]
	if cap(t.Words) == 0 {
		t.Words = make([]Word, 0, len(text)/5+16)
	}
	s := scanner{t: t, text: text, sep: Break | Newline}
	s.run()
	t.cut()
	return nil
}

// maxSentence is the most words a sentence has. A longer one is cut in pieces:
// what looks at the sentence of a word then stays linear in the text.
const maxSentence = 250

// cut ends the sentences that nothing else ends.
func (t *Tokens) cut() {
	if len(t.Words) <= maxSentence {
		return
	}
	n := 0
	for i := range t.Words {
		if n++; t.Words[i].Flags&Break != 0 {
			n = 0
		}
		if n == maxSentence {
			t.Words[i].Flags |= Break
			n = 0
		}
	}
}

// Reset forgets the text and keeps a bounded amount of memory.
func (t *Tokens) Reset() {
	t.Text = ""
	if cap(t.fold) > keepBytes {
		*t = Tokens{}
		return
	}
	t.Words, t.Runs, t.Marks, t.Numbers = t.Words[:0], t.Runs[:0], t.Marks[:0], t.Numbers[:0]
}

// foldSlack is room behind the folded bytes, so that a word can be hashed with
// eight-byte loads.
const foldSlack = 64
