// Package checker is the whole replyvet command, so that a house command with
// rules of its own is six lines:
//
//	package main
//
//	func main() { checker.Main(append(rules.Default(), house.Rule())...) }
package checker

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/replyvet/replyvet/guard"
)

// The exit statuses. The highest that applies counts.
const (
	exitClean    = 0
	exitFindings = 1 // a finding at or above -fail-on
	exitUsage    = 2 // wrong usage, unreadable or malformed input or configuration
	exitInternal = 3 // a rule or the command itself failed
)

// Main runs the command with the process's arguments and streams, and exits.
func Main(rules ...*guard.Rule) {
	os.Exit(Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, rules))
}

// Run runs the command and returns its exit status: 0, 1, 2 or 3.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer, rules []*guard.Rule) int {
	name := "help"
	if len(args) > 0 {
		name = args[0]
	}
	switch name {
	case "check":
		return check(args[1:], stdin, stdout, stderr, rules)
	case "rules":
		return list(stdout, rules)
	case "explain":
		return explain(args[1:], stdout, stderr, rules)
	case "help", "-h", "-help", "--help":
		fmt.Fprint(stdout, usage)
		return exitClean
	}
	fmt.Fprintf(stderr, "replyvet: unknown command %q\n\n%s", name, usage)
	return exitUsage
}

const usage = `replyvet looks at support replies just before they are sent.

	replyvet check [flags] PATH...   check messages; - is standard input
	replyvet rules                   list the rules
	replyvet explain RULE            what a rule finds, and its options

"replyvet check -h" lists the flags. Exit status: 0 clean, 1 findings at or
above -fail-on, 2 wrong usage or unreadable input, 3 an internal failure.
`

func list(w io.Writer, rules []*guard.Rule) int {
	for _, r := range rules {
		fmt.Fprintf(w, "%-12s %s\n", r.ID, r.Summary())
		for _, k := range r.Kinds {
			fmt.Fprintf(w, "  %-18s %-7s %s\n", k.Name, k.Severity, k.Doc)
		}
	}
	return exitClean
}

func explain(args []string, stdout, stderr io.Writer, rules []*guard.Rule) int {
	var ids []string
	for _, r := range rules {
		if len(args) == 1 && r.ID == args[0] {
			fmt.Fprintf(stdout, "%s: %s\n\nKinds:\n", r.ID, strings.TrimSpace(r.Doc))
			for _, k := range r.Kinds {
				fmt.Fprintf(stdout, "  %-18s %-7s %s\n", k.Name, k.Severity, k.Doc)
			}
			return exitClean
		}
		ids = append(ids, r.ID)
	}
	fmt.Fprintf(stderr, "replyvet explain: name one of the rules: %s\n", strings.Join(ids, ", "))
	return exitUsage
}

func check(args []string, stdin io.Reader, stdout, stderr io.Writer, rules []*guard.Rule) int {
	f, err := parseFlags(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return exitClean
	}
	if err != nil {
		return exitUsage // flag has said it
	}
	s, err := f.settle(rules)
	if err != nil {
		fmt.Fprintln(stderr, "replyvet check:", err)
		return exitUsage
	}
	r := &run{settings: s, stdin: stdin, stdout: stdout, stderr: stderr}
	return r.all()
}
