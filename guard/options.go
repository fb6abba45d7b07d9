package guard

import (
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/replyvet/replyvet/lexicon"
)

// Options changes what a guard does. Nil and the zero value are the defaults.
type Options struct {
	// Only names the rules that report; empty: all that New is given. A rule
	// with secrets works on unreported, so that what it would have found stays masked.
	Only []string
	// Rules holds settings by rule id.
	Rules map[string]Settings
	// Lang and Channel are for messages that name none. Lang is a BCP 47 tag;
	// empty: detected.
	Lang    string
	Channel Channel
	// Languages are the tags of the languages that replies are written in; empty:
	// all of the lexicon's. Detection chooses among them only.
	Languages []string
	// MinScore leaves out findings under this score, 0 to 1; zero: 0.5.
	MinScore float64
	// Templates are the reply templates that agents have.
	Templates []Template
	// Words are names of products and people that are no typos.
	Words []string
	// Dir is where relative paths in rules' own keys start; empty: the working directory.
	Dir string
	// Policy turns findings into a verdict; nil: DefaultPolicy.
	Policy Policy
	// Now is the clock; nil: time.Now.
	Now func() time.Time
	// Logger receives rules' failures, never any text; nil: none.
	Logger *slog.Logger
}

// Settings are the options that every rule has, and its own besides.
type Settings struct {
	Disabled bool
	Severity Severity // of all its kinds; zero: as documented
	MinScore float64  // zero: Options.MinScore
	// Allow lists words, sentences or numbers that are no findings.
	Allow []string
	// Shadow: findings are reported as info and count for nothing.
	Shadow bool
	// Own holds the rule's own keys, as decoded from YAML or JSON.
	Own map[string]any
}

// Template is a reply that agents have ready.
type Template struct {
	ID   string
	Lang string // BCP 47; empty: unknown
	Text string
}

// DefaultMinScore is the score, 0 to 1, under which findings are left out
// unless the options say otherwise.
const DefaultMinScore = 0.5

func (o *Options) validate(rules []*Rule) error {
	known := map[string]bool{}
	for _, r := range rules {
		known[r.ID] = true
	}
	for _, id := range o.Only {
		if !known[id] {
			return fmt.Errorf("unknown rule %q: one of %s", id, ruleIDs(rules))
		}
	}
	for id, s := range o.Rules {
		if !known[id] {
			return fmt.Errorf("settings of unknown rule %q: one of %s", id, ruleIDs(rules))
		}
		if !(s.MinScore >= 0 && s.MinScore <= 1) { // nor is NaN
			return fmt.Errorf("rule %s: min_score %v is not between 0 and 1", id, s.MinScore)
		}
		if s.Severity > High {
			return fmt.Errorf("rule %s: unknown severity %d", id, s.Severity)
		}
	}
	if !(o.MinScore >= 0 && o.MinScore <= 1) {
		return fmt.Errorf("min_score %v is not between 0 and 1", o.MinScore)
	}
	if o.Channel > Social {
		return fmt.Errorf("unknown channel %d", o.Channel)
	}
	for _, tag := range append([]string{o.Lang}, o.Languages...) {
		if _, err := lexicon.ParseLanguage(tag); err != nil {
			return err
		}
	}
	return nil
}

func ruleIDs(rules []*Rule) string {
	ids := make([]string, len(rules))
	for i, r := range rules {
		ids[i] = r.ID
	}
	return strings.Join(ids, ", ")
}
