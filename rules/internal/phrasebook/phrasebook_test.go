package phrasebook_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
	"github.com/replyvet/replyvet/rules/internal/phrasebook"
)

func TestPhrasesCountInTheirLanguage(t *testing.T) {
	var b phrasebook.Builder
	require.NoError(t, b.Phrase(lexicon.Und, "kind regards", 1))
	require.NoError(t, b.Phrase(lexicon.French, "pour", 2))
	require.NoError(t, b.Phrase(lexicon.English, "pour", 3))
	require.Error(t, b.Phrase(lexicon.English, "(", 4))
	book := b.Build()
	var tok lexicon.Tokens
	require.NoError(t, tok.Scan("Pour the tea. Kind regards"))
	var h phrasebook.Hits
	for l, want := range map[lexicon.Language][]guard.Hit{
		lexicon.English:   {{ID: 3}, {ID: 1, First: 3, Last: 4}},
		lexicon.French:    {{ID: 2}, {ID: 1, First: 3, Last: 4}},
		lexicon.Hungarian: {{ID: 1, First: 3, Last: 4}},
		lexicon.Und:       {{ID: 2}, {ID: 3}, {ID: 1, First: 3, Last: 4}},
	} {
		book.Find(&h, &tok, l)
		assert.Equal(t, want, h.List, l.String())
	}
}
