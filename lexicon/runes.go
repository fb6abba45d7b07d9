package lexicon

import (
	"strings"
	"unicode"
)

const (
	zwnj = '\u200C'
	zwj  = '\u200D'
)

// What a rune is to a word.
type kind uint8

const (
	kOther kind = iota
	kLetter
	kMark
	kDigit
	kHidden     // shows nothing: zero-width, soft hyphen, variation selector
	kApostrophe // ’ and its like
)

// runeKind classifies a rune. The scripts of the five languages are answered
// by ranges; the rest asks package unicode.
func runeKind(r rune) kind {
	switch {
	case r < 0x80:
		return asciiKind(r)
	case r < 0x00C0:
		return latin1Kind(r)
	case r < 0x0250:
		if r == '×' || r == '÷' {
			return kOther
		}
		return kLetter
	case r >= 0x0980 && r < 0x0A00:
		return bengaliKind(r)
	case r >= 0x0B80 && r < 0x0C00:
		return tamilKind(r)
	case r >= 0x2000 && r < 0x2070:
		return punctKind(r)
	}
	return otherKind(r)
}

func asciiKind(r rune) kind {
	switch class[byte(r)] {
	case cLower, cUpper:
		return kLetter
	case cDigit:
		return kDigit
	case cApos:
		return kApostrophe
	}
	return kOther
}

func latin1Kind(r rune) kind {
	switch r {
	case 0xAD:
		return kHidden
	case 0xB4:
		return kApostrophe
	case 0xAA, 0xB5, 0xBA:
		return kLetter
	}
	return kOther
}

func bengaliKind(r rune) kind {
	switch {
	case r >= 0x09E6 && r <= 0x09EF:
		return kDigit
	case r >= 0x09F2 && r <= 0x09FB:
		return kOther
	case r == 0x09BC || r >= 0x09BE && r <= 0x09D7 && r != 0x09CE || r <= 0x0983:
		return kMark
	}
	return kLetter
}

func tamilKind(r rune) kind {
	switch {
	case r >= 0x0BE6 && r <= 0x0BEF:
		return kDigit
	case r >= 0x0BF0:
		return kOther
	case r >= 0x0BBE && r <= 0x0BD7 && r != 0x0BD0 || r == 0x0B82:
		return kMark
	}
	return kLetter
}

func punctKind(r rune) kind {
	switch r {
	case 0x200B, zwnj, zwj, 0x200E, 0x200F, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064:
		return kHidden
	case 0x2018, 0x2019, 0x201B, 0x2032:
		return kApostrophe
	}
	return kOther
}

func otherKind(r rune) kind {
	switch {
	case r == 0xFEFF || r == 0x034F || r == 0x061C || r == 0x180E || r >= 0xFE00 && r <= 0xFE0F:
		return kHidden
	case r == 0x02BC || r == 0xFF07 || r == 0x02B9:
		return kApostrophe
	case digitValue(r) >= 0:
		return kDigit
	case unicode.IsLetter(r):
		return kLetter
	case unicode.Is(unicode.M, r) && r != 0x20E3:
		return kMark
	}
	return kOther
}

// digitValue returns the value of a decimal digit of any script, or -1.
func digitValue(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r < 0x0660:
		return -1
	case r >= 0x1D7CE && r <= 0x1D7FF: // mathematical digits: five sets of ten
		return int(r-0x1D7CE) % 10
	}
	if !unicode.Is(unicode.Nd, r) {
		return -1
	}
	// Decimal digits stand in runs of ten, and but for the mathematical ones
	// every run starts where the last digit is 0 or 6 of a row of sixteen.
	for v := 0; v < 10; v++ {
		if !unicode.Is(unicode.Nd, r-rune(v)-1) {
			return v
		}
	}
	return int(r-'0') % 10
}

// DigitValue returns the value, 0 to 9, of a decimal digit of any script, and
// -1 for any other rune.
func DigitValue(r rune) int { return digitValue(r) }

func isUpper(r rune) bool { return r > 0x80 && unicode.IsUpper(r) }

// foldRune returns the lower case of a letter outside ASCII, without width and
// mathematical style; plain reports that it became an ASCII letter.
func foldRune(r rune) (low rune, plain bool) {
	switch {
	case r >= 0x0980 && r < 0x0C00:
		return r, false
	case r >= 0x00DF && r <= 0x00FF:
		return r, false
	case r >= 0x00C0 && r <= 0x00DE:
		return r + 0x20, false
	case r >= 0xFF21 && r <= 0xFF3A:
		return r - 0xFF21 + 'a', true
	case r >= 0xFF41 && r <= 0xFF5A:
		return r - 0xFF41 + 'a', true
	case r >= 0x1D400 && r <= 0x1D6A3: // mathematical alphabets: 26 capitals, 26 small letters, and so on
		return 'a' + (r-0x1D400)%26, true
	case r >= 0x1F130 && r <= 0x1F149 || r >= 0x24B6 && r <= 0x24E9:
		return circled(r), true
	}
	return unicode.ToLower(r), false
}

func circled(r rune) rune {
	if r >= 0x1F130 {
		return r - 0x1F130 + 'a'
	}
	return 'a' + (r-0x24B6)%26
}

// composes reports whether NFC joins r to the rune before it, or replaces it.
// Latin combining marks are seen by the caller.
func composes(before, r rune) bool {
	switch r {
	case 0x09BE, 0x09D7:
		return before == 0x09C7
	case 0x0BBE:
		return before == 0x0BC6 || before == 0x0BC7
	case 0x0BD7:
		return before == 0x0BC6 || before == 0x0B92
	case 0x212A, 0x212B:
		return true
	}
	return false
}

// nuktaBase returns the letter of which r is the form with a nukta, or 0. NFC
// writes these three Bengali letters as two runes.
func nuktaBase(r rune) rune {
	switch r {
	case 0x09DC:
		return 0x09A1
	case 0x09DD:
		return 0x09A2
	case 0x09DF:
		return 0x09AF
	}
	return 0
}

const (
	homoglyphFrom = "аеорсухіјѕһԁԛԝвкмнтгαβεικνορτυχωηγ"
	homoglyphTo   = "aeopcyxijshdqwbkmhtrabeiknoptuxwny"
)

// homoglyph returns the Latin letter that a Cyrillic or Greek one passes for,
// or 0 (a choice from Unicode's confusables.txt).
func homoglyph(r rune) rune {
	i := strings.IndexRune(homoglyphFrom, r)
	if i < 0 {
		return 0
	}
	// Every letter of homoglyphFrom is two bytes long.
	return rune(homoglyphTo[i/2])
}

// Fold returns the folded form of the words of s, joined by single spaces:
// the form that Hash, Dictionary and the generated tables work on.
func Fold(s string) string {
	var t Tokens
	if t.Scan(s) != nil {
		return ""
	}
	var b strings.Builder
	for i := range t.Words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Folded(i))
	}
	return b.String()
}
