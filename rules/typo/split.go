package typo

import (
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// split takes an unknown word apart where two words ran together, one of them
// a function word: "inthe", "yourorder". both: both of them are; usual: the
// other is one that replies are full of.
func (r *run) split(folded string) (parts string, both, usual bool) {
	if r.indic() {
		parts, _ = indicSplit(r.lang, folded)
		return parts, true, false
	}
	if strings.Contains(folded, "'") {
		return "", false, false
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
		return "", false, false
	}
	v := r.vocabulary()
	return folded[:best] + " " + folded[best:], score >= bothJoin, v.of(folded[:best]) != rare && v.of(folded[best:]) != rare
}

// bothJoin is the least score of parts when both are function words.
const bothJoin = 40

// parts says how well two parts of a word stand as words of their own, 0: not.
func (r *run) parts(a, b string) int {
	n, m := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	ea, eb := lexicon.Lookup(lexicon.Hash(a)), lexicon.Lookup(lexicon.Hash(b))
	if !ea.Known(r.lang) && a != "à" || !eb.Known(r.lang) || n+m < 4 {
		return 0
	}
	both, opens, closes := r.joiners()
	switch {
	case n >= 2 && m >= 2 && listed(both, a) && listed(both, b):
		return bothJoin + n*m
	case m >= 4 && eb.Class() <= 3 && listed(opens, a):
		return 20 + n
	case n >= 4 && ea.Class() <= 3 && listed(closes, b):
		return 10 + m
	case m >= 3 && (n+m >= 6 || a == "à") && r.vocabulary().of(b) != rare && listed(r.heads(), a):
		return 5 + n
	case n+m >= 6 && n >= 3 && r.vocabulary().of(a) != rare && listed(r.tails(), b),
		n == 3 && m == 2 && r.likely(a) && listed(" by in on at to us me it ", b):
		return 1 + m
	}
	return 0
}

// heads returns the function words that run together with a word that replies
// are full of, behind them; tails those that do before them.
func (r *run) heads() string {
	switch r.lang {
	case lexicon.English:
		return " am in on at to of by as is if a i be no do it an or we us he me not have has was are each every any some next last more very per all new let get "
	case lexicon.French:
		return " à au aux en ce ces ma ta sa mon son un une et ou est sont par si je tu il ne se me te très plus bien bon bonne tout toute tous de mes ses "
	}
	return ""
}

func (r *run) tails() string {
	switch r.lang {
	case lexicon.English:
		return " in on at to of by as is if it or we us me i into onto from can will not have has was are be back out soon again now today "
	case lexicon.French:
		return " à au aux en un une et est sont par si je ne se me pas plus de cette ce "
	}
	return ""
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
				"out off over under feel free sorry well also just only how who why let get got know see soon other one same far long good look use back now no day time new ",
			" the your our my this that for with from please thank you we can will and would should ",
			" the your our you and for with that this "
	case lexicon.French:
		return " le la les de du des un une et ou à au aux en dans par pour sur avec votre vos notre nos mon ma mes ce cet cette ces que qui est sont " +
				"nous vous je il elle ne pas plus sans sous être avoir a ont avons avez très bien si tout tous merci bonne bonjour afin lors peut " +
				"allons sommes êtes pouvons pouvez avez voici voilà plaît suite côté grâce ainsi aussi donc mais car chez entre vers dès fait été ",
			" le la les des du dans pour avec votre vos notre nos cette nous vous sur ",
			" le la les des dans pour avec votre vos notre nos nous vous "
	case lexicon.Hungarian:
		return " a az és is de hogy nem egy ez ha meg már még csak vagy fog kell itt ott ön önök mi köszönöm köszönjük kérjük kérem szépen nagyon " +
				"lesz van volt sajnos illetve valamint mint mert amely ami aki után előtt alatt szerint miatt által jó napot önnek ",
			" köszönöm köszönjük kérjük kérem nagyon hogy az ha még már ",
			" szépen után miatt szerint előtt "
	}
	return "", "", ""
}

// derived reports whether an unknown English word is made by rule of a word that
// is known: "bagless", "rebookable". What the rule makes is seldom in a dictionary.
func (r *run) derived(folded string, d *lexicon.Dictionary) bool {
	if r.lang != lexicon.English {
		return false
	}
	for _, end := range [...]string{"less", "ness", "like", "wise", "ish", "able", "ability", "proof", "free", "able", "ification", "ize", "ise", "ized", "ised"} {
		if base, ok := strings.CutSuffix(folded, end); ok && len(base) > 3 && d.Contains(base) {
			return true
		}
	}
	for _, head := range [...]string{"un", "re", "non", "pre", "over", "under", "out", "multi", "anti", "sub", "super", "inter", "micro", "mini", "post", "mid", "semi", "auto", "cyber", "bio", "eco", "geo", "tele", "ultra", "mega", "hyper", "tech"} {
		if base, ok := strings.CutPrefix(folded, head); ok && len(base) > 3 && d.Contains(base) {
			return true
		}
	}
	return r.compound(folded, d)
}

// compound: two words of content, "shoutout".
func (r *run) compound(folded string, d *lexicon.Dictionary) bool {
	for k := 4; k <= len(folded)-3; k++ {
		a, okA := d.Class(folded[:k])
		b, okB := d.Class(folded[k:])
		if okA && okB && a <= 2 && b <= 2 {
			return true
		}
	}
	return false
}
