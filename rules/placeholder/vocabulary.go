package placeholder

import (
	"embed"
	"fmt"
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// The phrases and word lists, one file a language; any.txt holds for all.
//
//go:embed any.txt en.txt fr.txt hu.txt bn.txt ta.txt
var files embed.FS

// class is what a phrase is to the rule; with the language of its file it makes
// the phrase's id.
type class int

const (
	cDear class = iota + 1 // a greeting that needs a name: "Dear"
	cHi                    // a greeting that can do without: "Hello"
	cUndefined
	cNull
	cNil
	cNone
	cNaN
	cInvalid
	cEpoch
	cMissing
	cTodo
	cLorem
	cInfinity
	cXs
	cSample
	cFormat
	cDraft
	cHere
	cChoose
	cSir
	cCaps
	cBare
	cScar
	cSign
)

func classOf(section string) (class, bool) {
	for i, name := range [...]string{"dear", "hi", "undefined", "null", "nil", "none", "nan", "invalid", "epoch", "missing", "todo", "lorem",
		"infinity", "xs", "sample", "format", "draft", "here", "choose", "sir", "caps", "bare", "scar", "sign"} {
		if name == section {
			return class(i + 1), true
		}
	}
	return 0, false
}

// role is a set of what a single word can be to the rule.
type role uint32

const (
	rFirst role = 1 << iota // stands for a first name: "firstname", "prénom"
	rLast
	rName
	rDebug // what a program writes for nothing: "undefined"
	rField // part of the name of a field: "order", "number"
	rAsk   // begins an instruction: "insert", "your"
	rGlue  // joins the words of a field's name: "of"
	rDraft
	rKey // a key of the keyboard
	rEnv // a variable of the shell
	rSic // an editor's note
	rUnit
	rTitle  // "Mr"
	rNeeds  // a value must follow it: "of", "on", "order"
	rStrict // the same, and no sentence ends with it
	rAfter  // may follow a value, and never rNeeds: "will"
	rBe     // "undefined" may follow it
	rBehind // may follow an honest "undefined"
	rTalk   // the sentence is about templates or code
	rTyping // what follows is to be typed
	rLabel  // what follows or stands before it is something's label
	rPress
	rSay
	rDates // the first day of 1970 is meant
	rThing // "TODO list"
	rFormat
	rSuffix
	rCounts   // a number must follow it: "have" before "items"
	rHead     // ends the name of a field, whatever stands before: "event date"
	rExplains // follows a field that is talked about: "{name} stands for"
	rNote     // begins an editor's note: "[see below]"
)

func roleOf(name string) (role, bool) {
	for i, n := range [...]string{"first", "last", "name", "debug", "field", "ask", "glue", "draft", "key", "env", "sic", "unit", "title", "needs",
		"strict", "after", "be", "behind", "talk", "typing", "label", "press", "say", "dates", "thing", "format", "suffix", "counts", "head", "explains", "note"} {
		if n == name {
			return 1 << i, true
		}
	}
	return 0, false
}

// vocabulary holds the roles of words by their hash, for each language.
type vocabulary struct {
	words    [lexicon.Other + 1]map[uint64]role
	prefixes [lexicon.Other + 1][]prefix
	parts    []string // the words of the role field, in the order of the file
}

type prefix struct {
	start string
	role  role
}

// roles returns what a word is in language l; und: in any of them.
func (v *vocabulary) roles(l lexicon.Language, hash uint64, folded string) role {
	r := v.words[lexicon.Und][hash]
	if l != lexicon.Und {
		return r | v.in(l, hash, folded)
	}
	for _, l := range lexicon.All() {
		r |= v.in(l, hash, folded)
	}
	return r
}

func (v *vocabulary) in(l lexicon.Language, hash uint64, folded string) role {
	r := v.words[l][hash]
	for _, p := range v.prefixes[l] {
		if strings.HasPrefix(folded, p.start) {
			r |= p.role
		}
	}
	return r
}

// load reads the files: phrases go to the setup, words to the vocabulary.
func load(s *guard.Setup) (*vocabulary, error) {
	v := &vocabulary{}
	for i := range v.words {
		v.words[i] = map[uint64]role{}
	}
	for _, l := range append(lexicon.All(), lexicon.Und) {
		name := l.String() + ".txt"
		if l == lexicon.Und {
			name = "any.txt"
		}
		if err := v.file(s, l, name); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return v, nil
}

func (v *vocabulary) file(s *guard.Setup, l lexicon.Language, name string) error {
	src, err := files.ReadFile(name)
	if err != nil {
		return err
	}
	phrases, err := lexicon.ParsePhrases(string(src))
	if err != nil {
		return err
	}
	for _, p := range phrases {
		if len(p.Section) == 2 && p.Section[0] == "words" {
			r, ok := roleOf(p.Section[1])
			if !ok {
				return fmt.Errorf("line %d: unknown role %s", p.Line, p.Section[1])
			}
			v.add(l, r, p.Pattern)
			continue
		}
		c, ok := classOf(strings.Join(p.Section, " "))
		if !ok {
			return fmt.Errorf("line %d: unknown section %v", p.Line, p.Section)
		}
		// A greeting tells its own language; in a text of a few words detection
		// may abstain or err, so all phrases count in all texts.
		if err := s.Phrase(lexicon.Und, p.Pattern, int(c)<<4|int(l)); err != nil {
			return fmt.Errorf("line %d: %w", p.Line, err)
		}
	}
	return nil
}

func (v *vocabulary) add(l lexicon.Language, r role, list string) {
	for _, w := range strings.Fields(list) {
		if start, ok := strings.CutSuffix(w, "*"); ok {
			v.prefixes[l] = append(v.prefixes[l], prefix{lexicon.Fold(start), r})
			continue
		}
		folded := lexicon.Fold(w)
		if strings.HasSuffix(w, "'") {
			folded = w // an elision
		}
		v.words[l][lexicon.Hash(folded)] |= r
		if r == rField && len(folded) > 3 {
			v.parts = append(v.parts, folded)
		}
	}
}
