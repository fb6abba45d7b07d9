package history_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/replyvet/replyvet/guard/history"
)

func words(r *rand.Rand, n int) []uint32 {
	w := make([]uint32, n)
	for i := range w {
		w[i] = r.Uint32()
	}
	return w
}

func TestShortTextsAreComparedExactly(t *testing.T) {
	a := []uint32{1, 2, 3, 4, 5}
	b := []uint32{1, 2, 3, 9, 5}
	sa, sb := history.Sketch(nil, a), history.Sketch(nil, b)
	assert.Len(t, sa, 9)
	assert.InDelta(t, 6.0/12, history.Likeness(sa, sb), 1e-9, "four of six words, two of six pairs")
	turned := history.Sketch(nil, []uint32{5, 4, 3, 2, 1})
	assert.InDelta(t, 1, history.Likeness(sa, turned), 1e-9, "pairs count in either order")
	assert.InDelta(t, 1, history.Likeness(sa, sa), 1e-9)
	assert.Zero(t, history.Likeness(sa, nil))
}

func TestSketchEstimatesLongTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	sum := 0.0
	for range 200 {
		a := words(r, 120)
		b := slices.Concat(a[:60], words(r, 60))
		sum += history.Likeness(history.Sketch(nil, a), history.Sketch(nil, b))
	}
	// 60 words and 59 pairs of 239+239-119 = 359 are common.
	assert.InDelta(t, 119.0/359, sum/200, 0.02)
}

func TestSketchIsSortedDistinctAndBounded(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 100 {
		w := words(r, n)
		s := history.Sketch([]uint32{7}, append(w, w...))
		assert.Equal(t, uint32(7), s[0], "it appends")
		s = s[1:]
		assert.True(t, slices.IsSorted(s))
		assert.LessOrEqual(t, len(s), history.SketchSize)
		assert.Len(t, slices.Compact(slices.Clone(s)), len(s))
	}
}

func BenchmarkCompare300(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 6))
	mine := history.Sketch(nil, words(r, 60))
	var rest [300][]uint32
	for i := range rest {
		rest[i] = history.Sketch(nil, words(r, 60))
	}
	for b.Loop() {
		for _, s := range rest {
			history.Likeness(mine, s)
		}
	}
}
