package typo

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// Hungarian makes words of others without end. The dictionary knows those of two
// parts with three letters or more; here are the shorter parts, and the near
// misses of words that are made so.

const (
	// verbalPrefixes are those that stand before any verb.
	verbalPrefixes = "meg el ki be fel le át vissza össze hozzá tovább szét rá oda ide haza végig körül félre elő kölcsön utána újra hátra mellé alá föl"
	// shortVerbs follow them and are shorter than the parts of a compound.
	shortVerbs = " ad ér ír üt él ül ég ás öl óv nő fő "
	// shortHeads and shortLasts are nouns of two letters that begin and end compounds.
	shortHeads = "al fő év fa hő mű ön új út ár kő hó tű"
	// loanHeads are borrowed and begin compounds only in this form.
	loanHeads  = "video audio foto auto mikro makro mini multi mega nano tele info elektro euro retro szuper hiper ultra anti pszeudo online offline web net media"
	shortLasts = "fa fő kő tű nő hő mű ár út ól"
)

// builtHungarian reports whether an unknown word is made of known ones.
func builtHungarian(folded string, d *lexicon.Dictionary) bool {
	if rest, ok := strings.CutPrefix(folded, "leg"); ok && d.Contains(rest) {
		return true
	}
	if knownHungarian(folded) || listed(hungarianLikely, folded) {
		return true
	}
	for _, end := range [...]string{"leg", "lag"} { // kezdődőleg, állítólag
		base, ok := strings.CutSuffix(folded, end)
		if ok && (strings.HasSuffix(base, "ő") || strings.HasSuffix(base, "ó")) && d.Contains(base) {
			return true
		}
	}
	for p := range strings.FieldsSeq(loanHeads) {
		if rest, ok := strings.CutPrefix(folded, p); ok && utf8.RuneCountInString(rest) > 2 && d.Contains(rest) {
			return true
		}
	}
	for p := range strings.FieldsSeq(verbalPrefixes) {
		if rest, ok := strings.CutPrefix(folded, p); ok && (listed(shortVerbs, rest) || prefixable(rest, d)) {
			return true
		}
	}
	for p := range strings.FieldsSeq(shortHeads) {
		if rest, ok := strings.CutPrefix(folded, p); ok && utf8.RuneCountInString(rest) > 3 && familiar(rest, d) {
			return true
		}
	}
	for p := range strings.FieldsSeq(shortLasts) {
		if rest, ok := strings.CutSuffix(folded, p); ok && utf8.RuneCountInString(rest) > 4 && familiar(rest, d) {
			return true
		}
	}
	return false
}

// prefixable reports whether a prefix may stand before the word.
func prefixable(word string, d *lexicon.Dictionary) bool {
	n := utf8.RuneCountInString(word)
	return n > 4 && familiar(word, d) || n > 6 && d.Contains(word)
}

// familiar reports whether the dictionary has the word and counts it as no rare one.
func familiar(word string, d *lexicon.Dictionary) bool {
	class, ok := d.Class(word)
	return ok && class <= 5
}

// knownStems begin right words that the dictionary lacks: of computers and trade.
const knownStems = "javasl telnet bájt kodek ésszerű stylus emotikon frizsider multisite"

func knownHungarian(folded string) bool {
	for s := range strings.FieldsSeq(knownStems) {
		if strings.HasPrefix(folded, s) {
			return true
		}
	}
	return false
}

// composedNear returns the word of several parts that a long unknown one is a
// near miss of, which the search for near misses knows none of; and what it
// does not look for: another first letter of a likely word.
func composedNear(folded string, d *lexicon.Dictionary) (lexicon.Suggestion, bool) {
	const long = 7
	if s, ok := otherFirst(folded, d); ok {
		return s, true
	}
	if utf8.RuneCountInString(folded) < long {
		return unaccentedFirst(folded, d)
	}
	if s, ok := prefixed(folded, d); ok {
		return s, true
	}
	return respell(folded, d)
}

// otherFirst looks for a likely word with another first letter.
func otherFirst(folded string, d *lexicon.Dictionary) (lexicon.Suggestion, bool) {
	_, size := utf8.DecodeRuneInString(folded)
	for word := range strings.FieldsSeq(hungarianLikely) {
		_, k := utf8.DecodeRuneInString(word)
		if word[k:] == folded[size:] && utf8.RuneCountInString(word) > 4 {
			class, _ := d.Class(word)
			return lexicon.Suggestion{Word: word, Cost: 10, Class: class}, true
		}
	}
	return lexicon.Suggestion{}, false
}

// unaccentedFirst puts the accent on the first letter of a short word, which the
// search takes for a rare slip.
func unaccentedFirst(folded string, d *lexicon.Dictionary) (lexicon.Suggestion, bool) {
	first, size := utf8.DecodeRuneInString(folded)
	for _, other := range accents(first) {
		word := string(other) + folded[size:]
		if class, ok := d.Class(word); ok && class < 5 && other != first && len(word) > 4 {
			return lexicon.Suggestion{Word: word, Cost: accentCost - 1, Class: class}, true
		}
	}
	return lexicon.Suggestion{}, false
}

// prefixed looks for the near miss of a verb behind its prefix.
func prefixed(folded string, d *lexicon.Dictionary) (best lexicon.Suggestion, ok bool) {
	least := math.MaxInt
	for p := range strings.FieldsSeq(verbalPrefixes) {
		rest, is := strings.CutPrefix(folded, p)
		if !is || utf8.RuneCountInString(rest) < 4 {
			continue
		}
		var room [3]lexicon.Suggestion
		for _, s := range d.Suggest(room[:0], rest, lexicon.SuggestOptions{Limit: 3, MaxCost: 10}) {
			w, weight := p+s.Word, s.Cost+2*s.Class+spellingBias(rest, s.Word)
			if d.Contains(w) && weight < least {
				best, least, ok = lexicon.Suggestion{Word: w, Cost: s.Cost, Class: s.Class}, weight, true
			}
		}
	}
	return best, ok
}

// respell tries another accent for each vowel, and each consonant doubled or
// written once.
func respell(folded string, d *lexicon.Dictionary) (lexicon.Suggestion, bool) {
	word := []rune(folded)
	for i, r := range word {
		for _, other := range accents(r) {
			if s := splice(word, i, 1, other); other != r && d.Contains(s) {
				return respelling(s, accentCost-1, d), true
			}
		}
	}
	for i, r := range word {
		if i == 0 || accents(r) != "" {
			continue
		}
		s := splice(word, i, 0, r)
		if word[i-1] == r {
			s = splice(word, i, 1)
		}
		if d.Contains(s) {
			return respelling(s, accentCost+1, d), true
		}
	}
	return lexicon.Suggestion{}, false
}

// respelling makes the suggestion. What the dictionary puts together itself is
// often no word, and comes after others.
func respelling(word string, cost int, d *lexicon.Dictionary) lexicon.Suggestion {
	if class, ok := d.Class(word); ok {
		return lexicon.Suggestion{Word: word, Cost: cost, Class: class}
	}
	return lexicon.Suggestion{Word: word, Cost: cost + 9, Class: 7}
}

// accents returns the vowels that are told from each other by their accents.
func accents(r rune) string {
	for _, g := range [...]string{"aá", "eé", "ií", "oóöő", "uúüű"} {
		if strings.ContainsRune(g, r) {
			return g
		}
	}
	return ""
}
