package lexicon

import (
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon/bn"
	"github.com/replyvet/replyvet/lexicon/en"
	"github.com/replyvet/replyvet/lexicon/fr"
	"github.com/replyvet/replyvet/lexicon/hu"
	"github.com/replyvet/replyvet/lexicon/ta"
)

// Dictionary is the words of one language. It is immutable and safe for
// concurrent use.
type Dictionary struct {
	lang  Language
	words automaton
}

// DictionaryOf returns the dictionary of l, nil for Und and Other. It costs
// nothing: the tables are read in place.
func DictionaryOf(l Language) *Dictionary {
	if l == Und || l > Tamil {
		return nil
	}
	return &dictionaries[l-1]
}

// dictionaries is read only.
var dictionaries = [...]Dictionary{
	{English, automaton(en.Words())}, {French, automaton(fr.Words())}, {Hungarian, automaton(hu.Words())},
	{Bengali, automaton(bn.Words())}, {Tamil, automaton(ta.Words())},
}

// Class returns the frequency class, 0 (commonest) to 8, of a folded word that
// stands in the dictionary. The classes of English come from the levels of
// SCOWL, those of the others from counts in translations of software; class 8
// is names, abbreviations, variants and rude words.
func (d *Dictionary) Class(folded string) (class int, ok bool) {
	e, ok := d.words.word(folded)
	return e.class(), ok && e.class() <= lastClass
}

// Dialect says which side of the Atlantic writes an English word so.
type Dialect uint8

// The dialects. AnyDialect is that of words which are written alike.
const (
	AnyDialect Dialect = iota
	American
	British
)

// Dialect returns the dialect of a folded word's spelling: "color" is American,
// "colour" and "realise" are British; "realize" and whatever the dictionary
// does not hold are of any.
func (d *Dictionary) Dialect(folded string) Dialect {
	e, _ := d.words.word(folded)
	switch {
	case e&traitAmerican != 0:
		return American
	case e&traitBritish != 0:
		return British
	}
	return AnyDialect
}

// Contains reports whether the language knows a folded word: it stands in the
// dictionary, or is made of words that do by the language's own rules.
func (d *Dictionary) Contains(folded string) bool {
	if d.has(folded) {
		return true
	}
	if i := strings.IndexByte(folded, '-'); i > 0 && i < len(folded)-1 {
		return d.Contains(folded[:i]) && d.Contains(folded[i+1:])
	}
	switch d.lang {
	case English:
		return d.possessive(folded)
	case French:
		return d.elided(folded)
	case Hungarian:
		return d.composed(folded)
	case Bengali:
		return d.inflected(folded, bengaliInflections, 2)
	case Tamil:
		return d.inflected(folded, tamilInflections, 3)
	}
	return false
}

func (d *Dictionary) has(w string) bool {
	_, ok := d.Class(w)
	return ok
}

// possessive: "customer's", "customers'".
func (d *Dictionary) possessive(w string) bool {
	base, ok := strings.CutSuffix(w, "'s")
	if !ok {
		base, ok = strings.CutSuffix(w, "'")
	}
	return ok && d.has(base)
}

// elided: "l'adresse", and "l'" by itself.
func (d *Dictionary) elided(w string) bool {
	i := strings.IndexByte(w, '\'')
	return i > 0 && elides(w[:i]) && (i+1 == len(w) || d.has(w[i+1:]))
}

// compoundRunes is the length of the shortest part of a compound.
const compoundRunes = 3

// composed: a verbal prefix and a verb, or a compound of two words. All forms
// of those would be some hundred millions, so they are taken apart here.
func (d *Dictionary) composed(w string) bool {
	ok := false
	d.parts(w, func(k int, first entry) bool {
		second, found := d.words.word(w[k:])
		ok = found && joins(first, second) && second.class() <= lastClass
		return !ok
	})
	return ok
}

// parts calls yield with each place where w begins with a word or prefix that
// another may follow, until yield returns false.
func (d *Dictionary) parts(w string, yield func(k int, first entry) bool) {
	i, ok := uint32(0), len(d.words) > 0
	for k := 0; ok && k < len(w)-compoundRunes; {
		if w[k] == final {
			return
		}
		i, ok = d.words.step(i, w[k])
		if k++; !ok || k < 2 || !utf8.RuneStart(w[k]) || !longEnough(w[k:]) {
			continue
		}
		e, end := d.words.end(i)
		if end && (e&traitVerbal != 0 || e&traitFirst != 0 && longEnough(w[:k])) && !yield(k, e) {
			return
		}
	}
}

func longEnough(part string) bool { return utf8.RuneCountInString(part) >= compoundRunes }

// joins reports whether a word may follow another, or a prefix, without a blank.
func joins(first, second entry) bool {
	return first&traitVerbal != 0 && second&traitPrefix != 0 || first&traitFirst != 0 && second&traitLast != 0
}

// inflected reports whether w is a word with one of the endings, which are
// separated by blanks; the word has n runes or more.
func (d *Dictionary) inflected(w, endings string, n int) bool {
	for len(endings) > 0 {
		end, rest, _ := strings.Cut(endings, " ")
		endings = rest
		base, ok := strings.CutSuffix(w, end)
		if ok && utf8.RuneCountInString(base) >= n && d.has(base) {
			return true
		}
	}
	return false
}

// The endings that any Bengali noun takes: article, number, case and the
// emphatic particles. Of Tamil, whose stems change before most endings, only
// the consonant that doubles into the next word, and what follows a whole word.
const (
	bengaliInflections = "টি টির টিকে টিতে টা টার টাকে টাতে গুলি গুলির গুলো গুলোর গুলোকে গুলিকে গুলোতে গুলিতে র ের কে তে ে রা েরা দের েদের ও ই টিও খানা জন সহ"
	tamilInflections   = "க் ச் த் ப் கள் களை களில் களுக்கு களின் களும் ும் ஆல் ான ாக ாகவும் ின் ில் ுக்கு ை"
)
