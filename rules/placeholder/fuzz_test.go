package placeholder_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
)

// clean is what most replies are: marks, links, numbers, and nothing to find.
const clean = `Hi Ann,

Thanks for your patience. Your order (4711) left our warehouse on Monday; the tracking page https://track.acme.example/4711 shows it from
tomorrow, and the total of $49.90 was refunded in part: 10 % or $4.99. Please let us know if you'd like "express" next time.

Best wishes,
Sam
`

func TestCleanTextAllocatesNothing(t *testing.T) {
	g := newGuard(t, nil)
	rep := new(guard.Report)
	m := guard.Message{Text: strings.Repeat(clean, 4), Lang: "en"}
	require.NoError(t, g.CheckInto(context.Background(), m, rep))
	require.Empty(t, rep.Findings)
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = g.CheckInto(context.Background(), m, rep) }))
}

// The rewritten text of a message settles, and every finding stands within the
// text, on rune boundaries.
func FuzzSettles(f *testing.F) {
	for _, name := range []string{"alarm.tsv", "silent.tsv", "template.tsv"} {
		for _, c := range rows(f, name) {
			f.Add(c[len(c)-1], c[0], "Ann Lee", name == "template.tsv")
		}
	}
	f.Add("Hi <nil>", "en", ".", false)
	g := newGuard(f, &guard.Options{Templates: []guard.Template{{ID: "a.en", Text: "Hi {{first_name}}, %s of {{order.id}}."},
		{ID: "a.fr", Text: "Bonjour {{first_name}}, %s de {{order_id}}."}, {ID: "b", Text: "{{order.id}}"}, {ID: "c", Text: "{{order.id}}"}}})
	f.Fuzz(func(t *testing.T, text, lang, name string, template bool) {
		m := guard.Message{ID: "a." + lang, Text: text, Lang: lang, Template: template, Customer: guard.Customer{Name: name}}
		rep, err := g.Check(context.Background(), m)
		if err != nil {
			return // a malformed language
		}
		require.Empty(t, rep.Errors)
		for i := 0; i < 4 && rep.Rewritten() != m.Text; i++ {
			m.Text = rep.Rewritten()
			rep, err = g.Check(context.Background(), m)
			require.NoError(t, err)
			require.Empty(t, rep.Errors)
			require.Zero(t, complete(rep), "%q from %q", m.Text, text)
		}
	})
}

func complete(rep *guard.Report) (n int) {
	for _, f := range rep.Findings {
		if len(f.Rewrites) > 0 && f.Rewrites[0].Complete {
			n++
		}
	}
	return n
}

func BenchmarkClean(b *testing.B) {
	for _, c := range []struct {
		name  string
		rules []*guard.Rule
	}{{"read", []*guard.Rule{silent()}}, {"placeholder", nil}} {
		b.Run(c.name, func(b *testing.B) {
			g := newGuard(b, nil)
			if c.rules != nil {
				var err error
				g, err = guard.New(c.rules, nil)
				require.NoError(b, err)
			}
			rep := new(guard.Report)
			m := guard.Message{Text: strings.Repeat(clean, 4), Lang: "en"}
			b.SetBytes(int64(len(m.Text)))
			b.ReportAllocs()
			for b.Loop() {
				_ = g.CheckInto(context.Background(), m, rep)
			}
		})
	}
}

// silent is a rule that finds nothing, to measure what reading a text costs.
func silent() *guard.Rule {
	return &guard.Rule{ID: "silent", Doc: "finds nothing", Kinds: []guard.Kind{{Name: "none", Severity: guard.Low, Doc: "none"}},
		New: func(*guard.Setup) (guard.Checker, error) { return nothing{}, nil }}
}

type nothing struct{}

func (nothing) Check(*guard.Pass) error { return nil }
