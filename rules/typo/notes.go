package typo

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// The phrase files: LANG.txt with the names that all files of the language may
// use, then LANG_*.txt.
//
// A section is a kind, perhaps a severity and a score, and a correction:
//
//	@det = the|a|your                 a name for alternatives, used as {det}
//	[real_word medium 0.9 of: have]
//	(could|should) of
//	[misspelling]
//	thankyou => thank you
//	[spacing]
//	munka nap => @join                the words without the blanks between them
//	[except]
//	incontinence pads
//	[stems]                           misspelt beginnings of words, any ending may follow
//	ব্যাক্তি => ব্যক্তি
//
// A correction "wrong: right|also right" names the words of the phrase that are
// wrong; without a colon the whole phrase is. "stem*: other*" keeps the ending.
// No phrase goes over a comma, unless its section says "clause". What stands an
// edit away from a word behind ~ (see lexicon.ParsePattern) is let through if replies are
// full of it, unless the section says "any". In a section that says "small" a
// capital letter makes a name of the word, also at the start of a sentence. A
// phrase of a
// section except silences those that overlap it, if they stand between it and
// the except before it.
//
//go:embed *.txt
var files embed.FS

// note is what a phrase says.
type note struct {
	kind     string // "" for an exception
	group    int    // what an exception is for: the notes of the same group
	severity guard.Severity
	score    float64
	clause   bool
	small    bool     // only in small letters
	any      bool     // also common words are slips of the words behind ~
	near     []string // the words behind ~, folded
	wrong    []string // folded; empty: the whole phrase
	stem     bool     // wrong is the beginning of a word, right of its correction
	right    []string
	join     bool // right is the words without the blanks between them
}

// readNotes gives every phrase of a language to add, with its note, and puts
// its misspelt stems into stems.
func readNotes(l lexicon.Language, stems *[]stem, add func(pattern string, n note) error) error {
	list, err := files.ReadDir(".")
	if err != nil {
		return err
	}
	f := noteReader{names: map[string]string{}, stems: stems, add: add}
	for _, entry := range list {
		name := strings.TrimSuffix(entry.Name(), path.Ext(entry.Name()))
		if name != l.String() && !strings.HasPrefix(name, l.String()+"_") {
			continue
		}
		data, err := files.ReadFile(entry.Name())
		if err != nil {
			return err
		}
		line := 0
		for s := range strings.Lines(string(data)) {
			line++
			if err := f.line(strings.TrimSpace(s)); err != nil {
				return fmt.Errorf("%s, line %d: %w", entry.Name(), line, err)
			}
		}
	}
	return nil
}

type noteReader struct {
	names   map[string]string
	section []string
	group   int
	stems   *[]stem
	add     func(string, note) error
}

func (f *noteReader) line(s string) error {
	switch {
	case s == "" || s[0] == '#':
		return nil
	case s[0] == '@':
		name, body, ok := strings.Cut(s[1:], "=")
		if !ok {
			return fmt.Errorf("a name without =")
		}
		body, err := f.expand(strings.TrimSpace(body))
		f.names[strings.TrimSpace(name)] = body
		return err
	case s[0] == '[' && s[len(s)-1] == ']' && strings.Count(s, "[") == 1:
		next := strings.Fields(s[1 : len(s)-1])
		if len(f.section) > 0 && f.section[0] == except && (len(next) == 0 || next[0] != except) {
			f.group++
		}
		f.section = next
		return nil
	}
	pattern, fix, _ := strings.Cut(s, "=>")
	if len(f.section) == 1 && f.section[0] == "stems" {
		*f.stems = append(*f.stems, stem{lexicon.Fold(strings.TrimSpace(pattern)), lexicon.Fold(strings.TrimSpace(fix))})
		return nil
	}
	pattern, err := f.expand(strings.TrimSpace(pattern))
	if err != nil {
		return err
	}
	n, err := parseNote(f.section, strings.TrimSpace(fix))
	if err != nil {
		return err
	}
	n.group, n.near = f.group, nearWords(pattern)
	return f.add(pattern, n)
}

// nearWords returns the words behind the ~ of a pattern.
func nearWords(pattern string) []string {
	_, list, ok := strings.Cut(pattern, "~")
	if !ok {
		return nil
	}
	if strings.HasPrefix(list, "(") {
		list, _, _ = strings.Cut(list[1:], ")")
	} else {
		list, _, _ = strings.Cut(list, " ")
	}
	words := strings.Split(list, "|")
	for i, w := range words {
		words[i] = lexicon.Fold(strings.TrimSpace(w))
	}
	return words
}

// except heads a section of exceptions.
const except = "except"

// expand replaces {name} by its alternatives.
func (f *noteReader) expand(s string) (string, error) {
	for {
		before, rest, ok := strings.Cut(s, "{")
		if !ok {
			return s, nil
		}
		name, after, ok := strings.Cut(rest, "}")
		body, known := f.names[name]
		if !ok || !known {
			return "", fmt.Errorf("unknown name {%s", rest)
		}
		s = before + "(" + body + ")" + after
	}
}

func parseNote(section []string, fix string) (note, error) {
	n := note{score: 0.9}
	if len(section) == 0 {
		return n, fmt.Errorf("a phrase in no section")
	}
	if section[0] == except {
		return n, nil
	}
	n.kind = section[0]
	if !slices.Contains([]string{misspelling, spacing, apostrophe, realWord, embarrassing}, n.kind) {
		return n, fmt.Errorf("unknown kind %q", n.kind)
	}
	rest := section[1:]
	for len(rest) > 0 && n.setting(rest[0]) {
		rest = rest[1:]
	}
	if fix == "" {
		fix = strings.Join(rest, " ")
	}
	if n.join = fix == "@join"; !n.join {
		n.correction(fix)
	}
	return n, nil
}

// setting reads a word of the section's head.
func (n *note) setting(word string) bool {
	switch word {
	case "clause":
		n.clause = true
	case "small":
		n.small = true
	case "any":
		n.any = true
	case "low":
		n.severity = guard.Low
	case "medium":
		n.severity = guard.Medium
	case "high":
		n.severity = guard.High
	default:
		score, err := strconv.ParseFloat(word, 64)
		if err != nil {
			return false
		}
		n.score = score
	}
	return true
}

func (n *note) correction(fix string) {
	wrong, right, ok := strings.Cut(fix, ":")
	if !ok {
		wrong, right = "", fix
	}
	wrong, n.stem = strings.CutSuffix(strings.TrimSpace(wrong), "*")
	n.wrong = folds(wrong)
	for alt := range strings.SplitSeq(right, "|") {
		if alt = strings.TrimSuffix(strings.TrimSpace(alt), "*"); alt != "" {
			n.right = append(n.right, alt)
		}
	}
}

// folds cuts text into words as a message is cut: "c'est" is two.
func folds(text string) []string {
	var t lexicon.Tokens
	if t.Scan(text) != nil {
		return nil
	}
	var words []string
	for i := range t.Words {
		words = append(words, strings.Clone(t.Folded(i)))
	}
	return words
}
