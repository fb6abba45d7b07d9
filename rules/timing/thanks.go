package timing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// forWaiting is the sentence that is missing. The engine's promise that a
// rewritten reply settles rests on the phrase files knowing it.
func forWaiting(l lexicon.Language) string {
	switch l {
	case lexicon.English:
		return "Thank you for waiting, and sorry that it took so long."
	case lexicon.French:
		return "Merci de votre patience, et toutes nos excuses pour cette attente."
	case lexicon.Hungarian:
		return "Köszönjük türelmét, és elnézést kérünk a hosszú várakozásért."
	case lexicon.Bengali:
		return "অপেক্ষা করার জন্য ধন্যবাদ, উত্তর দিতে দেরি হওয়ায় আমরা দুঃখিত।"
	case lexicon.Tamil:
		return "காத்திருந்ததற்கு நன்றி, பதிலளிக்கத் தாமதமானதற்கு வருந்துகிறோம்."
	}
	return ""
}

// byWhen takes the place of a vague promise, for a person to fill in.
func byWhen(l lexicon.Language) string {
	switch l {
	case lexicon.English:
		return "[by which day and hour]"
	case lexicon.French:
		return "[quel jour, à quelle heure]"
	case lexicon.Hungarian:
		return "[melyik napig, hány óráig]"
	case lexicon.Bengali:
		return "[কোন দিন, কয়টার মধ্যে]"
	case lexicon.Tamil:
		return "[எந்த நாள், எத்தனை மணிக்குள்]"
	}
	return ""
}

// maxGreeting bounds a greeting with its name, in words.
const maxGreeting = 7

// thanks puts the missing sentence behind the greeting; false in a language it
// is not known in.
func thanks(p *guard.Pass, hits []guard.Hit) (guard.Edit, bool) {
	text := forWaiting(p.Lang())
	if text == "" {
		return guard.Edit{}, false
	}
	i := afterGreeting(p, hits)
	start := int(p.Words()[i].Start)
	before := strings.TrimRight(p.Source()[:start], " ")
	if strings.HasSuffix(before, ",") {
		text = recase(text, unicode.ToLower)
	}
	// What follows now starts a sentence.
	_, size := utf8.DecodeRuneInString(p.Source()[start:])
	first := recase(p.Source()[start:start+size], unicode.ToUpper)
	return guard.Edit{Span: guard.Span{Start: start, End: start + size}, Text: text + " " + first}, true
}

// recase changes the case of the first rune.
func recase(s string, f func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(f(r)) + s[size:]
}

// afterGreeting returns the word that follows the greeting, 0 without one.
func afterGreeting(p *guard.Pass, hits []guard.Hit) int {
	words := p.Words()
	for _, h := range hits {
		if h.ID != classGreeting || h.First != 0 {
			continue
		}
		for i := h.Last + 1; i < len(words) && i < maxGreeting; i++ {
			if words[i].Flags&(lexicon.Clause|lexicon.Break|lexicon.Newline) != 0 {
				return i
			}
		}
	}
	return 0
}
