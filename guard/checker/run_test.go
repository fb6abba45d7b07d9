package checker_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/checker"
	"github.com/replyvet/replyvet/lexicon"
)

// colours is a rule that finds colours: red is high, green low, and what
// stands behind "secret" is a secret.
func colours() []*guard.Rule {
	colour := &guard.Rule{
		ID: "colour", Doc: "finds colours\n\nOption `grey`: find grey too.",
		Kinds: []guard.Kind{{Name: "red", Severity: guard.High, Doc: "red"}, {Name: "green", Severity: guard.Low, Doc: "green"}},
		New: func(s *guard.Setup) (guard.Checker, error) {
			var own struct {
				Grey bool `json:"grey"`
			}
			if err := s.Decode(&own); err != nil {
				return nil, err
			}
			if own.Grey {
				if err := s.Phrase(lexicon.Und, "grey", 1); err != nil {
					return nil, err
				}
			}
			return paint{"red", "green"}, s.Phrase(lexicon.Und, "(red|green)", 1)
		},
	}
	secret := &guard.Rule{
		ID: "secret", Doc: "finds secrets", Secret: true,
		Kinds: []guard.Kind{{Name: "red", Severity: guard.High, Doc: "a secret"}},
		New: func(s *guard.Setup) (guard.Checker, error) {
			return paint{"red", "red"}, s.Phrase(lexicon.Und, "hush*", 1)
		},
	}
	return []*guard.Rule{colour, secret}
}

type paint [2]string

func (k paint) Check(p *guard.Pass) error {
	for _, h := range p.Hits() {
		kind := k[0]
		if p.Folded(h.First) == "green" {
			kind = k[1]
		}
		span := p.WordSpan(h.First, h.Last)
		p.Report(guard.Finding{Kind: kind, Span: span, Score: 0.9, Message: "a colour",
			Rewrites: []guard.Rewrite{guard.Replace("blank it", span, "•")}})
	}
	return nil
}

type result struct {
	status   int
	out, err string
}

func run(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	var out, errs bytes.Buffer
	status := checker.Run(args, strings.NewReader(stdin), &out, &errs, colours())
	return result{status, out.String(), errs.String()}
}

func checkLines(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	return run(t, stdin, append(append([]string{"check", "-isolated", "-in", "jsonl", "-format", "jsonl"}, args...), "-")...)
}

func TestExitStatus(t *testing.T) {
	for name, c := range map[string]struct {
		stdin string
		args  []string
		want  int
		says  string
	}{
		"clean":            {`{"text":"blue"}`, nil, 0, ""},
		"high":             {`{"text":"red"}`, nil, 1, ""},
		"low":              {`{"text":"green"}`, nil, 0, ""},
		"low counts":       {`{"text":"green"}`, []string{"-fail-on", "low"}, 1, ""},
		"none counts":      {`{"text":"red"}`, []string{"-fail-on", "none"}, 0, ""},
		"malformed":        {"{\"text\":\"red\"}\n{nope\n", nil, 2, "standard input:2: not JSON"},
		"no text":          {`{"id":1}`, nil, 2, `standard input:1: no "text"`},
		"unknown rule":     {"", []string{"-rules", "odour"}, 2, `unknown rule "odour": one of colour, secret`},
		"unknown channel":  {"", []string{"-channel", "pigeon"}, 2, `unknown channel "pigeon"`},
		"unknown language": {"", []string{"-lang", "!!"}, 2, "BCP 47"},
		"unknown flag":     {"", []string{"-colour"}, 2, "-colour"},
		"unknown format":   {"", []string{"-format", "smoke"}, 2, `unknown format "smoke"`},
		"unknown fail-on":  {"", []string{"-fail-on", "info"}, 2, `unknown fail-on "info"`},
		"message language": {`{"text":"x","lang":"!!"}`, nil, 2, "standard input:1: the message's language"},
		"message channel":  {`{"text":"x","channel":"pigeon"}`, nil, 2, `unknown channel "pigeon"`},
		"strict":           {`{"text":"x","colour":1}`, []string{"-strict"}, 2, `unknown field "colour"`},
		"not strict":       {`{"text":"x","colour":1}`, nil, 0, ""},
		"missing file":     {"", []string{"no/such.txt"}, 2, "no/such.txt"},
	} {
		t.Run(name, func(t *testing.T) {
			got := checkLines(t, c.stdin, c.args...)
			assert.Equal(t, c.want, got.status, got.err)
			assert.Contains(t, got.err, c.says)
			if c.says == "" {
				assert.Empty(t, got.err)
			}
		})
	}
}

func TestMalformedLineLosesNoOther(t *testing.T) {
	got := checkLines(t, "{\"id\":\"a\",\"text\":\"x\"}\n{oops\n{\"id\":7,\"text\":\"red\"}\n")
	assert.Equal(t, 2, got.status)
	lines := strings.Split(strings.TrimSpace(got.out), "\n")
	require.Len(t, lines, 2)
	assert.Contains(t, lines[0], `"id":"a"`)
	assert.Contains(t, lines[1], `"id":"7"`)
}

func TestReportIsTheContractsObject(t *testing.T) {
	got := checkLines(t, `{"id":"m1","lang":"en","text":"so\nah red"}`)
	want := `{"id":"m1","lang":"en","verdict":"block","score":0.9,"findings":[{"rule":"colour","kind":"red","start":6,"end":9,` +
		`"line":2,"column":4,"severity":"high","score":0.9,"message":"a colour","rewrites":[{"label":"blank it","complete":true,` +
		`"edits":[{"start":6,"end":9,"text":"•"}]}]}],"rewritten":"so\nah •","errors":[]}` + "\n"
	assert.Equal(t, want, got.out)
	assert.Equal(t, `{"id":"1","lang":"und","verdict":"allow","score":0,"findings":[],"errors":[]}`+"\n", checkLines(t, `{"text":""}`).out)
}

func TestOffsets(t *testing.T) {
	for unit, want := range map[string]string{"bytes": `"start":5,"end":8`, "utf16": `"start":3,"end":6`, "runes": `"start":2,"end":5`} {
		assert.Contains(t, checkLines(t, `{"text":"😀 red"}`, "-offsets", unit).out, want, unit)
	}
}

func TestSecretsStayMaskedWhateverReports(t *testing.T) {
	for _, format := range []string{"text", "json", "jsonl"} {
		for _, extra := range [][]string{nil, {"-rules", "colour"}, {"-min-score", "1"}} {
			args := append([]string{"check", "-isolated", "-in", "jsonl", "-format", format}, extra...)
			got := run(t, `{"text":"red hushhush and green"}`, append(args, "-")...)
			assert.NotContains(t, got.out+got.err, "hushhush", "%s %v", format, extra)
		}
	}
}

func TestSameBytesWithAnyNumberOfWorkers(t *testing.T) {
	var in strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&in, "{\"id\":%d,\"text\":\"%s red\"}\n", i, strings.Repeat("blue ", i%17))
	}
	one := checkLines(t, in.String(), "-jobs", "1")
	eight := checkLines(t, in.String(), "-jobs", "8")
	assert.Equal(t, one, eight)
	assert.Equal(t, 1000, strings.Count(one.out, "\n"))
}

func TestText(t *testing.T) {
	got := run(t, "All is well.\nBut this is red, and hush1 too.", "check", "-isolated", "-")
	assert.Equal(t, `-:2:13: high colour/red: a colour (0.90)
    But this is red, and • too.
                ~~~
    blank it: But this is •, and • too.
-:2:22: high secret/red: a colour (0.90)
    But this is red, and • too.
                         ~
    blank it: But this is red, and • too.
`, got.out)
}

func TestJSONIsOneArray(t *testing.T) {
	got := run(t, "{\"text\":\"red\"}\n{\"text\":\"x\"}", "check", "-isolated", "-in", "jsonl", "-format", "json", "-")
	var reports []map[string]any
	require.NoError(t, json.Unmarshal([]byte(got.out), &reports))
	assert.Len(t, reports, 2)
}

func write(t *testing.T, dir, name, data string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte(data), 0o600))
	return path
}

func TestConfiguration(t *testing.T) {
	for name, c := range map[string]struct {
		yaml   string
		args   []string
		status int
		says   string
	}{
		"switched off":          {"rules: {colour: {enabled: false}}", nil, 0, ""},
		"flag switches on":      {"rules: {colour: {enabled: false}}", []string{"-rules", "colour"}, 1, "colour/red"},
		"severity":              {"rules: {colour: {severity: low}}", nil, 0, "low colour/red"},
		"shadow":                {"rules: {colour: {shadow: true}}\nfail_on: low", nil, 0, "info colour/red"},
		"min_score":             {"rules: {colour: {min_score: 0.95}}", nil, 0, ""},
		"allow":                 {"rules: {colour: {allow: [red wine]}}", nil, 0, ""},
		"own key":               {"rules: {colour: {grey: true}}", nil, 1, "colour/red"},
		"fail_on":               {"fail_on: none", nil, 0, "colour/red"},
		"flag beats it":         {"fail_on: none", []string{"-fail-on", "high"}, 1, "colour/red"},
		"unknown key":           {"rulez: {}", nil, 2, "rulez"},
		"unknown rule":          {"rules: {odour: {}}", nil, 2, `unknown rule "odour"`},
		"unknown key of a rule": {"rules:\n  colour:\n    blue: 1", nil, 2, `.replyvet.yaml:3: rule colour: unknown key "blue"`},
		"no own keys":           {"rules: {secret: {blue: 1}}", nil, 2, "no options of its own, not blue"},
		"severity unknown":      {"rules: {colour: {severity: grim}}", nil, 2, `unknown severity "grim"`},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, ".replyvet.yaml", c.yaml)
			msg := write(t, dir, "sub/a.txt", "some red wine")
			got := run(t, "", append(append([]string{"check"}, c.args...), msg)...)
			assert.Equal(t, c.status, got.status, got.err)
			assert.Contains(t, got.out+got.err, c.says)
			if c.says == "" {
				assert.Empty(t, got.out)
			}
		})
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "b.md", "red")
	write(t, dir, "a.txt", "blue")
	write(t, dir, "c.jsonl", `{"id":"x","text":"red"}`)
	write(t, dir, "d.png", "red")
	write(t, dir, ".git/e.txt", "red")
	got := run(t, "", "check", "-isolated", "-format", "jsonl", dir)
	assert.Equal(t, 1, got.status)
	var ids []string
	for line := range strings.Lines(got.out) {
		var r struct{ ID, File string }
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		ids = append(ids, r.ID+" "+filepath.Base(r.File))
	}
	assert.Equal(t, []string{"a a.txt", "b b.md", "x c.jsonl"}, ids)
}

func TestBadBytes(t *testing.T) {
	got := run(t, "bad \xff\xfe red \x00 nul", "check", "-isolated", "-format", "jsonl", "-")
	assert.Equal(t, 1, got.status)
	assert.True(t, json.Valid([]byte(got.out)))
	big := checkLines(t, `{"text":"`+strings.Repeat("Your order has shipped. ", 500000)+`red"}`)
	assert.Equal(t, 1, big.status)
}

func TestCommands(t *testing.T) {
	assert.Contains(t, run(t, "", "rules").out, "colour")
	got := run(t, "", "explain", "colour")
	assert.Equal(t, 0, got.status)
	assert.Contains(t, got.out, "Option `grey`")
	assert.Equal(t, 2, run(t, "", "explain", "odour").status)
	assert.Equal(t, 2, run(t, "", "chekc").status)
	assert.Equal(t, 0, run(t, "").status)
}

func TestTemplatesAreComparedWithEachOther(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.en.txt": "one", "a.fr.txt": "un", "m.jsonl": `{"text":"one"}` + "\n"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	var seen int
	rule := &guard.Rule{ID: "peek", Doc: "sees the templates", Kinds: []guard.Kind{{Name: "none", Severity: guard.Low, Doc: "none"}},
		New: func(s *guard.Setup) (guard.Checker, error) { seen = len(s.Templates()); return paint{}, nil }}
	file := func(name string) string { return filepath.Join(dir, name) }
	for _, c := range []struct {
		want int
		args []string
	}{
		{2, []string{file("a.en.txt"), file("a.fr.txt")}},
		{0, []string{"-as", "reply", file("a.en.txt")}},
		{0, []string{file("m.jsonl")}},
		{1, []string{"-as", "template", file("m.jsonl")}},
		{0, []string{dir}}, // replies among them, which were not to be compared with templates nobody named
		{0, []string{"-as", "template", "-"}},
	} {
		var out bytes.Buffer
		checker.Run(append([]string{"check", "-isolated"}, c.args...), strings.NewReader("one"), &out, &out, []*guard.Rule{rule})
		assert.Equal(t, c.want, seen, "%v: %s", c.args, out.String())
	}
}
