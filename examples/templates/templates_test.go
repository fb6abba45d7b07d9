package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules"
)

func run(t *testing.T, folder fs.FS) (bad int, out string) {
	t.Helper()
	g, err := guard.New(rules.Default(), nil)
	require.NoError(t, err)
	var b bytes.Buffer
	bad, err = check(context.Background(), &b, g, folder)
	require.NoError(t, err)
	return bad, b.String()
}

func sub(t *testing.T, dir string) fs.FS {
	t.Helper()
	f, err := fs.Sub(replies, "replies/"+dir)
	require.NoError(t, err)
	return f
}

func TestGoodTemplatesPass(t *testing.T) {
	bad, out := run(t, sub(t, "good"))
	assert.Zero(t, bad, out)
	assert.Equal(t, 3, strings.Count(out, "ok  "), out)
}

func TestEveryBadTemplateIsFound(t *testing.T) {
	bad, out := run(t, sub(t, "bad"))
	files, err := fs.ReadDir(sub(t, "bad"), ".")
	require.NoError(t, err)
	assert.Equal(t, len(files), bad, out)
	for _, want := range []string{
		"torn.md:3:12: high: the braces of a field do not pair (placeholder/malformed)",
		"misspelt.txt:1:7: medium: a variable that no other place knows (placeholder/unknown)",
		"mixed.txt:3:61: medium:", "by-hand.md:3:29: medium:", "(placeholder/draft_mark)", "no-name.txt:1:1: medium: a greeting without a name",
	} {
		assert.Contains(t, out, want)
	}
}

func TestOtherFilesAreLeftAlone(t *testing.T) {
	bad, out := run(t, fstest.MapFS{"logo.svg": {Data: []byte("TODO: draw it")}})
	assert.Zero(t, bad)
	assert.Empty(t, out)
}

func TestWorkflowRunsTheCommandThatExists(t *testing.T) {
	yml, err := os.ReadFile("ci.yml")
	require.NoError(t, err)
	assert.Contains(t, string(yml), "check -as template -fail-on medium")
	_, err = os.Stat("../../guard/cmd/replyvet/main.go")
	assert.NoError(t, err, "what the workflow builds")
}
