// Command lexgen makes the lexicon's tables from Debian packages and our own
// lists. It installs nothing: where a package's files are missing it names the
// command that installs them. Run it by "go generate ./lexicon".
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

const install = "apt-get install scowl hunspell-fr-comprehensive hunspell-hu libreoffice-l10n-fr libreoffice-l10n-hu libreoffice-l10n-bn libreoffice-l10n-ta firefox-esr-l10n-fr firefox-esr-l10n-hu firefox-esr-l10n-bn firefox-esr-l10n-ta"

var (
	out       = flag.String("out", ".", "the lexicon's folder")
	scowl     = flag.String("scowl", "/usr/share/dict/scowl", "SCOWL's files")
	hunspells = flag.String("hunspell", "/usr/share/hunspell", "Hunspell's dictionaries")
	only      = flag.String("only", "", "make the tables of this language only")
)

func main() {
	log.SetFlags(0)
	flag.Parse()
	if err := generate(); err != nil {
		log.Fatalf("lexgen: %v\nThe sources are Debian packages:\n\t%s", err, install)
	}
}

// made is what is known of a language's words.
type made struct {
	words   map[string]int // the dictionary: folded word to class
	hot     map[string]int // the common words that go into the hot table
	sources []string       // the files read
}

func generate() error {
	hot := newHot()
	for _, l := range lexicon.All() {
		m, err := language(l)
		if err != nil {
			return fmt.Errorf("%s: %w", l, err)
		}
		if err := hot.add(l, m.hot, *out); err != nil {
			return err
		}
		if *only != "" && *only != l.String() {
			continue
		}
		b, err := pack(m.words)
		if err != nil {
			return fmt.Errorf("%s: %w", l, err)
		}
		dir := filepath.Join(*out, l.String())
		if err := os.WriteFile(filepath.Join(dir, "words.dawg"), b, 0o644); err != nil {
			return err
		}
		log.Printf("%s: %d words, %d hot, %d bytes", l, len(m.words), len(m.hot), len(b))
		if err := sources(dir, m.sources); err != nil {
			return err
		}
	}
	if err := corrections(filepath.Join(*out, "en")); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(*out, "hot.bin"), hot.bytes(), 0o644)
}

func language(l lexicon.Language) (m made, err error) {
	dir := filepath.Join(*out, l.String())
	switch l {
	case lexicon.English:
		m.words, m.sources, err = english(*scowl, filepath.Join(dir, "support.txt"))
		m.hot = atMost(m.words, 4)
	case lexicon.French:
		m, err = counted(l, "fr", "fr.aff", "fr.dic", true)
	case lexicon.Hungarian:
		m, err = counted(l, "hu", "hu_HU.aff", "hu_HU.dic", false)
	default:
		m, err = harvested(l)
	}
	if err != nil {
		return m, err
	}
	err = overrides(dir, &m)
	return m, err
}

func atMost(words map[string]int, class int) map[string]int {
	out := map[string]int{}
	for w, c := range words {
		if c <= class {
			out[w] = c
		}
	}
	return out
}

// counted expands a Hunspell dictionary and ranks its words by their counts in
// translations. Words not counted are known, and suggested last.
func counted(l lexicon.Language, lang, aff, dic string, prefixes bool) (m made, err error) {
	c, used, err := translations(lang)
	if err != nil {
		return m, err
	}
	h, err := readAffixes(filepath.Join(*hunspells, aff))
	if err != nil {
		return m, err
	}
	m.words = map[string]int{}
	dicPath := filepath.Join(*hunspells, dic)
	f := newFolder()
	err = h.expand(dicPath, prefixes, func(w string) {
		if k := f.fold(w); k != "" {
			m.words[k] = 7
		}
	})
	if err != nil {
		return m, err
	}
	m.hot = c.classes(func(w string) bool { _, ok := m.words[w]; return ok })
	for w, class := range m.hot {
		m.words[w] = class
	}
	if err := lines(filepath.Join(*out, lang, "support.txt"), func(w string) {
		k := lexicon.Fold(w)
		if old, ok := m.words[k]; !ok || old > 3 {
			m.words[k], m.hot[k] = 3, 3
		}
	}); err != nil {
		return m, err
	}
	m.sources = append(used, filepath.Join(*hunspells, aff), dicPath, filepath.Join(*out, lang, "support.txt"))
	return m, nil
}

// harvested: a target list of words seen in two files of the translations or
// more, and our own words.
func harvested(l lexicon.Language) (m made, err error) {
	c, used, err := translations(l.String())
	if err != nil {
		return m, err
	}
	script := lexicon.Bangla
	if l == lexicon.Tamil {
		script = lexicon.TamilLet
	}
	m.words = c.classes(func(w string) bool {
		return len(c.files[w]) > 1 && inScript(w, script)
	})
	support := filepath.Join(*out, l.String(), "support.txt")
	err = lines(support, func(w string) {
		for _, k := range strings.Fields(lexicon.Fold(w)) {
			if old, ok := m.words[k]; !ok || old > 2 {
				m.words[k] = 2
			}
		}
	})
	m.hot = m.words
	m.sources = append(used, support)
	return m, err
}

func inScript(word string, script lexicon.Flags) bool {
	var t lexicon.Tokens
	return t.Scan(word) == nil && len(t.Words) == 1 && t.Words[0].Flags&script != 0 && len([]rune(word)) > 1
}

// overrides takes out the words that our own list calls misspelt: harvested
// lists, and translations, hold some.
func overrides(dir string, m *made) error {
	path := filepath.Join(dir, "misspelt.txt")
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	m.sources = append(m.sources, path)
	return lines(path, func(l string) {
		wrong, _, _ := strings.Cut(l, "\t")
		w := lexicon.Fold(wrong)
		delete(m.words, w)
		delete(m.hot, w)
	})
}

// folder folds many words with one Tokens.
type folder struct{ t lexicon.Tokens }

func newFolder() *folder { return &folder{} }

// fold returns the folded form of a single word, "" for anything else.
func (f *folder) fold(w string) string {
	if f.t.Scan(w) != nil || len(f.t.Words) != 1 || f.t.Words[0].Flags&lexicon.HasDigit != 0 {
		return ""
	}
	return strings.Clone(f.t.Folded(0))
}

// sources writes which files the tables were made of, with their packages.
func sources(dir string, files []string) error {
	slices.Sort(files)
	files = slices.Compact(files)
	var b strings.Builder
	b.WriteString("# Sources\n\nWritten by the generator, from these files:\n\n| package and version | file | sha256 |\n|---|---|---|\n")
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		name := f
		if rel, err := filepath.Rel(dir, f); err == nil && !strings.HasPrefix(rel, "..") {
			name = rel
		}
		fmt.Fprintf(&b, "| %s | %s | %.16x |\n", debian(f), filepath.Base(name), sha256.Sum256(data))
	}
	return os.WriteFile(filepath.Join(dir, "SOURCES.md"), []byte(b.String()), 0o644)
}

// debian names the package that owns a file.
func debian(file string) string {
	if !filepath.IsAbs(file) {
		return "our own"
	}
	real, err := filepath.EvalSymlinks(file)
	if err != nil {
		real = file
	}
	o, err := exec.Command("dpkg", "-S", real).Output()
	if err != nil {
		return "unknown"
	}
	pkg, _, _ := strings.Cut(string(o), ":")
	v, err := exec.Command("dpkg-query", "-W", "-f", "${Version}", pkg).Output()
	if err != nil {
		return pkg
	}
	return pkg + " " + string(v)
}
