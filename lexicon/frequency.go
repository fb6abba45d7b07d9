package lexicon

import (
	"strings"
	"sync"
)

// The words that replies are fullest of, ours by judgement: those that a reply
// of a few sentences can hardly do without, and those that most replies have.
// Only the anchors of phrases depend on them: a word that is missing here costs
// time, never a finding.
const (
	fullest = "the to you your i and a is it for we of in that have can this are on with be will not please if my me our do at as or " +
		"de la le les et vous votre à un une pour des en nous est que qui ne pas l' d' je du dans sur avec " +
		"a az és hogy nem egy ez meg is ön önnek kérjük van " +
		"আপনার আমরা আমি এবং এই জন্য করে করুন আপনি না কি থেকে " +
		"உங்கள் நாங்கள் ஒரு இந்த மற்றும் நான் என்று நீங்கள்"
	everyday = "thank thanks help there would like what any so get was has from know how but by all an us no up out them when which " +
		"just been let order account number email card payment service time day now new more than then other need also here i'm i'll we'll it's " +
		"don't you're did does want sure hi hello dear sorry again back today name date phone address call contact change check good great best see " +
		"could should may made make here's their they he she his her one two its about order's ticket request information details available right " +
		"next first ok okay yes book booking find show these those some much still into only after before while where who why because " +
		"bonjour merci cordialement madame monsieur compte commande mot passe client numéro être avez sont par plus ce cette ces au aux il elle on y si mais " +
		"afin notre nos vos vos qu' n' c' s' j' sera bien tout fait faire avoir suite demande service " +
		"kedves tisztelt köszönjük köszönöm üdvözlettel rendelés ügyfelünk fiók jelszó hozzá mint csak már még vagy ha de el ki be fel le itt ott volt lesz " +
		"ধন্যবাদ হয়েছে হয় আছে আর তা সঙ্গে সাথে দয়া অর্ডার একটি এটি যে ও " +
		"நன்றி வணக்கம் உள்ளது செய்ய செய்து தயவு கணக்கு அல்லது இது எங்கள் உங்களுக்கு"
)

// oftenOf holds how often those words are met, per word of text.
var oftenOf = sync.OnceValue(func() map[uint64]float64 {
	m := map[uint64]float64{}
	for w := range strings.FieldsSeq(everyday) {
		m[Hash(Fold(w))] = 0.004
	}
	for w := range strings.FieldsSeq(fullest) {
		m[Hash(Fold(w))] = 0.02
	}
	return m
})

// Frequency estimates how often a word is met, per word of text (0 to 1) in one of the
// languages.
func Frequency(hash uint64, l Languages) float64 {
	if often := oftenOf()[hash]; often != 0 {
		return often
	}
	switch e := Lookup(hash); {
	case e.StopLanguages()&l != 0:
		return 0.002
	case e.Languages()&l != 0 && e.Class() == 0:
		return 0.0002
	case e.Languages()&l != 0:
		return 0.00004
	}
	return 0.000005
}
