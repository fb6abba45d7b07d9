package guard

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// The set answers as a list of the spans would.
func TestSpanSet(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	var set SpanSet
	for range 50 {
		set.Reset()
		var list []Span
		for range 60 {
			start := r.IntN(400)
			span := Span{start, start + r.IntN(4)*r.IntN(60)}
			want := false
			for _, s := range list {
				want = want || s.Overlaps(span) || s.Start == span.Start
			}
			require.Equal(t, want, set.Overlaps(span), "%v in %v", span, list)
			if !want || r.IntN(8) == 0 {
				set.Add(span)
				list = append(list, span)
			}
		}
	}
}
