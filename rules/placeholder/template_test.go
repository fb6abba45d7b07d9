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

// house makes templates of id, language and text.
func house(list ...[3]string) (all []guard.Template) {
	for _, t := range list {
		all = append(all, guard.Template{ID: t[0], Lang: t[1], Text: t[2]})
	}
	return all
}

func TestLanguagesOfATemplate(t *testing.T) {
	library := house(
		[3]string{"left.en", "", "Your order {{order.id}} left on {{date}}."},
		[3]string{"left.fr", "", "Votre commande {{order.id}} est partie le {{date}}."},
		[3]string{"left.hu", "", "A {{order.id}} számú rendelés elindult."},
		[3]string{"left.bn", "", "আপনার অর্ডার {{oder_id}} {{date}} তারিখে রওনা হয়েছে।"},
		[3]string{"back", "en", "You have %s of %d tickets."},
		[3]string{"back", "hu", "Önnek %s jegye van, %-as."},
		[3]string{"back", "ta", "உங்களிடம் %s இல் %d உள்ளது."},
		[3]string{"two", "en", "Thanks {{first_name}}, {{team}} has it."},
		[3]string{"two", "fr", "Merci {{prenom}}, {{team}} s'en occupe."},
		[3]string{"same", "en", "Billing: {{amount}} is due."},
		[3]string{"same", "en", "Sales: {{quota}} is open."},
	)
	g := newGuard(t, &guard.Options{Templates: library})
	for i, want := range []string{
		"", "",
		`mixed "A {{order.id}} számú rendelés elindult."`, // it lacks the date
		`unknown "{{oder_id}}"`,
		"",
		`mixed "Önnek %s jegye van, %-as."`,
		"",
		"", // of two languages English is the measure
		`unknown "{{prenom}}"`,
		"", "", // the same name, but one language
	} {
		m := guard.Message{ID: library[i].ID, Lang: library[i].Lang, Text: library[i].Text, Template: true}
		rep, err := g.Check(context.Background(), m)
		require.NoError(t, err)
		got := guardtest.Lines(rep)
		if want == "" {
			assert.Empty(t, got, library[i].ID+library[i].Lang)
			continue
		}
		require.Len(t, rep.Findings, 1, "%s: %v", library[i].ID, got)
		f := rep.Findings[0]
		assert.Equal(t, want, f.Kind+` "`+m.Text[f.Span.Start:f.Span.End]+`"`)
		if i == 8 {
			assert.Equal(t, "Merci {{first_name}}, {{team}} s'en occupe.", rep.Rewritten())
		}
	}
}

func TestAVariableThatOthersSpellOtherwise(t *testing.T) {
	library := house([3]string{"1", "fr", "Merci {{NOM_DU_CLIENT}}."}, [3]string{"2", "fr", "Bien reçu, {{NOM_DU_CLIENT}}."},
		[3]string{"3", "fr", "À demain {{NOM_DU_CLIENT}}."}, [3]string{"4", "fr", "Merci {{NOMDUCLIENT}}."}, [3]string{"5", "fr", "Le {{SUJET}}."})
	g := newGuard(t, &guard.Options{Templates: library})
	for i, want := range []string{"", "", "", "Merci {{NOM_DU_CLIENT}}.", ""} {
		rep, err := g.Check(context.Background(), guard.Message{ID: library[i].ID, Lang: "fr", Text: library[i].Text, Template: true})
		require.NoError(t, err)
		if want == "" {
			assert.Empty(t, rep.Findings, library[i].Text)
			continue
		}
		require.Len(t, rep.Findings, 1)
		assert.Equal(t, "unknown", rep.Findings[0].Kind)
		assert.Equal(t, want, rep.Rewritten())
	}
}
