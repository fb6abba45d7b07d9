package lexicon

// Word is one word or number of a text: a maximal run of letters, marks and
// digits, with apostrophes inside it. A French elision is a word of its own
// ("l'adresse" is "l'" and "adresse"); parts joined by a hyphen are words.
type Word struct {
	Hash       uint64 // Hash of the folded form
	Start, End uint32 // bytes of the text, end exclusive
	fold       uint32 // where the folded form starts in Tokens.fold
	foldLen    uint16 // its length in bytes, at most maxFold
	_          uint16
	Flags      Flags
	Entry      Entry // what the hot table says of it
}

// Flags say what a word looks like and what stands before it.
type Flags uint32

// The flags of a word.
const (
	Title    Flags = 1 << iota // its first letter is upper case
	Upper                      // two letters or more, all upper case
	Camel                      // upper case after the first letter, and lower case too
	HasDigit                   // holds a digit of any script
	Number                     // digits only
	NonASCII                   // holds a letter outside ASCII
	Bangla                     // holds a letter of the Bengali script
	TamilLet                   // holds a letter of the Tamil script
	Foreign                    // holds a letter of a script none of the languages uses
	Apos                       // holds an apostrophe
	Elision                    // a French elision, apostrophe included
	Altered                    // folding undid a disguise: width, zero-width, homoglyph, entity, inner markup
	Break                      // a sentence starts with it
	Clause                     // a comma, colon, semicolon, dash or bracket stands before it
	Newline                    // the first word of its line
)

// Run is a maximal run of decimal digits of any script.
type Run struct {
	Start, End uint32 // bytes of the text, end exclusive
	Digits     uint32 // how many digits
}

// Mark is a character that may open, close or be part of something that is
// not the writer's own words: markup, code, a quotation, an address.
type Mark struct {
	Pos  uint32 // byte of the text
	Rune rune
}

// maxFold bounds the folded form kept of one word: what is longer is no word
// of any language, and keeps only its first bytes.
const maxFold = 255
