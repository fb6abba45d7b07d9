package main

import (
	"archive/zip"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// counter counts the words of translations: in how many texts of how many
// files a word stands.
type counter struct {
	tokens lexicon.Tokens
	count  map[string]int
	files  map[string]map[string]bool
	lower  map[string]int // seen in lower case
}

func newCounter() *counter {
	return &counter{count: map[string]int{}, files: map[string]map[string]bool{}, lower: map[string]int{}}
}

func (c *counter) text(file, s string) {
	s = strings.NewReplacer("~", "", "_", "", "&", "").Replace(s)
	if c.tokens.Scan(s) != nil {
		return
	}
	for i := range c.tokens.Words {
		w := &c.tokens.Words[i]
		if w.Flags&(lexicon.HasDigit|lexicon.Foreign|lexicon.Camel) != 0 {
			continue
		}
		f := strings.Clone(c.tokens.Folded(i))
		c.count[f]++
		if w.Flags&lexicon.Title == 0 {
			c.lower[f]++
		}
		if c.files[f] == nil {
			c.files[f] = map[string]bool{}
		}
		c.files[f][file] = true
	}
}

// translations counts the words of a language's LibreOffice (.mo) and Firefox
// (language pack) translations, both MPL-2.0.
func translations(lang string) (*counter, []string, error) {
	c := newCounter()
	mo, _ := filepath.Glob("/usr/lib/libreoffice/program/resource/" + lang + "/LC_MESSAGES/*.mo")
	xpi, _ := filepath.Glob("/usr/lib/firefox-esr/browser/extensions/langpack-" + lang + "*.xpi")
	more, _ := filepath.Glob("/usr/share/firefox-esr/browser/extensions/langpack-" + lang + "*.xpi")
	xpi = append(xpi, more...)
	if len(mo) == 0 || len(xpi) == 0 {
		return nil, nil, fmt.Errorf("translations of %s are not installed", lang)
	}
	slices.Sort(mo)
	for _, f := range mo {
		if err := c.mo(f); err != nil {
			return nil, nil, err
		}
	}
	for _, f := range xpi {
		if err := c.pack(f); err != nil {
			return nil, nil, err
		}
	}
	return c, append(mo, xpi...), nil
}

// mo reads a GNU gettext catalogue.
func (c *counter) mo(path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if len(b) < 28 || binary.LittleEndian.Uint32(b) != 0x950412de {
		return fmt.Errorf("%s: no catalogue", path)
	}
	n, at := binary.LittleEndian.Uint32(b[8:]), binary.LittleEndian.Uint32(b[16:])
	for i := range n {
		e := b[at+8*i:]
		size, off := binary.LittleEndian.Uint32(e), binary.LittleEndian.Uint32(e[4:])
		if i > 0 { // the first message is the header
			c.text(filepath.Base(path), string(b[off:off+size]))
		}
	}
	return nil
}

// pack reads the Fluent and properties files of a language pack.
func (c *counter) pack(path string) error {
	z, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer z.Close()
	for _, f := range z.File {
		ext := filepath.Ext(f.Name)
		if ext != ".ftl" && ext != ".properties" && ext != ".dtd" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return err
		}
		data, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			return err
		}
		c.fluent(f.Name, string(data))
	}
	return nil
}

func (c *counter) fluent(name, data string) {
	for l := range strings.Lines(data) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		if _, value, ok := strings.Cut(l, "="); ok {
			l = value
		}
		for {
			before, rest, ok := strings.Cut(l, "{")
			c.text(name, before)
			if !ok {
				break
			}
			_, l, ok = strings.Cut(rest, "}")
			if !ok {
				break
			}
		}
	}
}

// classes ranks the words that keep says are words by their count: classes 0
// to 7, each about twice as large as the one before.
func (c *counter) classes(keep func(string) bool) map[string]int {
	type item struct {
		w string
		n int
	}
	var items []item
	for w, n := range c.count {
		if n >= 2 && keep(w) {
			items = append(items, item{w, n})
		}
	}
	slices.SortFunc(items, func(a, b item) int {
		if a.n != b.n {
			return b.n - a.n
		}
		return strings.Compare(a.w, b.w)
	})
	out := map[string]int{}
	class, room := 0, 300
	for i, it := range items {
		if i == room && class < 6 {
			class++
			room *= 2
		}
		out[it.w] = class
	}
	return out
}
