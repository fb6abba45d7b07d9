package digits

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// word reads a word that stands between two groups.
func (p *gapParser) word(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) {
			break
		}
		n += size
	}
	telling, known := connector(s[:n])
	p.telling = p.telling || telling
	if !known {
		p.unknown++
	}
	if p.words++; p.words > maxWords {
		return 0
	}
	return n
}

const maxWords = 6

// told reports whether the words join the parts of a number that is told part
// by part: all of them are known to, or one of them says that it goes on.
func (p *gapParser) told() bool { return p.words > 0 && (p.unknown == 0 || p.telling) }

// connector reports whether w, in any case, stands between the parts of a
// number, and whether it says that the number goes on.
func connector(w string) (telling, known bool) {
	var low [48]byte
	if len(w) > len(low) {
		return false, false
	}
	for i := range len(w) {
		low[i] = w[i]
		if w[i] >= 'A' && w[i] <= 'Z' {
			low[i] |= 0x20
		}
	}
	telling, known = connectors()[string(low[:len(w)])]
	return telling, known
}

// apart reports at a glance whether the words between two bytes join no parts
// of a number: there are too many of them, or one that is known for nothing and
// none that tells. Most runs of a reply are dates, prices and the like, with
// such words between them. Single letters may number a list.
func (r *Reader) apart(from, to int) bool {
	if to-from > maxGap {
		return true
	}
	t := r.text.Tokens()
	n, unknown := 0, false
	for i := r.text.WordAt(from); i < len(t.Words) && int(t.Words[i].Start) < to; i++ {
		w := &t.Words[i]
		if int(w.Start) < from || w.End-w.Start == 1 || w.Flags&(lexicon.HasDigit|lexicon.NonASCII|lexicon.Apos|lexicon.Altered) != 0 {
			return false
		}
		telling, known := connectorHashes()[w.Hash]
		if telling {
			return false
		}
		unknown = unknown || !known
		n++
	}
	return n > maxWords || unknown
}

// connectorHashes are the connectors by the hashes of their folded forms.
var connectorHashes = sync.OnceValue(func() map[uint64]bool {
	m := map[uint64]bool{}
	for w, telling := range connectors() {
		m[lexicon.Hash(lexicon.Fold(w))] = telling
	}
	return m
})

// connectors holds true for the words that tell, false for the rest.
var connectors = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(filling) {
		m[w] = false
	}
	for w := range strings.FieldsSeq(telling) {
		m[w] = true
	}
	return m
})

// telling: what one says between the parts of a number, in five languages.
const telling = " then followed next finally end second third fourth last ends ending finishes finish lastly after afterwards final begins starts start " +
	"puis ensuite suivi suivis suivant suivants suivante suivantes enfin derniers dernière dernier deuxième troisième quatrième termine finit finissant terminant abord après " +
	"aztán majd végül utána végén vége második harmadik negyedik utolsó következő következik ezután azután végződik " +
	"তারপর এরপর শেষে শেষ সবশেষে দ্বিতীয় তৃতীয় চতুর্থ পরে পরের " +
	"பிறகு பின்னர் அடுத்து அடுத்தது அடுத்த இரண்டாவது மூன்றாவது நான்காவது கடைசி கடைசியில் கடைசியாக இறுதியில் இறுதியாக பின் "

// filling: what may stand beside those words, or alone.
const filling = " and at by to first middle part four digits group the is are it with that begin onwards through eight six block set number numbers digit in now comes come " +
	"plus again rest et de les premiers quatre chiffres première partie par se la le d huit six pour finir bloc groupe premier second fin en est sont commence nombre " +
	"és a az pedig első négy számjegy számjegye nyolc csoport blokk rész számjegyek kezdete eleje " +
	"এবং প্রথম চারটি সংখ্যা চার আর ও অংশ হলো மற்றும் முதல் நான்கு இலக்கங்கள் பகுதி "
