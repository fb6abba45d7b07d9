package typo

import (
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// Words of Bengali and Tamil that never grow together with the next one, and
// those that never do with the one before. Both languages write many compounds
// as one word, so that only these tell of a blank that is missing.
const (
	bengaliOpens = " আপনার আপনাকে আপনাদের আমাদের আমাকে আমরা আপনি অনুগ্রহ দয়া "
	bengaliClose = " করুন করে করতে করা করেছি করেছেন করবেন করব করছি করবো হয়েছে হয়েছিল হবে হলে হচ্ছে দেওয়া দিয়ে পাঠান পাঠানো জানান থাকলে পেতে পাবেন পেয়েছি পেয়েছেন থাকুন নেই আছে জন্য ধন্যবাদ আপনাকে আপনার " +
		"অপেক্ষা "
	tamilOpens = " உங்கள் எங்கள் உங்களுக்கு எங்களுக்கு உங்களது எங்களது மிக்க மிகவும் இனிய நீங்கள் நாங்கள் "
	tamilClose = " நன்றி வணக்கம் நாங்கள் நீங்கள் உங்கள் எங்கள் "
)

func joinersOf(l lexicon.Language) (opens, closes []string) {
	if l == lexicon.Tamil {
		return folds(tamilOpens), folds(tamilClose)
	}
	return folds(bengaliOpens), folds(bengaliClose)
}

// indicSplit takes an unknown word of Bengali or Tamil apart where two words
// ran together.
func indicSplit(l lexicon.Language, folded string) (string, bool) {
	d, v := lexicon.DictionaryOf(l), indicVocabularies[l]()
	for _, a := range v.opens {
		if b, ok := strings.CutPrefix(folded, a); ok && parted(l, a, b) && utf8.RuneCountInString(b) > 2 && (v.has(b) || frequent(d, b)) {
			return a + " " + b, true
		}
	}
	for _, b := range v.closes {
		if a, ok := strings.CutSuffix(folded, b); ok && parted(l, a, b) && utf8.RuneCountInString(a) > 3 && (v.has(a) || frequent(d, a)) {
			return a + " " + b, true
		}
	}
	return "", false
}

// parted reports whether a word may end between a and b: not inside a syllable
// or, in Bengali, a conjunct.
func parted(l lexicon.Language, a, b string) bool {
	next, _ := utf8.DecodeRuneInString(b)
	return !vowelSign(next) && !silentSign(next) && (l == lexicon.Tamil || !virama(lastRune(a)))
}

// frequent reports whether the dictionary counts the word among the commoner ones.
func frequent(d *lexicon.Dictionary, word string) bool {
	class, ok := d.Class(word)
	return ok && class <= 4
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
