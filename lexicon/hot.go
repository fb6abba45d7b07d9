package lexicon

// Entry is what the hot table knows of a word; zero for a word it does not hold.
type Entry uint32

// Lookup returns the hot table's entry of a word's hash.
func Lookup(hash uint64) Entry { return 0 }

// Languages returns the languages that know the word.
func (e Entry) Languages() Languages { return Languages(e & 31) }

// Known reports whether language l knows the word.
func (e Entry) Known(l Language) bool { return e.Languages().Has(l) }

// StopLanguages returns the languages in which it is a stop word.
func (e Entry) StopLanguages() Languages { return Languages(e >> 5 & 31) }

// Stop reports whether it is a stop word of l.
func (e Entry) Stop(l Language) bool { return e.StopLanguages().Has(l) }

// Number reports whether it spells a number in some language.
func (e Entry) Number() bool { return e>>10&1 != 0 }

// Abbrev reports whether it is an abbreviation written with a full stop.
func (e Entry) Abbrev() bool { return e>>11&1 != 0 }

// Class returns its frequency class, 0 (commonest) to 8.
func (e Entry) Class() int { return int(e >> 12 & 15) }
