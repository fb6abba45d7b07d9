package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// namesNext reports whether the word after i is capitalised too, as in a name.
func (r *run) namesNext(i int) bool {
	words := r.Words()
	return i+1 < len(words) && words[i+1].Flags&lexicon.Title != 0 && words[i+1].Flags&(lexicon.Break|lexicon.Clause) == 0 && !listed(formal, r.Folded(i+1))
}

// noName reports whether a capitalised word at the start of a sentence is a
// misspelt word rather than a name.
func (r *run) noName(i, n int, s lexicon.Suggestion) bool {
	if r.lang == lexicon.Hungarian && (n > 6 && plainVowels(r.Folded(i)) == plainVowels(s.Word) || n == 5 && s.Cost <= 10 && r.likely(s.Word)) {
		return true
	}
	if s.Cost <= accentCost && r.lang != lexicon.English {
		return s.Class <= 5 || r.likely(s.Word)
	}
	return r.likely(s.Word) && (s.Cost <= 8 || s.Cost <= 10 && n >= 6)
}

// inName reports whether the word before says that this one belongs to a name,
// also where people write it small: san diego, los angeles.
func (r *run) inName(i int) bool {
	if r.lang != lexicon.English || i == 0 {
		return false
	}
	return listed(" san santa los las el la de del st saint fort mount lake mr mrs ms dr miss ", r.Folded(i-1)) || listed(" san los el ", r.Folded(i))
}

// contraction: there're, who'd.
func contraction(folded string) bool {
	for _, end := range [...]string{"'s", "'re", "'ve", "'ll", "'d", "'m"} {
		if strings.HasSuffix(folded, end) {
			return true
		}
	}
	return false
}

// borrowed reports whether a word of French or Hungarian text is an English one,
// as the words of software often are.
func (r *run) borrowed(w *lexicon.Word, folded string) bool {
	if r.lang == lexicon.English || r.lang == lexicon.French && w.Flags&lexicon.NonASCII != 0 {
		return false
	}
	if w.Entry.Known(lexicon.English) || isEnglish(folded) {
		return true
	}
	// Hungarian puts its endings to them: adminnak, tagek.
	for k := max(3, len(folded)-5); r.lang == lexicon.Hungarian && k < len(folded); k++ {
		if isEnglish(folded[:k]) && listed(" ok ek ot et ban ben nak nek ra re ról ről hoz hez ba be on en ai jai ", folded[k:]) {
			return true
		}
	}
	return false
}

func isEnglish(folded string) bool {
	class, ok := lexicon.DictionaryOf(lexicon.English).Class(folded)
	return ok && class <= 4
}

// superlative: Hungarian leg- before a word that is known, and other words that
// its rules make of known ones.
func (r *run) superlative(folded string, d *lexicon.Dictionary) bool {
	return r.lang == lexicon.Hungarian && builtHungarian(folded, d)
}

// greeting looks at a capitalised word that may be no name: the one after
// "Dear", or a part of a closing line.
func (r *run) greeting(i int, folded string, d *lexicon.Dictionary) {
	if !r.greeted(i) {
		return
	}
	for word := range strings.FieldsSeq(formal) {
		if lexicon.OneEdit(folded, word) && d.Contains(word) {
			r.flag(misspelling, i, 0.85, word)
			return
		}
	}
}

// greeted reports whether the word before belongs to a greeting or a closing line.
func (r *run) greeted(i int) bool {
	return i > 0 && listed(" dear hi hello best kind warm good many valued cher chère chers bonjour kedves tisztelt üdvözlettel bien ", r.Folded(i-1))
}

// formal lists the words that letters write with a capital.
const formal = " customer sir madam regards wishes team morning afternoon evening thanks everyone all colleague member guest client " +
	"madame monsieur client cliente clients messieurs mesdames cordialement " +
	"ügyfelünk vásárlónk ügyfeleink hölgyem uram partnerünk vevőnk üdvözlettel címzett felhasználónk megrendelőnk előfizetőnk "
