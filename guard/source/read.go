package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/replyvet/replyvet/guard"
)

// Chunk is a stretch of an input that holds one message, still undecoded, so
// that messages can be decoded in parallel.
type Chunk struct {
	Input Input
	Line  int // from 1
	Data  []byte
	Err   error // reading failed here
}

// String names the chunk without its text.
func (c Chunk) String() string {
	return fmt.Sprintf("%s:%d: %d bytes", c.Input.Name(), c.Line, len(c.Data))
}

// Format implements fmt.Formatter: every verb prints String.
func (c Chunk) Format(f fmt.State, _ rune) { fmt.Fprint(f, c.String()) }

// Chunks cuts an input into the chunks of its messages, in order. A jsonl line
// may be of any length; blank lines are skipped.
func Chunks(in Input, r io.Reader) iter.Seq[Chunk] {
	if in.Format == "jsonl" {
		return func(yield func(Chunk) bool) { lines(in, r, yield) }
	}
	return func(yield func(Chunk) bool) {
		data, err := io.ReadAll(r)
		if err != nil {
			err = &Error{in.Name(), 0, err}
		}
		yield(Chunk{in, 1, data, err})
	}
}

func lines(in Input, r io.Reader, yield func(Chunk) bool) {
	br := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		data, err := br.ReadBytes('\n')
		if n == 1 {
			data = bytes.TrimPrefix(data, []byte("\ufeff"))
		}
		if line := bytes.TrimSpace(data); len(line) > 0 {
			if !yield(Chunk{Input: in, Line: n, Data: line}) {
				return
			}
		}
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			yield(Chunk{Input: in, Line: n, Err: &Error{in.Name(), n, err}})
			return
		}
	}
}

// Decode reads the chunk's message over defaults. With strict, an unknown field
// is an error. A jsonl message without id has its line number; a text has its
// file's name.
func (c Chunk) Decode(defaults guard.Message, strict bool) (guard.Message, error) {
	if c.Err != nil {
		return defaults, c.Err
	}
	if c.Input.Format != "jsonl" {
		m := defaults
		m.Text, m.Markup = string(bytes.TrimPrefix(c.Data, []byte("\ufeff"))), c.Input.Markup
		m.ID = textID(c.Input)
		return m, nil
	}
	m, err := guard.DecodeMessage(c.Data, defaults, strict)
	if err != nil {
		return m, &Error{c.Input.Name(), c.Line, err}
	}
	if m.ID == "" {
		m.ID = strconv.Itoa(c.Line)
	}
	return m, nil
}

func textID(in Input) string {
	if in.Path == "-" {
		return "-"
	}
	base := filepath.Base(in.Path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// Templates reads the reply templates in path, a file or folder: texts, or
// jsonl with "id" and "text".
func Templates(path string) ([]guard.Template, error) {
	inputs, err := Expand(path, "auto")
	if err != nil {
		return nil, err
	}
	var out []guard.Template
	for _, in := range inputs {
		r, err := in.Open(nil)
		if err != nil {
			return nil, err
		}
		out, err = appendTemplates(out, in, r)
		r.Close()
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func appendTemplates(out []guard.Template, in Input, r io.Reader) ([]guard.Template, error) {
	for c := range Chunks(in, r) {
		m, err := c.templateFields().Decode(guard.Message{}, false)
		if err != nil {
			return nil, err
		}
		out = append(out, guard.Template{ID: m.ID, Lang: m.Lang, Text: m.Text})
	}
	return out, nil
}

// templateFields keeps of a line of jsonl what a template has. Exports of
// libraries carry other fields under names that a message gives another
// meaning, such as "format" for the file a text came from.
func (c Chunk) templateFields() Chunk {
	var all map[string]json.RawMessage
	if c.Err != nil || c.Input.Format != "jsonl" || json.Unmarshal(c.Data, &all) != nil {
		return c // Decode tells what is wrong with it
	}
	for name := range all {
		if name != "id" && name != "text" && name != "lang" {
			delete(all, name)
		}
	}
	if data, err := json.Marshal(all); err == nil {
		c.Data = data
	}
	return c
}
