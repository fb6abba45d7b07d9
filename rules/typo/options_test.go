package typo_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/typo"
)

// found returns the words that a guard with the rule's own keys finds, in order.
func found(t *testing.T, own map[string]any, dir, lang, text string) []string {
	t.Helper()
	g, err := guard.New([]*guard.Rule{typo.Rule()}, &guard.Options{Dir: dir, Rules: map[string]guard.Settings{"typo": {Own: own}}})
	require.NoError(t, err)
	rep, err := g.Check(context.Background(), guard.Message{Text: text, Lang: lang})
	require.NoError(t, err)
	words := []string{}
	for _, f := range rep.Findings {
		words = append(words, text[f.Span.Start:f.Span.End])
	}
	return words
}

func TestHouseWordsByLanguage(t *testing.T) {
	const text = "Your acount and your delivry are fine."
	assert.Equal(t, []string{"acount", "delivry"}, found(t, nil, "", "en", text))
	words := map[string]any{"words": map[string]any{"en": []any{"Delivry"}}}
	assert.Equal(t, []string{"acount"}, found(t, words, "", "en", text))
	french := map[string]any{"words": map[string]any{"fr": []any{"delivry"}}}
	assert.Equal(t, []string{"acount", "delivry"}, found(t, french, "", "en", text), "words of another language")
}

func TestWordFilesAreReadBesideTheConfiguration(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "house.txt"), []byte("# our products\r\nacount\r\n\r\nDelivry\n"), 0o600))
	own := map[string]any{"word_files": map[string]any{"en": []any{"house.txt"}}}
	assert.Empty(t, found(t, own, dir, "en", "Your acount and your delivry are fine."))
	assert.Equal(t, []string{"your"}, found(t, own, dir, "en", "Let us know when your ready."), "a list says what is spelt right, no more")
}

func TestDialect(t *testing.T) {
	const text = "We apologise: the colour of the tire at the theatre is your favorite color."
	assert.Empty(t, found(t, nil, "", "en", text), "both are right")
	assert.Equal(t, []string{"apologise", "colour", "theatre"}, found(t, map[string]any{"dialect": "us"}, "", "en", text))
	assert.Equal(t, []string{"favorite", "color"}, found(t, map[string]any{"dialect": "gb"}, "", "en", text))
}

func TestDialectSpellsTheWordTheOtherWay(t *testing.T) {
	for _, c := range []struct{ dialect, in, out string }{
		{"us", "The colour and the theatre were analysed; realise your honour.", "The color and the theater were analyzed; realize your honor."},
		{"gb", "The color, the theater and the traveler; check your meter and realize.", "The colour, the theatre and the traveller; check your meter and realize."},
	} {
		g, err := guard.New([]*guard.Rule{typo.Rule()}, &guard.Options{Rules: map[string]guard.Settings{"typo": {Own: map[string]any{"dialect": c.dialect}}}})
		require.NoError(t, err)
		rep, err := g.Check(context.Background(), guard.Message{Text: c.in, Lang: "en"})
		require.NoError(t, err)
		assert.Equal(t, c.out, rep.Rewritten())
	}
}

func TestOptionsThatMakeNoSense(t *testing.T) {
	for name, own := range map[string]map[string]any{
		"dialect":  {"dialect": "au"},
		"language": {"words": map[string]any{"xx": []any{"a"}}},
		"file":     {"word_files": map[string]any{"en": []any{"no such file"}}},
		"key":      {"dictionary": "en"},
	} {
		_, err := guard.New([]*guard.Rule{typo.Rule()}, &guard.Options{Rules: map[string]guard.Settings{"typo": {Own: own}}})
		assert.ErrorContains(t, err, "typo", name)
	}
}
