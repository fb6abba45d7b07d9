package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// Short French words that sound alike (a and à, et and est, on and ont, se and
// ce) are told apart by what stands beside them. Only what the grammar leaves
// no doubt about is reported; set phrases are in the phrase files.

// pair looks at word i of a French text, a short one.
func (r *run) pair(i int) {
	w := &r.Words()[i]
	if w.Flags&lexicon.Title != 0 && w.Flags&lexicon.Break == 0 {
		return // "Se connecter", the name of a button
	}
	if w.End-w.Start > 5 || w.Flags&(lexicon.Upper|lexicon.HasDigit|lexicon.Elision) != 0 {
		return
	}
	want := r.otherOfPair(i, r.Folded(i))
	if want == "" || !r.own(r.WordSpan(i, i)) || r.hyphenated(i) || r.foreign(i) {
		return
	}
	r.report(realWord, i, i, 0.85, r.replacements(i, i, want))
}

// otherOfPair returns the word that word i should be, "" if it is right or in
// doubt.
func (r *run) otherOfPair(i int, f string) string {
	switch f {
	case "a":
		return is("à", r.meansTo(i))
	case "à":
		return is("a", r.meansHas(i))
	case "est":
		return r.meantByEst(i)
	case "et":
		return is("est", listed(" c' n' s' ", r.before(i)))
	case "on":
		return is("ont", r.participle(r.after(i)) && r.before(i) != "l'")
	case "se":
		return is("ce", r.meansThis(i))
	case "ce":
		return is("se", r.meansSelf(i))
	case "la":
		return r.meantByLa(i)
	case "là":
		return is("la", isFeminine(r.after(i)) && !listed(" jour moment date heure de par ", r.before(i)))
	case "ou":
		return is("où", r.asksWhere(i))
	case "quant":
		return is("quand", r.after(i) != "" && !listed(" à au aux a ", r.after(i)))
	case "où":
		return is("ou", r.meansOr(i))
	case "son":
		return is("sont", r.meansAre(i))
	case "sont":
		return is("son", r.meansHis(i))
	case "peut":
		return is("peu", listed(" de d' près importe nombreux fréquent probable après ", r.after(i)))
	case "leurs":
		next := r.after(i)
		return is("leur", !strings.HasSuffix(next, "s") && (isMasculine(next) || isFeminine(next)))
	case "sait", "sais":
		return is("s'est", r.participle(r.after(i)) && !listed(" ne n' je j' tu ", r.before(i)))
	}
	return ""
}

func is(word string, yes bool) string {
	if yes {
		return word
	}
	return ""
}

// after returns the word after word i, "" if it belongs to another clause.
func (r *run) after(i int) string {
	if words := r.Words(); i+1 >= len(words) || words[i+1].Flags&(lexicon.Break|lexicon.Clause) != 0 {
		return ""
	}
	return r.Folded(i + 1)
}

// before returns the word before word i, "" if it belongs to another clause.
func (r *run) before(i int) string {
	if i == 0 || r.Words()[i].Flags&(lexicon.Break|lexicon.Clause) != 0 {
		return ""
	}
	return r.Folded(i - 1)
}

// participle: "envoyé", "reçu". Nouns that end so are none.
func (r *run) participle(f string) bool {
	stem, ok := strings.CutSuffix(f, "é")
	if !ok {
		if f == "" || strings.IndexByte("ust", f[len(f)-1]) < 0 {
			return false
		}
		return listed(" reçu pris mis eu pu dû transmis ouvert résolu répondu perdu rendu permis promis souffert obtenu attendu entendu convenu ", f)
	}
	return len(stem) > 2 && !listed(namesOfThings, f) && lexicon.DictionaryOf(lexicon.French).Contains(stem+"er")
}

// infinitive: "envoyer", "recevoir". Nouns and adjectives in -er are none.
func (r *run) infinitive(f string) bool {
	stem, ok := strings.CutSuffix(f, "er")
	if !ok {
		if len(f) < 4 || f[len(f)-1] != 'r' && f[len(f)-2:] != "re" {
			return false
		}
		return listed(" recevoir avoir pouvoir savoir faire mettre prendre rendre permettre transmettre répondre attendre produire reproduire inscrire obtenir tenir venir "+
			"revenir choisir finir ouvrir offrir fournir garantir joindre résoudre suivre réunir servir souvenir plaindre rendre être vendre perdre lire dire écrire ", f)
	}
	return len(stem) > 2 && !listed(" fi li hôt dîn déjeun goût soup march boul ", stem) && lexicon.DictionaryOf(lexicon.French).Contains(stem+"é")
}

// ours: "remercions", and "remerciez", verbs of nous and vous.
func (r *run) ours(f string) bool {
	stem, ok := strings.CutSuffix(f, "ons")
	if !ok {
		stem, ok = strings.CutSuffix(f, "ez")
		return ok && len(stem) > 1 && f != "chez" && f != "assez"
	}
	return len(stem) > 1 && (lexicon.DictionaryOf(lexicon.French).Contains(stem+"ez") || f == "faisons" || f == "disons")
}

// meansTo: word i is "a", where only "à" can stand: before an infinitive or an
// hour, after an infinitive or a verb of nous or vous.
func (r *run) meansTo(i int) bool {
	next, prev := r.after(i), r.before(i)
	if next == "" || listed(" été eu t m il elle on pu dû fait pas plus bien déjà ", next) || r.participle(next) {
		return false
	}
	switch {
	case r.infinitive(next):
		return !r.hasSubject(i) && !listed(" ne n' y ", prev)
	case r.Words()[i+1].Flags&lexicon.Number != 0:
		return listed(" h heure heures ", r.after(i+1)) && !listed(" il elle on qui y client ", prev)
	case prev == "":
		return false
	}
	return r.infinitive(prev) || r.ours(prev) && prev != "nez" || r.hasVerb(i)
}

// hasVerb reports whether the clause of word i has a finite verb before it, so
// that a second one cannot be: "a laissé le colis a la voisine".
func (r *run) hasVerb(i int) bool {
	found := false
	for j := i - 1; j > 0 && j > i-8 && r.Words()[j+1].Flags&(lexicon.Break|lexicon.Clause) == 0; j-- {
		switch f := r.Folded(j); {
		case listed(" qui que qu' et ou mais où dont car si s' comme quand lorsque puis donc ce tout ", f):
			return false
		case listed(" a ai avons avez ont est sont sera seront suis sommes êtes peut peux pouvez pouvons doit devez va allons vais était avait ", f):
			found = found || j < i-1
		}
	}
	return found
}

// meansHas: word i is "à" before a participle.
func (r *run) meansHas(i int) bool {
	next := r.after(i)
	if !r.participle(next) || r.before(i) == "" || listed(" quant grâce suite jusqu' tout rapport face ", r.before(i)) {
		return false
	}
	return r.Words()[i+1].Flags&lexicon.Title == 0
}

// meantByEst: "et" before a verb of nous, "ai" after "je vous".
func (r *run) meantByEst(i int) string {
	next, prev := r.after(i), r.before(i)
	switch {
	case prev == "j'", listed(" vous lui leur l' les ", prev) && i > 1 && r.before(i-1) == "je" && (r.participle(next) || next == "bien"):
		return "ai"
	case prev == "" || next == "" || listed(" c' ce n' l' qu' que ", prev):
		return ""
	case listed(" la le les l' lui leur y en ", next) && strings.HasSuffix(r.after(i+1), "ons") && r.ours(r.after(i+1)):
		return "et"
	case listed(" nous vous je j' merci restons restent sommes ", next) || strings.HasSuffix(next, "ons") && r.ours(next):
		return "et"
	}
	return ""
}

// frenchEnding mends an unknown word by what stands before it: "nous faisont",
// "contactez-nuos".
func (r *run) frenchEnding(i int, folded string, d *lexicon.Dictionary) (string, bool) {
	if r.lang != lexicon.French {
		return "", false
	}
	if start := r.Words()[i].Start; start > 1 && r.Source()[start-1] == '-' && i > 0 && r.ours(r.Folded(i-1)) {
		return closest("nous vous moi leur lui les", folded)
	}
	stem, ok := strings.CutSuffix(folded, "ont")
	if s := r.subject(i); ok && (r.before(i) == "nous" || s >= 0 && r.Folded(s) == "nous" && r.plain(i)) && d.Contains(stem+"ons") {
		return stem + "ons", true
	}
	return "", false
}

// itself looks at word i, "est" after "c'": "le voyant c'est allumé" has a
// subject already, so "s'est" is meant.
func (r *run) itself(i int) {
	if i < 2 || r.Folded(i) != "est" || r.Folded(i-1) != "c'" || !r.participle(r.after(i)) {
		return
	}
	subject := r.before(i - 1)
	if len(subject) < 4 || listed(notSubjects, subject) || !r.own(r.WordSpan(i-1, i)) {
		return
	}
	r.report(realWord, i-1, i, 0.85, r.replacements(i-1, i, "s'est"))
}

// notSubjects are words after which "c'est" begins a clause.
const notSubjects = " mais donc quand comme alors merci bonjour bonsoir parce puisque dont sinon voilà tout aussi ainsi ensuite puis enfin sinon lorsque ensuite d'accord parfait " +
	"désolé désolée effectivement malheureusement maintenant aujourd'hui demain hier madame monsieur cela ceci sûr bien "

// meansThis: word i is "se" before a relative pronoun or a noun, or after a
// preposition without an infinitive behind.
func (r *run) meansThis(i int) bool {
	next := r.after(i)
	if listed(" que qui qu' dont ", next) || isMasculine(next) && !(listed(" compte code montre livre ", next) && listed(" en par à parmi ", r.after(i+1))) && !listed(" conseil rapport produit centre titre câble contenu reçu ", next) {
		return true
	}
	return next != "" && listed(" dans sur avec chez pendant durant après dès ", r.before(i))
}

// meansSelf: word i is "ce" before an infinitive or after a pronoun.
func (r *run) meansSelf(i int) bool {
	if r.infinitive(r.after(i)) {
		return r.after(i) != "faire"
	}
	return listed(" il elle on ils elles ça cela ", r.before(i)) && !r.hyphenated(i-1) && !listed(" que qui dont ", r.after(i))
}

// asksWhere: word i is "ou" between a verb of telling and a clause.
func (r *run) asksWhere(i int) bool {
	prev := r.before(i)
	if listed(" nous moi vous lui leur ", prev) {
		prev = r.before(i - 1)
	}
	return listed(tells, prev) && listed(clauseOpens, r.after(i))
}

// meantByLa: "l'a" between a subject and a participle, "là" at the end of a
// clause after "être".
func (r *run) meantByLa(i int) string {
	next, prev := r.after(i), r.before(i)
	switch {
	case listed(" on il elle qui livreur transporteur client cliente voisin banque ", prev) && r.participle(next):
		return "l'a"
	case listed(" est suis sommes sont êtes sera reste toujours déjà encore ", prev) && (next == "" || listed(" pour depuis afin et si quand ", next)):
		return "là"
	}
	return ""
}

// meansOr: word i is "où" between two things that are given alike: "par mail où
// par téléphone", "le bleu où le vert".
func (r *run) meansOr(i int) bool {
	next, prev := r.after(i), r.before(i)
	if prev == "" || next == "" {
		return false
	}
	if listed(" bien alors encore même non par via ", next) {
		return true
	}
	if i < 2 || r.Folded(i-2) != next || listed(placesAndTimes, prev) {
		return false
	}
	return listed(" un une votre vos de du des en à sur ce cette ", next) || listed(" le la ", next) && r.after(i+2) == ""
}

// meansAre: word i is "son" after a plural and before one.
func (r *run) meansAre(i int) bool {
	next, prev := r.after(i), r.before(i)
	if len(prev) < 3 || !strings.HasSuffix(prev, "s") && !strings.HasSuffix(prev, "x") || listed(" dans sous sans vers depuis pas plus mais après très nous vous colis ", prev) {
		return false
	}
	if strings.HasSuffix(next, "s") && len(next) > 3 {
		return !listed(" colis avis accès temps cours pays fils bras dos corps repas procès succès progrès devis bois poids parcours dernier ", next)
	}
	return listed(" en actuellement bien toujours encore disponible déjà prévu à ", next)
}

// meansHis: word i is "sont" before a noun in the singular, and no plural is
// before it.
func (r *run) meansHis(i int) bool {
	prev := r.before(i)
	if prev == "" || strings.HasSuffix(prev, "s") || strings.HasSuffix(prev, "x") || listed(" qui ce où que y n' ne qu' ", prev) {
		return false
	}
	return isMasculine(r.after(i)) || listed(" adresse abonnement achat accord avis colis ", r.after(i))
}

const (
	// tells are verbs that a question may hang on, clauseOpens what it starts with.
	tells       = " indiquer dire préciser savoir vérifier voir demander sais sait savez ignore ignorons explique indiquez dites précisez regarder comprendre montrer trouver retrouver "
	clauseOpens = " le la les l' votre vos notre il elle ils elles vous nous je j' on en est sont se c' ça cela aller cliquer trouver envoyer adresser déposer "

	placesAndTimes = " jour moment cas endroit lieu page heure date époque mesure adresse point magasin instant pays ville semaine mois année période délai stade étape " +
		"situation boutique rue onglet écran rubrique section dossier pièce zone région étage agence dépôt entrepôt "
)
