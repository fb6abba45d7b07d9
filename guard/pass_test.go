package guard_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
)

// watch is a checker that tells which time it is.
type watch struct{ saw *time.Time }

func (w watch) Check(p *guard.Pass) error {
	*w.saw = p.Now()
	return nil
}

func TestNowIsTheTimeOfEachMessage(t *testing.T) {
	var saw time.Time
	r := shrug()
	r.Wake, r.New = 0, func(*guard.Setup) (guard.Checker, error) { return watch{&saw}, nil }
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	g, err := guard.New([]*guard.Rule{r}, &guard.Options{Now: func() time.Time { return now }})
	require.NoError(t, err)
	for range 3 { // the memory of a check is used again
		check(t, g, "All is well.")
		assert.Equal(t, now, saw)
		now = now.Add(time.Hour)
	}
	sent := now.AddDate(-1, 0, 0)
	_, err = g.Check(context.Background(), guard.Message{Text: "All is well.", SentAt: sent})
	require.NoError(t, err)
	assert.Equal(t, sent, saw)
	check(t, g, "All is well.")
	assert.Equal(t, now, saw)
}
