package guard

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
)

// wireMessage is a message as it is written in JSON.
type wireMessage struct {
	ID           json.RawMessage `json:"id"`
	Text         *string         `json:"text"`
	Format       *Markup         `json:"format"`
	Template     *bool           `json:"template"`
	Lang         *string         `json:"lang"`
	Channel      *Channel        `json:"channel"`
	Agent        *string         `json:"agent"`
	Conversation *string         `json:"conversation"`
	Round        *int            `json:"round"`
	Customer     *wireCustomer   `json:"customer"`
	SentAt       *time.Time      `json:"sent_at"`
}

type wireCustomer struct {
	Name         string    `json:"name"`
	Message      string    `json:"message"`
	WaitingSince time.Time `json:"waiting_since"`
}

// DecodeMessage reads a message from JSON over defaults: fields that are absent
// or null keep theirs. Only "text" is required; a number is accepted as "id". With
// strict, an unknown field is an error. Errors say which field is wrong and hold
// none of the message's text.
func DecodeMessage(data []byte, defaults Message, strict bool) (Message, error) {
	var w wireMessage
	d := json.NewDecoder(bytes.NewReader(data))
	if strict {
		d.DisallowUnknownFields()
	}
	if err := d.Decode(&w); err != nil {
		return defaults, decodeError(err)
	}
	if _, err := d.Token(); err != io.EOF {
		return defaults, errors.New("more than one JSON value")
	}
	if w.Text == nil {
		return defaults, errors.New(`no "text"`)
	}
	m := defaults
	m.Text = *w.Text
	set(&m.Markup, w.Format)
	set(&m.Template, w.Template)
	set(&m.Lang, w.Lang)
	set(&m.Channel, w.Channel)
	set(&m.Agent, w.Agent)
	set(&m.Conversation, w.Conversation)
	set(&m.Round, w.Round)
	set(&m.SentAt, w.SentAt)
	if c := w.Customer; c != nil {
		m.Customer = Customer{c.Name, c.Message, c.WaitingSince}
	}
	return m, m.setID(w.ID)
}

func set[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

func (m *Message) setID(raw json.RawMessage) error {
	var s string
	var n json.Number
	switch {
	case len(raw) == 0 || string(raw) == "null":
	case json.Unmarshal(raw, &s) == nil:
		m.ID = s
	case json.Unmarshal(raw, &n) == nil:
		m.ID = n.String()
	default:
		return errors.New(`"id" is neither a string nor a number`)
	}
	return nil
}

// decodeError keeps what a person needs of a JSON error: encoding/json quotes
// the offending value, which may be a secret.
func decodeError(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("not JSON: syntax error at byte %d", syntax.Offset)
	case errors.As(err, &kind) && kind.Field == "":
		return fmt.Errorf("a message is an object, not a %s", firstWord(kind.Value))
	case errors.As(err, &kind):
		return fmt.Errorf("%q is a %s, expected %s", kind.Field, firstWord(kind.Value), kind.Type)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("not JSON: it ends too early")
	case isTimeError(err):
		return errors.New("a time is not in RFC 3339 form")
	}
	return err
}

func firstWord(s string) string {
	for i := range s {
		if s[i] == ' ' {
			return s[:i]
		}
	}
	return s
}

func isTimeError(err error) bool {
	var t *time.ParseError
	return errors.As(err, &t)
}
