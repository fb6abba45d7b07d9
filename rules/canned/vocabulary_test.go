package canned

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/replyvet/replyvet/lexicon"
)

// The first look must not pass over what the closer look knows.
func TestTheFirstLookKnowsTheVocabulary(t *testing.T) {
	all := vocabularies()
	for _, l := range lexicon.All() {
		_, list, _ := strings.Cut(phraseFile(l), "["+wordSection+"]")
		for w := range strings.FieldsSeq(strings.Replace(list, "["+plainSection+"]", "", 1)) {
			p, prefix := strings.CutSuffix(w, "*")
			folded := lexicon.Fold(p)
			assert.True(t, all[l].couldHave(lexicon.Hash(folded), folded), w)
			if prefix {
				folded = lexicon.Fold(p + "xyz")
				assert.True(t, all[l].couldHave(lexicon.Hash(folded), folded), w)
			}
		}
	}
}
