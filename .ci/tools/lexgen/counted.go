package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/replyvet/replyvet/lexicon"
)

// rare is the class of a form that was not counted; that of one whose stem has
// forms which were counted often is commonForm.
const (
	commonForm = 5
	rare       = 7
)

// counted makes a dictionary from Hunspell's: all forms of all stems, ranked by
// their counts in translations and by our own list of support's words.
type counted struct {
	d     *dawg
	h     *hunspell
	seen  vocabulary // the words counted, with their class
	known vocabulary // those of them that are forms of a stem
	items []item
	n     int // forms

	flagFirst, flagLast, flagBoth, flagRude string // Hungarian
	second                                  map[string]int32
	fold                                    lexicon.Tokens
}

// french and hungarian are the two that are made so.
func french(out string) (made, error) {
	return countedWords(filepath.Join(out, "fr"), "fr.aff", "fr.dic", &counted{})
}

func hungarian(out string) (made, error) {
	// The flags' meanings: COMPOUNDBEGIN, COMPOUNDEND, COMPOUNDFLAG, NOSUGGEST.
	return countedWords(filepath.Join(out, "hu"), "hu_HU.aff", "hu_HU.dic",
		&counted{flagFirst: "v", flagLast: "x", flagBoth: "Y", flagRude: "=", second: map[string]int32{}})
}

func countedWords(dir, aff, dic string, c *counted) (m made, err error) {
	count, err := translations(filepath.Base(dir))
	if err != nil {
		return m, err
	}
	aff, dic = filepath.Join(*usr, "share/hunspell", aff), filepath.Join(*usr, "share/hunspell", dic)
	if c.h, err = readAffixes(aff); err != nil {
		return m, err
	}
	stems, err := c.h.entries(dic)
	if err != nil {
		return m, err
	}
	c.d, c.known = newDawg(), vocabulary{}
	c.seen = count.classes(func(w string) bool { return len([]rune(w)) > 1 })
	own, err := support(dir)
	if err != nil {
		return m, err
	}
	for w, class := range own {
		old, ok := c.seen[w]
		if !ok || class > lastClass-1 {
			old = class
		}
		c.seen[w] = min(old, class)
	}
	for _, e := range stems {
		c.stem(e)
	}
	for w, class := range own {
		c.known[w] = class
	}
	if err := dropMisspelt(dir, c.known); err != nil {
		return m, err
	}
	if c.flagBoth != "" {
		c.prefixes()
		c.composed()
	}
	m.hot = c.known
	items := append(c.d.words(c.known), c.items...)
	sortItems(items)
	m.table, err = c.d.bytes(c.d.build(items, 0))
	m.n, m.sources = c.n, append(count.used, aff, dic)
	return m, err
}

// stem adds all forms of a stem.
func (c *counted) stem(e entry) {
	class := rare
	if unicode.IsUpper([]rune(e.stem)[0]) || c.flagRude != "" && e.has(c.flagRude) {
		class = lastClass
	}
	if e.stem = c.folded(e.stem); e.stem == "" {
		return
	}
	forms := c.h.forms(nil, e)
	if class == rare && c.common(forms) {
		class = commonForm
	}
	var items []item
	for _, f := range forms {
		if f.word == "" || c.h.need != "" && slices.Contains(f.cont, c.h.need) || (entry{flags: f.cont}).any(c.h.forbid) {
			continue
		}
		payload := class | c.traits(e, f)
		items = append(items, item{f.word, c.d.end(payload)})
		if k, ok := c.seen[f.word]; ok && class != lastClass {
			c.count(f.word, k|payload&^classMask)
		}
		if len(f.cont) > 0 && c.second != nil {
			items = append(items, c.further(f, payload)...)
		}
	}
	c.n += len(forms)
	if len(items) == 0 {
		return
	}
	sortItems(items)
	p := commonPrefix(items[0].s, items[len(items)-1].s)
	c.items = append(c.items, item{items[0].s[:p], c.d.build(items, p)})
}

// prefixes adds the verbal prefixes, which are no words.
func (c *counted) prefixes() {
	for _, list := range c.h.prefixes {
		for _, p := range list {
			c.items = append(c.items, item{p, c.d.end(noWord | traitVerbal)})
		}
	}
	sortItems(c.items)
}

// composed adds the counted words that are made of two known ones: the
// dictionary takes such words apart when it is asked, but has no class for them.
func (c *counted) composed() {
	root := c.d.build(c.items, 0)
	for w, class := range c.seen {
		if _, ok := c.known[w]; !ok && c.joined(root, w) {
			c.known[w] = class
		}
	}
}

func (c *counted) joined(root int32, w string) bool {
	for i := 2; i < len(w)-2; i++ {
		first, ok := c.d.find(root, w[:i])
		if !ok || first&(traitFirst|traitVerbal) == 0 {
			continue
		}
		second, ok := c.d.find(root, w[i:])
		if ok && (first&traitVerbal != 0 && second&traitPrefix != 0 || first&traitFirst != 0 && second&traitLast != 0) {
			return true
		}
	}
	return false
}

// count notes a counted word with what is said of it.
func (c *counted) count(word string, payload int) {
	if old, ok := c.known[word]; ok {
		payload = merge(old, payload)
	}
	c.known[word] = payload
}

// common reports whether the forms of a stem are common ones.
func (c *counted) common(forms []form) bool {
	for _, f := range forms {
		if k, ok := c.seen[f.word]; ok && k <= 4 {
			return true
		}
	}
	return false
}

// traits says what a form of e may do in longer words.
func (c *counted) traits(e entry, f form) int {
	t := 0
	if c.flagBoth == "" {
		return t
	}
	has := func(flag string) bool { return e.has(flag) || slices.Contains(f.cont, flag) }
	bare := f.word == e.stem || slices.Contains(f.cont, c.flagBoth)
	if bare && (has(c.flagBoth) || has(c.flagFirst)) {
		t |= traitFirst
	}
	if has(c.flagBoth) || has(c.flagLast) {
		t |= traitLast
	}
	for _, flag := range e.flags {
		if len(c.h.prefixes[flag]) > 0 {
			t |= traitPrefix
		}
	}
	return t
}

// tailRunes is how much of a word's end its second suffix depends on: as long
// as the longest condition of a common suffix.
const tailRunes = 5

// further gives the items of what a second suffix makes of a form. They depend
// on its end and on the suffix's flags only, so they are made once for each.
func (c *counted) further(f form, payload int) []item {
	class := payload & classMask
	rs := []rune(f.word)
	cut := max(0, len(rs)-tailRunes)
	head, tail := string(rs[:cut]), string(rs[cut:])
	if class == commonForm {
		class = rare
		if k, ok := c.seen[f.word]; ok && k <= 4 {
			class = commonForm
		}
	}
	traits := payload & traitPrefix
	if slices.Contains(f.cont, c.flagBoth) || slices.Contains(f.cont, c.flagLast) {
		traits |= traitLast
	}
	key := fmt.Sprint(f.cont, tail, class, traits)
	state, ok := c.second[key]
	if !ok {
		var items []item
		for _, g := range c.h.suffixed(nil, tail, f.cont) {
			if g.word != "" && !(entry{flags: g.cont}).any(c.h.forbid) {
				items = append(items, item{g.word, c.d.end(class | traits)})
			}
		}
		sortItems(items)
		state = c.d.build(items, 0)
		c.second[key] = state
	}
	if state == 0 {
		return nil
	}
	return []item{{head, state}}
}

// folded returns the folded form of a stem of one word, "" for anything else.
func (c *counted) folded(stem string) string {
	if c.fold.Scan(stem) != nil || len(c.fold.Words) != 1 || c.fold.Words[0].Flags&lexicon.HasDigit != 0 {
		return ""
	}
	w := c.fold.Words[0]
	if int(w.End) != len(stem) || w.Start != 0 {
		return ""
	}
	return strings.Clone(c.fold.Folded(0))
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
