package solicit

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

//go:embed *.txt
var files embed.FS

// language is what is known of asking in one language. Its objects are phrases
// of the guard; the other phrases have a matcher of their own, made and run
// only when an object was seen, so that a clean reply pays nothing for them.
type language struct {
	lang lexicon.Language
	load func() (*lexicon.Matcher, error)
}

// newLanguage gives the objects of l to the guard.
func newLanguage(s *guard.Setup, l lexicon.Language) (language, error) {
	src, err := files.ReadFile(l.String() + ".txt")
	if err != nil {
		return language{}, nil // no phrases, nothing to find
	}
	objects, rest, _ := strings.Cut(string(src), "\n# ---")
	phrases, err := lexicon.ParsePhrases(objects)
	if err != nil {
		return language{}, fmt.Errorf("%s.txt: %w", l, err)
	}
	for _, p := range phrases {
		if err := addObject(s, l, p); err != nil {
			return language{}, fmt.Errorf("%s.txt: line %d: %w", l, p.Line, err)
		}
	}
	_, rest, _ = strings.Cut(rest, "\n")
	return language{l, sync.OnceValues(func() (*lexicon.Matcher, error) { return compile(rest) })}, nil
}

func addObject(s *guard.Setup, l lexicon.Language, p lexicon.Phrase) error {
	if len(p.Section) < 2 || p.Section[0] != "object" {
		return fmt.Errorf("section %q: want object KIND", p.Section)
	}
	k, err := kindOf(p.Section[1])
	if err != nil {
		return err
	}
	g, err := gradeOf(p.Section[2:])
	if err != nil {
		return err
	}
	return s.Phrase(l, p.Pattern, objectID(int(l), k, g))
}

// compile makes the matcher of the second half of a language file. Its ids are roles.
func compile(src string) (*lexicon.Matcher, error) {
	phrases, err := lexicon.ParsePhrases(src)
	if err != nil {
		return nil, err
	}
	names := strings.Fields(roleNames)
	b := new(lexicon.Builder)
	for _, p := range phrases {
		r, err := roleOf(names, p.Section)
		if err != nil {
			return nil, fmt.Errorf("line %d of the second half: %w", p.Line, err)
		}
		if err := b.Add(p.Pattern, int32(r)); err != nil {
			return nil, err
		}
	}
	return b.Build(), nil
}

func roleOf(names, section []string) (role, error) {
	if len(section) == 2 && section[0] == "about" {
		k, err := kindOf(section[1])
		return roleAbout + role(k), err
	}
	if len(section) == 1 {
		if i := slices.Index(names, section[0]); i >= 0 {
			return role(i), nil
		}
	}
	return 0, fmt.Errorf("unknown section %q", section)
}
