// Package report writes findings out: for people at a terminal, and as JSON for
// programs. No format shows a secret that was found.
package report

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/replyvet/replyvet/guard"
)

// Item is the report of one message and where the message came from.
type Item struct {
	Name   string // of the input, for people
	File   string // "" for standard input
	Line   int    // of the file on which the message's text starts, from 1
	Inline bool   // the text is one line of the file: its own line ends don't count
	Report *guard.Report
}

// Style says how to write.
type Style struct {
	Unit  guard.Unit // of offsets in JSON
	Color bool       // ANSI colours in text
}

// Format is an output format. It is immutable and safe for concurrent use.
type Format struct {
	Name            string
	Begin, Sep, End string
	Append          func(dst []byte, it *Item, s Style) []byte
}

// Formats returns the formats.
func Formats() []Format {
	return []Format{
		{Name: "text", Append: appendText},
		{Name: "json", Begin: "[", Sep: ",\n ", End: "]\n", Append: appendJSON},
		{Name: "jsonl", Append: appendJSONLine},
	}
}

// ByName returns the format of that name; an unknown one is an error.
func ByName(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("unknown format %q: one of %v", name, names)
}

// view is the report as written, with file positions where there is a file.
func (it *Item) view(u guard.Unit) *guard.View {
	v := it.Report.View(u)
	v.File = it.File
	for i := range v.Findings {
		if it.Inline {
			v.Findings[i].Line = it.Line
		} else if it.Line > 1 {
			v.Findings[i].Line += it.Line - 1
		}
	}
	return v
}

func appendJSON(dst []byte, it *Item, s Style) []byte {
	b := bytes.NewBuffer(dst)
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(it.view(s.Unit)); err != nil {
		// A View holds strings, numbers and enums within their range only.
		panic(err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

func appendJSONLine(dst []byte, it *Item, s Style) []byte {
	return append(appendJSON(dst, it, s), '\n')
}
