package tone

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// The phrase files, one a language; en.txt documents their format.
//
//go:embed *.txt
var files embed.FS

// entry is a hostile phrase.
type entry struct {
	kind     string
	severity guard.Severity // zero: the kind's
	strength float64        // 0 to 1
	flags    flag
	lang     lexicon.Language // whose context words apply; Und: a house phrase
	rewrite  string           // "": it is taken out
}

type flag uint16

const (
	target  flag = 1 << iota // counts only beside words to the reader
	word                     // can be taken out by itself
	name                     // also a name
	anyLang                  // counts in any language
	always                   // counts though it is denied
	first                    // its first word can be taken out by itself
	second                   // its second word can be taken out by itself
	lead                     // a good sentence may follow without a comma
	veiled                   // counts only in disguise: written plainly it is harmless
)

// flagNames are the flags as the phrase files write them; read only.
var flagNames = map[string]flag{
	"target": target, "word": word, "name": name, "any": anyLang, "always": always,
	"first": first, "second": second, "lead": lead, "veiled": veiled,
}

// load reads the phrase file of a language, if there is one; of a foreign one
// only the phrases that count in any language.
func (c *checker) load(s *guard.Setup, l lexicon.Language, foreign bool) error {
	file := l.String() + ".txt"
	src, err := fs.ReadFile(files, file)
	if err != nil {
		return nil // a language without phrases
	}
	phrases, err := lexicon.ParsePhrases(string(src))
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	c.cues[l] = newCues()
	var f family
	for _, ph := range phrases {
		if len(ph.Section) == 1 {
			err = c.cues[l].add(ph.Section[0], ph)
		} else if !foreign || slices.Contains(ph.Section, "any") {
			err = f.add(ph)
		}
		if err != nil {
			return fmt.Errorf("%s: line %d: %w", file, ph.Line, err)
		}
	}
	for _, s2 := range f.siblings {
		if err := c.add(s, l, s2); err != nil {
			return fmt.Errorf("%s: line %d: %w", file, s2.phrases[0].Line, err)
		}
	}
	return nil
}

// add makes an entry of phrases that start alike. They are looked for as one
// pattern: what follows their first word is then one step, however many they are.
func (c *checker) add(s *guard.Setup, l lexicon.Language, sib *siblings) error {
	e := sib.entry
	e.lang = l
	id := len(c.entries)
	c.entries = append(c.entries, e)
	for _, pattern := range spellings(sib.pattern(), l) {
		if e.flags&veiled != 0 {
			break
		}
		if err := s.Phrase(e.languages(), pattern, id); err != nil {
			return sib.mistake(err)
		}
	}
	for _, ph := range sib.phrases {
		if len(forms(ph.Pattern)) == 0 {
			continue // no single word
		}
		for _, pattern := range spellings(ph.Pattern, l) {
			c.words.add(pattern, id, &e)
		}
	}
	return nil
}

// languages are those in whose texts the phrase counts.
func (e *entry) languages() lexicon.Language {
	if e.flags&anyLang != 0 {
		return lexicon.Und
	}
	return e.lang
}

// parseSection reads "KIND STRENGTH FLAG...".
func parseSection(section []string) (e entry, err error) {
	if len(section) < 2 || !isKind(section[0]) {
		return e, fmt.Errorf("[%s] is not KIND STRENGTH and FLAGs", strings.Join(section, " "))
	}
	e.kind = section[0]
	e.strength, err = strconv.ParseFloat(section[1], 64)
	if err != nil || e.strength <= 0 || e.strength > 1 {
		return e, fmt.Errorf("strength %s: not above 0 and up to 1", section[1])
	}
	for _, f := range section[2:] {
		if bit, ok := flagNames[f]; ok {
			e.flags |= bit
		} else if err := e.severity.UnmarshalText([]byte(f)); err != nil || e.severity == 0 {
			return e, fmt.Errorf("unknown flag %q", f)
		}
	}
	return e, nil
}

func isKind(s string) bool {
	return s != "house" && slices.ContainsFunc(kinds, func(k guard.Kind) bool { return k.Name == s })
}

// spellings returns the pattern and, where people leave accents out, the
// pattern without them. A single word that is another one of the language
// without its accents ("pâté", "pâte") keeps them.
func spellings(pattern string, l lexicon.Language) []string {
	if l != lexicon.French && l != lexicon.Hungarian {
		return []string{pattern}
	}
	plain := unaccented(pattern)
	if plain == pattern {
		return []string{pattern}
	}
	accented := forms(pattern)
	for i, w := range forms(plain) {
		if w != accented[i] && lexicon.Lookup(lexicon.Hash(w)).Known(l) {
			return []string{pattern}
		}
	}
	return []string{pattern, plain}
}

// unaccented returns s without the marks on its Latin letters.
func unaccented(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < utf8.RuneSelf:
			return r
		case r < firstMark:
			return plainRunes()[r]
		case r < lastMark && unicode.Is(unicode.Mn, r):
			return -1
		}
		return r
	}, s)
}

// Where the marks that go on Latin letters begin and end, behind those letters
// that have theirs already.
const firstMark, lastMark = 0x0300, 0x0370

// plainRunes are the runes before firstMark without their marks.
var plainRunes = sync.OnceValue(func() (bare [firstMark]rune) {
	for r := range bare {
		bare[r], _ = utf8.DecodeRuneInString(norm.NFD.String(string(rune(r))))
	}
	return bare
})

// forms lists the words that a pattern stands for by themselves: "idiot[s|ic]",
// and those alternatives of "(moron|dim wit)" that are one word.
func forms(pattern string) []string {
	if !strings.HasPrefix(pattern, "(") {
		return inflected(pattern)
	}
	body, whole := strings.CutSuffix(pattern[1:], ")")
	if !whole || strings.ContainsAny(body, "()") {
		return nil
	}
	var list []string
	for body != "" {
		n := alternative(body)
		list = append(list, inflected(body[:n])...)
		body = strings.TrimPrefix(body[n:], "|")
	}
	return list
}

// alternative returns the length of the first alternative of body.
func alternative(body string) int {
	depth := 0
	for i, c := range body {
		switch c {
		case '[':
			depth++
		case ']':
			depth--
		case '|':
			if depth == 0 {
				return i
			}
		}
	}
	return len(body)
}

// inflected lists a word and its forms: "idiot[s|ic]"; nil for more than a word.
func inflected(pattern string) []string {
	base, endings, glued := strings.Cut(pattern, "[")
	if base == "" || strings.ContainsAny(base, " ()|*<^$-'") || strings.ContainsAny(endings, " ()[") {
		return nil
	}
	list := []string{lexicon.Fold(base)}
	if glued {
		for ending := range strings.SplitSeq(strings.TrimSuffix(endings, "]"), "|") {
			list = append(list, lexicon.Fold(base+ending))
		}
	}
	return list
}
