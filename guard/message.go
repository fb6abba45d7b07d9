package guard

import (
	"fmt"
	"log/slog"
	"time"
)

// Message is one outgoing reply and what is known of it. Only Text is
// required. Printing a Message, with any verb, or logging it never shows what
// was written in it.
type Message struct {
	ID       string // the caller's name for it; comes back in the Report
	Text     string
	Markup   Markup
	Template bool   // the text is a template: its placeholders are legal
	Lang     string // BCP 47; empty: detected
	Channel  Channel
	Agent    string // who sends it; without it nothing is said of an agent's habits
	// Conversation tells which replies belong together; without it nothing is
	// said of repetition. Round is which reply of ours this is in it, from 1.
	Conversation string
	Round        int
	Customer     Customer
	SentAt       time.Time // when it is sent; zero: Options.Now
}

// Customer is what is known of the person who is written to. Like a Message it
// never prints what was written.
type Customer struct {
	Name         string
	Message      string    // what the customer wrote last
	WaitingSince time.Time // since when the customer waits for this reply
}

// String names the message without its text.
func (m Message) String() string {
	return fmt.Sprintf("message %q (%d bytes, %s)", m.ID, len(m.Text), m.Channel)
}

// Format implements fmt.Formatter: every verb prints String.
func (m Message) Format(f fmt.State, _ rune) { fmt.Fprint(f, m.String()) }

// LogValue implements slog.LogValuer, without the text.
func (m Message) LogValue() slog.Value {
	return slog.GroupValue(slog.String("id", m.ID), slog.Int("bytes", len(m.Text)),
		slog.String("channel", m.Channel.String()), slog.String("lang", m.Lang))
}

// String says that there is a customer, and nothing of what they wrote.
func (c Customer) String() string {
	return fmt.Sprintf("customer (message of %d bytes)", len(c.Message))
}

// Format implements fmt.Formatter: every verb prints String.
func (c Customer) Format(f fmt.State, _ rune) { fmt.Fprint(f, c.String()) }

// LogValue implements slog.LogValuer, without the customer's words.
func (c Customer) LogValue() slog.Value { return slog.StringValue(c.String()) }
