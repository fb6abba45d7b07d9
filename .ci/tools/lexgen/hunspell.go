package main

import (
	"bytes"
	"os"
	"strconv"
	"strings"
)

// hunspell expands a Hunspell dictionary by one level of affixes.
type hunspell struct {
	long     bool // flags are two bytes long
	aliases  []string
	suffixes map[string][]affix
	prefixes map[string][]affix
	need     string // NEEDAFFIX: the stem itself is no word
	forbid   []string
}

type affix struct {
	strip, add string
	cond       []condition
	cross      bool
}

// condition is what one rune of the stem's edge has to be.
type condition struct {
	any, not bool
	runes    string
}

func readAffixes(path string) (*hunspell, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	h := &hunspell{suffixes: map[string][]affix{}, prefixes: map[string][]affix{}}
	cross := map[string]bool{}
	for line := range bytes.Lines(data) {
		f := strings.Fields(string(line))
		if len(f) < 2 {
			continue
		}
		switch f[0] {
		case "FLAG":
			h.long = f[1] == "long"
		case "AF":
			h.aliases = append(h.aliases, f[1])
		case "NEEDAFFIX":
			h.need = f[1]
		case "FORBIDDENWORD", "ONLYINCOMPOUND", "SUBSTANDARD":
			h.forbid = append(h.forbid, f[1])
		case "SFX", "PFX":
			h.affix(f, cross)
		}
	}
	return h, nil
}

func (h *hunspell) affix(f []string, cross map[string]bool) {
	key := f[0] + f[1]
	if _, seen := cross[key]; !seen {
		cross[key] = f[2] == "Y"
		return
	}
	if len(f) < 4 {
		return
	}
	a := affix{strip: zero(f[2]), cross: cross[key]}
	a.add, _, _ = strings.Cut(zero(f[3]), "/")
	if len(f) > 4 && f[4] != "." {
		a.cond = conditions(f[4])
	}
	if f[0] == "SFX" {
		h.suffixes[f[1]] = append(h.suffixes[f[1]], a)
	} else {
		h.prefixes[f[1]] = append(h.prefixes[f[1]], a)
	}
}

func zero(s string) string {
	if s == "0" {
		return ""
	}
	return s
}

func conditions(s string) (cs []condition) {
	for len(s) > 0 {
		if s[0] == '[' {
			body, rest, _ := strings.Cut(s[1:], "]")
			c := condition{runes: strings.TrimPrefix(body, "^")}
			c.not = c.runes != body
			cs, s = append(cs, c), rest
			continue
		}
		r := []rune(s)[0]
		cs = append(cs, condition{runes: string(r), any: r == '.'})
		s = s[len(string(r)):]
	}
	return cs
}

func holds(cs []condition, rs []rune) bool {
	for i, c := range cs {
		if !c.any && strings.ContainsRune(c.runes, rs[i]) == c.not {
			return false
		}
	}
	return true
}

// flags splits a stem's flags; a number is an alias.
func (h *hunspell) flags(s string) []string {
	if len(h.aliases) > 0 {
		n, err := strconv.Atoi(s)
		if err != nil || n >= len(h.aliases) {
			return nil
		}
		s = h.aliases[n] // the first AF line counts them, so aliases start at 1
	}
	size := 1
	if h.long {
		size = 2
	}
	var out []string
	for i := 0; i+size <= len(s); i += size {
		out = append(out, s[i:i+size])
	}
	return out
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// expand calls yield with every word of the .dic file at path.
func (h *hunspell) expand(path string, withPrefixes bool, yield func(string)) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for line := range bytes.Lines(data) {
		entry, _, _ := strings.Cut(strings.TrimSpace(string(line)), "\t")
		entry, _, _ = strings.Cut(entry, " po:")
		stem, flags, _ := strings.Cut(entry, "/")
		flags, _, _ = strings.Cut(flags, " ")
		if stem == "" || strings.ContainsAny(stem, " ") {
			continue
		}
		h.stem(stem, h.flags(flags), withPrefixes, yield)
	}
	return nil
}

func (h *hunspell) stem(stem string, flags []string, withPrefixes bool, yield func(string)) {
	for _, f := range h.forbid {
		if has(flags, f) {
			return
		}
	}
	if h.need == "" || !has(flags, h.need) {
		yield(stem)
	}
	words := []string{}
	for _, f := range flags {
		for _, a := range h.suffixes[f] {
			if w, ok := a.suffix(stem); ok {
				yield(w)
				if a.cross {
					words = append(words, w)
				}
			}
		}
	}
	if !withPrefixes {
		return
	}
	for _, f := range flags {
		for _, a := range h.prefixes[f] {
			if strings.ContainsAny(a.add, "'’") {
				continue // elisions are words of their own
			}
			for _, w := range append(words, stem) {
				if p, ok := a.prefix(w); ok {
					yield(p)
				}
			}
		}
	}
}

func (a *affix) suffix(stem string) (string, bool) {
	if !strings.HasSuffix(stem, a.strip) {
		return "", false
	}
	rs := []rune(stem)
	if len(rs) < len(a.cond) || !holds(a.cond, rs[len(rs)-len(a.cond):]) {
		return "", false
	}
	return stem[:len(stem)-len(a.strip)] + a.add, true
}

func (a *affix) prefix(stem string) (string, bool) {
	if !strings.HasPrefix(stem, a.strip) {
		return "", false
	}
	rs := []rune(stem)
	if len(rs) < len(a.cond) || !holds(a.cond, rs[:len(a.cond)]) {
		return "", false
	}
	return a.add + stem[len(a.strip):], true
}
