package guard

// SpanSet is a set of bytes of one text, kept as one bit a byte: adding a span
// and asking about one cost the span's length, however many there are. The zero
// value is empty.
type SpanSet struct {
	bits []uint64
	used bool
}

// Add adds the bytes of span; of an empty span the byte that it stands before.
func (s *SpanSet) Add(span Span) {
	s.used = true
	end := max(span.End, span.Start+1)
	if n := end/64 + 1; n > len(s.bits) {
		s.bits = append(s.bits, make([]uint64, n-len(s.bits))...)
	}
	for i := span.Start; i < end; i = (i | 63) + 1 {
		s.bits[i/64] |= within(i, end)
	}
}

// Overlaps reports whether a byte of span is in the set.
func (s *SpanSet) Overlaps(span Span) bool {
	if !s.used {
		return false
	}
	end := min(max(span.End, span.Start+1), len(s.bits)*64)
	for i := span.Start; i < end; i = (i | 63) + 1 {
		if s.bits[i/64]&within(i, end) != 0 {
			return true
		}
	}
	return false
}

// Reset empties the set and keeps its memory.
func (s *SpanSet) Reset() {
	if s.used {
		clear(s.bits)
		s.used = false
	}
}

// within returns the bits of bytes i to end that lie in i's word of 64.
func within(i, end int) uint64 {
	mask := ^uint64(0) << (i % 64)
	if end-i/64*64 < 64 {
		mask &= 1<<(end%64) - 1
	}
	return mask
}
