package checker

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"go.yaml.in/yaml/v3"

	"github.com/replyvet/replyvet/guard"
)

// configName is the file looked for from the first path upward.
const configName = ".replyvet.yaml"

// config is a configuration file.
type config struct {
	path      string
	Rules     map[string]yaml.Node `yaml:"rules"`
	Lang      string               `yaml:"lang"`
	Channel   string               `yaml:"channel"`
	Languages []string             `yaml:"languages"`
	Templates string               `yaml:"templates"`
	Words     []string             `yaml:"words"`
	FailOn    string               `yaml:"fail_on"`
	MinScore  float64              `yaml:"min_score"`
}

// ruleConfig is what every rule may have in it; the rest is the rule's own.
type ruleConfig struct {
	Enabled  *bool          `yaml:"enabled"`
	Severity string         `yaml:"severity"`
	MinScore float64        `yaml:"min_score"`
	Allow    []string       `yaml:"allow"`
	Shadow   bool           `yaml:"shadow"`
	Own      map[string]any `yaml:",inline"`
}

// configuration reads the file that the flags name or that is found; none is
// an empty one.
func (f *flags) configuration() (*config, error) {
	path := f.config
	switch {
	case f.isolated && path != "":
		return nil, errors.New("-config and -isolated exclude each other")
	case f.isolated:
		return &config{}, nil
	case path == "":
		path = findConfig(f.paths[0])
	}
	if path == "" {
		return &config{}, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := &config{path: path}
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(c); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if err := d.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: more than one YAML document", path)
	}
	return c, nil
}

// findConfig looks for the configuration beside path and in the folders above
// it; for "-" from the working directory on.
func findConfig(path string) string {
	if path == "-" {
		path = "."
	}
	dir, err := filepath.Abs(path)
	if err != nil {
		return ""
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		dir = filepath.Dir(dir)
	}
	for {
		file := filepath.Join(dir, configName)
		if _, err := os.Stat(file); !errors.Is(err, fs.ErrNotExist) {
			return file
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
}

// options turns the configuration into a guard's options.
func (c *config) options() (*guard.Options, error) {
	o := &guard.Options{Lang: c.Lang, Languages: c.Languages, Words: c.Words, MinScore: c.MinScore, Dir: filepath.Dir(c.path), Rules: map[string]guard.Settings{}}
	for id, node := range c.Rules {
		var r ruleConfig
		if err := node.Decode(&r); err != nil {
			return nil, fmt.Errorf("%s: rule %s: %w", c.path, id, err)
		}
		s := guard.Settings{Disabled: r.Enabled != nil && !*r.Enabled, MinScore: r.MinScore, Allow: r.Allow, Shadow: r.Shadow, Own: r.Own}
		if r.Severity != "" {
			if err := s.Severity.UnmarshalText([]byte(r.Severity)); err != nil {
				return nil, fmt.Errorf("%s:%d: rule %s: %w", c.path, node.Line, id, err)
			}
		}
		o.Rules[id] = s
	}
	return o, nil
}

// templatesPath is relative to the configuration file.
func (c *config) templatesPath() string {
	if c.Templates == "" || filepath.IsAbs(c.Templates) {
		return c.Templates
	}
	return filepath.Join(filepath.Dir(c.path), c.Templates)
}

// explain says where in the file what guard.New refused stands, if there is one.
func (c *config) explain(err error) error {
	if c.path == "" {
		return err
	}
	var unknown *guard.UnknownKeyError
	if errors.As(err, &unknown) {
		for _, n := range c.Rules[unknown.Rule].Content {
			if n.Value == unknown.Key {
				return fmt.Errorf("%s:%d: %w", c.path, n.Line, err)
			}
		}
	}
	return fmt.Errorf("%s: %w", c.path, err)
}
