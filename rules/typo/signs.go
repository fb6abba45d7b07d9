package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// Near misses of Bengali and Tamil beyond letters that sound alike: a sign that
// was left out or put in too many. Only the commonest words are taken for what
// was meant, and never where just the ending differs, which inflects.

// tamilSigns: the pulli that was left out, and the stop that is or is not doubled.
func tamilSigns(folded string, d *lexicon.Dictionary, near []lexicon.Suggestion) []lexicon.Suggestion {
	word := []rune(folded)
	for i := 1; i < len(word)-1; i++ {
		if !tamilConsonant(word[i]) {
			continue
		}
		if !vowelSign(word[i+1]) {
			near = known(d, near, splice(word, i+1, 0, pulli), 3)
		}
		if !stops(word[i]) {
			continue
		}
		switch {
		case word[i-1] == 'ா': // உருவாகும் and உருவாக்கும் are two verbs
		case strings.HasPrefix(string(word[i:]), "கூட"): // a word of its own
		case word[i-1] != pulli:
			near = known(d, near, splice(word, i, 0, word[i], pulli), 2)
		case i > 2 && word[i-2] == word[i] && word[i-3] == pulli:
			near = known(d, near, splice(word, i-2, 2), 2)
		}
	}
	return near
}

const pulli = '\u0BCD'

func tamilConsonant(r rune) bool { return r >= 'க' && r <= 'ஹ' }

// stops are doubled in writing: க ச த ப.
func stops(r rune) bool { return r == 'க' || r == 'ச' || r == 'த' || r == 'ப' }

// bengaliSigns: a vowel sign, hasanta, visarga or candrabindu left out or put in.
func bengaliSigns(folded string, d *lexicon.Dictionary, near []lexicon.Suggestion) []lexicon.Suggestion {
	word := []rune(folded)
	if len(word) < 6 {
		return near
	}
	for i := 1; i < len(word)-1; i++ {
		if bengaliSign(word[i]) {
			if len(word) > 6 && word[i] != 'া' && word[i] != 'ী' { // causatives (করাবে) and participles have them
				near = known(d, near, splice(word, i, 1), 1)
			}
			continue
		}
		if word[i] == 0x09BC || bengaliSign(word[i+1]) {
			continue
		}
		for _, r := range "ািীুেো্ঃঁ" {
			near = known(d, near, splice(word, i+1, 0, r), 1)
		}
	}
	return near
}

func bengaliSign(r rune) bool { return vowelSign(r) || r == 'ঃ' || r == 'ঁ' || r == 'ং' }

// splice returns word with cut runes at i replaced by in.
func splice(word []rune, i, cut int, in ...rune) string {
	out := make([]rune, 0, len(word)+len(in))
	out = append(append(append(out, word[:i]...), in...), word[i+cut:]...)
	return string(out)
}

// known appends word to near if the dictionary has it and it is no rarer than most.
func known(d *lexicon.Dictionary, near []lexicon.Suggestion, word string, most int) []lexicon.Suggestion {
	if class, ok := d.Class(word); ok && class <= most {
		near = append(near, lexicon.Suggestion{Word: word, Cost: 2 * accentCost, Class: class})
	}
	return near
}
