package guard

import (
	"fmt"
	"strings"
)

// Markup says how a message's text is written.
type Markup uint8

// The markups. Stray tags, entities and Markdown are seen through in Plain too.
const (
	Plain Markup = iota
	Markdown
	HTML
)

// Channel is the way a message goes out.
type Channel uint8

// The channels. Social is public: its policy is stricter.
const (
	Chat Channel = iota
	Email
	SMS
	Ticket
	Social
)

// Severity says how bad a finding of a kind is; doubt goes into the score.
type Severity uint8

// The severities. The zero value stands for "the severity of the kind". Info
// never counts against a message.
const (
	_ Severity = iota
	Info
	Low
	Medium
	High
)

// Verdict is what the policy says of a message. The zero value is none of
// them: a report that was never filled allows nothing.
type Verdict uint8

// The verdicts: send it, let a person look at it first, do not send it.
const (
	_ Verdict = iota
	Allow
	Review
	Block
)

// enum is a small set of named values, the names separated by blanks.
type enum struct{ what, names string }

var (
	markups    = enum{"format", "plain markdown html"}
	channels   = enum{"channel", "chat email sms ticket social"}
	severities = enum{"severity", "default info low medium high"}
	verdicts   = enum{"verdict", "none allow review block"}
)

func (e enum) name(v uint8) string {
	names := strings.Fields(e.names)
	if int(v) >= len(names) {
		return fmt.Sprintf("%s(%d)", e.what, v)
	}
	return names[v]
}

func (e enum) parse(b []byte) (uint8, error) {
	for i, n := range strings.Fields(e.names) {
		if string(b) == n {
			return uint8(i), nil
		}
	}
	return 0, fmt.Errorf("unknown %s %q: one of %s", e.what, b, strings.Join(strings.Fields(e.names), ", "))
}

// String returns "plain", "markdown" or "html".
func (m Markup) String() string { return markups.name(uint8(m)) }

// MarshalText implements encoding.TextMarshaler.
func (m Markup) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler; an unknown name is an error.
func (m *Markup) UnmarshalText(b []byte) error {
	v, err := markups.parse(b)
	*m = Markup(v)
	return err
}

// String returns "chat", "email", "sms", "ticket" or "social".
func (c Channel) String() string { return channels.name(uint8(c)) }

// MarshalText implements encoding.TextMarshaler.
func (c Channel) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler; an unknown name is an error.
func (c *Channel) UnmarshalText(b []byte) error {
	v, err := channels.parse(b)
	*c = Channel(v)
	return err
}

// String returns "info", "low", "medium", "high", and "default" for zero.
func (s Severity) String() string { return severities.name(uint8(s)) }

// MarshalText implements encoding.TextMarshaler.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler; an unknown name is an error.
func (s *Severity) UnmarshalText(b []byte) error {
	v, err := severities.parse(b)
	*s = Severity(v)
	return err
}

// String returns "allow", "review", "block", and "none" for zero.
func (v Verdict) String() string { return verdicts.name(uint8(v)) }

// MarshalText implements encoding.TextMarshaler.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler; an unknown name is an error.
func (v *Verdict) UnmarshalText(b []byte) error {
	n, err := verdicts.parse(b)
	*v = Verdict(n)
	return err
}
