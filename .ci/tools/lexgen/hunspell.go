package main

import (
	"bytes"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// hunspell is the affix file of a Hunspell dictionary.
type hunspell struct {
	long     bool // flags are two bytes long
	aliases  []string
	suffixes map[string][]affix
	prefixes map[string][]string // what they add; elisions are words of their own
	need     string              // NEEDAFFIX: the stem itself is no word
	forbid   []string
}

type affix struct {
	strip, add string
	cond       []condition
	cont       []string
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
	h := &hunspell{suffixes: map[string][]affix{}, prefixes: map[string][]string{}}
	seen := map[string]bool{}
	for line := range bytes.Lines(data) {
		f := strings.FieldsFunc(string(line), func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }) // flags are any other byte
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
			h.affix(f, seen)
		}
	}
	return h, nil
}

func (h *hunspell) affix(f []string, seen map[string]bool) {
	key := f[0] + f[1]
	if !seen[key] { // the first line only counts the others
		seen[key] = true
		return
	}
	if len(f) < 4 {
		return
	}
	add, cont, _ := strings.Cut(f[3], "/")
	a := affix{strip: zero(f[2]), add: zero(add), cont: h.flags(cont)}
	if len(f) > 4 && f[4] != "." {
		a.cond = conditions(f[4])
	}
	if f[0] == "SFX" {
		h.suffixes[f[1]] = append(h.suffixes[f[1]], a)
	} else if !strings.ContainsAny(a.add, "'-") && a.add != "" {
		h.prefixes[f[1]] = append(h.prefixes[f[1]], a.add)
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

// holds reports whether the word's last runes are as the conditions say.
func holds(cs []condition, word string) bool {
	for _, c := range slices.Backward(cs) {
		r, size := utf8.DecodeLastRuneInString(word)
		if size == 0 || !c.any && strings.ContainsRune(c.runes, r) == c.not {
			return false
		}
		word = word[:len(word)-size]
	}
	return true
}

// flags splits a stem's flags; a number is an alias.
func (h *hunspell) flags(s string) []string {
	if s == "" {
		return nil
	}
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

// entry is a line of a .dic file: a stem and its flags.
type entry struct {
	stem  string
	flags []string
}

// entries reads a .dic file, without the stems that are no words by themselves
// in any form, and those of more than one word.
func (h *hunspell) entries(path string) ([]entry, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []entry
	for line := range bytes.Lines(data) {
		text, _, _ := strings.Cut(strings.TrimSpace(string(line)), "\t")
		text, _, _ = strings.Cut(text, " po:")
		stem, flags, _ := strings.Cut(text, "/")
		flags, _, _ = strings.Cut(flags, " ")
		if stem == "" || strings.Contains(stem, " ") {
			continue
		}
		if e := (entry{stem, h.flags(flags)}); !e.any(h.forbid) {
			out = append(out, e)
		}
	}
	return out, nil
}

func (e entry) has(flag string) bool { return slices.Contains(e.flags, flag) }

func (e entry) any(flags []string) bool { return slices.ContainsFunc(flags, e.has) }

// form is a word made of a stem, with the flags that its ending brings along.
type form struct {
	word string
	cont []string
}

// forms appends the forms of e: the stem and one suffix.
func (h *hunspell) forms(dst []form, e entry) []form {
	if h.need == "" || !e.has(h.need) {
		dst = append(dst, form{e.stem, nil})
	}
	return h.suffixed(dst, e.stem, e.flags)
}

// suffixed appends word with each suffix that the flags name.
func (h *hunspell) suffixed(dst []form, word string, flags []string) []form {
	for _, f := range flags {
		for i := range h.suffixes[f] {
			a := &h.suffixes[f][i]
			if w, ok := a.suffix(word); ok {
				dst = append(dst, form{w, a.cont})
			}
		}
	}
	return dst
}

// suffix puts the suffix on a word that it fits.
func (a *affix) suffix(word string) (string, bool) {
	if !strings.HasSuffix(word, a.strip) || !holds(a.cond, word) {
		return "", false
	}
	return word[:len(word)-len(a.strip)] + a.add, true
}
