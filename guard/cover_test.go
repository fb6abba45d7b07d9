package guard_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
)

// finds is a rule that finds one string and puts another in its place.
func finds(id, what, with string, secret bool) *guard.Rule {
	return &guard.Rule{ID: id, Doc: "finds", Secret: secret, Kinds: []guard.Kind{{Name: "it", Severity: guard.Medium, Doc: "it"}},
		New: func(*guard.Setup) (guard.Checker, error) { return finder{what, with}, nil }}
}

type finder struct{ what, with string }

func (f finder) Check(p *guard.Pass) error {
	if i := strings.Index(p.Source(), f.what); i >= 0 {
		span := guard.Span{Start: i, End: i + len(f.what)}
		p.Report(guard.Finding{Kind: "it", Span: span, Score: 0.9, Message: "found", Rewrites: []guard.Rewrite{guard.Replace("do", span, f.with)}})
	}
	return nil
}

// A sentence may end in the middle of a secret: whoever takes it out takes the
// whole secret with it.
func TestRewritesCutNoSecretInTwo(t *testing.T) {
	secret := finds("secret", "alpha\nbeta", "••••", true)
	for _, other := range []*guard.Rule{finds("other", "Say alpha", "Hello.", false), finds("other", "beta now", "Hello.", false), finds("other", "pha", "Hello.", false)} {
		g, err := guard.New([]*guard.Rule{secret, other}, nil)
		require.NoError(t, err)
		rep := check(t, g, "Say alpha\nbeta now")
		require.Len(t, rep.Findings, 2)
		for _, f := range rep.Findings {
			text, err := guard.Apply(rep.Source(), f.Rewrites[0].Edits)
			require.NoError(t, err)
			assert.NotContains(t, text, "alpha")
			assert.NotContains(t, text, "beta")
		}
	}
}
