package lexicon

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// Language is one of the languages whose words the lexicon knows. The zero
// value, Und, means that the language is not known.
type Language uint8

// The languages of the lexicon. Other stands for a language that a caller
// named and that the lexicon has no words of.
const (
	Und Language = iota
	English
	French
	Hungarian
	Bengali
	Tamil
	Other
)

// All lists the languages that the lexicon has words of.
func All() []Language { return []Language{English, French, Hungarian, Bengali, Tamil} }

// String returns the BCP 47 tag: "en", "fr", "hu", "bn", "ta", or "und".
func (l Language) String() string {
	switch l {
	case English:
		return "en"
	case French:
		return "fr"
	case Hungarian:
		return "hu"
	case Bengali:
		return "bn"
	case Tamil:
		return "ta"
	}
	return "und"
}

// Bit returns the language's bit in a set of Languages.
func (l Language) Bit() Languages {
	if l == Und || l > Tamil {
		return 0
	}
	return 1 << (l - 1)
}

// Languages is a set of languages: English is bit 0, Tamil bit 4.
type Languages uint8

// AllLanguages is the set of every language, those that the lexicon does not
// know too.
const AllLanguages = ^Languages(0)

// Has reports whether the set holds l.
func (s Languages) Has(l Language) bool { return s&l.Bit() != 0 }

// ParseLanguage reads a BCP 47 tag. The region and script are looked at only
// to be well-formed: "en-GB" is English. A well-formed tag of a language that
// the lexicon has no words of is Other; an empty tag is Und; a malformed one
// is an error.
func ParseLanguage(tag string) (Language, error) {
	if tag == "" || strings.EqualFold(tag, "und") {
		return Und, nil
	}
	for _, l := range All() {
		if tag == l.String() {
			return l, nil
		}
	}
	t, err := language.Parse(tag)
	if err != nil {
		return Und, fmt.Errorf("%q is not a BCP 47 language tag", tag)
	}
	base, _ := t.Base()
	for _, l := range All() {
		if base.String() == l.String() {
			return l, nil
		}
	}
	return Other, nil
}
