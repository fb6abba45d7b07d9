package placeholder_test

import (
	"bufio"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/guardtest"
	"github.com/replyvet/replyvet/rules/placeholder"
)

func TestCases(t *testing.T) { guardtest.Run(t, placeholder.Rule(), "testdata") }

func newGuard(t testing.TB, o *guard.Options) *guard.Guard {
	t.Helper()
	g, err := guard.New([]*guard.Rule{placeholder.Rule()}, o)
	require.NoError(t, err)
	return g
}

// rows reads a table of testdata: columns with tabs between, \n for a line
// feed, \\ for a backslash.
func rows(t testing.TB, name string) (list [][]string) {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	require.NoError(t, err)
	defer f.Close()
	for in := bufio.NewScanner(f); in.Scan(); {
		if line := in.Text(); line != "" && line[0] != '#' {
			c := strings.Split(line, "\t")
			last := len(c) - 1
			c[last] = strings.NewReplacer(`\\`, `\`, `\n`, "\n").Replace(c[last])
			list = append(list, c)
		}
	}
	require.Greater(t, len(list), 50)
	return list
}

func TestAlarm(t *testing.T) {
	g := newGuard(t, nil)
	for _, c := range rows(t, "alarm.tsv") {
		require.Len(t, c, 4)
		rep, err := g.Check(context.Background(), guard.Message{Text: c[3], Lang: c[0]})
		require.NoError(t, err)
		found := false
		for _, f := range rep.Findings {
			words := c[3][f.Span.Start:f.Span.End]
			found = found || f.Kind == c[1] && (strings.Contains(words, c[2]) || strings.Contains(c[2], words))
		}
		assert.True(t, found, "%s: %s %q, not %v", c[3], c[1], c[2], guardtest.Lines(rep))
	}
}

func TestSilent(t *testing.T) {
	g := newGuard(t, nil)
	for _, c := range rows(t, "silent.tsv") {
		require.Len(t, c, 3)
		rep, err := g.Check(context.Background(), guard.Message{Text: c[2], Lang: c[0]})
		require.NoError(t, err)
		assert.Empty(t, guardtest.Lines(rep), "%s: %s", c[1], c[2])
	}
}
