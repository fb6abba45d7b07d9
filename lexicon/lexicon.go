// Package lexicon is everything replyvet knows about words and languages, and
// nothing about rules: how a text is cut into words (Tokens), how a word is
// folded and hashed (Fold, Hash), which words a language has (Lookup,
// Dictionary), which language a text is in (Detect), and how phrases are found
// among words (Matcher).
//
// All tables are generated, embedded and read in place: importing the package
// costs no start-up work. Everything here is safe for concurrent use, except
// that a Tokens belongs to one goroutine at a time.
package lexicon
