// Templates checks a folder of reply templates with the library, as a CI job
// does before agents get them. The folder replies holds good ones and bad ones;
// ci.yml is a workflow that runs the same check with the command.
//
//	go run ./examples/templates              checks the templates beside this file
//	go run ./examples/templates -strict DIR  checks DIR, and fails if one is bad
package main

import (
	"context"
	"embed"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"path"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules"
)

//go:embed replies
var replies embed.FS

func main() {
	strict := flag.Bool("strict", false, "exit with status 1 if a template is bad")
	flag.Parse()
	folder := fs.FS(replies)
	if flag.NArg() > 0 {
		folder = os.DirFS(flag.Arg(0))
	}
	g, err := guard.New(rules.Default(), nil)
	if err != nil {
		log.Fatal(err)
	}
	bad, err := check(context.Background(), os.Stdout, g, folder)
	if err != nil {
		log.Fatal(err)
	}
	if bad > 0 && *strict {
		os.Exit(1)
	}
}

// check checks every template in folder, writes what it finds and returns how
// many have a finding that asks for review or worse.
func check(ctx context.Context, w io.Writer, g *guard.Guard, folder fs.FS) (bad int, err error) {
	err = fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		m := guard.Message{ID: name, Template: true}
		switch path.Ext(name) {
		case ".md":
			m.Markup = guard.Markdown
		case ".html":
			m.Markup = guard.HTML
		case ".txt":
		default:
			return nil
		}
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		m.Text = string(text)
		rep, err := g.Check(ctx, m)
		if err != nil {
			return err
		}
		if rep.Verdict != guard.Allow {
			bad++
		}
		write(w, name, rep)
		return nil
	})
	return bad, err
}

func write(w io.Writer, name string, rep *guard.Report) {
	view := rep.View(guard.Bytes)
	if len(view.Findings) == 0 {
		fmt.Fprintf(w, "ok  %s\n", name)
	}
	for _, f := range view.Findings {
		fmt.Fprintf(w, "%s:%d:%d: %s: %s (%s/%s)\n", name, f.Line, f.Column, f.Severity, f.Message, f.Rule, f.Kind)
	}
}
