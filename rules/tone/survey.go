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
	lookIndic                    // Bengali or Tamil letters drawn out or set apart
)

// survey is the one loop over the words that every text costs.
func (c *checker) survey(t *lexicon.Tokens) look {
	var l look
	text := t.Text
	singles, caps := 0, 0
	var parts clusters
	for i := range t.Words {
		w := &t.Words[i]
		if w.Entry == 0 && w.Flags&(lexicon.Number|lexicon.Bangla|lexicon.TamilLet|lexicon.Foreign) == 0 {
			if c.unknown(t, w) {
				l |= lookWords
			}
		}
		if w.Flags&indicScripts != 0 {
			l |= parts.look(t, i)
		}
		if w.Flags&lexicon.Upper != 0 {
			caps++
		}
		if w.End-w.Start > 1 {
			singles = 0
		} else if singles++; singles > 2 {
			l |= lookSpaced
		}
		if w.Flags&lexicon.Break != 0 && i > 0 {
			l |= stops(text, int(t.Words[i-1].End), int(w.Start))
		}
	}
	if caps > 1 {
		l |= lookCaps
	}
	if n := len(t.Words); n > 0 {
		l |= stops(text, int(t.Words[n-1].End), len(text))
	}
	for i := range t.Marks {
		l |= symbol(text, int(t.Marks[i].Pos), t.Marks[i].Rune)
	}
	return l
}

// unknown reports whether a word that no dictionary has may be a disguise.
func (c *checker) unknown(t *lexicon.Tokens, w *lexicon.Word) bool {
	if w.Flags&lexicon.NonASCII != 0 {
		return w.Flags&lexicon.Title == 0 && c.words.suspect(unaccented(t.FoldedWord(w)))
	}
	return c.words.suspect(t.FoldedWord(w))
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
	case '*', '#':
		if pos > 0 && pos+1 < len(text) && text[pos-1] >= 0x80 && (text[pos+1] == '*' || text[pos+1] == '#') {
			return lookIndic
		}
	case '@', '$', '%', '&', '|', '^', '_':
	default:
		return 0
	}
	if pos > 0 && isLetter(text[pos-1]) {
		return lookSymbols
	}
	if pos+1 < len(text) {
		switch c := text[pos+1]; {
		case isLetter(c) && r != '#' && r != '_' && r != '*':
			return lookSymbols
		case c != text[pos] && isSign(c):
			return lookSymbols
		}
	}
	return 0
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isSign(c byte) bool {
	switch c {
	case '*', '@', '$', '#', '%', '&', '!', '^', '?':
		return true
	}
	return false
}
