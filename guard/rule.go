package guard

import (
	"context"
	"fmt"
	"strings"
)

// Rule describes one check: what it is called, what it finds, and how a guard
// makes one. It is data; a guard makes the state. Writing a rule takes a
// package with a function that returns one of these, and a line in the list
// that is given to New.
type Rule struct {
	ID string // lower case, as in configuration: "card"
	// Doc is the rule's documentation in Markdown: a first line that says what
	// it finds, a blank line, then what it flags, what it leaves alone and its
	// options. It is required.
	Doc   string
	Kinds []Kind
	// Secret: what it finds must not leave. It is masked in everything that the
	// engine puts out, also when the rule itself is switched off in a report.
	Secret bool
	// FailClosed: when the rule can't run the message is blocked, not let through.
	FailClosed bool
	// Wake says what a message must have for the rule to be asked at all.
	Wake Wake
	// New makes the rule's state for one guard. An error refuses the guard.
	New func(*Setup) (Checker, error)
}

// Kind is one kind of finding of a rule.
type Kind struct {
	Name     string
	Severity Severity
	Doc      string // one line
}

// Wake is a set of reasons to ask a rule. Zero means always.
type Wake uint8

// The reasons: one of the rule's phrases was found; the text holds digits or
// numbers in words; it holds marks (brackets, braces, quotes, and so on).
const (
	OnPhrase Wake = 1 << iota
	OnDigits
	OnMarks
)

// Checker is a rule at work in one guard. Check is called by many goroutines
// at once, with a Pass each, and must not keep anything of the Pass. What it
// finds it gives to Pass.Report; an error, like a panic, becomes an error of
// the report.
type Checker interface {
	Check(*Pass) error
}

// Sender is a Checker that remembers what was sent.
type Sender interface {
	Checker
	// Sent records a message that really went out; the Pass takes no findings.
	Sent(context.Context, *Pass) error
}

// Holder is a Checker that a stream has to wait for.
type Holder interface {
	Checker
	// Hold returns the first byte of text that could still become part of a
	// finding if more text followed, len(text) if there is none. The distance to
	// the end is bounded.
	Hold(text string) int
}

// Summary returns the first line of the documentation.
func (r *Rule) Summary() string {
	first, _, _ := strings.Cut(r.Doc, "\n")
	return first
}

// kind returns the kind of that name, or nil.
func (r *Rule) kind(name string) *Kind {
	for i := range r.Kinds {
		if r.Kinds[i].Name == name {
			return &r.Kinds[i]
		}
	}
	return nil
}

// validate says what is wrong with the description, after go/analysis's Validate.
func (r *Rule) validate() error {
	switch {
	case r == nil:
		return fmt.Errorf("a nil rule")
	case !validID(r.ID):
		return fmt.Errorf("rule %q: an id is lower-case letters, digits and underscores", r.ID)
	case strings.TrimSpace(r.Doc) == "":
		return fmt.Errorf("rule %s: no documentation", r.ID)
	case r.New == nil:
		return fmt.Errorf("rule %s: no New function", r.ID)
	case len(r.Kinds) == 0:
		return fmt.Errorf("rule %s: no kinds", r.ID)
	}
	seen := map[string]bool{}
	for _, k := range r.Kinds {
		switch {
		case !validID(k.Name) || seen[k.Name]:
			return fmt.Errorf("rule %s: kind %q is malformed or listed twice", r.ID, k.Name)
		case k.Doc == "":
			return fmt.Errorf("rule %s: kind %s: no documentation", r.ID, k.Name)
		case k.Severity < Info || k.Severity > High:
			return fmt.Errorf("rule %s: kind %s: no severity", r.ID, k.Name)
		}
		seen[k.Name] = true
	}
	return nil
}

func validID(s string) bool {
	for _, c := range s {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' {
			return false
		}
	}
	return s != "" && s[0] >= 'a'
}
