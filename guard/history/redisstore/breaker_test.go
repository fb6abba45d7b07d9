package redisstore

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/replyvet/replyvet/guard/history"
)

func TestBreaker(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	b := breaker{limit: 3, rest: time.Second, now: func() time.Time { return now }}
	fail := func(lost bool) {
		t.Helper()
		assert.True(t, b.allow())
		assert.Equal(t, lost, b.done(false))
		assert.True(t, b.failing())
	}
	fail(false)
	fail(false)
	assert.True(t, b.allow())
	assert.False(t, b.done(true), "an answer in between: nothing was lost yet")
	assert.False(t, b.failing())
	fail(false)
	fail(false)
	fail(true)
	assert.False(t, b.allow(), "resting")
	now = now.Add(time.Second)
	assert.True(t, b.allow(), "one call tries")
	assert.False(t, b.allow(), "the others wait for how it goes")
	assert.False(t, b.done(false), "still lost is nothing new")
	assert.False(t, b.allow())
	now = now.Add(time.Second)
	assert.True(t, b.allow())
	assert.True(t, b.done(true), "back")
	assert.True(t, b.allow())
	assert.True(t, b.allow())
}

func TestACallThatNeverEndsDoesNotKeepTheBreakerShut(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	b := breaker{limit: 1, rest: time.Second, now: func() time.Time { return now }}
	b.done(false)
	for range 3 {
		now = now.Add(time.Second)
		assert.True(t, b.allow())
		assert.False(t, b.allow())
	}
}

func TestMerge(t *testing.T) {
	at := func(seconds ...int) (list []history.Entry) {
		for _, s := range seconds {
			list = append(list, history.Entry{At: time.Unix(int64(s), 0)})
		}
		return list
	}
	for name, c := range map[string]struct {
		before, server, missed []int
		limit                  int
		want                   []int
	}{
		"nothing was missed":              {nil, []int{1, 2}, nil, 9, []int{1, 2}},
		"the server knows nothing":        {nil, nil, []int{1, 2}, 9, []int{1, 2}},
		"in between":                      {nil, []int{1, 5}, []int{3, 7}, 9, []int{1, 3, 5, 7}},
		"the server got it after all":     {nil, []int{1, 3}, []int{3, 4}, 9, []int{1, 3, 4}},
		"the newest are kept":             {nil, []int{2, 3, 4}, []int{1, 5}, 3, []int{3, 4, 5}},
		"what stood before is left alone": {[]int{9, 8}, []int{2, 4}, []int{3, 9}, 3, []int{9, 8, 3, 4, 9}},
	} {
		all := append(append(at(c.before...), at(c.server...)...), at(c.missed...)...)
		got := merge(all, len(c.before), len(c.before)+len(c.server), c.limit)
		assert.Equal(t, at(c.want...), got, name)
	}
}
