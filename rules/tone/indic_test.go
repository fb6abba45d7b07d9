package tone

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSqueeze(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a sign drawn out", "বোকাাাা", "বোকা"},
		{"a vowel after its sign", "বোকাআআ", "বোকা"},
		{"a letter drawn out", "পাগলললল", "পাগল"},
		{"a joiner", "বোকা\u200c", "বোকা"},
		{"Tamil, a sign", "முட்டாாாள்", "முட்டாள்"},
		{"Tamil, a syllable", "லூசுசுசு", "லூசு"},
		{"Tamil, a syllable five times", "லூசுசுசுசுசு", "லூசு"},
		{"Tamil, a letter without a vowel", "முட்டாள்ள்ள்", "முட்டாள்"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.True(t, drawnIndic(c.in))
			assert.Equal(t, c.want, squeeze(c.in))
		})
	}
}

func TestPlainWordsAreNotDrawnOut(t *testing.T) {
	for _, s := range []string{"বোকা", "মমতা", "বিজ্ঞান", "முட்டாள்", "அண்ணன்", "பள்ளி", "மாமா", "বাবা"} {
		assert.False(t, drawnIndic(s), s)
		assert.Equal(t, s, squeeze(s))
	}
}

func TestCluster(t *testing.T) {
	for _, s := range []string{"বো", "কা", "ন্ধ", "ந", "டா", "ள்", "আ"} {
		assert.True(t, cluster(s), s)
	}
	for _, s := range []string{"বোকা", "নয়", "ab", "இல்லை"} {
		assert.False(t, cluster(s), s)
	}
}

func TestFitsIndic(t *testing.T) {
	for _, c := range []struct {
		pattern, word string
		want          bool
	}{
		{"বো*", "বোকা", true},
		{"শু*রের", "শুয়োরের", true},
		{"শু*র", "শুয়োরের", false},
		{"মা*রচোদ", "মাদারচোদ", true},
		{"মা*চোদ", "বাইনচোদ", false},
		{"மு*டாள்", "முட்டாள்", true},
	} {
		assert.Equal(t, c.want, fitsIndic([]rune(c.pattern), []rune(c.word)), c.pattern)
	}
}
