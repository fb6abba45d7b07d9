package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// article looks at word i, one of two letters at most: "a" and "an" go by the
// sound that follows.
func (r *run) article(i int) {
	f := r.Folded(i)
	if f != "a" && f != "an" || i+1 >= len(r.Words()) {
		return
	}
	w, next := &r.Words()[i], &r.Words()[i+1]
	if w.Flags&lexicon.Upper != 0 || next.Flags&(lexicon.Break|lexicon.Clause|lexicon.Upper|lexicon.Camel|lexicon.Foreign|lexicon.Newline) != 0 {
		return // "A" may be a grade, a name, the letter
	}
	if f == "a" && w.Flags&lexicon.Title != 0 && w.Flags&lexicon.Break == 0 || r.Source()[w.End:next.Start] != " " {
		return
	}
	word := r.Folded(i + 1)
	var want string
	switch sound(word, next) {
	case vowelSound:
		want = "an"
	case consonantSound:
		want = "a"
	default:
		return
	}
	if f == want || !r.own(r.WordSpan(i, i)) || r.foreign(i) || r.In(r.WordSpan(i+1, i+1)) != 0 {
		return
	}
	r.reportSpan(realWord, r.WordSpan(i, i), 0.85, 0, r.replacements(i, i, want))
}

type sounds uint8

const (
	unsure sounds = iota
	vowelSound
	consonantSound
)

// sound says how an English word begins when it is spoken. Only known words
// that are not names, and numbers, are judged.
func sound(word string, w *lexicon.Word) sounds {
	if w.Flags&lexicon.Number != 0 {
		return numberSound(word)
	}
	if !w.Entry.Known(lexicon.English) || len(word) < 2 || w.Flags&lexicon.HasDigit != 0 || w.Entry.Abbrev() {
		return unsure
	}
	switch word[0] {
	case 'h':
		if starts(word, "hour heir honest honour honor") {
			return vowelSound
		}
		if starts(word, "herb homage historic hotel habitual hallucina hilar hypoth hyster") {
			return unsure
		}
		return consonantSound
	case 'u':
		return soundOfU(word)
	case 'e':
		if starts(word, "eu ewe") {
			return consonantSound
		}
		return vowelSound
	case 'o':
		if word == "one" || starts(word, "one-,once,ones,onetime,ouija", ",") {
			return consonantSound
		}
		return vowelSound
	case 'a', 'i':
		return vowelSound
	case 'y', 'x':
		return unsure
	}
	if len(word) <= 3 && !strings.ContainsAny(word, "aeiouy") {
		return unsure // letters spelt out: an mri, an sms
	}
	switch word {
	case "sms", "mri", "faq", "html", "http", "rsvp", "fbi", "sos", "led", "lcd", "sim", "ssd", "sql", "nda", "mot":
		return unsure
	}
	return consonantSound
}

// soundOfU: "a user, a unit, a UK number", "an update, an unusual, an uninstall".
func soundOfU(word string) sounds {
	if starts(word, "unin unim unid") {
		return vowelSound
	}
	if starts(word, "uni use usa usu uti ura ubi uto uku ure uro uru uk us- u-") {
		return consonantSound
	}
	return vowelSound
}

// numberSound: "an 8-digit code, an 18 month term", "a 10 minute wait".
func numberSound(digits string) sounds {
	switch {
	case len(digits) > 4:
		return unsure
	case digits[0] == '8', digits == "11", digits == "18":
		return vowelSound
	case digits == "1", len(digits) == 4 && (digits[:2] == "11" || digits[:2] == "18"):
		return unsure
	}
	return consonantSound
}

// starts reports whether word starts with one of the beginnings, separated by
// blanks or sep.
func starts(word, beginnings string, sep ...string) bool {
	split := append(sep, " ")[0]
	for b := range strings.SplitSeq(beginnings, split) {
		if strings.HasPrefix(word, b) {
			return true
		}
	}
	return false
}
