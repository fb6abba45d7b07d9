package lexicon

import (
	"fmt"
	"strings"
)

// Phrase is a line of a phrase file.
type Phrase struct {
	Pattern string
	Section []string // the words of the section it stands in
	Rewrite string   // what stands behind "=>", "" if nothing does
	Line    int      // from 1
}

// ParsePhrases reads a phrase file:
//
//	# a comment
//	@told = told|explained to|informed    a name for alternatives, used as {told}
//	[dismissive medium 0.8]               a section: words whose meaning is the rule's
//	as i [already] {told} you =>          a pattern (see ParsePattern), and a rewrite
//	hülye{case}                           glued to a word a name stands for endings
//
// An error names the line. The patterns themselves are left to ParsePattern.
func ParsePhrases(src string) ([]Phrase, error) {
	p := phraseFile{names: map[string]string{}}
	for line := range strings.Lines(src) {
		p.line++
		if err := p.read(strings.TrimSpace(line)); err != nil {
			return nil, fmt.Errorf("line %d: %w", p.line, err)
		}
	}
	return p.phrases, nil
}

type phraseFile struct {
	line    int
	names   map[string]string
	section []string
	phrases []Phrase
}

func (p *phraseFile) read(line string) error {
	switch {
	case line == "" || line[0] == '#':
		return nil
	case line[0] == '@':
		name, body, ok := strings.Cut(line[1:], "=")
		if !ok {
			return fmt.Errorf("a name without =")
		}
		body, err := p.expand(strings.TrimSpace(body))
		p.names[strings.TrimSpace(name)] = body
		return err
	case line[0] == '[' && strings.HasSuffix(line, "]") && strings.Count(line, "[") == 1:
		p.section = strings.Fields(line[1 : len(line)-1])
		return nil
	}
	pattern, rewrite, _ := strings.Cut(line, "=>")
	pattern, err := p.expand(strings.TrimSpace(pattern))
	if err != nil {
		return err
	}
	p.phrases = append(p.phrases, Phrase{pattern, p.section, strings.TrimSpace(rewrite), p.line})
	return nil
}

// expand replaces {name} by its alternatives, or endings if glued to a word.
func (p *phraseFile) expand(s string) (string, error) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "{")
		b.WriteString(before)
		if !ok {
			return b.String(), nil
		}
		name, after, ok := strings.Cut(rest, "}")
		body, known := p.names[name]
		if !ok || !known {
			return "", fmt.Errorf("unknown name {%s", rest)
		}
		if before != "" && !strings.ContainsRune(" (|[", rune(before[len(before)-1])) {
			b.WriteString("[" + body + "]")
		} else {
			b.WriteString("(" + body + ")")
		}
		s = after
	}
}
