package canned

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
	"github.com/replyvet/replyvet/rules/internal/phrasebook"
)

//go:embed en.txt
var english string

//go:embed fr.txt
var french string

//go:embed hu.txt
var hungarian string

//go:embed bn.txt
var bengali string

//go:embed ta.txt
var tamil string

// The classes of phrases, the sections of the phrase files; they are the ids
// that hits come back with.
const (
	classGreeting = iota + 1
	classSignoff
	classThanks   // a sign-off if it stands alone on its line
	classFormula  // a sign-off of a whole sentence
	classForward  // heads a forwarded or an original message
	classWrote    // "... wrote:" heads quoted mail
	classField    // "From:" in the head of a mail
	classNotice   // marks a paragraph of small print
	classDay      // a fact: a weekday, a month, today
	classWelcome  // the answer to a customer's thanks
	classDone     // says what was done, or what to do
	classStock    // a stock phrase
	classOffer    // a stock phrase too: offers more help
	classWish     // wishes a nice day
	classGrateful // thanks
)

func class(section string) int {
	switch section {
	case "greeting":
		return classGreeting
	case "signoff":
		return classSignoff
	case "thanks":
		return classThanks
	case "formula":
		return classFormula
	case "forward":
		return classForward
	case "wrote":
		return classWrote
	case "field":
		return classField
	case "notice":
		return classNotice
	case "day":
		return classDay
	case "welcome":
		return classWelcome
	case "done":
		return classDone
	case "stock":
		return classStock
	case "offer":
		return classOffer
	case "wish":
		return classWish
	case "grateful":
		return classGrateful
	}
	return 0
}

// ownLanguage reports whether phrases of the class count only in texts of
// their own language. What frames a mail is looked for in all: a French mail
// may quote an English one.
func ownLanguage(class int) bool { return class >= classDay }

// eachPhrase calls f with every phrase of the files; the words at their end
// are the vocabulary's.
func eachPhrase(f func(l lexicon.Language, pattern string, class int) error) error {
	for _, l := range lexicon.All() {
		list, _, _ := strings.Cut(phraseFile(l), "["+wordSection+"]")
		phrases, err := lexicon.ParsePhrases(list)
		if err != nil {
			return fmt.Errorf("phrases of %s: %w", l, err)
		}
		for _, p := range phrases {
			c := class(strings.Join(p.Section, " "))
			if c == 0 {
				return fmt.Errorf("phrases of %s: line %d: in no known section", l, p.Line)
			}
			if err := f(l, p.Pattern, c); err != nil {
				return fmt.Errorf("phrases of %s: line %d: %w", l, p.Line, err)
			}
		}
	}
	return nil
}

func phraseFile(l lexicon.Language) string {
	switch l {
	case lexicon.English:
		return english
	case lexicon.French:
		return french
	case lexicon.Hungarian:
		return hungarian
	case lexicon.Bengali:
		return bengali
	}
	return tamil
}

// newBook makes the book of all phrases.
func newBook() (*phrasebook.Book, error) {
	var b phrasebook.Builder
	err := eachPhrase(func(l lexicon.Language, pattern string, class int) error {
		if !ownLanguage(class) {
			l = lexicon.Und
		}
		return b.Phrase(l, pattern, class)
	})
	return b.Build(), err
}

// frameMatcher finds in templates what the book finds in replies, stock
// phrases left out.
func frameMatcher() (*lexicon.Matcher, error) {
	var b lexicon.Builder
	err := eachPhrase(func(_ lexicon.Language, pattern string, class int) error {
		if class >= classWelcome {
			return nil
		}
		return b.Add(pattern, int32(class))
	})
	return b.Build(), err
}
