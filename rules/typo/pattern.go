package typo

import "fmt"

// The rule has phrases by the thousand that start with the commonest words of
// a language ("to", "your", "et"), more than the matcher that all rules share
// should carry: a trie of them has a node for every path, and is made anew for
// every guard. Here a word of a phrase is a set, and a pair of neighbours that
// starts no phrase costs one bit (see table).

// element is one place of a flat phrase.
type element struct {
	kind elementKind
	set  []uint64 // sorted hashes of words
	text string   // of a prefix or suffix
	gap  int      // the most words a gap takes
	want []string // the words that a near one should be
}

type elementKind uint8

const (
	oneOf  elementKind = iota // a word of the set
	noneOf                    // a word that is not of the set, or the sentence's end
	anyWord
	gap
	near // one edit away from a word that is wanted
	number
	prefix
	suffix
	start // of the sentence; first in its phrase
	end   // of the sentence; last in its phrase
)

// compile reads a phrase into flat phrases, which have no groups in them but
// sets of words. The language is that of lexicon.ParsePattern, and besides
//
//	*ed           a word that ends so, not first in a phrase
//	(now|$)       $ for the end of the sentence also within a group
//	!(own|very)   a word that is none of these
//	~regards      another word, one edit away from this one
//	~(link|page)  or from one of these
func compile(pattern string) ([][]element, error) {
	p := patternReader{s: pattern}
	flat, err := p.sequence("")
	if err != nil {
		return nil, fmt.Errorf("phrase %q: %w", pattern, err)
	}
	for _, f := range flat {
		if err := validFlat(f); err != nil {
			return nil, fmt.Errorf("phrase %q: %w", pattern, err)
		}
	}
	return flat, nil
}

func validFlat(f []element) error {
	if len(f) > 0 && f[0].kind == start {
		f = f[1:]
	}
	if len(f) == 0 || f[0].kind != oneOf && (f[0].kind != near || len(f) < 2 || f[1].kind != oneOf) {
		return fmt.Errorf("does not start with a word")
	}
	for i, e := range f {
		if e.kind == start || e.kind == end && i != len(f)-1 {
			return fmt.Errorf("^ and $ stand at the ends")
		}
	}
	return nil
}
