package tone

import (
	"slices"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// indicScripts are the scripts whose letters are three bytes long and carry
// their vowels as signs.
const indicScripts = lexicon.Bangla | lexicon.TamilLet

// longestCluster is a letter with another one joined to it and a vowel sign.
const longestCluster = 12

// clusters counts the words just read that are a single letter with its signs.
type clusters struct{ run, unknown int }

// look returns lookIndic where word i may be part of a disguise: letters drawn
// out, joiners inside, letters set apart, signs between letters.
func (c *clusters) look(t *lexicon.Tokens, i int) look {
	w := &t.Words[i]
	var l look
	if w.Entry == 0 && drawnIndic(t.FoldedWord(w)) {
		l = lookIndic
	}
	glued := i > 0 && gluedIndic(t, i)
	switch {
	case glued:
		l = lookIndic
	case w.End-w.Start > longestCluster || !cluster(t.FoldedWord(w)):
		*c = clusters{}
		return l
	}
	c.run++
	if w.Entry == 0 {
		c.unknown++
	}
	if c.run > 2 || c.run == 2 && c.unknown > 0 {
		l = lookIndic
	}
	return l
}

// gluedIndic: only signs stand between word i and the one before it.
func gluedIndic(t *lexicon.Tokens, i int) bool {
	before := &t.Words[i-1]
	n := t.Words[i].Start - before.End
	if n == 0 || n > 4 || before.Flags&indicScripts == 0 {
		return false
	}
	for _, c := range []byte(t.Text[before.End:t.Words[i].Start]) {
		switch c {
		case '-', '.', '*', '_', '~', '^', '+', '=', '|', '#', '@', '$', '%', '/', '\\', '&', '!':
		default:
			return false
		}
	}
	return true
}

// cluster reports whether s is one letter with the signs that belong to it.
func cluster(s string) bool {
	letters, joined := 0, false
	for _, r := range s {
		switch {
		case r < 0x0980 || r > 0x0BFF:
			return false
		case !indicSign(r):
			if !joined {
				letters++
			}
			joined = false
		case r == 0x09CD:
			joined = true
		}
	}
	return letters < 2
}

// indicSign: a vowel sign or another mark that stands on a letter.
func indicSign(r rune) bool {
	switch r & 0x7F {
	case 0x01, 0x02, 0x03, 0x3C, 0x4D, 0x57:
		return true
	}
	return r&0x7F >= 0x3E && r&0x7F <= 0x4C
}

// vowelLetter: a vowel that stands by itself.
func vowelLetter(r rune) bool { return r&0x7F >= 0x05 && r&0x7F <= 0x14 }

// drawnIndic reports whether squeeze would change s, or nearly so.
func drawnIndic(s string) bool {
	for i := 0; i < len(s); i += 3 {
		if s[i] == 0xE2 {
			return true // a joiner
		}
		if i+6 <= len(s) && s[i+2] == s[i+5] && s[i:i+3] == s[i+3:i+6] {
			r, _ := utf8.DecodeRuneInString(s[i:])
			if indicSign(r) || vowelLetter(r) || i+9 <= len(s) && s[i+6:i+9] == s[i:i+3] {
				return true
			}
		}
		if i+12 <= len(s) && s[i+2] == s[i+8] && s[i:i+6] == s[i+6:i+12] &&
			(s[i+5] == 0x8D || i+18 <= len(s) && s[i:i+6] == s[i+12:i+18]) {
			return true
		}
	}
	return false
}

// squeeze takes out of s what draws it out: joiners, a sign said twice, the
// vowels that follow their sign, a letter said three times or more.
func squeeze(s string) string {
	runes := []rune(s)
	out := make([]rune, 0, len(runes))
	for i := 0; i < len(runes); {
		r, n := runes[i], 1
		for i+n < len(runes) && runes[i+n] == r {
			n++
		}
		i += n
		switch {
		case r == 0x200C || r == 0x200D, vowelLetter(r) && len(out) > 0 && indicSign(out[len(out)-1]):
			n = 0
		case n > 2 || indicSign(r) || vowelLetter(r):
			n = 1
		}
		for ; n > 0; n-- {
			out = append(out, r)
		}
		// A letter without its vowel, said again.
		if k := len(out); k > 3 && r&0x7F == 0x4D && out[k-3] == r && out[k-4] == out[k-2] {
			out = out[:k-2]
		}
	}
	return string(repeated(out))
}

// repeated takes out of out the syllables that are said three times or more.
func repeated(out []rune) []rune {
	for i := 0; i+6 <= len(out); i++ {
		for i+6 <= len(out) && indicSign(out[i+1]) && slices.Equal(out[i:i+2], out[i+2:i+4]) && slices.Equal(out[i:i+2], out[i+4:i+6]) {
			out = slices.Delete(out, i, i+2)
			if i+6 > len(out) || !slices.Equal(out[i:i+2], out[i+4:i+6]) {
				out = slices.Delete(out, i, i+2)
			}
		}
	}
	return out
}
