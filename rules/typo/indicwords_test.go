package typo

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/lexicon"
)

// TestTablesKnowNoListedMisspelling: what the hot table knows is not looked up,
// so that each form of a misspelt stem which it learnt has to be listed itself.
func TestTablesKnowNoListedMisspelling(t *testing.T) {
	for _, l := range []lexicon.Language{lexicon.Bengali, lexicon.Tamil} {
		tab, err := tables[l]()
		require.NoError(t, err)
		listed := map[string]bool{}
		for _, s := range tab.stems {
			listed[s.wrong] = true
		}
		for _, s := range tab.stems {
			for _, kind := range tailsOf(l) {
				for _, tail := range kind {
					if w := s.wrong + tail; lexicon.Lookup(lexicon.Hash(w)).Known(l) {
						assert.True(t, listed[w], "%s is in the table", w)
					}
				}
			}
		}
	}
}

// TestVocabularyIsKnown: no word of the lists, in any form, is taken for another.
func TestVocabularyIsKnown(t *testing.T) {
	for _, l := range []lexicon.Language{lexicon.Bengali, lexicon.Tamil} {
		v := indicVocabularies[l]()
		tab, err := tables[l]()
		require.NoError(t, err)
		for _, cores := range v.cores {
			for _, c := range cores {
				for _, tail := range v.tails[c.kind] {
					w := c.text + tail
					assert.Empty(t, v.meant(w, nil), w)
					_, ok := tab.slip(w)
					assert.False(t, ok, w)
				}
			}
		}
		for _, right := range v.right {
			for _, s := range right {
				assert.Empty(t, v.meant(s.text, nil), s.text)
			}
		}
	}
}

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		typed, right string
		cost         int
	}{
		{"অপেক্কা", "অপেক্ষা", wrongRune},
		{"কারন", "কারণ", sameSound},
		{"সমাধন", "সমাধান", wrongSign},
		{"পাসওয়াড", "পাসওয়ার্ড", wrongPair},
		{"দুঃিখত", "দুঃখিত", swapped},
		{"ধন্যাদ", "ধন্যবাদ", lostRune},
		{"மனிக்க", "மன்னிக்க", wrongPair},
		{"உங்கல்", "உங்கள்", sameSound},
		{"உங்கள்", "உங்கள்", 0},
		{"உதவி", "கேள்வி", 0},
	} {
		cost, _, _ := slipOf(lexicon.Fold(c.typed), lexicon.Fold(c.right))
		assert.Equal(t, c.cost, cost, "%s %s", c.typed, c.right)
	}
}
