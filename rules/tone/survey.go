package tone

import (
	"strings"

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
	lookIndic                    // Bengali or Tamil letters drawn out or set apart
)

// survey is the one loop over the words that every text costs. Most are known
// words in small letters in the middle of a sentence, and tell nothing.
func (c *checker) survey(t *lexicon.Tokens) look {
	var l look
	var run runs
	known := true // the word before
	var parts clusters
	for i := range t.Words {
		w := &t.Words[i]
		if w.Flags&indicScripts != 0 {
			l |= parts.look(t, i)
		}
		here := isWord(w)
		if here && known && w.Flags&(lexicon.Upper|lexicon.Break|lexicon.Altered) == 0 && w.End-w.Start > 1 {
			run = runs{}
			continue
		}
		l |= run.add(w)
		if w.Flags&lexicon.Altered != 0 && innerStar(t, w) >= 0 {
			l |= lookSymbols
		}
		if i > 0 {
			l |= c.joint(t, i, known)
		}
		known = here
		if !known && l&lookWords == 0 && w.Flags&(lexicon.Number|lexicon.Bangla|lexicon.TamilLet|lexicon.Foreign) == 0 && c.unknown(t, w) {
			l |= lookWords
		}
	}
	if n := len(t.Words); n > 0 {
		l |= stops(t.Text, int(t.Words[n-1].End), len(t.Text))
	}
	for i := range t.Marks {
		l |= symbol(t.Text, int(t.Marks[i].Pos), t.Marks[i].Rune)
	}
	return l
}

// innerStar returns where a star stands inside the word, -1 if none does: the
// letters around "**" are one word, as they are when it is markup.
func innerStar(t *lexicon.Tokens, w *lexicon.Word) int {
	if i := strings.IndexByte(t.Text[w.Start:w.End], '*'); i > 0 {
		return int(w.Start) + i
	}
	return -1
}

// runs counts single letters, and words in capitals, that follow each other.
type runs struct{ singles, caps int }

func (r *runs) add(w *lexicon.Word) (l look) {
	switch alone := w.End-w.Start == 1; {
	case w.Flags&(lexicon.Upper|lexicon.HasDigit) == lexicon.Upper:
		if r.caps++; r.caps > 1 {
			l = lookCaps
		}
	case w.Flags&(lexicon.Number|lexicon.Elision) == 0 && !alone:
		r.caps = 0
	}
	if !single(w) {
		r.singles = 0
	} else if r.singles++; r.singles > 2 {
		l |= lookSpaced
	}
	return l
}

// joint looks at what stands between words i-1 and i.
func (c *checker) joint(t *lexicon.Tokens, i int, known bool) look {
	before, w := &t.Words[i-1], &t.Words[i]
	if w.Flags&lexicon.Break != 0 {
		if l := stops(t.Text, int(before.End), int(w.Start)); l != 0 {
			return l
		}
	}
	if (!known || !isWord(w)) && w.Start-before.End == 1 {
		return c.split(t, i)
	}
	return 0
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
	if b.End-a.Start > 24 || a.End-a.Start < 2 || b.End-b.Start < 2 {
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

// pastBlank passes the blank that French sets before an exclamation mark.
func pastBlank(text string, pos int) int {
	for _, blank := range [...]string{" ", "\u00a0", "\u202f"} {
		if after, ok := strings.CutPrefix(text[pos:], blank); ok && after != "" && (after[0] == '!' || after[0] == '?') {
			return pos + len(blank)
		}
	}
	return pos
}

// stops looks at what stands between two words, the second of which starts a
// sentence: "!!!", or an exclamation mark inside a word.
func stops(text string, from, to int) look {
	if from < to && (text[from] == '.' || text[from] == '\n') {
		return 0 // as most sentences end
	}
	from = pastBlank(text, from)
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
		if r == '*' && indicMask(text, pos) {
			return lookIndic
		}
		if !hides(text, pos) {
			return 0
		}
		return lookSymbols
	case '#':
		if indicMask(text, pos) {
			return lookIndic
		}
	case '@', '$', '%', '&', '|', '^':
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

// maxAddress bounds an e-mail address behind its at sign (RFC 1035: 255 bytes).
const maxAddress = 256

// address: a full stop follows in the same word, as in an e-mail address.
func address(text string, pos int) bool {
	for i := pos + 1; i < min(len(text), pos+maxAddress) && text[i] > ' '; i++ {
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

// isWord reports whether some language has the word.
func isWord(w *lexicon.Word) bool { return w.Entry != 0 && !w.Entry.Misspelt() }

// indicMask reports whether the sign at pos and the one behind it hide letters
// of Bengali or Tamil.
func indicMask(text string, pos int) bool {
	return pos > 0 && pos+1 < len(text) && text[pos-1] >= 0x80 && (text[pos+1] == '*' || text[pos+1] == '#')
}
