package tone

import (
	"fmt"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// options are the rule's own keys of the configuration.
type options struct {
	Phrases []housePhrase `json:"phrases"`
}

// housePhrase is a phrase that the house does not want, in any language.
type housePhrase struct {
	Say      string         `json:"say"`     // a lexicon.ParsePattern pattern
	Instead  string         `json:"instead"` // "": it is taken out
	Severity guard.Severity `json:"severity"`
}

// house adds the house's phrases.
func (c *checker) house(s *guard.Setup, o *options) error {
	for _, ph := range o.Phrases {
		if err := s.Phrase(lexicon.Und, ph.Say, len(c.entries)); err != nil {
			return fmt.Errorf("phrases: %w", err)
		}
		c.entries = append(c.entries, entry{kind: "house", strength: 1, severity: ph.Severity, rewrite: ph.Instead, flags: word})
	}
	return nil
}
