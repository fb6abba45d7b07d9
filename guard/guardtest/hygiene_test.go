package guardtest_test

import (
	"go/ast"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is checked starts no goroutine of its own: rules run one after the other.
func TestNoGoroutinesBelowTheCommand(t *testing.T) {
	fset, all := files(t)
	for _, f := range all {
		if f.test || f.pkg != "guard" && !strings.HasPrefix(f.pkg+"/", "lexicon/") && !strings.HasPrefix(f.pkg+"/", "rules/") {
			continue
		}
		ast.Inspect(f.ast, func(n ast.Node) bool {
			if g, ok := n.(*ast.GoStmt); ok {
				t.Errorf("%s: a goroutine", fset.Position(g.Pos()))
			}
			return true
		})
	}
}

func TestPackagesAreDocumented(t *testing.T) {
	_, all := files(t)
	documented := map[string]bool{}
	for _, f := range all {
		if !f.test {
			documented[f.pkg] = documented[f.pkg] || f.ast.Doc != nil
		}
	}
	for pkg, ok := range documented {
		assert.True(t, ok, "package %s has no comment", pkg)
	}
}

func TestTheCommandIsSmall(t *testing.T) {
	src, err := os.ReadFile(filepath.Join("..", "cmd", "replyvet", "main.go"))
	require.NoError(t, err)
	assert.Less(t, strings.Count(string(src), "\n"), 20)
}

// Whoever imports the module inherits few dependencies.
func TestDependencies(t *testing.T) {
	mod, err := os.ReadFile(filepath.Join("..", "..", "go.mod"))
	require.NoError(t, err)
	allowed := []string{"github.com/bbalet/stopwords", "github.com/kljensen/snowball", "github.com/stretchr/testify", "go.yaml.in/yaml/v3", "golang.org/x/text",
		"golang.org/x/net", "github.com/clipperhouse/uax29/v2"}
	for line := range strings.Lines(string(mod)) {
		f := strings.Fields(line)
		if len(f) >= 2 && strings.HasPrefix(f[1], "v") && !strings.Contains(line, "// indirect") {
			assert.Contains(t, allowed, f[0])
		}
	}
}

// No file names a folder of somebody's machine or holds what looks like a key.
func TestNoTracesOfMachines(t *testing.T) {
	slash := string(filepath.Separator)
	var signs []string
	for _, dir := range []string{"home", "root", "Users", "work", "tmp"} {
		signs = append(signs, " "+slash+dir+slash, `"`+slash+dir+slash, "="+slash+dir+slash)
	}
	signs = append(signs, "PRIVATE KEY-"+"----", "AKIA"+"IOSF", "ghp"+"_", "xox"+"b-", "sk_"+"live_")
	root := filepath.Join("..", "..")
	require.NoError(t, filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == ".git" {
			return filepath.SkipDir
		}
		info, err := d.Info()
		if err != nil || !info.Mode().IsRegular() || info.Size() > 1<<20 {
			return err
		}
		b, err := os.ReadFile(p)
		if err != nil || !utf8.Valid(b) {
			return err
		}
		if i := slices.IndexFunc(signs, func(s string) bool { return strings.Contains(string(b), s) }); i >= 0 && path.Base(p) != ".git" {
			t.Errorf("%s holds %q", filepath.ToSlash(p), signs[i])
		}
		return nil
	}))
}
