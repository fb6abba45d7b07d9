package typo

import (
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// split takes an unknown word apart where two words ran together, one of them
// a function word: "inthe", "yourorder".
func (r *run) split(i int, folded string, d *lexicon.Dictionary) (string, bool) {
	if r.lang == lexicon.Bengali || r.lang == lexicon.Tamil || r.Words()[i].Flags&lexicon.Apos != 0 {
		return "", false
	}
	best, score := 0, 0
	for k := range folded {
		if k == 0 {
			continue
		}
		if s := r.parts(folded[:k], folded[k:]); s > score {
			best, score = k, s
		}
	}
	if score == 0 {
		return "", false
	}
	return folded[:best] + " " + folded[best:], true
}

// parts says how well two parts of a word stand as words of their own, 0: not.
func (r *run) parts(a, b string) int {
	n, m := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	ea, eb := lexicon.Lookup(lexicon.Hash(a)), lexicon.Lookup(lexicon.Hash(b))
	if !ea.Known(r.lang) || !eb.Known(r.lang) || n+m < 4 {
		return 0
	}
	both, opens, closes := r.joiners()
	switch {
	case n >= 2 && m >= 2 && listed(both, a) && listed(both, b):
		return 40 + n*m
	case m >= 4 && eb.Class() <= 3 && listed(opens, a):
		return 20 + n
	case n >= 4 && ea.Class() <= 3 && listed(closes, b):
		return 10 + m
	}
	return 0
}

// joiners returns the function words that run together with each other, and
// those that do before and after any common word. What makes words as a prefix
// or a suffix (on, up, over, less) is not among the latter.
func (r *run) joiners() (both, opens, closes string) {
	switch r.lang {
	case lexicon.English:
		return " the your our my this that and for with from please thank thanks you we is are will can to of at it i as be by in on up if or so not " +
				"have has had was were would could should may might must do does did am an a no me us they there here when what which but because about " +
				"least each any some more them their his her he she its all been via per until after before into than then lot much many " +
				"well also just only how who why let get got know see soon other one same ",
			" the your our my this that for with from please thank you we can will and would should ",
			" the your our you and for with that this "
	case lexicon.French:
		return " le la les de du des un une et ou à au aux en dans par pour sur avec votre vos notre nos mon ma mes ce cet cette ces que qui est sont " +
				"nous vous je il elle ne pas plus sans sous être avoir a ont avons avez très bien si tout tous merci bonne bonjour afin lors peut " +
				"plaît suite côté grâce ainsi aussi donc mais car chez entre vers dès fait été ",
			" le la les des du dans pour avec votre vos notre nos cette nous vous sur ",
			" le la les des dans pour avec votre vos notre nos nous vous "
	case lexicon.Hungarian:
		return " a az és is de hogy nem egy ez ha meg már még csak vagy fog kell itt ott ön önök mi köszönöm köszönjük kérjük kérem szépen nagyon " +
				"lesz van volt illetve valamint mint mert amely ami aki után előtt alatt szerint miatt által jó napot önnek ",
			" köszönöm köszönjük kérjük kérem nagyon hogy ",
			" szépen után miatt szerint előtt "
	}
	return "", "", ""
}
