package lexicon

import (
	"strings"

	"github.com/kljensen/snowball/english"
	"github.com/kljensen/snowball/french"
	"github.com/kljensen/snowball/hungarian"
)

// Stem returns the stem of a folded word: Snowball's for English, French and
// Hungarian; for Bengali and Tamil the word without its commonest endings. It
// costs about a microsecond: stem once, when an index is built, not per message.
func Stem(l Language, folded string) string {
	switch l {
	case English:
		return english.Stem(folded, true)
	case French:
		return french.Stem(folded, true)
	case Hungarian:
		return hungarian.Stem(folded, true)
	case Bengali:
		return strip(folded, bengaliEndings, 6)
	case Tamil:
		return strip(folded, tamilEndings, 9)
	}
	return folded
}

// The endings are tried longest first, separated by blanks: Bengali case,
// number and article; Tamil case and number.
const (
	bengaliEndings = "গুলোকে গুলোর গুলিকে গুলির দেরকে গুলো গুলি টিকে টিতে টির টাকে টার দের রা কে টি টা তে র"
	tamilEndings   = "களுக்கு களுடைய களிடம் களில் களின் களால் களை உடைய களும் வுக்கு க்கு இடம் கள் இல் இன் ஆல் உம் ஐ"
)

// strip cuts the first ending that leaves at least keep bytes.
func strip(word, endings string, keep int) string {
	for e := range strings.FieldsSeq(endings) {
		if base, ok := strings.CutSuffix(word, e); ok && len(base) >= keep {
			return base
		}
	}
	return word
}
