package typo

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// foreign reports whether the sentence of word i is in another language than
// the text. Unknown words alone say nothing, as a misspelt sentence has them
// too: another language shows itself by its function words.
func (r *run) foreign(i int) bool {
	s := r.SentenceAt(i)
	if s.Span != r.judged { // most questions are about the sentence of the one before
		r.judged, r.strange = s.Span, r.strangeWords(s)
	}
	return r.strange
}

// strangeWords counts the words that other languages know.
func (r *run) strangeWords(s guard.Sentence) bool {
	words := r.Words()[s.First : s.Last+1]
	other, unknown, n := 0, 0, 0
	for j := range words {
		w := &words[j]
		if w.Flags&(lexicon.HasDigit|lexicon.Number) != 0 {
			continue
		}
		n++
		if w.Entry.Known(r.lang) {
			continue
		}
		unknown++
		if w.Entry.StopLanguages()&^r.lang.Bit() != 0 || w.Flags&lexicon.Title == 0 && listed(elsewhere, r.Folded(s.First+j)) {
			other++
		}
	}
	return other >= 3 || other == 2 && unknown*5 >= n*2 || other == 1 && unknown*3 > n*2 && n > 3
}

// elsewhere lists function words of languages that the lexicon has no words
// of: German, Dutch, Spanish, Portuguese, Italian, Swedish.
const elsewhere = " und der die das nicht ist wir sie ihr ihre ihnen mit für auf den dem ein eine einen zu von bei auch wird werden haben kann bitte " +
	"het een van niet voor wij zijn uw ik je naar met deze graag " +
	"que los las una su sus hemos ha han ese este esto estimado estimada usted ustedes cliente pedido muchas por para con está esta nos nosotros puede gracias sus del como más pero muy hola favor ¿ ya " +
	"não você seu sua para com uma obrigado obrigada dos das pelo pela em seu nós estamos " +
	"il che non lei suo sua gentile cliente ecco prego abbiamo vi anche questo questa grazie mille tua per con una sono della delle nel grazie gli ci di " +
	"och att det är som på för inte med vi du har "
