package typo_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/guardtest"
	"github.com/replyvet/replyvet/rules/typo"
)

func TestCases(t *testing.T) { guardtest.Run(t, typo.Rule(), "testdata") }

func newGuard(t testing.TB, o *guard.Options) *guard.Guard {
	t.Helper()
	g, err := guard.New([]*guard.Rule{typo.Rule()}, o)
	require.NoError(t, err)
	return g
}

func TestCleanTextAllocatesNothing(t *testing.T) {
	g := newGuard(t, nil)
	for lang, text := range map[string]string{
		"en": "Thank you for your patience, Anna. Your refund was issued this morning and will reach your account within three days. ",
		"fr": "Merci pour votre patience. Le colis est parti ce matin et vous devriez le recevoir demain. ",
	} {
		rep := new(guard.Report)
		m := guard.Message{Text: strings.Repeat(text, 4), Lang: lang}
		require.NoError(t, g.CheckInto(context.Background(), m, rep))
		require.Empty(t, rep.Findings, lang)
		n := testing.AllocsPerRun(50, func() { _ = g.CheckInto(context.Background(), m, rep) })
		assert.Zero(t, n, lang)
	}
}

func TestNamesAreNoTypos(t *testing.T) {
	text := "your acount at Custmer Labs is readdy, tomorow"
	found := func(o *guard.Options, c guard.Customer) []string {
		rep, err := newGuard(t, o).Check(context.Background(), guard.Message{Text: text, Lang: "en", Customer: c})
		require.NoError(t, err)
		return guardtest.Lines(rep)
	}
	assert.Equal(t, []string{`misspelling "acount"`, `misspelling "readdy"`, `misspelling "tomorow"`}, found(nil, guard.Customer{}))
	assert.NotContains(t, found(nil, guard.Customer{Name: "Tomorow Doe"}), `misspelling "tomorow"`, "the customer's name")
	assert.NotContains(t, found(nil, guard.Customer{Message: "hi, this is Tomorow"}), `misspelling "tomorow"`, "written like a name by the customer")
	assert.Contains(t, found(nil, guard.Customer{Message: "my acount please"}), `misspelling "acount"`, "customers misspell too")
	assert.NotContains(t, found(&guard.Options{Words: []string{"Readdy"}}, guard.Customer{}), `misspelling "readdy"`, "a word of the house")
	tmpl := []guard.Template{{Text: "Use the Readdy app."}}
	assert.NotContains(t, found(&guard.Options{Templates: tmpl}, guard.Customer{}), `misspelling "readdy"`, "a name in a template")
}

func TestSuggestions(t *testing.T) {
	o := &guard.Options{Rules: map[string]guard.Settings{"typo": {Own: map[string]any{"suggestions": 1}}}}
	rep, err := newGuard(t, o).Check(context.Background(), guard.Message{Text: "Your accont is open.", Lang: "en"})
	require.NoError(t, err)
	require.Len(t, rep.Findings, 1)
	assert.Len(t, rep.Findings[0].Rewrites, 1)
	assert.Equal(t, "Your account is open.", rep.Rewritten())
}

func FuzzCheck(f *testing.F) {
	for _, seed := range []string{"Teh the the order.Please dont wait", "its been a honour to to you", "à régler", "a", "an an", "নন", "\xff a.B"} {
		f.Add(seed, "en")
	}
	g := newGuard(f, nil)
	f.Fuzz(func(t *testing.T, text, lang string) {
		rep, err := g.Check(context.Background(), guard.Message{Text: text, Lang: lang})
		if err != nil {
			return
		}
		require.Empty(t, rep.Errors)
		for _, x := range rep.Findings {
			for _, rw := range x.Rewrites {
				_, err := guard.Apply(text, rw.Edits)
				require.NoError(t, err)
			}
		}
	})
}

func BenchmarkClean(b *testing.B) {
	for _, c := range []struct{ lang, text string }{
		{"en", "Thank you for your patience, Anna. Your refund was issued this morning and it will reach your account within three days, but please let us know if you do not see it there. "},
		{"fr", "Merci pour votre patience. Le colis est parti ce matin et vous devriez le recevoir demain, mais si vous ne le voyez pas, écrivez à notre service. "},
		{"hu", "Köszönjük a türelmét. A csomag ma reggel elindult, és holnap meg fog érkezni, de ha nem kapja meg, kérjük, írjon nekünk erre a címre. "},
		{"bn", "আপনার ধৈর্যের জন্য ধন্যবাদ। আপনার অর্ডার আজ সকালে পাঠানো হয়েছে এবং আগামীকাল পৌঁছে যাবে। "},
		{"ta", "உங்கள் பொறுமைக்கு நன்றி. உங்கள் ஆர்டர் இன்று காலை அனுப்பப்பட்டது, நாளை வந்து சேரும். "},
	} {
		b.Run(c.lang, func(b *testing.B) {
			g := newGuard(b, nil)
			m := guard.Message{Text: strings.Repeat(c.text, 8), Lang: c.lang}
			words := len(strings.Fields(m.Text))
			rep := new(guard.Report)
			for b.Loop() {
				_ = g.CheckInto(context.Background(), m, rep)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*words), "ns/word")
		})
	}
}
