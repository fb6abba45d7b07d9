package tone

import (
	"fmt"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// family gathers the phrases of a file, those that start alike together.
type family struct {
	siblings []*siblings
	byStart  map[string]*siblings
}

// siblings are phrases of one section, with one rewrite, that start alike.
type siblings struct {
	entry   entry
	phrases []lexicon.Phrase
	start   string   // with the anchor before it
	rests   []string // what follows it
	end     string   // the anchor
}

// maxSiblings bounds how long a pattern gets.
const maxSiblings = 24

func (f *family) add(ph lexicon.Phrase) error {
	e, err := parseSection(ph.Section)
	if err != nil {
		return err
	}
	e.rewrite = ph.Rewrite
	start, rest, end := divide(ph.Pattern)
	key := strings.Join(append(ph.Section, ph.Rewrite, start, end), "\x00")
	s := f.byStart[key]
	if s == nil || rest == "" || len(s.rests) >= maxSiblings {
		s = &siblings{entry: e, start: start, end: end}
		f.siblings = append(f.siblings, s)
	}
	s.phrases = append(s.phrases, ph)
	if rest == "" {
		return nil
	}
	if f.byStart == nil {
		f.byStart = map[string]*siblings{}
	}
	f.byStart[key] = s
	s.rests = append(s.rests, rest)
	return nil
}

// divide splits a pattern behind its first word or first alternatives.
func divide(pattern string) (start, rest, end string) {
	p := pattern
	if p, found := strings.CutSuffix(p, "$"); found {
		start, rest, _ = divide(p)
		return start, rest, "$"
	}
	i := 0
	for i < len(p) && (p[i] == '^' || p[i] == ' ') {
		i++
	}
	if i < len(p) && p[i] == '[' {
		return strings.TrimSpace(p), "", "" // the first word may be missing
	}
	depth := 0
	for ; i < len(p); i++ {
		switch p[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ' ':
			if depth == 0 {
				return p[:i], strings.TrimSpace(p[i:]), ""
			}
		}
	}
	return strings.TrimSpace(p), "", ""
}

// pattern is the one for all the phrases.
func (s *siblings) pattern() string {
	switch len(s.rests) {
	case 0:
		return s.start + s.end
	case 1:
		return s.start + " " + s.rests[0] + s.end
	}
	return s.start + " (" + strings.Join(s.rests, "|") + ")" + s.end
}

// mistake finds the phrase that is at fault for an error of the pattern.
func (s *siblings) mistake(err error) error {
	for _, ph := range s.phrases {
		if _, own := lexicon.ParsePattern(ph.Pattern); own != nil {
			return fmt.Errorf("line %d: %w", ph.Line, own)
		}
	}
	return err
}
