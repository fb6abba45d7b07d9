package placeholder

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// library is what the house's templates say of each other: which are the same
// in several languages, and how often a variable is used. Immutable.
type library struct {
	sets map[string][]set // by the name that the languages share
	uses map[string]int   // templates that use a variable
	all  []string         // the variables, the most used first
}

// set is the variables of a template in one language.
type set struct {
	lang  string // primary subtag
	names []string
}

func newLibrary(templates []guard.Template) *library {
	if len(templates) == 0 {
		return nil
	}
	l := &library{sets: map[string][]set{}, uses: map[string]int{}}
	for i := range templates {
		t := &templates[i]
		key, lang := splitID(t.ID)
		if lang == "" {
			lang = languageOf(t)
		}
		names := namesOf(usesIn(t.Text))
		l.sets[key] = append(l.sets[key], set{lang, names})
		for _, n := range names {
			if l.uses[n]++; l.uses[n] == 1 {
				l.all = append(l.all, n)
			}
		}
	}
	slices.SortStableFunc(l.all, func(a, b string) int { return l.uses[b] - l.uses[a] })
	return l
}

func languageOf(t *guard.Template) string {
	if t.Lang != "" {
		return primary(t.Lang)
	}
	var tok lexicon.Tokens
	if tok.Scan(t.Text) != nil {
		return ""
	}
	return lexicon.Detect(tok.Words).String()
}

// primary returns the first part of a language tag: "pt" of "pt-BR".
func primary(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	return strings.ToLower(tag)
}

// others returns the sets of the same template in other languages, and whether
// the one in lang is what two languages are measured by: English, else the first.
func (l *library) others(key, lang string) (list []set, measure bool) {
	all := l.sets[key]
	seen := map[string]bool{lang: true}
	first := ""
	for _, s := range all {
		if first == "" || s.lang == "en" {
			first = s.lang
		}
		if s.lang != "" && s.lang != "und" && !seen[s.lang] {
			seen[s.lang] = true
			list = append(list, s)
		}
	}
	return list, first == lang
}

// languageTags are the languages that names of files end with.
const languageTags = " en fr hu bn ta de es it nl pt pl cs sk ro sl hr sr bg el sv da fi nb nn no et lv lt tr ru uk hi ur ja zh ko ar he fa th vi id ms "

// splitID takes the language off the name of a template: welcome.fr,
// welcome_pt-BR and fr/welcome are all called welcome.
func splitID(id string) (key, lang string) {
	switch ext := path.Ext(id); ext {
	case ".txt", ".md", ".html", ".htm", ".liquid":
		id = strings.TrimSuffix(id, ext)
	}
	folders := strings.Split(id, "/")
	for i, f := range folders[:len(folders)-1] {
		if isTag(f) {
			lang = primary(f)
			folders[i] = "*"
		}
	}
	last := &folders[len(folders)-1]
	for i := len(*last) - 1; i > 0 && lang == ""; i-- {
		if strings.IndexByte("._-", (*last)[i]) < 0 {
			continue
		}
		if tag := (*last)[i+1:]; isTag(tag) {
			lang, *last = primary(tag), (*last)[:i]
		} else if !isRegion(tag) {
			break
		}
	}
	return strings.Join(folders, "/"), lang
}

func isTag(s string) bool {
	if i := strings.IndexAny(s, "-_"); i > 0 && !isRegion(s[i+1:]) {
		return false
	}
	p := primary(s)
	return len(p) == 2 && strings.Contains(languageTags, " "+p+" ")
}

func isRegion(s string) bool { return len(s) == 2 && s == strings.ToUpper(s) && isLetter(s[0]) }

// use is a variable and where it stands.
type use struct {
	name string
	span guard.Span
}

// usesIn finds the fields of programs in a template, without looking at what
// stands around them: it is asked about templates that are to be compared.
func usesIn(text string) (list []use) {
	count := map[string]int{}
	for i := 0; i < len(text); {
		if strings.IndexByte("{%#$*[<:", text[i]) < 0 {
			i++
			continue
		}
		f, ok := fieldAt(text, i)
		if !ok || f.End <= i {
			i++
			continue
		}
		i = f.End
		name := useOf(text, f)
		if name == "" {
			continue
		}
		if f.sys == sysPrintf {
			if count[name]++; count[name] > 1 {
				name = fmt.Sprintf("%s (%d)", name, count[name])
			}
		}
		list = append(list, use{name, f.Span})
	}
	return list
}

// useOf returns the name of the variable in a field, "" if it has none that
// every language should have.
func useOf(text string, f field) string {
	inner := text[f.inner.Start:f.inner.End]
	switch f.sys {
	case sysPrintf:
		return text[f.Start:f.End]
	case sysERB:
		return strings.Trim(inner, "=- ")
	case sysProse, sysShell, sysAngles:
		return ""
	case sysColon, sysBrace:
		if f.sys == sysColon && !strings.Contains(inner, "_") || strings.ContainsAny(inner, " /'’?") && !strings.Contains(inner, ",") {
			return "" // words, which every language has its own of
		}
		if isIndex(inner) {
			return text[f.Start:f.End]
		}
	}
	return variableName(text, f)
}

// isIndex reports whether s is a bare number, as in {0}.
func isIndex(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// variableName returns the identifier that a field starts with; "" for the
// statements of a template language.
func variableName(text string, f field) string {
	start := f.inner.Start
	for start < f.inner.End && strings.IndexByte("#/^!&$@ {", text[start]) >= 0 {
		start++
	}
	end := identifier(text, start, true)
	if end <= start || end > f.inner.End {
		return ""
	}
	name := text[start:end]
	if f.sys == sysTag && statement(name) || control(name) {
		return ""
	}
	return name
}

// control reports whether name is one of Handlebars' block helpers.
func control(name string) bool {
	switch name {
	case "if", "else", "each", "unless", "with":
		return true
	}
	return false
}

// namesOf returns the names, each once.
func namesOf(uses []use) (names []string) {
	for _, u := range uses {
		if !slices.Contains(names, u.name) {
			names = append(names, u.name)
		}
	}
	return names
}
