package guard

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/lexicon"
)

// In answers as a look at every region would, nested ones too.
func TestIn(t *testing.T) {
	text := "> “a {{b}} `c` “d” {e}” x@y.org <b>f</b>\n\"g {{h}} 'i' http://j.org/k\" #l @m `n\n> o {{p}} “q”\n“r {{s}} t"
	var x Text
	require.NoError(t, x.reset(&Message{Text: strings.Repeat(text+"\n", 3)}, lexicon.English, 0))
	require.Greater(t, len(x.Regions()), 20)
	for start := range x.tokens.Text {
		for end := start + 1; end <= min(start+12, len(x.tokens.Text)); end++ {
			span, want := Span{start, end}, RegionKind(0)
			for _, r := range x.Regions() {
				if r.Overlaps(span) {
					want |= r.Kind
				}
			}
			require.Equal(t, want, x.In(span), "%v", span)
		}
	}
}
