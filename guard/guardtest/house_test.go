package guardtest_test

import (
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The rules of the house, read off the source of the whole module.

const module = "github.com/replyvet/replyvet/"

type goFile struct {
	pkg, name string // folder below the module, file name
	src       []byte
	ast       *ast.File
	test      bool
}

// files parses every Go file, nested modules included; hidden folders hold tools.
func files(t *testing.T) (*token.FileSet, []goFile) {
	t.Helper()
	root := filepath.Join("..", "..")
	fset := token.NewFileSet()
	var all []goFile
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if p != root && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".")) {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(p, ".go") {
			return nil
		}
		src, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(fset, p, src, parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(p))
		all = append(all, goFile{filepath.ToSlash(rel), d.Name(), src, f, strings.HasSuffix(p, "_test.go")})
		return err
	})
	require.NoError(t, err)
	require.Greater(t, len(all), 40)
	return fset, all
}

// mayImport says which packages of the module a package may import.
func mayImport(from, to string) bool {
	in := func(p string, trees ...string) bool {
		return slices.ContainsFunc(trees, func(t string) bool {
			return p == strings.TrimSuffix(t, "/") || strings.HasSuffix(t, "/") && strings.HasPrefix(p, t)
		})
	}
	switch {
	case in(from, "lexicon/"):
		return in(to, "lexicon/")
	case in(from, "guard/history/"):
		return in(to, "guard/history/", "lexicon/")
	case from == "guard":
		return in(to, "lexicon")
	case in(from, "guard/cmd/"):
		return in(to, "guard/checker", "rules")
	case in(from, "guard/checker"):
		return in(to, "lexicon", "guard", "guard/report", "guard/source")
	case in(from, "guard/"):
		return in(to, "lexicon", "guard")
	case from == "rules":
		return in(to, "guard", "rules/")
	case in(from, "rules/internal/"):
		return in(to, "lexicon", "guard", "rules/internal/")
	case in(from, "rules/"):
		return in(to, "lexicon", "guard", "guard/history", "rules/internal/")
	case in(from, "examples/"):
		return in(to, "guard/", "rules", "lexicon")
	}
	return false
}

func TestImportArrows(t *testing.T) {
	_, all := files(t)
	for _, f := range all {
		for _, imp := range f.ast.Imports {
			p := strings.Trim(imp.Path.Value, `"`)
			where := path.Join(f.pkg, f.name) + " imports " + p
			if to, ok := strings.CutPrefix(p, module); ok {
				assert.True(t, f.test || mayImport(f.pkg, to), where)
				continue
			}
			switch {
			case strings.HasPrefix(p, "github.com/stretchr/testify"):
				assert.True(t, f.test, where)
			case p == "testing":
				assert.True(t, f.test || strings.HasSuffix(f.pkg, "test"), where)
			case strings.Contains(p, "kljensen/snowball"), strings.Contains(p, "bbalet/stopwords"):
				assert.Equal(t, "lexicon", f.pkg, where)
			case strings.Contains(p, "redis/go-redis"):
				assert.Equal(t, "guard/history/redisstore", f.pkg, where)
			case p == "regexp":
				assert.True(t, f.test, where)
			}
		}
	}
}

func TestNoInitFunctionsAndNoMutablePackageVariables(t *testing.T) {
	fset, all := files(t)
	assert.Empty(t, mutations(fset, all))
}

func TestMutationsAreSeen(t *testing.T) {
	src := "package p\nvar a, b int\nvar m = map[int]int{}\nfunc init() {}\nfunc f() { a = 1; b := 2; b++; m[1]++; c := a; c = 3; _ = c }\n" +
		"func g() { clear(m); for a = range 3 {}; copy(m[0][:], nil) }\n"
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", src, 0)
	require.NoError(t, err)
	got := mutations(fset, []goFile{{pkg: "p", ast: f}})
	require.Len(t, got, 6, got)
	for i, what := range []string{"init", "variable a", "variable m", "variable m", "variable a", "variable m"} {
		assert.Contains(t, got[i], what)
	}
}

// mutations lists init functions and assignments to package variables.
func mutations(fset *token.FileSet, all []goFile) (found []string) {
	specs := map[any]bool{}
	vars := map[string]bool{} // folder + name
	for _, f := range all {
		for _, d := range f.ast.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR || f.test {
				continue
			}
			for _, s := range g.Specs {
				specs[s] = true
				for _, n := range s.(*ast.ValueSpec).Names {
					vars[f.pkg+"."+n.Name] = true
				}
			}
		}
	}
	for _, f := range all {
		for _, d := range f.ast.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || f.test {
				continue
			}
			if fn.Name.Name == "init" && fn.Recv == nil {
				found = append(found, fset.Position(fn.Pos()).String()+": an init function")
			}
			ast.Inspect(fn, func(n ast.Node) bool {
				for _, target := range assigned(n) {
					id := base(target)
					// The parser resolves names within a file; what it leaves open may be the package's.
					if id != nil && vars[f.pkg+"."+id.Name] && (id.Obj == nil || specs[id.Obj.Decl]) {
						found = append(found, fset.Position(n.Pos()).String()+": package variable "+id.Name+" is changed")
					}
				}
				return true
			})
		}
	}
	return found
}

func assigned(n ast.Node) []ast.Expr {
	switch s := n.(type) {
	case *ast.AssignStmt:
		if s.Tok != token.DEFINE {
			return s.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{s.X}
	case *ast.RangeStmt:
		if s.Tok == token.ASSIGN {
			return []ast.Expr{s.Key, s.Value}
		}
	case *ast.CallExpr:
		if id, ok := s.Fun.(*ast.Ident); ok && len(s.Args) > 0 && (id.Name == "delete" || id.Name == "clear" || id.Name == "copy") {
			return s.Args[:1]
		}
	}
	return nil
}

func base(e ast.Expr) *ast.Ident {
	switch x := e.(type) {
	case *ast.Ident:
		return x
	case *ast.IndexExpr:
		return base(x.X)
	case *ast.SelectorExpr:
		return base(x.X)
	case *ast.SliceExpr:
		return base(x.X)
	case *ast.StarExpr:
		return base(x.X)
	case *ast.ParenExpr:
		return base(x.X)
	}
	return nil
}

func TestExportedNamesAreDocumented(t *testing.T) {
	fset, all := files(t)
	for _, f := range all {
		if f.test || f.ast.Name.Name == "main" {
			continue
		}
		for _, d := range f.ast.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && exportedReceiver(d) {
					assert.NotNil(t, d.Doc, "%s: %s", fset.Position(d.Pos()), d.Name.Name)
				}
			case *ast.GenDecl:
				documented(t, fset, d)
			}
		}
	}
}

func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	typ := d.Recv.List[0].Type
	if s, ok := typ.(*ast.StarExpr); ok {
		typ = s.X
	}
	if g, ok := typ.(*ast.IndexExpr); ok {
		typ = g.X
	}
	id, ok := typ.(*ast.Ident)
	return ok && id.IsExported()
}

func documented(t *testing.T, fset *token.FileSet, d *ast.GenDecl) {
	for _, s := range d.Specs {
		switch s := s.(type) {
		case *ast.TypeSpec:
			if s.Name.IsExported() {
				assert.True(t, d.Doc != nil || s.Doc != nil, "%s: %s", fset.Position(s.Pos()), s.Name.Name)
			}
		case *ast.ValueSpec:
			if s.Names[0].IsExported() {
				assert.True(t, d.Doc != nil || s.Doc != nil || s.Comment != nil, "%s: %s", fset.Position(s.Pos()), s.Names[0].Name)
			}
		}
	}
}

func TestFormatAndSize(t *testing.T) {
	fset, all := files(t)
	for _, f := range all {
		name := path.Join(f.pkg, f.name)
		out, err := format.Source(f.src)
		require.NoError(t, err, name)
		assert.Equal(t, string(out), string(f.src), "gofmt would change %s", name)
		if !ast.IsGenerated(f.ast) && !f.test {
			assert.LessOrEqual(t, fset.File(f.ast.Pos()).LineCount(), 450, name)
		}
	}
}

func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir(filepath.Join("..", ".."))
	require.NoError(t, err)
	allowed := strings.Fields("guard rules lexicon examples testdata go.mod go.sum README.md LICENSE")
	for _, e := range entries {
		assert.True(t, slices.Contains(allowed, e.Name()) || strings.HasPrefix(e.Name(), "."), "top level: %s", e.Name())
	}
}
