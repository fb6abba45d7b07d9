package guard

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/replyvet/replyvet/lexicon"
)

// Setup is what a rule's New works with. It is good until New returns.
type Setup struct {
	rule     *Rule
	index    int
	settings Settings
	options  *Options
	book     *phraseBook
	now      func() time.Time
	decoded  bool
}

// Decode reads the rule's own keys of the configuration into v, a pointer to a
// struct with json tags. A key that v does not have is an error.
func (s *Setup) Decode(v any) error {
	s.decoded = true
	if len(s.settings.Own) == 0 {
		return nil
	}
	if known := keysOf(v); len(known) > 0 {
		for _, k := range slices.Sorted(maps.Keys(s.settings.Own)) {
			if !slices.Contains(known, k) {
				return &UnknownKeyError{s.rule.ID, k, known}
			}
		}
	}
	b, err := json.Marshal(s.settings.Own)
	if err != nil {
		return fmt.Errorf("rule %s: %w", s.rule.ID, err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return fmt.Errorf("rule %s: %w", s.rule.ID, err)
	}
	return nil
}

// UnknownKeyError is what New returns for a key of the configuration that its
// rule does not have.
type UnknownKeyError struct {
	Rule, Key string
	Known     []string // the rule's own keys; none if it has none
}

// Error implements error.
func (e *UnknownKeyError) Error() string {
	if len(e.Known) == 0 {
		return fmt.Sprintf("rule %s: it has no options of its own, not %s", e.Rule, e.Key)
	}
	return fmt.Sprintf("rule %s: unknown key %q; beside those that every rule has there are %s", e.Rule, e.Key, strings.Join(e.Known, ", "))
}

// keysOf returns the JSON names of the fields of the struct that v points to.
func keysOf(v any) (keys []string) {
	t := reflect.TypeOf(v)
	if t.Kind() != reflect.Pointer || t.Elem().Kind() != reflect.Struct {
		return nil
	}
	for i := range t.Elem().NumField() {
		if name, _, _ := strings.Cut(t.Elem().Field(i).Tag.Get("json"), ","); name != "" && name != "-" {
			keys = append(keys, name)
		}
	}
	return keys
}

// Phrase adds a phrase (see lexicon.ParsePattern) that Pass.Hits reports by id,
// in texts of language l; Und: in texts of any language. What is wrong with a
// phrase of one language is found out when its first text comes, or by Warm:
// most programs see one language or two of them.
func (s *Setup) Phrase(l lexicon.Language, pattern string, id int) error {
	ph := phrase{phraseOwner: phraseOwner{int32(s.index), int32(id)}, source: pattern, langs: l.Bit()}
	if l == lexicon.Und {
		p, err := lexicon.ParsePattern(pattern)
		if err != nil {
			return fmt.Errorf("rule %s: %w", s.rule.ID, err)
		}
		ph.pattern, ph.langs = p, lexicon.AllLanguages
	}
	s.book.list = append(s.book.list, ph)
	return nil
}

// Allow returns the rule's allow list. The engine itself drops findings that
// lie within an allowed word, sentence or number; a rule asks only if it has
// to know more.
func (s *Setup) Allow() []string { return s.settings.Allow }

// Path returns a path that stands among the rule's own keys, as it is to be
// opened: a relative one starts in Options.Dir.
func (s *Setup) Path(name string) string {
	if s.options.Dir == "" || filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(s.options.Dir, name)
}

// Templates returns the reply templates that agents have.
func (s *Setup) Templates() []Template { return s.options.Templates }

// Words returns the house's names of products and people.
func (s *Setup) Words() []string { return s.options.Words }

// Now returns the guard's clock.
func (s *Setup) Now() func() time.Time { return s.now }
