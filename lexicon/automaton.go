package lexicon

// automaton is a minimal acyclic automaton over bytes, read in place: four
// bytes an edge, little endian: the label in bits 0-7, bit 8 on a state's last
// edge, the target's first edge in bits 9-28, and in bits 29-31 the class of
// the commonest word that the edge leads to, at most 7. A state's edges are in
// order of their labels. A word ends in an edge of label final, which comes
// first, and whose target is no state but what is said of the word: its entry.
type automaton string

const final = 1

// entry is what the automaton says of a word: the frequency class in bits 0-3,
// then its traits.
type entry uint32

// The traits of a word.
const (
	traitAmerican entry = 1 << (4 + iota) // the spelling of the United States only
	traitBritish                          // the spelling of Britain only
	traitFirst                            // may be the first part of a Hungarian compound
	traitLast                             // may be the last part of one
	traitPrefix                           // takes the verbal prefixes of Hungarian
	traitVerbal                           // is such a prefix; if it is no word too, its class is 15
)

func (e entry) class() int { return int(e & 15) }

// lastClass is that of names, abbreviations, variants and rude words: known,
// and never suggested.
const lastClass = 8

func (a automaton) edge(i uint32) uint32 {
	b := a[i*4 : i*4+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// target returns the first edge of the state that e leads to.
func target(e uint32) uint32 { return e >> 9 & (1<<20 - 1) }

// commonest returns the class of the commonest word that e leads to, at most 7.
func commonest(e uint32) int { return int(e >> 29) }

// step follows label from the state at i; ok is false if it has no such edge.
func (a automaton) step(i uint32, label byte) (next uint32, ok bool) {
	for {
		e := a.edge(i)
		if byte(e) >= label {
			return target(e), byte(e) == label
		}
		if e>>8&1 != 0 {
			return 0, false
		}
		i++
	}
}

// end returns what is said of the word that ends in the state at i.
func (a automaton) end(i uint32) (entry, bool) {
	e := a.edge(i)
	return entry(target(e)), byte(e) == final
}

// walk follows word from the state at i.
func (a automaton) walk(i uint32, word string) (next uint32, ok bool) {
	for k := 0; k < len(word); k++ {
		if word[k] == final {
			return 0, false
		}
		if i, ok = a.step(i, word[k]); !ok {
			return 0, false
		}
	}
	return i, true
}

// word returns what is said of word.
func (a automaton) word(word string) (entry, bool) {
	if len(a) == 0 || word == "" {
		return 0, false
	}
	i, ok := a.walk(0, word)
	if !ok {
		return 0, false
	}
	return a.end(i)
}
