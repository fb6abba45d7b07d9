package tone

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// indicWords finds single Bengali and Tamil words however they are written.
type indicWords struct {
	ids   map[string][]int32
	masks []masked // those that are told even with letters hidden
}

func (d *indicWords) add(word string, id int, e *entry) {
	if d.ids == nil {
		d.ids = map[string][]int32{}
	}
	d.ids[word] = append(d.ids[word], int32(id))
	if e.flags&target == 0 || e.strength > 0.8 {
		d.masks = append(d.masks, masked{word: word, id: int32(id)})
	}
}

// indic adds the Bengali and Tamil words that are written so as not to be seen.
func (w *work) indic() {
	t := w.p.Tokens()
	for i := 0; i < len(t.Words); i++ {
		word := &t.Words[i]
		if word.Flags&indicScripts == 0 {
			continue
		}
		if word.Entry == 0 && drawnIndic(t.FoldedWord(word)) {
			w.meant(w.c.words.indic.ids[squeeze(t.FoldedWord(word))], i, i, w.p.WordSpan(i, i), "drawn-out letters", 1)
		}
		last := i
		for last+1 < len(t.Words) && gluedIndic(t, last+1) {
			last++
		}
		if last > i || starsBehind(t, last) > 0 {
			w.glued(t, i, last)
			i = last
			continue
		}
		i = max(i, w.apart(t, i))
	}
}

// apart: letters set apart by blanks, from word i on. It returns the last word
// of what it found, i if nothing.
func (w *work) apart(t *lexicon.Tokens, i int) int {
	last := i
	for last+1 < len(t.Words) && last-i < 11 && clusterWord(t, last) && clusterWord(t, last+1) && gap(t, last) == gap(t, i) {
		last++
	}
	for ; last > i; last-- {
		if w.joinedIndic(t, i, last, "letters set apart") {
			return last
		}
	}
	return i
}

func clusterWord(t *lexicon.Tokens, i int) bool {
	w := &t.Words[i]
	return w.Flags&indicScripts != 0 && w.End-w.Start <= longestCluster && cluster(t.FoldedWord(w))
}

func (w *work) joinedIndic(t *lexicon.Tokens, first, last int, how string) bool {
	w.buf = w.buf[:0]
	for k := first; k <= last; k++ {
		w.buf = append(w.buf, t.Folded(k)...)
	}
	ids := w.c.words.indic.ids[squeeze(string(w.buf))]
	w.meant(ids, first, last, w.p.WordSpan(first, last), how, 0.95)
	return ids != nil
}

// glued: words first to last have signs between them, or stars behind them.
func (w *work) glued(t *lexicon.Tokens, first, last int) {
	if last > first && w.joinedIndic(t, first, last, "signs between letters") {
		return
	}
	var pattern strings.Builder
	for k := first; k <= last; k++ {
		pattern.WriteString(t.Folded(k))
		if k < last {
			pattern.WriteString(stars(gap(t, k)))
		}
	}
	span := w.p.WordSpan(first, last)
	if n := starsBehind(t, last); n > 0 {
		pattern.WriteString(stars(t.Text[span.End : span.End+n]))
		span = guard.Span{Start: span.Start, End: span.End + n}
	}
	if id, ok := w.c.words.indic.hidden([]rune(pattern.String())); ok {
		w.meant([]int32{id}, first, last, span, "signs instead of letters", 0.95)
	}
}

// stars returns a '*' for each sign of s that may hide a letter.
func stars(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("*#@$%_", r) {
			return '*'
		}
		return -1
	}, s)
}

// starsBehind returns how many stars stand right behind word i; one alone is a
// footnote's or closes bold type.
func starsBehind(t *lexicon.Tokens, i int) int {
	s := t.Text[t.Words[i].End:]
	n := len(s) - len(strings.TrimLeft(s, "*#"))
	if n < 2 || strings.HasPrefix(s, "**") && n == 2 && boldBefore(t.Text, int(t.Words[i].Start)) {
		return 0
	}
	return n
}

// boldBefore: the line has the stars that open bold type before pos.
func boldBefore(text string, pos int) bool {
	line := text[strings.LastIndexByte(text[:pos], '\n')+1 : pos]
	return strings.Count(line, "**")%2 == 1
}

// hidden returns the entry of the word that pattern, with stars for letters
// hidden, may stand for. Its first letter shows, and another one or its vowel.
func (d *indicWords) hidden(pattern []rune) (int32, bool) {
	shown, hides := 0, 0
	for _, r := range pattern {
		if r == '*' {
			hides++
		} else {
			shown++
		}
	}
	if hides == 0 || shown < 2 || pattern[0] == '*' {
		return 0, false
	}
	for _, m := range d.masks {
		if fitsIndic(pattern, []rune(m.word)) {
			return m.id, true
		}
	}
	return 0, false
}

// fitsIndic: a star hides a sign, or a letter with up to two signs.
func fitsIndic(pattern, word []rune) bool {
	if len(pattern) == 0 || len(word) == 0 {
		return len(pattern) == len(word)
	}
	if pattern[0] != '*' {
		return pattern[0] == word[0] && fitsIndic(pattern[1:], word[1:])
	}
	for n := 1; n <= 3 && n <= len(word); n++ {
		if fitsIndic(pattern[1:], word[n:]) {
			return true
		}
	}
	return false
}
