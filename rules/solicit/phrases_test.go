package solicit

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/lexicon"
)

// The second half of a file is compiled when it is first needed; here it is
// compiled for all languages, so that a mistake in one can't wait for a message.
func TestFilesCompile(t *testing.T) {
	for _, l := range lexicon.All() {
		src, err := files.ReadFile(l.String() + ".txt")
		require.NoError(t, err)
		_, rest, found := strings.Cut(string(src), "\n# ---")
		require.True(t, found, "%s.txt has two halves", l)
		_, rest, _ = strings.Cut(rest, "\n")
		m, err := compile(rest)
		require.NoError(t, err, l)
		t.Log(l, m)
	}
}

func TestRoles(t *testing.T) {
	names := strings.Fields(roleNames)
	require.Len(t, names, int(roleAbout))
	for i, name := range names {
		r, err := roleOf(names, []string{name})
		require.NoError(t, err)
		assert.Equal(t, role(i), r)
	}
	r, err := roleOf(names, []string{"about", "otp"})
	require.NoError(t, err)
	assert.Equal(t, roleAbout+role(otp), r)
	_, err = roleOf(names, []string{"about", "weather"})
	require.ErrorContains(t, err, "weather")
	_, err = roleOf(names, []string{"beg"})
	require.ErrorContains(t, err, "beg")
}

func TestObjectIDs(t *testing.T) {
	for _, l := range lexicon.All() {
		for k := range kinds {
			for _, g := range []grade{sure, weak, bare} {
				lang, kk, gg := unpack(objectID(int(l), k, g))
				assert.Equal(t, []any{int(l), k, g}, []any{lang, kk, gg})
			}
		}
	}
}
