package rules_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/rules"
	"github.com/replyvet/replyvet/rules/canned"
)

func ids(list []*guard.Rule) (all []string) {
	for _, r := range list {
		all = append(all, r.ID)
	}
	return all
}

func TestWithReplacesAndAdds(t *testing.T) {
	house, own := &guard.Rule{ID: "house"}, canned.Rule()
	list := rules.With(house, own)
	assert.Equal(t, append(ids(rules.Default()), "house"), ids(list))
	assert.Contains(t, list, own)
	assert.Same(t, house, list[len(list)-1])
	assert.Equal(t, ids(rules.Default()), ids(rules.With()))
}

func TestGuardsShareAStore(t *testing.T) {
	store := history.NewMemory(history.Options{})
	m := guard.Message{Lang: "en", Conversation: "c42", Agent: "a7",
		Text: "The technician comes on Tuesday at nine and brings a new hinge for the left door."}
	for i := range 2 {
		g, err := guard.New(rules.With(canned.With(canned.Options{Store: store})), nil)
		require.NoError(t, err)
		rep, err := g.Check(context.Background(), m)
		require.NoError(t, err)
		repeats := 0
		for _, f := range rep.Findings {
			if f.Kind == "repeat" {
				repeats++
			}
		}
		assert.Equal(t, i, repeats, "guard %d", i)
		require.NoError(t, g.Sent(context.Background(), m))
	}
}
