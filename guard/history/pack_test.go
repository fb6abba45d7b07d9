package history_test

import (
	"encoding"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/guard/history/historytest"
)

var (
	_ encoding.BinaryAppender    = history.Entry{}
	_ encoding.BinaryMarshaler   = history.Entry{}
	_ encoding.BinaryUnmarshaler = (*history.Entry)(nil)
)

func TestEntryAsBytes(t *testing.T) {
	for name, e := range map[string]history.Entry{
		"two parts":          historytest.Sample(3),
		"no parts":           {At: time.Date(2026, 3, 2, 9, 0, 0, 1000, time.UTC), Text: 1<<64 - 1, Other: 1<<32 - 1},
		"the zero time":      {At: time.Time{}.UTC()},
		"before 1970":        {At: time.Date(1960, 1, 1, 0, 0, 0, 0, time.UTC)},
		"more words than 16": {At: time.Unix(0, 0).UTC(), Parts: []history.Part{{Words: 1<<16 - 1, Grams: []uint32{0, 1<<32 - 1}}}},
	} {
		b, err := e.MarshalBinary()
		require.NoError(t, err, name)
		got := historytest.Sample(99) // what was there before is gone
		require.NoError(t, got.UnmarshalBinary(b), name)
		withoutEmpty(got.Parts)
		if len(got.Parts) == 0 {
			got.Parts = nil
		}
		assert.Equal(t, e, got, name)
	}
}

func TestEntryIsSmall(t *testing.T) {
	var words []uint32
	for i := range 60 {
		words = append(words, uint32(i))
	}
	one := history.Entry{Parts: []history.Part{{Words: 60, Grams: history.Sketch(nil, words), Facts: []uint32{1, 2, 3}}}}
	b, err := one.MarshalBinary()
	require.NoError(t, err)
	assert.LessOrEqual(t, len(b), 170, "a reply of one paragraph")

	part := history.Part{Grams: make([]uint32, 100), Facts: make([]uint32, 100)}
	var big history.Entry
	for range 100 {
		big.Parts = append(big.Parts, part)
	}
	b, err = big.MarshalBinary()
	require.NoError(t, err)
	assert.LessOrEqual(t, len(b), 2700, "the largest there can be")
}

func TestBytesThatAreNoEntry(t *testing.T) {
	whole, err := historytest.Sample(1).MarshalBinary()
	require.NoError(t, err)
	kept := historytest.Sample(2)
	for n := range whole {
		require.Error(t, kept.UnmarshalBinary(whole[:n]), "the first %d bytes", n)
	}
	require.Error(t, kept.UnmarshalBinary(append(whole[:len(whole):len(whole)], 0, 0, 0, 0)))
	other := append([]byte(nil), whole...)
	other[3]++ // the format
	require.Error(t, kept.UnmarshalBinary(other))
	assert.Equal(t, historytest.Sample(2), kept, "an error changes nothing")
}

func FuzzUnmarshalEntry(f *testing.F) {
	b, err := historytest.Sample(1).MarshalBinary()
	require.NoError(f, err)
	f.Add(b)
	f.Add(b[:24])
	f.Fuzz(func(t *testing.T, b []byte) {
		var e history.Entry
		if e.UnmarshalBinary(b) != nil {
			return
		}
		again, err := e.MarshalBinary()
		require.NoError(t, err)
		assert.LessOrEqual(t, len(again), len(b))
	})
}
