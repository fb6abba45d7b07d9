// Package guardtest is for authors of rules: cases in, expectations out.
//
// A case file is a txtar archive. Each case has a text NAME.in and a list
// NAME.want of what is to be found in it, a finding a line: its kind and the
// words meant in quotation marks. An empty want says that the rule must stay
// silent. A NAME.fixed is the text after all rewrites, and NAME.msg the other
// fields of the message, as JSON.
//
//	-- insult.in --
//	You idiot, read the manual.
//	-- insult.want --
//	insult "idiot"
//	-- quoted.in --
//	You wrote "idiot" twice.
//	-- quoted.want --
//
// Words stand in for columns because columns do not align in Bengali or Tamil.
package guardtest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/replyvet/replyvet/guard"
)

// Case is one text and what is to be found in it.
type Case struct {
	Name  string
	Msg   guard.Message
	Want  []string // lines: kind "words"
	Fixed string   // "" if the case has none
	fixes bool
}

// Run checks every case of every *.txtar file in dir with a guard of rule and
// reports what differs. Afterwards it checks that each rewritten text settles:
// the rule finds nothing more in it.
func Run(t *testing.T, rule *guard.Rule, dir string) {
	t.Helper()
	RunWith(t, rule, dir, nil)
}

// RunWith is Run with options for the guard.
func RunWith(t *testing.T, rule *guard.Rule, dir string, o *guard.Options) {
	t.Helper()
	RunRules(t, []*guard.Rule{rule}, dir, o)
}

// RunRules is RunWith for several rules at once; where there is more than one,
// the lines of a want name the rule too: card/cvv "•••".
func RunRules(t *testing.T, rules []*guard.Rule, dir string, o *guard.Options) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files in %s", dir)
	}
	g, err := guard.New(rules, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		cases, err := Load(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			t.Run(filepath.Base(file)+"/"+c.Name, func(t *testing.T) { c.run(t, g) })
		}
	}
}

func (c *Case) run(t *testing.T, g *guard.Guard) {
	rep, err := g.Check(context.Background(), c.Msg)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range rep.Errors {
		t.Errorf("rule %s: %s", e.Rule, e.Error)
	}
	if got := lines(rep, len(g.Rules()) > 1); !slices.Equal(got, c.Want) {
		t.Errorf("found:\n\t%s\nwant:\n\t%s", strings.Join(got, "\n\t"), strings.Join(c.Want, "\n\t"))
	}
	fixed := rep.Rewritten()
	if c.fixes && fixed != c.Fixed {
		t.Errorf("rewritten:\n\t%s\nwant:\n\t%s", fixed, c.Fixed) // secrets are masked in it
	}
	if fixed != c.Msg.Text {
		settles(t, g, c.Msg, fixed)
	}
}

func settles(t *testing.T, g *guard.Guard, m guard.Message, fixed string) {
	m.Text = fixed
	rep, err := g.Check(context.Background(), m)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range rep.Findings {
		if len(f.Rewrites) > 0 && f.Severity != guard.Info {
			t.Errorf("the rewritten text does not settle: %s at bytes %d to %d", f.Kind, f.Span.Start, f.Span.End)
		}
	}
}

// Lines returns the findings of a report as a want lists them, info findings
// left out. Secrets are shown as the report masks them.
func Lines(rep *guard.Report) []string { return lines(rep, false) }

func lines(rep *guard.Report, named bool) []string {
	var lines []string
	for _, f := range rep.Findings {
		if f.Severity == guard.Info {
			continue
		}
		kind := f.Kind
		if named {
			kind = f.Rule + "/" + f.Kind
		}
		lines = append(lines, fmt.Sprintf("%s %q", kind, rep.MaskedSpan(f.Span)))
	}
	return lines
}

// Load reads a case file.
func Load(file string) ([]Case, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var cases []Case
	for _, f := range parse(string(b)) {
		name, ext, _ := strings.Cut(f.name, ".")
		i := slices.IndexFunc(cases, func(c Case) bool { return c.Name == name })
		if i < 0 {
			i = len(cases)
			cases = append(cases, Case{Name: name})
		}
		if err := cases[i].set(ext, f.data); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", file, f.name, err)
		}
	}
	return cases, nil
}

func (c *Case) set(ext, data string) error {
	body := strings.TrimSuffix(data, "\n")
	switch ext {
	case "in":
		c.Msg.Text = body
	case "fixed":
		c.Fixed, c.fixes = body, true
	case "want":
		for line := range strings.Lines(data) {
			if line = strings.TrimSpace(line); line != "" {
				c.Want = append(c.Want, line)
			}
		}
	case "msg":
		m, err := guard.DecodeMessage([]byte(strings.Replace(body, "{", `{"text":"",`, 1)), guard.Message{}, true)
		m.Text = c.Msg.Text
		c.Msg = m
		return err
	default:
		return fmt.Errorf("unknown part %q", ext)
	}
	return nil
}

type part struct{ name, data string }

// parse splits a txtar archive: "-- name --" lines with data between them.
func parse(s string) []part {
	var parts []part
	for line := range strings.Lines(s) {
		if name, ok := strings.CutPrefix(line, "-- "); ok && strings.HasSuffix(strings.TrimSpace(name), " --") {
			parts = append(parts, part{name: strings.TrimSuffix(strings.TrimSpace(name), " --")})
			continue
		}
		if len(parts) > 0 {
			parts[len(parts)-1].data += line
		}
	}
	return parts
}
