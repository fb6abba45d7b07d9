package guardtest_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestREADME runs the commands of the README's console blocks and holds what
// they print against what the README shows. The test command itself is left to
// whoever runs the tests.
func TestREADME(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the command several times")
	}
	root := filepath.Join("..", "..")
	b, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	steps := console(string(b))
	require.Greater(t, len(steps), 3)
	for _, s := range steps {
		if strings.HasPrefix(s.command, "go test") || strings.HasPrefix(s.command, "git clone") {
			continue
		}
		cmd := exec.Command("sh", "-c", s.command)
		cmd.Dir = root
		out, _ := cmd.Output() // the command's exit status says that there are findings
		assert.Equal(t, strings.TrimSpace(s.output), strings.TrimSpace(string(out)), "$ %s", s.command)
	}
}

type step struct{ command, output string }

// console returns the commands of ```console blocks with what follows each.
func console(text string) (steps []step) {
	inside := false
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "```"):
			inside = strings.TrimSpace(line) == "```console"
		case inside && strings.HasPrefix(line, "$ "):
			steps = append(steps, step{command: strings.TrimSpace(line[2:])})
		case inside && len(steps) > 0:
			steps[len(steps)-1].output += line
		}
	}
	return steps
}
