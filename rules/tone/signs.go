package tone

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// symbols: sh!t, a$$hole, f*ck, sh**, @#$%!.
func (w *work) symbols(t *lexicon.Tokens) {
	done := 0
	at := func(pos int, r rune) {
		if pos >= done && symbol(t.Text, pos, r) != 0 {
			done = w.token(t, pos)
		}
	}
	m := 0
	for i := range t.Words {
		for m < len(t.Marks) && t.Marks[m].Pos < t.Words[i].Start {
			at(int(t.Marks[m].Pos), t.Marks[m].Rune)
			m++
		}
		if s := int(t.Words[i].Start); s > 1 && (t.Text[s-1] == '!' || t.Text[s-1] == '(') && s > done && isLetter(t.Text[s-2]) {
			done = w.token(t, s-1)
		}
		if t.Words[i].Flags&lexicon.Altered != 0 {
			if star := innerStar(t, &t.Words[i]); star >= done {
				done = w.token(t, star)
			}
		}
	}
	for ; m < len(t.Marks); m++ {
		at(int(t.Marks[m].Pos), t.Marks[m].Rune)
	}
}

// token looks at the stretch without blanks around pos and returns its end.
func (w *work) token(t *lexicon.Tokens, pos int) int {
	text := t.Text
	start, end := pos, pos+1
	for start > 0 && joins(text, start-1) {
		start--
	}
	for end < len(text) && joins(text, end) {
		end++
	}
	next := end
	for end > start && (text[end-1] == '.' || text[end-1] == '?' || text[end-1] == '!' && letters(text[start:end]) > 0) {
		end--
	}
	if end-start < 3 || end-start > 32 {
		return next
	}
	s := text[start:end]
	span := guard.Span{Start: start, End: end}
	if letters(s) == 0 {
		if grawlix(s) {
			w.meantWord(t, span, "fuck", signs)
		}
		return next
	}
	if trimmed := strings.Trim(s, "*_"); trimmed != s && strings.HasPrefix(s, "*") || strings.HasPrefix(s, "_") {
		return next // emphasis
	}
	w.masked(t, span, strings.ToLower(s))
	return next
}

// joins reports whether byte i may be part of a disguised word.
func joins(text string, i int) bool {
	const blanks = " \t\n\r\"“”«»()[]{},;:<>/"
	c := text[i]
	if c == '(' { // fu(k
		return i > 0 && i+1 < len(text) && isLetter(text[i-1]) && isLetter(text[i+1])
	}
	return c < 0x80 && strings.IndexByte(blanks, c) < 0
}

// grawlix: four or more signs, three different ones, none of them closing a
// per cent figure or a sum.
func grawlix(s string) bool {
	seen := map[byte]bool{}
	for i := range len(s) {
		if !isSign(s[i]) {
			return false
		}
		seen[s[i]] = true
	}
	delete(seen, '!')
	delete(seen, '?')
	return len(seen) >= 3
}

// masked: a token of letters and signs.
func (w *work) masked(t *lexicon.Tokens, span guard.Span, s string) {
	if strings.ContainsAny(s, "0123456789") && letters(s) < 2 || strings.ContainsAny(s, "=\\`~") {
		return
	}
	ids := w.c.words.heard(s, false)
	if ids == nil {
		ids = w.c.words.heard(s, true)
	}
	if ids == nil && s[0] != '$' {
		ids = w.c.words.short[s]
	}
	how := signs
	if ids == nil || !strings.ContainsAny(s, "@$!|+(") {
		ids = w.starred(s)
	}
	if ids == nil {
		return
	}
	first := w.p.WordAt(span.Start)
	last := first
	for last+1 < len(t.Words) && int(t.Words[last+1].End) <= span.End {
		last++
	}
	if first < len(t.Words) {
		w.meant(ids, first, last, span, how, 0.95)
	}
}

// starred: every sign hides one letter, or a run of stars any number of them.
func (w *work) starred(s string) []int32 {
	pattern := strings.Map(func(r rune) rune {
		switch {
		case r == '*' || r == '@' || r == '#' || r == '$' || r == '%' || r == '&' || r == '!' || r == '^' || r == '_' || r == '.' || r == '-' || r == '(':
			return '*'
		}
		return r
	}, s)
	shown := letters(pattern)
	if !isLetter(pattern[0]) || shown+strings.Count(pattern, "*") != len(pattern) || shown == len(pattern) {
		return nil
	}
	if shown == 1 && (strings.Trim(s[1:], "*") != "" || strings.IndexByte("fsbc", s[0]) < 0) {
		return nil
	}
	if strings.Trim(s, "*-_.abcdefghijklmnopqrstuvwxyz") == "" && strings.IndexByte(s, '*') < 0 && !strings.Contains(s, "__") {
		return nil // hyphens and full stops join words
	}
	return w.c.words.hidden(pattern)
}

// meantWord adds a word that only its place tells.
func (w *work) meantWord(t *lexicon.Tokens, span guard.Span, word, how string) {
	i := min(w.p.WordAt(span.Start), len(t.Words)-1)
	if i >= 0 {
		w.meant(w.c.words.heard(word, false), i, i, span, how, 0.8)
	}
}
