package lexicon

// automaton is a minimal acyclic automaton over bytes, read in place: four
// bytes an edge, little endian: the label in bits 0-7, bit 8 on a state's last
// edge, the target's first edge in bits 9-31. A word ends in an edge whose label
// is 1 + its frequency class.
type automaton string

// maxClass is the largest frequency class; labels up to maxClass+1 end a word.
const maxClass = 8

func (a automaton) edge(i uint32) uint32 {
	b := a[i*4 : i*4+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// step follows label from the state at i; ok is false if it has no such edge.
func (a automaton) step(i uint32, label byte) (next uint32, ok bool) {
	for {
		e := a.edge(i)
		if byte(e) == label {
			return e >> 9, true
		}
		if e>>8&1 != 0 {
			return 0, false
		}
		i++
	}
}

// final returns the class of the word that ends in the state at i.
func (a automaton) final(i uint32) (class int, ok bool) {
	// The edges are in order of their labels, and the ends come first.
	if l := byte(a.edge(i)); l <= maxClass+1 {
		return int(l) - 1, true
	}
	return 0, false
}

// class returns the class of word.
func (a automaton) class(word string) (int, bool) {
	i := uint32(0)
	for k := 0; k < len(word); k++ {
		if word[k] <= maxClass+1 {
			return 0, false
		}
		next, ok := a.step(i, word[k])
		if !ok || next == 0 {
			return 0, false
		}
		i = next
	}
	if i == 0 {
		return 0, false
	}
	return a.final(i)
}
