package typo

import (
	"fmt"
	"os"
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// options are the rule's own keys of the configuration.
type options struct {
	Suggestions int                 `json:"suggestions"`
	Dialect     string              `json:"dialect"`    // us, gb; empty: both are right
	Words       map[string][]string `json:"words"`      // by language
	WordFiles   map[string][]string `json:"word_files"` // by language, a word a line
}

// configure reads what the options name.
func (c *checker) configure(s *guard.Setup, o *options) error {
	switch o.Dialect {
	case "":
	case "us":
		c.dialect = lexicon.American
	case "gb":
		c.dialect = lexicon.British
	default:
		return fmt.Errorf("dialect: us or gb, not %q", o.Dialect)
	}
	for tag, list := range o.Words {
		set, err := c.wordsOf(tag)
		if err != nil {
			return fmt.Errorf("words: %w", err)
		}
		for _, w := range list {
			set.add(w, true)
		}
	}
	for tag, files := range o.WordFiles {
		set, err := c.wordsOf(tag)
		if err != nil {
			return fmt.Errorf("word_files: %w", err)
		}
		for _, name := range files {
			if err := set.load(s.Path(name)); err != nil {
				return fmt.Errorf("word_files: %w", err)
			}
		}
	}
	return nil
}

// wordsOf returns the house's words of a language.
func (c *checker) wordsOf(tag string) (wordSet, error) {
	l, err := lexicon.ParseLanguage(tag)
	if err != nil {
		return nil, err
	}
	if l == lexicon.Und || l == lexicon.Other {
		return nil, fmt.Errorf("no words are known of language %q", tag)
	}
	if c.own[l] == nil {
		c.own[l] = wordSet{}
	}
	return c.own[l], nil
}

// load adds the words of a file, one a line.
func (s wordSet) load(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			s.add(line, true)
		}
	}
	return nil
}
