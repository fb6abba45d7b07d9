package checker

import (
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/report"
	"github.com/replyvet/replyvet/guard/source"
)

// flags are the flags of check as given.
type flags struct {
	in, as, format, rules, lang, channel string
	failOn, templates, config, offsets   string
	minScore                             float64
	sent, isolated, strict               bool
	jobs                                 int
	paths                                []string
	given                                map[string]bool
}

func parseFlags(args []string, stderr io.Writer) (*flags, error) {
	f := &flags{given: map[string]bool{}}
	fs := flag.NewFlagSet("replyvet check", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: replyvet check [flags] PATH...   (- is standard input)")
		fs.PrintDefaults()
	}
	fs.StringVar(&f.in, "in", "auto", "how to read the input: auto (by file name), "+strings.Join(source.Formats(), ", "))
	fs.StringVar(&f.as, "as", "", "reply or template (default: reply for standard input and jsonl, template for other files)")
	fs.StringVar(&f.format, "format", "text", "output: text, json, jsonl")
	fs.StringVar(&f.rules, "rules", "", "comma-separated ids of the rules that report (default: all)")
	fs.StringVar(&f.lang, "lang", "", "BCP 47 language of messages that name none (default: detected)")
	fs.StringVar(&f.channel, "channel", "", "channel of messages that name none: chat, email, sms, ticket, social (default chat)")
	fs.Float64Var(&f.minScore, "min-score", guard.DefaultMinScore, "leave out findings under this score, 0 to 1")
	fs.StringVar(&f.failOn, "fail-on", "medium", "exit 1 from this severity on: none, low, medium, high")
	fs.StringVar(&f.templates, "templates", "", "file or folder of the reply templates that agents have")
	fs.BoolVar(&f.sent, "sent", false, "treat each message as sent once checked (default true for jsonl)")
	fs.StringVar(&f.config, "config", "", "configuration file (default: .replyvet.yaml, looked for from the first PATH upward)")
	fs.BoolVar(&f.isolated, "isolated", false, "use no configuration file")
	fs.IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), "workers")
	fs.StringVar(&f.offsets, "offsets", "bytes", "unit of start and end: bytes, utf16, runes")
	fs.BoolVar(&f.strict, "strict", false, "unknown fields of a message are an error")
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	fs.Visit(func(fl *flag.Flag) { f.given[fl.Name] = true })
	f.paths = fs.Args()
	return f, nil
}

// settings are flags and configuration together, checked.
type settings struct {
	guard    *guard.Guard
	inputs   []source.Input
	missing  []error // paths that could not be found
	format   report.Format
	unit     guard.Unit
	failOn   guard.Severity // 0: never
	defaults guard.Message
	as       string
	sent     *bool
	strict   bool
	jobs     int
}

// settle reads the configuration, lets the flags beat it, and makes the guard.
func (f *flags) settle(rules []*guard.Rule) (*settings, error) {
	s := &settings{as: f.as, strict: f.strict, jobs: f.jobs}
	if err := f.fixed(s); err != nil {
		return nil, err
	}
	c, err := f.configuration()
	if err != nil {
		return nil, err
	}
	o, err := c.options()
	if err != nil {
		return nil, err
	}
	if err := f.apply(s, c, o); err != nil {
		return nil, err
	}
	now := time.Now() // one instant for the whole run
	o.Now = func() time.Time { return now }
	if s.guard, err = guard.New(rules, o); err != nil {
		return nil, c.explain(err)
	}
	return s, nil
}

// ownTemplates returns what is checked, if that is templates: they are compared
// with each other. What can't be read is told of when it is checked.
func (f *flags) ownTemplates(s *settings) (all []guard.Template) {
	for _, in := range s.inputs {
		if in.Path == "-" || s.as == "reply" || s.as == "" && in.Format == "jsonl" {
			return nil
		}
	}
	for _, p := range f.paths {
		if list, err := source.Templates(p); err == nil {
			all = append(all, list...)
		}
	}
	return all
}

// fixed reads the flags that the configuration has no say in.
func (f *flags) fixed(s *settings) (err error) {
	if len(f.paths) == 0 {
		return fmt.Errorf("no PATH; - is standard input")
	}
	if f.in != "auto" && !slices.Contains(source.Formats(), f.in) {
		return fmt.Errorf("unknown -in %q: auto, %s", f.in, strings.Join(source.Formats(), ", "))
	}
	if f.as != "" && f.as != "reply" && f.as != "template" {
		return fmt.Errorf("unknown -as %q: reply or template", f.as)
	}
	if f.jobs < 1 {
		return fmt.Errorf("-jobs %d: at least 1", f.jobs)
	}
	switch f.offsets {
	case "bytes":
	case "utf16":
		s.unit = guard.UTF16
	case "runes":
		s.unit = guard.Runes
	default:
		return fmt.Errorf("unknown -offsets %q: bytes, utf16, runes", f.offsets)
	}
	if f.given["sent"] {
		s.sent = &f.sent
	}
	for _, p := range f.paths {
		in, err := source.Expand(p, f.in)
		if err != nil {
			s.missing = append(s.missing, err)
		}
		s.inputs = append(s.inputs, in...)
	}
	s.format, err = report.ByName(f.format)
	return err
}

// apply puts the flags over what the configuration says.
func (f *flags) apply(s *settings, c *config, o *guard.Options) error {
	if f.given["lang"] {
		o.Lang = f.lang
	}
	if f.given["min-score"] {
		o.MinScore = f.minScore
		if f.minScore == 0 {
			o.MinScore = 1e-9 // zero stands for the default
		}
		for id, r := range o.Rules {
			r.MinScore = 0
			o.Rules[id] = r
		}
	}
	if f.rules != "" {
		o.Only = strings.FieldsFunc(f.rules, func(r rune) bool { return r == ',' || r == ' ' })
		if len(o.Only) == 0 {
			return fmt.Errorf("-rules %q names no rule", f.rules)
		}
		for _, id := range o.Only { // naming a rule switches it on
			if r, ok := o.Rules[id]; ok {
				r.Disabled = false
				o.Rules[id] = r
			}
		}
	}
	channel, failOn := c.Channel, c.FailOn
	if f.given["channel"] {
		channel = f.channel
	}
	if f.given["fail-on"] || failOn == "" {
		failOn = f.failOn
	}
	if channel != "" {
		if err := s.defaults.Channel.UnmarshalText([]byte(channel)); err != nil {
			if !f.given["channel"] {
				err = c.explain(err)
			}
			return err
		}
	}
	if failOn != "none" {
		if err := s.failOn.UnmarshalText([]byte(failOn)); err != nil || s.failOn < guard.Low {
			err = fmt.Errorf("unknown fail-on %q: none, low, medium, high", failOn)
			if !f.given["fail-on"] {
				err = c.explain(err)
			}
			return err
		}
	}
	templates := c.templatesPath()
	if f.templates != "" {
		templates = f.templates
	}
	if templates == "" {
		o.Templates = f.ownTemplates(s)
		return nil
	}
	var err error
	if o.Templates, err = source.Templates(filepath.Clean(templates)); err != nil {
		return fmt.Errorf("templates: %w", err)
	}
	return nil
}
