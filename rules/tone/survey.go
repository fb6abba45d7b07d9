package tone

import (
	"github.com/replyvet/replyvet/lexicon"
)

// look is what a text has that asks for a closer look, besides phrases.
type look uint8

const (
	lookWords   look = 1 << iota // an unknown word that sounds like a hostile one
	lookSpaced                   // three single letters in a row
	lookSymbols                  // a sign glued to a letter, or several signs
	lookCaps                     // words in capitals
	lookMarks                    // a run of exclamation or question marks
)

// survey is the one loop over the words that every text costs.
func (c *checker) survey(t *lexicon.Tokens) look {
	var l look
	text := t.Text
	singles, caps := 0, 0
	for i := range t.Words {
		w := &t.Words[i]
		f := w.Flags
		if w.Entry == 0 && f&(lexicon.Number|lexicon.Bangla|lexicon.TamilLet|lexicon.Foreign) == 0 && l&lookWords == 0 && c.unknown(t, w) {
			l |= lookWords
		}
		switch {
		case f&(lexicon.Upper|lexicon.HasDigit) == lexicon.Upper:
			if caps++; caps > 1 {
				l |= lookCaps
			}
		case f&lexicon.Number == 0 && w.End-w.Start > 1:
			caps = 0
		}
		if i > 0 && w.Start-t.Words[i-1].End == 1 {
			l |= c.split(t, i)
		}
		if w.End-w.Start > 1 {
			singles = 0
		} else if singles++; singles > 2 {
			l |= lookSpaced
		}
		if f&lexicon.Break != 0 && i > 0 {
			l |= stops(text, int(t.Words[i-1].End), int(w.Start))
		}
	}
	if n := len(t.Words); n > 0 {
		l |= stops(text, int(t.Words[n-1].End), len(text))
	}
	for i := range t.Marks {
		l |= symbol(text, int(t.Marks[i].Pos), t.Marks[i].Rune)
	}
	return l
}

// split: words i-1 and i may be two halves of a disguised one: id.iot, mo-ron,
// fu(k.
func (c *checker) split(t *lexicon.Tokens, i int) look {
	a, b := &t.Words[i-1], &t.Words[i]
	switch t.Text[a.End] {
	case '(':
		return lookSymbols
	case '.', '-', '_':
	default:
		return 0
	}
	if a.Entry != 0 && b.Entry != 0 || b.End-a.Start > 24 || a.End-a.Start < 2 || b.End-b.Start < 2 {
		return 0
	}
	var buf [40]byte
	if c.words.suspectBytes(halves(buf[:0], t, i)) {
		return lookWords
	}
	return 0
}

// halves appends words i-1 and i as one.
func halves(dst []byte, t *lexicon.Tokens, i int) []byte {
	return append(append(dst, t.Folded(i-1)...), t.Folded(i)...)
}

// unknown reports whether a word that no dictionary has may be a disguise.
func (c *checker) unknown(t *lexicon.Tokens, w *lexicon.Word) bool {
	if w.Flags&lexicon.NonASCII == 0 {
		return c.words.suspect(t.FoldedWord(w))
	}
	if w.Flags&(lexicon.Title|lexicon.Break) == lexicon.Title {
		return false // a name
	}
	var buf [40]byte
	return c.words.suspectBytes(c.words.plain(buf[:0], t.FoldedWord(w)))
}

// stops looks at what stands between two words, the second of which starts a
// sentence: "!!!", or an exclamation mark inside a word.
func stops(text string, from, to int) look {
	if from >= to || text[from] != '!' && text[from] != '?' {
		return 0
	}
	if from+1 == to {
		if to < len(text) {
			return lookSymbols
		}
		return 0
	}
	if c := text[from+1]; c == '!' || c == '?' {
		return lookMarks
	}
	return 0
}

// symbol looks at a mark: does it stand inside or behind a word as a letter would?
func symbol(text string, pos int, r rune) look {
	switch r {
	case '*', '_':
		if !hides(text, pos) {
			return 0
		}
		return lookSymbols
	case '@', '$', '#', '%', '&', '|', '^':
	default:
		return 0
	}
	before := pos > 0 && isLetter(text[pos-1])
	after := pos+1 < len(text) && isLetter(text[pos+1])
	switch {
	case r == '@':
		if after && !address(text, pos) {
			return lookSymbols
		}
	case r == '&':
		if before && after {
			return lookSymbols
		}
	case before || after && r != '#':
		return lookSymbols
	}
	if pos+1 < len(text) && text[pos+1] != text[pos] && isSign(text[pos+1]) {
		return lookSymbols
	}
	return 0
}

// hides: a star or a low line behind a letter, and no emphasis ("**bold**") or
// name of a variable.
func hides(text string, pos int) bool {
	if pos+1 < len(text) && text[pos] == '*' && text[pos+1] != '*' && isSign(text[pos+1]) {
		return true // grawlix
	}
	if pos == 0 || !isLetter(text[pos-1]) {
		return false
	}
	if text[pos] == '_' {
		return pos+1 < len(text) && text[pos+1] == '_'
	}
	for i := pos - 1; i >= 0 && text[i] > ' '; i-- {
		if text[i] == '*' || text[i] == '_' {
			return false
		}
	}
	return true
}

// address: a full stop follows in the same word, as in an e-mail address.
func address(text string, pos int) bool {
	for i := pos + 1; i < len(text) && text[i] > ' '; i++ {
		if text[i] == '.' {
			return i+1 < len(text) && isLetter(text[i+1])
		}
	}
	return false
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isSign(c byte) bool {
	switch c {
	case '*', '@', '$', '#', '%', '&', '!', '^', '?':
		return true
	}
	return false
}
