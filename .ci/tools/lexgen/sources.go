package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// sources writes which files a language's tables were made of. Many files of
// one package in one folder are one line: their digest is that of the list of
// their digests, as "sha256sum * | sha256sum" would give it.
func sources(dir string, files []string) error {
	slices.Sort(files)
	groups := map[string][]string{}
	var order []string
	for _, f := range slices.Compact(files) {
		key := debian(f)
		if key == "" {
			continue
		}
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], f)
	}
	var b strings.Builder
	b.WriteString("# Sources\n\nWritten by the generator (`go generate ./lexicon`), from these files; NOTICE has their licences.\n" +
		"A digest of several files is that of the lines `digest  name`, in order of their names.\n\n| Debian package | version | files | sha256 |\n|---|---|---|---|\n")
	for _, key := range order {
		names, sum, err := digest(groups[key])
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", key, names, sum)
	}
	own, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return err
	}
	b.WriteString("\nOur own lists:")
	for _, f := range own {
		if name := filepath.Base(f); name != "corrections.txt" {
			b.WriteString(" " + name)
		}
	}
	b.WriteString(".\n" + modules(dir))
	return os.WriteFile(filepath.Join(dir, "SOURCES.md"), []byte(b.String()), 0o644)
}

// modules names what comes from Go modules.
func modules(dir string) string {
	switch filepath.Base(dir) {
	case "en":
		return "\nGo modules: golangci/misspell v0.8.0 (corrections), bbalet/stopwords v1.0.0 (stop words).\n"
	case "fr", "hu":
		return "\nGo modules: bbalet/stopwords v1.0.0 (stop words).\n"
	}
	return ""
}

func digest(files []string) (names, sum string, err error) {
	all := sha256.New()
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return "", "", err
		}
		one := sha256.Sum256(data)
		if len(files) == 1 {
			return filepath.Base(f), fmt.Sprintf("%x", one), nil
		}
		fmt.Fprintf(all, "%x  %s\n", one, filepath.Base(f))
	}
	return fmt.Sprintf("%d %s", len(files), kinds(files)), fmt.Sprintf("%x", all.Sum(nil)), nil
}

// kinds names the files of one group by what their names end in.
func kinds(files []string) string {
	ext := filepath.Ext(files[0])
	for _, f := range files {
		if filepath.Ext(f) != ext {
			return "files"
		}
	}
	return "*" + ext
}

// debian names the package that owns a file and its version; "" for our own.
func debian(file string) string {
	if !filepath.IsAbs(file) || !strings.HasPrefix(file, *usr) {
		return ""
	}
	real, err := filepath.EvalSymlinks(file)
	if err != nil {
		real = file
	}
	if p := owner(filepath.Dir(real)); p != "" {
		return p
	}
	return owner(real)
}

// owners remembers what dpkg said, which is slow.
var owners = map[string]string{}

func owner(path string) string {
	if p, ok := owners[path]; ok {
		return p
	}
	o, err := exec.Command("dpkg", "-S", path).Output()
	name, _, found := strings.Cut(string(o), ":")
	switch {
	case err != nil:
		name = "unknown | "
	case !found || strings.Contains(name, ","):
		name = "" // a folder of several packages
	default:
		v, _ := exec.Command("dpkg-query", "-W", "-f", "${Version}", name).Output()
		name += " | " + string(v)
	}
	owners[path] = name
	return name
}
