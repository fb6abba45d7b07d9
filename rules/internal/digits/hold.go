package digits

import (
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// Behind bounds the evidence behind a number: a label, a neighbour or a code
// farther from its last digit, in bytes, says nothing of it.
const Behind = 160

// Hold returns the first byte of text that could still become part of a number
// if more text followed, or that more text could still make one of; len(text)
// if there is none. It is at most 2*Window+Behind bytes from the end.
func Hold(text string) int {
	from := max(0, len(text)-2*Window-Behind)
	for from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	var t lexicon.Tokens
	if t.Scan(text[from:]) != nil {
		return from
	}
	return from + hold(&t)
}

func hold(t *lexicon.Tokens) int {
	text := t.Text
	pos := unfinished(t)
	run, word := len(t.Runs), len(t.Numbers)
	for run+word > 0 {
		var start, end int
		if word == 0 || run > 0 && t.Runs[run-1].Start > t.Words[t.Numbers[word-1]].Start {
			run--
			start, end = int(t.Runs[run].Start), int(t.Runs[run].End)
		} else {
			word--
			w := &t.Words[t.Numbers[word]]
			start, end = int(w.Start), int(w.End)
		}
		if len(text)-end > Behind && pos-end > maxGap {
			break
		}
		left, _ := edge(text, start, end)
		pos = min(pos, start-left)
	}
	return lettersBefore(text, pos)
}

// unfinished returns where the last word, entity or rune starts if it may go
// on: it may become a number word or a digit.
func unfinished(t *lexicon.Tokens) int {
	text, pos := t.Text, len(t.Text)
	if n := len(t.Words); n > 0 && int(t.Words[n-1].End) == pos {
		pos = int(t.Words[n-1].Start)
	}
	if at := strings.LastIndexByte(text, '&'); at >= 0 && len(text)-at < 12 && strings.IndexByte(text[at:], ';') < 0 {
		pos = min(pos, at)
	}
	for i := len(text) - 1; i >= max(0, len(text)-utf8.UTFMax); i-- {
		if utf8.RuneStart(text[i]) {
			if !utf8.FullRuneInString(text[i:]) {
				pos = min(pos, i)
			}
			break
		}
	}
	return pos
}

// lettersBefore goes back over a word of two letters, as some numbers begin.
func lettersBefore(text string, pos int) int {
	for gap := range 9 {
		at := pos - gap
		if at < 2 {
			return pos
		}
		if letterAt(text[at-1]) && letterAt(text[at-2]) && (at == 2 || !letterAt(text[at-3])) && (gap == 0 || Separator(text[at:pos]) == gap) {
			return at - 2
		}
	}
	return pos
}
