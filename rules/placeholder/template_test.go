package placeholder_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/guardtest"
)

func TestTemplates(t *testing.T) {
	g := newGuard(t, nil)
	for _, c := range rows(t, "template.tsv") {
		require.Len(t, c, 4)
		rep, err := g.Check(context.Background(), guard.Message{Text: c[3], Lang: c[0], Template: true})
		require.NoError(t, err)
		if c[1] == "-" {
			assert.Empty(t, guardtest.Lines(rep), c[3])
			continue
		}
		require.NotEmpty(t, rep.Findings, c[3])
		f := rep.Findings[0]
		assert.Equal(t, c[1]+" "+c[2], f.Kind+" "+c[3][f.Span.Start:f.Span.End], "%s: %v", c[3], guardtest.Lines(rep))
		assert.Len(t, rep.Findings, 1, "%s: %v", c[3], guardtest.Lines(rep))
	}
}

func TestTemplateRewrites(t *testing.T) {
	g := newGuard(t, nil)
	for text, want := range map[string]string{
		"Thanks {{first_name}, it left.":      "Thanks {{first_name}}, it left.",
		"Thanks {first_name}}, it left.":      "Thanks {{first_name}}, it left.",
		"Thanks {{first_name, it left.":       "Thanks {{first_name}}, it left.",
		"Order {{order.id}}} left.":           "Order {{order.id}} left.",
		"Thanks {{custmer.name}}, it left.":   "Thanks {{customer.name}}, it left.",
		"{{NOM}} {{NOM_CLIENT}} {{NOMCLIENT}": "{{NOM}} {{NOM_CLIENT}} {{NOMCLIENT}}",
	} {
		rep, err := g.Check(context.Background(), guard.Message{Text: text, Lang: "en", Template: true})
		require.NoError(t, err)
		assert.Equal(t, want, rep.Rewritten())
	}
}

func TestHouseVariables(t *testing.T) {
	g := newGuard(t, &guard.Options{Rules: map[string]guard.Settings{"placeholder": {Own: map[string]any{"variables": []any{"customer.nick", "order.id"}}}}})
	for text, want := range map[string]string{
		"Thanks {{customer.nick}}, {{order.id}} left.": "Thanks {{customer.nick}}, {{order.id}} left.",
		"Thanks {{customer.nik}}.":                     "Thanks {{customer.nick}}.",
	} {
		rep, err := g.Check(context.Background(), guard.Message{Text: text, Lang: "en", Template: true})
		require.NoError(t, err)
		assert.Equal(t, want, rep.Rewritten())
	}
	rep, err := g.Check(context.Background(), guard.Message{Text: "Thanks {{customer.name}}.", Lang: "en", Template: true})
	require.NoError(t, err)
	require.Len(t, rep.Findings, 1, "only the house's variables exist")
	assert.Equal(t, "unknown", rep.Findings[0].Kind)
}
