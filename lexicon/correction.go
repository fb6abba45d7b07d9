package lexicon

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon/en"
)

// Correction returns the right form of a common misspelling in l, which may be
// several words. Only English has such a list: golangci/misspell's (MIT),
// without what is a word in some dialect. A word whose Entry is zero has none.
func Correction(l Language, folded string) (right string, ok bool) {
	if l != English || len(folded) > maxCorrection {
		return "", false
	}
	return corrections(en.Corrections()).find(folded)
}

// corrections is a packed list of pairs, in order of their left sides; see
// the generator's packPairs for the layout.
type corrections string

const (
	correctionBlock = 16 // pairs
	maxCorrection   = 64 // bytes of a left side
)

func (c corrections) u32(i int) int {
	return int(c[i]) | int(c[i+1])<<8 | int(c[i+2])<<16 | int(c[i+3])<<24
}

func (c corrections) len() int { return c.u32(0) }

// block returns where block b starts.
func (c corrections) block(b int) int { return c.u32(4 + 4*b) }

func (c corrections) find(folded string) (string, bool) {
	// The last block that starts at or before the word.
	lo, hi := 0, (c.len()+correctionBlock-1)/correctionBlock
	for lo < hi {
		mid := (lo + hi) / 2
		at := c.block(mid)
		if first := string(c[at+2 : at+2+int(c[at+1])]); first <= folded {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return "", false
	}
	var wrong [maxCorrection]byte
	at := c.block(lo - 1)
	for range min(correctionBlock, c.len()-(lo-1)*correctionBlock) {
		n, p := c.left(at, &wrong)
		if string(wrong[:n]) == folded {
			return c.right(p, folded), true
		}
		at = p + 3 + int(c[p+2])
	}
	return "", false
}

// left reads the left side of the pair at i over that of the pair before; n is
// its length, p where the right side starts.
func (c corrections) left(i int, wrong *[maxCorrection]byte) (n, p int) {
	shared, rest := int(c[i]), int(c[i+1])
	p = i + 2 + rest
	copy(wrong[shared:], c[i+2:p])
	return shared + rest, p
}

// right makes the right side at p from the left one.
func (c corrections) right(p int, wrong string) string {
	start, end, middle := int(c[p]), int(c[p+1]), int(c[p+2])
	return strings.Join([]string{wrong[:start], string(c[p+3 : p+3+middle]), wrong[len(wrong)-end:]}, "")
}
