package checker_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestByteOrderMark(t *testing.T) {
	r := run(t, "\ufeff{\"id\":\"a\",\"text\":\"green\"}\r\n{\"id\":\"b\",\"text\":\"fine\"}\r\n", "check", "-isolated", "-in", "jsonl", "-format", "jsonl", "-")
	assert.Equal(t, 0, r.status)
	assert.Empty(t, r.err)
	assert.Contains(t, r.out, `"id":"a"`)
	assert.Contains(t, r.out, `"start":0,"end":5`)
}

func TestWhatIsNoMessage(t *testing.T) {
	r := run(t, "[]\n\"s\"\n12\nnull\n{\"text\":5}\n{\"text\":\"fine\"}\n", "check", "-isolated", "-in", "jsonl", "-format", "jsonl", "-")
	assert.Equal(t, 2, r.status)
	assert.Equal(t, 1, strings.Count(r.out, "\n"))
	for _, want := range []string{":1: a message is an object, not a array", ":2: a message is an object, not a string", ":4: no \"text\"", ":5: \"text\" is a number"} {
		assert.Contains(t, r.err, want)
	}
}

func TestWrongUsage(t *testing.T) {
	for _, args := range []string{"-min-score nan", "-min-score 2", "-rules ,", "-jobs 0", "-fail-on info", "-offsets chars", "-lang !!"} {
		r := run(t, "fine", append(append([]string{"check", "-isolated"}, strings.Fields(args)...), "-")...)
		assert.Equal(t, 2, r.status, args)
		assert.Empty(t, r.out, args)
		assert.NotEmpty(t, r.err, args)
	}
}

func TestConfigurationNamesItsFile(t *testing.T) {
	for _, text := range []string{"channel: pigeon", "fail_on: dire", "min_score: .nan", "rules: {}\n---\nrules: {}", "nosuch: 1", "rules: {colour: {nosuch: 1}}", "rules: ["} {
		path := write(t, t.TempDir(), ".replyvet.yaml", text)
		r := run(t, "fine", "check", "-config", path, "-")
		assert.Equal(t, 2, r.status, text)
		assert.Contains(t, r.err, path, text)
	}
}

// A line of megabytes is shown near each finding only, and no secret in it is cut.
func TestLongLine(t *testing.T) {
	piece := strings.Repeat("word and ", 40) + "green hushnow "
	r := run(t, strings.Repeat(piece, 2000), "check", "-isolated", "-")
	require.Empty(t, r.err)
	assert.Equal(t, 1, r.status)
	assert.Less(t, len(r.out), 4000*3000)
	assert.Contains(t, r.out, "…")
	assert.NotContains(t, r.out, "hush")
}
