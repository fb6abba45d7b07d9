package typo

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// attached reports whether the word is a part of something larger: a path, an
// identifier, a file name, an abbreviation in mid-sentence.
func (r *run) attached(i int) bool {
	src, span := r.Source(), r.WordSpan(i, i)
	if span.Start > 0 && strings.IndexByte("_/\\@#$&+=%", src[span.Start-1]) >= 0 && !r.emphasis(span) {
		return true
	}
	if span.End >= len(src) {
		return false
	}
	switch src[span.End] {
	case '_', '/', '\\', '@', '&', '+', '=':
		return !r.emphasis(span)
	case '(':
		return !strings.HasPrefix(src[span.End:], "(s)")
	case '.':
		if r.lang == lexicon.Hungarian && span.End-span.Start < 8 && abbreviated(src[span.End+1:]) {
			return true
		}
		return i+1 < len(r.Words()) && r.Words()[i+1].Flags&lexicon.Break == 0
	}
	return false
}

// abbreviated reports whether a full stop with this after it ends no sentence: a
// sign, a number or a small letter goes on with it.
func abbreviated(after string) bool {
	if after != "" && strings.IndexByte(":,;)", after[0]) >= 0 {
		return true
	}
	next := strings.TrimLeft(after, " ")
	return len(next) < len(after) && next != "" && (next[0] >= '0' && next[0] <= '9' || next[0] >= 'a' && next[0] <= 'z')
}

// emphasis reports whether the same sign of Markdown stands on both sides.
func (r *run) emphasis(s guard.Span) bool {
	src := r.Source()
	if s.Start == 0 || s.End >= len(src) || src[s.Start-1] != src[s.End] || src[s.End] != '*' && src[s.End] != '_' {
		return false
	}
	return (s.Start < 2 || !wordByte(src[s.Start-2])) && (s.End+1 == len(src) || !wordByte(src[s.End+1]))
}

// wordByte reports whether c may be part of a word.
func wordByte(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
}

// hyphenated reports whether the word is joined to another one by a hyphen.
func (r *run) hyphenated(i int) bool {
	src, span := r.Source(), r.WordSpan(i, i)
	return span.Start > 0 && src[span.Start-1] == '-' || span.End < len(src) && src[span.End] == '-'
}
