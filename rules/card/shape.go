package card

import (
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/internal/digits"
)

// surroundings: letters or code signs that touch the number, a web address.
func surroundings(t *guard.Text, w *digits.Candidate) float64 {
	s := 0.0
	text := t.Source()
	if r, _ := utf8.DecodeLastRuneInString(text[:w.Start]); w.Start > 0 && letter(r) {
		s += glued
	}
	if r, _ := utf8.DecodeRuneInString(text[w.End:]); w.End < len(text) && letter(r) {
		s += glued
	}
	if w.End+1 < len(text) && strings.IndexByte("-_", text[w.End]) >= 0 && letter(rune(text[w.End+1])) {
		s += glued
	}
	if w.Start > 1 && strings.IndexByte("-_#", text[w.Start-1]) >= 0 {
		s += glued
	}
	if w.Groups[len(w.Groups)-1] < 4 && cents(text[w.End:]) {
		s += glued
	}
	if len(w.Digits) > 16 { // of a number and the same number with more behind it
		s -= 0.02
	}
	if t.In(w.Span)&guard.URL != 0 {
		s += glued
	}
	return s
}

// cents: the last group is the whole part of an amount.
func cents(s string) bool {
	return len(s) > 2 && (s[0] == '.' || s[0] == ',') && digit(s[1]) && digit(s[2]) && (len(s) == 3 || !digit(s[3]))
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func letter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

// thousands: "4 539 148 803 436 467".
func thousands(w *digits.Candidate) bool {
	g := w.Groups
	return !w.Spelled && len(g) >= 5 && g[0] <= 3 && g[1] == 3 && even(g[1:])
}

// date: a group of four or two, then two of two, joined by one sign: the
// window holds a date and something else.
func date(w *digits.Candidate) bool {
	g := w.Groups
	if w.Spelled || even(g) {
		return false
	}
	for i := 0; i+2 < len(g); i++ {
		same := w.Gaps[i].Sep == w.Gaps[i+1].Sep && strings.ContainsRune("-./", w.Gaps[i].Sep)
		if same && (g[i] == 4 && g[i+1] == 2 && g[i+2] == 2 || g[i] == 2 && g[i+1] == 2 && g[i+2] == 4) {
			return true
		}
	}
	return false
}

// repeated: one digit over and over is a placeholder.
func repeated(d []byte) bool {
	for _, v := range d {
		if v != d[0] {
			return false
		}
	}
	return true
}

// iban: the groups that the window belongs to begin behind a country code.
func iban(text string, start int) bool {
	if start < 2 || !upper(text[start-1]) || !upper(text[start-2]) {
		return false
	}
	return start == 2 || !letter(rune(text[start-3]))
}

func upper(c byte) bool { return c >= 'A' && c <= 'Z' }
