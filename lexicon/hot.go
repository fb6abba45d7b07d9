package lexicon

import _ "embed"

// hot is the hot table: the common words of all languages. Open addressing over
// 32-bit slots, little endian, 0 an empty one; the upper 16 bits are the top of
// the word's hash, the lower ones its Entry. A word that is not in the table
// passes for one that is about once in 40,000 times.
//
//go:embed hot.bin
var hot string

const (
	hotSlots = 1 << 18
	hotMask  = hotSlots - 1
)

// Entry is what the hot table knows of a word; zero for what it does not hold.
type Entry uint32

// Lookup returns the hot table's entry of a word's hash.
func Lookup(hash uint64) Entry {
	print := uint32(hash >> 48)
	for i := hash & hotMask; ; i = (i + 1) & hotMask {
		b := hot[i*4 : i*4+4]
		v := uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
		if v == 0 {
			return 0
		}
		if v>>16 == print {
			return Entry(v & 0xFFFF)
		}
	}
}

// Languages returns the languages in which the word is common.
func (e Entry) Languages() Languages { return Languages(e & 31) }

// Known reports whether the word is common in language l.
func (e Entry) Known(l Language) bool { return e.Languages().Has(l) }

// StopLanguages returns the languages in which it is a stop word.
func (e Entry) StopLanguages() Languages { return Languages(e >> 5 & 31) }

// Stop reports whether it is a stop word of l.
func (e Entry) Stop(l Language) bool { return e.StopLanguages().Has(l) }

// Number reports whether it spells a number in some language.
func (e Entry) Number() bool { return e>>10&1 != 0 }

// Abbrev reports whether it is an abbreviation written with a full stop.
func (e Entry) Abbrev() bool { return e>>11&1 != 0 }

// Class returns its frequency class, 0 (commonest) to 8, the best over its
// languages; that of a misspelling is 15.
func (e Entry) Class() int { return int(e >> 12 & 15) }

// Misspelt reports whether it is no word but has a Correction. Where a language
// knows it too, Correction alone can tell: only a word without an entry has none.
func (e Entry) Misspelt() bool { return e.Class() == 15 }
