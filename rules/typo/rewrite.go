package typo

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// replacements are rewrites of words first to last, the best first, in the
// case of the words they replace.
func (r *run) replacements(first, last int, texts ...string) []guard.Rewrite {
	span := r.WordSpan(first, last)
	old := r.Source()[span.Start:span.End]
	flags := r.Words()[first].Flags
	var rw []guard.Rewrite
	for _, t := range texts {
		t = strings.Clone(r.typography(inCase(flags, t))) // it may be part of the folded text, which is not ours
		if t != old && len(rw) < r.c.suggestions {
			rw = append(rw, guard.Replace("write “"+t+"”", span, t))
		}
	}
	return rw
}

// typography writes apostrophes as the rest of the message does.
func (r *run) typography(s string) string {
	if strings.Contains(s, "'") && strings.Contains(r.Source(), "’") {
		return strings.ReplaceAll(s, "'", "’")
	}
	return s
}

// inCase gives a lower-case text the case of the word that had the flags.
func inCase(f lexicon.Flags, text string) string {
	switch {
	case f&lexicon.Upper != 0:
		return strings.ToUpper(text)
	case f&lexicon.Title != 0:
		first, size := utf8.DecodeRuneInString(text)
		return string(unicode.ToUpper(first)) + text[size:]
	}
	return text
}
