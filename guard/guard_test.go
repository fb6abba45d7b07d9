package guard_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// shrug is a whole rule: it finds one phrase and deletes it.
func shrug() *guard.Rule {
	return &guard.Rule{
		ID:    "shrug",
		Doc:   "finds shrugs\n\nFlags \"whatever\".",
		Kinds: []guard.Kind{{Name: "shrug", Severity: guard.Medium, Doc: "a shrug"}},
		Wake:  guard.OnPhrase,
		New: func(s *guard.Setup) (guard.Checker, error) {
			return shrugger{}, s.Phrase(lexicon.English, "whatever [you say]", 7)
		},
	}
}

type shrugger struct{}

func (shrugger) Check(p *guard.Pass) error {
	for _, h := range p.Hits() {
		span := p.WordSpan(h.First, h.Last)
		p.Report(guard.Finding{Kind: "shrug", Span: span, Score: 0.9, Message: "sounds like a shrug",
			Rewrites: []guard.Rewrite{guard.Delete("leave it out", p.Source(), span)}})
	}
	return nil
}

func check(t *testing.T, g *guard.Guard, text string) *guard.Report {
	t.Helper()
	rep, err := g.Check(context.Background(), guard.Message{Text: text, Lang: "en"})
	require.NoError(t, err)
	return rep
}

func TestCheck(t *testing.T) {
	g, err := guard.New([]*guard.Rule{shrug()}, nil)
	require.NoError(t, err)
	rep := check(t, g, "Okay, whatever you say. Bye.")
	require.Len(t, rep.Findings, 1)
	f := rep.Findings[0]
	assert.Equal(t, "shrug", f.Rule)
	assert.Equal(t, guard.Medium, f.Severity, "the kind's severity")
	assert.Equal(t, "whatever you say", rep.Source()[f.Span.Start:f.Span.End])
	assert.Equal(t, guard.Review, rep.Verdict)
	assert.Equal(t, "Okay, . Bye.", rep.Rewritten())
	assert.Equal(t, guard.Allow, check(t, g, "All is well.").Verdict)
}

func TestCheckAllocatesNothingWhenClean(t *testing.T) {
	g, err := guard.New([]*guard.Rule{shrug()}, nil)
	require.NoError(t, err)
	rep := new(guard.Report)
	m := guard.Message{Text: strings.Repeat("Your order left today and will arrive on Friday. ", 9)}
	n := testing.AllocsPerRun(100, func() { _ = g.CheckInto(context.Background(), m, rep) })
	assert.Zero(t, n)
}

func TestNewRefuses(t *testing.T) {
	bad := func(change func(*guard.Rule)) []*guard.Rule {
		r := shrug()
		change(r)
		return []*guard.Rule{r}
	}
	for name, c := range map[string]struct {
		rules []*guard.Rule
		o     *guard.Options
		says  string
	}{
		"listed twice":     {[]*guard.Rule{shrug(), shrug()}, nil, "shrug is listed twice"},
		"undocumented":     {bad(func(r *guard.Rule) { r.Doc = " " }), nil, "shrug: no documentation"},
		"no kinds":         {bad(func(r *guard.Rule) { r.Kinds = nil }), nil, "shrug: no kinds"},
		"unknown only":     {[]*guard.Rule{shrug()}, &guard.Options{Only: []string{"frown"}}, `unknown rule "frown"`},
		"unknown settings": {[]*guard.Rule{shrug()}, &guard.Options{Rules: map[string]guard.Settings{"frown": {}}}, `"frown"`},
		"score":            {[]*guard.Rule{shrug()}, &guard.Options{MinScore: 2}, "min_score 2"},
		"language":         {[]*guard.Rule{shrug()}, &guard.Options{Lang: "!!"}, "BCP 47"},
	} {
		_, err := guard.New(c.rules, c.o)
		require.ErrorContains(t, err, c.says, name)
	}
}

func TestPanicBecomesAnError(t *testing.T) {
	r := shrug()
	r.FailClosed = true
	r.New = func(*guard.Setup) (guard.Checker, error) { return panicker{}, nil }
	r.Wake = 0
	g, err := guard.New([]*guard.Rule{r, func() *guard.Rule { s := shrug(); s.ID = "other"; return s }()}, nil)
	require.NoError(t, err)
	rep := check(t, g, "whatever, 4111 1111 1111 1111")
	require.Len(t, rep.Errors, 1)
	assert.NotContains(t, rep.Errors[0].Error, "4111", "the panic's value is told to nobody")
	assert.Equal(t, guard.Block, rep.Verdict, "a rule that fails closed")
	assert.Len(t, rep.Findings, 1, "the other rule still ran")
}

type panicker struct{}

func (panicker) Check(p *guard.Pass) error { panic(p.Source()) }

func TestCancelledContext(t *testing.T) {
	g, err := guard.New([]*guard.Rule{shrug()}, nil)
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	rep, err := g.Check(ctx, guard.Message{Text: "whatever"})
	require.True(t, errors.Is(err, context.Canceled))
	require.NotNil(t, rep)
	assert.Len(t, rep.Errors, 1, "the rule that did not run is named")
}

// A phrase of one language is read when its language comes: until then New can
// say nothing of it, and Warm can.
func TestBrokenPhrases(t *testing.T) {
	broken := shrug()
	broken.New = func(s *guard.Setup) (guard.Checker, error) {
		if err := s.Phrase(lexicon.English, "whatever (", 7); err != nil {
			return nil, err
		}
		return shrugger{}, s.Phrase(lexicon.English, "so what", 8)
	}
	g, err := guard.New([]*guard.Rule{broken}, nil)
	require.NoError(t, err)
	require.ErrorContains(t, g.Warm(), `rule shrug: phrase "whatever ("`)
	rep := check(t, g, "So what.")
	assert.Len(t, rep.Findings, 1, "its other phrases count")
	require.Len(t, rep.Errors, 1)
	assert.Equal(t, "shrug", rep.Errors[0].Rule)

	everywhere := shrug()
	everywhere.New = func(s *guard.Setup) (guard.Checker, error) {
		return shrugger{}, s.Phrase(lexicon.Und, "whatever (", 7)
	}
	_, err = guard.New([]*guard.Rule{everywhere}, nil)
	require.ErrorContains(t, err, "whatever (", "those of any language are read at once")
}
