package digits

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
)

// same checks that leaving sparse runs out takes no window away and adds none.
func same(tb testing.TB, text string) {
	tb.Helper()
	rule := &guard.Rule{ID: "spy", Doc: "looks", Kinds: []guard.Kind{{Name: "k", Severity: guard.Low, Doc: "none"}},
		New: func(*guard.Setup) (guard.Checker, error) {
			return check(func(p *guard.Pass) error {
				for _, edges := range []bool{false, true} {
					var spans [2][]guard.Span
					for i, min := range []int{0, Least} {
						r := &Reader{text: p.Text}
						r.runs(edges, min)
						r.windows(Least, 19, inFigures, func(c *Candidate) { spans[i] = append(spans[i], c.Span) })
					}
					require.Equal(tb, spans[0], spans[1], "with letters at the ends: %t", edges)
				}
				return nil
			}), nil
		}}
	g, err := guard.New([]*guard.Rule{rule}, nil)
	require.NoError(tb, err)
	rep, err := g.Check(context.Background(), guard.Message{Text: text})
	require.NoError(tb, err)
	require.Empty(tb, rep.Errors)
}

func TestSparseRunsMakeNoNumber(t *testing.T) {
	for _, text := range []string{
		"On 3 May at 10:30 we sent 2 parcels; call +1 202 555 0143 or 4012 8888 8888 1881 and 5.",
		"1. 4012\n2. 8888\n3. 8888\n4. 1881", "4012 then <b>8888</b> then 8888 and finally 1881", "lO12 8888 l88l", "12 x 34567 lllll 8",
		"<td width=12>123456789</td>", "12 foo\n2. then 3456789", "1234 5678 foo\n2. then 9012",
	} {
		same(t, text)
	}
}

func FuzzSparse(f *testing.F) {
	for _, s := range []string{"4012 then 8888\n2. 8888 1881", "l2 345l <i 6>789", "1 and 2 and 3 456 789 ok 1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { same(t, text) })
}
