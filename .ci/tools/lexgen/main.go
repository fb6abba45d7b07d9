// Command lexgen makes the lexicon's tables from Debian packages, Go modules and
// our own lists. It installs nothing: where files are missing it names the
// command that installs them. Run it by "go generate ./lexicon".
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

const install = "apt-get install --no-install-recommends scowl hunspell-fr-comprehensive hunspell-hu unicode-cldr-core chromium-l10n " +
	"libreoffice-l10n-fr libreoffice-l10n-hu libreoffice-l10n-bn libreoffice-l10n-ta libreoffice-help-fr libreoffice-help-hu " +
	"firefox-esr-l10n-fr firefox-esr-l10n-hu firefox-esr-l10n-bn firefox-esr-l10n-ta thunderbird-l10n-fr thunderbird-l10n-hu"

var (
	out  = flag.String("out", ".", "the lexicon's folder")
	usr  = flag.String("usr", "/usr", "the folder in which Debian's packages have their files")
	only = flag.String("only", "", "write the dictionary of this language only")
)

func main() {
	log.SetFlags(0)
	flag.Parse()
	if err := generate(); err != nil {
		log.Fatalf("lexgen: %v\nThe sources are Debian packages:\n\t%s", err, install)
	}
}

// made is what was made of a language's sources.
type made struct {
	table    []byte     // the automaton
	hot      vocabulary // the words that go into the hot table
	misspelt []string   // the left sides of its corrections
	n        int        // words
	sources  []string   // the files read
}

func generate() error {
	hot := newHot()
	var misspelt []string
	for _, l := range lexicon.All() {
		m, err := language(l)
		if err != nil {
			return fmt.Errorf("%s: %w", l, err)
		}
		dir := filepath.Join(*out, l.String())
		if err := hot.add(l, m.hot, dir); err != nil {
			return err
		}
		misspelt = append(misspelt, m.misspelt...)
		if *only != "" && *only != l.String() {
			continue
		}
		log.Printf("%s: %d words, %d hot, %d bytes", l, m.n, len(m.hot), len(m.table))
		if err := os.WriteFile(filepath.Join(dir, "words.dawg"), m.table, 0o644); err != nil {
			return err
		}
		if err := sources(dir, m.sources); err != nil {
			return err
		}
	}
	hot.misspelt(misspelt)
	table, err := hot.bytes()
	if err != nil {
		return err
	}
	log.Printf("hot: %d words", len(hot.entries))
	return os.WriteFile(filepath.Join(*out, "hot.bin"), table, 0o644)
}

func language(l lexicon.Language) (made, error) {
	switch l {
	case lexicon.English:
		return english(*out)
	case lexicon.French:
		return french(*out)
	case lexicon.Hungarian:
		return hungarian(*out)
	case lexicon.Bengali:
		return harvested(*out, "bn", bengali())
	}
	return harvested(*out, "ta", tamil())
}

// support reads our own list of a language's words of support: a word a line,
// with its frequency class behind a tab if that is not 3.
func support(dir string) (vocabulary, error) {
	words := vocabulary{}
	err := lines(filepath.Join(dir, "support.txt"), func(l string) {
		text, class, ok := strings.Cut(l, "\t")
		n := 3
		if ok {
			n, _ = strconv.Atoi(class)
		}
		for w := range strings.FieldsSeq(lexicon.Fold(text)) {
			words[w] = n
		}
	})
	return words, err
}

// dropMisspelt takes out the words that our own list calls misspelt:
// translations hold some.
func dropMisspelt(dir string, words vocabulary) error {
	path := filepath.Join(dir, "misspelt.txt")
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	return lines(path, func(l string) {
		wrong, _, _ := strings.Cut(l, "\t")
		delete(words, lexicon.Fold(wrong))
	})
}

// lines reads a list of ours: an entry a line, # starts a comment.
func lines(path string, yield func(string)) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for l := range strings.Lines(string(data)) {
		l, _, _ = strings.Cut(l, "#")
		if l = strings.TrimSpace(l); l != "" {
			yield(l)
		}
	}
	return nil
}
