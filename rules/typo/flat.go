package typo

import "github.com/replyvet/replyvet/lexicon"

// matchFrom returns the last word that seq covers when it goes on at word i, or
// -1. Phrases never cross a sentence's end; a gap takes as few words as it can.
func matchFrom(tok *lexicon.Tokens, seq []element, i int) int {
	for k := range seq {
		e := &seq[k]
		over := i >= len(tok.Words) || tok.Words[i].Flags&lexicon.Break != 0
		switch e.kind {
		case end:
			if !over {
				return -1
			}
			return i - 1
		case noneOf:
			if !over && holds(e.set, tok.Words[i].Hash) {
				return -1
			}
			if over || k == len(seq)-1 {
				return i - 1 // what may follow is not part of the phrase
			}
		case gap:
			return matchGap(tok, seq[k+1:], i, e.gap)
		}
		if over || !e.matches(tok, i) {
			return -1
		}
		i++
	}
	return i - 1
}

func matchGap(tok *lexicon.Tokens, rest []element, i, most int) int {
	for j := i; j <= i+most && j <= len(tok.Words); j++ {
		if last := matchFrom(tok, rest, j); last >= 0 {
			return last
		}
		if j < len(tok.Words) && tok.Words[j].Flags&lexicon.Break != 0 {
			return -1
		}
	}
	return -1
}

// matches reports whether word i fits a place that takes one word.
func (e *element) matches(tok *lexicon.Tokens, i int) bool {
	w := &tok.Words[i]
	switch e.kind {
	case oneOf:
		return holds(e.set, w.Hash)
	case noneOf:
		return !holds(e.set, w.Hash)
	case near:
		return w.Flags&(lexicon.HasDigit|lexicon.Upper|lexicon.Camel) == 0 && e.slip(tok.Folded(i)) != ""
	case number:
		return w.Flags&lexicon.Number != 0
	case prefix:
		return hasPrefix(tok.Folded(i), e.text)
	case suffix:
		return hasSuffix(tok.Folded(i), e.text)
	}
	return true
}

func hasPrefix(s, p string) bool { return len(s) >= len(p) && s[:len(p)] == p }

func hasSuffix(s, p string) bool { return len(s) > len(p) && s[len(s)-len(p):] == p }

// holds reports whether the sorted set has h.
func holds(set []uint64, h uint64) bool {
	lo, hi := 0, len(set)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch {
		case set[mid] == h:
			return true
		case set[mid] < h:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return false
}
