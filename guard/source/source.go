// Package source reads messages from files: one whole text, a message a line
// of JSON, a folder of either. Every message knows where in its file it stands.
package source

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/replyvet/replyvet/guard"
)

// Input is one thing to read: a file, or a stream with a name.
type Input struct {
	Path   string // as given; "-" is standard input
	Format string // "text" or "jsonl"
	Markup guard.Markup
}

// Formats lists the names of the formats, but for "auto".
func Formats() []string { return []string{"text", "jsonl"} }

// Expand turns a path into the inputs behind it: itself, or for a folder the
// files in it, in order of name, that format can read. format is "auto" (by file
// name) or one of Formats. A missing file is an error.
func Expand(path, format string) ([]Input, error) {
	if path == "-" {
		if format == "auto" {
			format = "text"
		}
		return []Input{{Path: path, Format: format}}, nil
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []Input{input(path, format)}, nil
	}
	var inputs []Input
	err = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && p != path && strings.HasPrefix(d.Name(), ".") {
			return filepath.SkipDir
		}
		if d.Type().IsRegular() && known(p) {
			inputs = append(inputs, input(p, format))
		}
		return nil
	})
	slices.SortFunc(inputs, func(a, b Input) int { return strings.Compare(a.Path, b.Path) })
	return inputs, err
}

// known reports whether a file found in a folder is one to read.
func known(path string) bool {
	switch ext(path) {
	case ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".jsonl", ".ndjson":
		return !strings.EqualFold(filepath.Base(path), "README.md")
	}
	return false
}

func ext(path string) string { return strings.ToLower(filepath.Ext(path)) }

func input(path, format string) Input {
	in := Input{Path: path, Format: format}
	switch ext(path) {
	case ".jsonl", ".ndjson":
		if format == "auto" {
			in.Format = "jsonl"
		}
	case ".md", ".markdown":
		in.Markup = guard.Markdown
	case ".html", ".htm":
		in.Markup = guard.HTML
	}
	if in.Format == "auto" {
		in.Format = "text"
	}
	return in
}

// Open opens the input; stdin is what "-" stands for.
func (in Input) Open(stdin io.Reader) (io.ReadCloser, error) {
	if in.Path == "-" {
		return io.NopCloser(stdin), nil
	}
	return os.Open(in.Path)
}

// File is the path to name in reports: none for standard input.
func (in Input) File() string {
	if in.Path == "-" {
		return ""
	}
	return in.Path
}

// Name names the input for people.
func (in Input) Name() string {
	if in.Path == "-" {
		return "standard input"
	}
	return in.Path
}

// Error is an input, or a line of it, that could not be read. It holds none of
// the text.
type Error struct {
	File string
	Line int // from 1; 0: the file as a whole
	Err  error
}

// Error implements error: file, line and what is wrong.
func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.File, e.Err)
	}
	return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }
