package guard

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// Text is a message read once, shared by all rules: its words, digit runs and
// marks are there from the start; its sentences and regions are found when
// first asked for. All positions are bytes of the message's own text. A Text is
// pooled: nothing of it may be kept after Check returns.
type Text struct {
	tokens    lexicon.Tokens
	msg       *Message
	lang      lexicon.Language
	sentences []Sentence
	regions   []Region
	lines     bool // sentences are filled
	marked    bool // regions are filled
	shared    []shared
}

// shared is something that rules read of the text in common.
type shared struct{ key, value any }

// Releaser is a value of Text.Shared that wants to know when the text is done
// with, to give its memory back.
type Releaser interface{ Release() }

// Sentence is a sentence of the text, with its closing punctuation.
type Sentence struct {
	Span
	First, Last int // its words, both included
}

// String says how long the text is, never what it says.
func (t Text) String() string { return fmt.Sprintf("text of %d bytes", len(t.tokens.Text)) }

// Format implements fmt.Formatter: every verb prints String.
func (t Text) Format(f fmt.State, _ rune) { fmt.Fprint(f, t.String()) }

// Source returns the message's text.
func (t *Text) Source() string { return t.tokens.Text }

// Message returns the message, which is not to be changed.
func (t *Text) Message() *Message { return t.msg }

// Lang returns the language: the caller's, else the detected one, else Und.
func (t *Text) Lang() lexicon.Language { return t.lang }

// Tokens returns the words, digit runs and marks.
func (t *Text) Tokens() *lexicon.Tokens { return &t.tokens }

// Words returns the words in order.
func (t *Text) Words() []lexicon.Word { return t.tokens.Words }

// Folded returns the folded form of word i, good until Check returns.
func (t *Text) Folded(i int) string { return t.tokens.Folded(i) }

// WordSpan returns the bytes of words first to last, both included.
func (t *Text) WordSpan(first, last int) Span {
	return Span{int(t.tokens.Words[first].Start), int(t.tokens.Words[last].End)}
}

// Sentences returns the sentences that have words.
func (t *Text) Sentences() []Sentence {
	if t.lines {
		return t.sentences
	}
	t.lines = true
	words := t.tokens.Words
	for i := range words {
		if i == 0 || words[i].Flags&lexicon.Break != 0 {
			t.sentences = append(t.sentences, Sentence{First: i})
		}
		s := &t.sentences[len(t.sentences)-1]
		s.Last = i
	}
	for i := range t.sentences {
		s := &t.sentences[i]
		s.Span = t.WordSpan(s.First, s.Last)
		s.End = t.closing(s.End, i)
	}
	return t.sentences
}

// closing returns the end of the punctuation that follows byte end without a blank.
func (t *Text) closing(end, sentence int) int {
	limit := len(t.tokens.Text)
	if sentence+1 < len(t.sentences) {
		limit = int(t.tokens.Words[t.sentences[sentence+1].First].Start)
	}
	for end < limit {
		r, size := utf8.DecodeRuneInString(t.tokens.Text[end:])
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == 0xA0 || r == '<' {
			break
		}
		end += size
	}
	// "40 €." and "20 %." end behind the sign.
	if rest := strings.TrimLeft(t.tokens.Text[end:limit], " \u00a0\u202f"); rest != t.tokens.Text[end:limit] {
		r, size := utf8.DecodeRuneInString(rest)
		if next, _ := utf8.DecodeRuneInString(t.tokens.Text[limit-len(rest)+size:]); (r == '%' || unicode.Is(unicode.Sc, r)) && !unicode.IsDigit(next) {
			return t.closing(limit-len(rest)+size, sentence)
		}
	}
	return end
}

// SentenceAt returns the sentence that word i stands in.
func (t *Text) SentenceAt(i int) Sentence {
	s := t.Sentences()
	lo, hi := 0, len(s)
	for lo+1 < hi {
		if mid := (lo + hi) / 2; s[mid].First <= i {
			lo = mid
		} else {
			hi = mid
		}
	}
	return s[lo]
}

// SentenceLang returns the language of a sentence, Und if it can't be told.
func (t *Text) SentenceLang(s Sentence) lexicon.Language {
	return t.tokens.Detect(s.First, s.Last)
}

// WordAt returns the index of the first word that ends after byte pos: the
// word there, or the next one; len(Words()) if there is none.
func (t *Text) WordAt(pos int) int {
	words := t.tokens.Words
	lo, hi := 0, len(words)
	for lo < hi {
		if mid := (lo + hi) / 2; int(words[mid].End) <= pos {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Shared returns what key stands for in this text, made by make when a rule asks
// first: what several rules read in the same way is read once. It is good until
// Check returns.
func (t *Text) Shared(key any, make func() any) any {
	for i := range t.shared {
		if t.shared[i].key == key {
			return t.shared[i].value
		}
	}
	v := make()
	t.shared = append(t.shared, shared{key, v})
	return v
}

// release forgets the text.
func (t *Text) release() {
	for i := range t.shared {
		if r, ok := t.shared[i].value.(Releaser); ok {
			r.Release()
		}
		t.shared[i] = shared{}
	}
	t.shared = t.shared[:0]
	t.tokens.Reset()
}

func (t *Text) reset(msg *Message, lang lexicon.Language, among lexicon.Languages) error {
	t.sentences, t.regions = t.sentences[:0], t.regions[:0]
	t.lines, t.marked, t.msg = false, false, msg
	if err := t.tokens.Scan(msg.Text); err != nil {
		return err
	}
	t.skipHandles()
	t.lang = lang
	if lang == lexicon.Und {
		t.lang = t.tokens.Detect(0, len(t.tokens.Words)-1)
		if among != 0 && !among.Has(t.lang) {
			t.lang = lexicon.Und
		}
	}
	return nil
}

// skipHandles lets a sentence begin behind the handles that the text begins
// with: in "@jen Your order left" they say whom it is to, and are no part of it.
func (t *Text) skipHandles() {
	rest := t.tokens.Text
	for strings.HasPrefix(rest, "@") {
		end := strings.IndexAny(rest, " ,:;\n\u00a0")
		if end < 0 {
			return
		}
		rest = strings.TrimLeft(rest[end:], " ,:;\n\u00a0")
	}
	if len(rest) == len(t.tokens.Text) {
		return
	}
	if i := t.WordAt(len(t.tokens.Text) - len(rest)); i < len(t.tokens.Words) {
		t.tokens.Words[i].Flags |= lexicon.Break
	}
}
