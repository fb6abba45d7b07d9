package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// French verbs in -er sound the same in the infinitive (valider), the participle
// (validé) and the second person (validez). What stands before them says which
// it has to be.

// verbEnding looks at word i of a French text.
func (r *run) verbEnding(i int) {
	f := r.Folded(i)
	if i > 0 && len(f) > 5 && f[len(f)-1] == 't' || i > 0 && len(f) > 5 && f[len(f)-1] == 's' {
		r.futureEnding(i, f)
		return
	}
	if i == 0 || len(f) < 5 || !verbal(f) || r.Words()[i].Flags&(lexicon.Break|lexicon.Clause|lexicon.Title) != 0 {
		return
	}
	stem := f[:len(f)-2]
	want := ""
	switch {
	case strings.HasSuffix(f, "ée"): // "devrait arrivée"; "sans arrivée" has a noun
		if j := r.back(i, " vous nous lui leur me te se m' s' pas plus bien directement "); j >= 0 && listed(modals, r.Folded(j)) {
			stem = strings.TrimSuffix(f, "ée")
			want = stem + "er"
		}
	case strings.HasSuffix(f, "é"):
		if !listed(namesOfThings, f) && r.wantsInfinitive(i) {
			want = stem + "er"
		}
	case strings.HasSuffix(f, "ez"):
		if f != "chez" && r.wantsInfinitive(i) {
			want = stem + "er"
		}
	case r.wantsParticiple(i):
		want = stem + "é"
	case r.wantsYou(i):
		want = stem + "ez"
	}
	d := lexicon.DictionaryOf(lexicon.French)
	if want == "" || !d.Contains(want) || !d.Contains(stem+"er") || !r.own(r.WordSpan(i, i)) || r.hyphenated(i) || r.foreign(i) {
		return
	}
	r.report(realWord, i, i, 0.85, r.replacements(i, i, want))
}

// verbal reports whether the word ends like one of the three forms.
func verbal(f string) bool {
	switch f[len(f)-1] {
	case 'r':
		return f[len(f)-2] == 'e'
	case 'z':
		return f[len(f)-2] == 'e'
	case 'e': // ée
		return strings.HasSuffix(f, "ée")
	case 0xA9:
		return f[len(f)-2] == 0xC3 // é
	}
	return false
}

// The words that govern the forms. A governor in two words is its last word
// here and is looked at with what stands before it.
const (
	beforeInfinitive = " pour sans peux peut pouvez pouvons pourrez pourrons pourra pourrai pourrais pourriez pourrions dois doit devez devons devrez devrons " +
		"devra devrait devraient devriez devrions pourrait pourraient pourront peuvent doivent devront vais va allez allons vont voulez voulons souhaitez souhaitons souhaite veux veut veuillez veuiller veuilez faut faudra faudrait faire laisser " +
		"préfère préférez désire désirez aimerais aimerions aimeriez semble venez viens venons "
	modals   = " peut peux pouvez pouvons pourra pourrez pourrons pourrait pourriez pourrions doit dois devez devons devra devrait devraient devrez devrions devriez va vais vont allons allez peuvent pourront pourraient doivent devront "
	beforeDe = " afin avant merci besoin moyen possibilité permet permettra permettre demandons prions prie train temps lieu remercie remercions " +
		"essayer essayez tenter tentez proposons propose conseillons conseille recommandons refuse risque décidé choisi suffit possible impossible nécessaire important capacité " +
		"sûr soin éviter évitez évite convient oublié oubliez oublier envisagez invitons soucieux facile difficile mesure droit intention plaisir regret heureux désolé désolés "
	beforeA = " hésitez hésite aider aide aidez invite invitons invitez reste restent commencer continuer continuez commencez réussi réussir parvenez parvenir " +
		"arrive arrivez arrivons autorisé prêt prête prêts cherche cherchons cherchez tenons tiens pas surtout engage engageons consiste consistant obligé amené "
	auxiliaries = " ai as avons avez ont avait avais avions aviez avaient aurait aurais auriez aurons aurez auront aura été est es êtes suis sommes sont sera seront serez " +
		"serait ayez aient soient étant ayant avoir était étaient étiez "
	adverbs = " bien pas déjà également aussi toujours encore jamais correctement malheureusement donc plus rien tout tous directement immédiatement rapidement ne surtout " +
		"mal vous nous le la les lui leur me te se y en l' m' t' s' n' "
	clitics = " vous nous le la les lui leur me te se y en l' m' t' s' ne pas plus bien directement "
)

// namesOfThings are nouns that end like participles.
const namesOfThings = " résumé accusé salarié employé marché côté associé invité blessé procédé relevé énoncé tracé délégué arrêté congé abonné retraité communiqué " +
	"café cliché degré supermarché carré comité duplicata pavé pâté péché préjugé rescapé trépassé décédé assuré habitué diplômé exposé "

// back returns the word before i that is not of the list and at most three
// back, -1 if there is none in the clause.
func (r *run) back(i int, skip string) int {
	for j, n := i-1, 0; j >= 0 && n < 4; j, n = j-1, n+1 {
		if r.Words()[j+1].Flags&(lexicon.Break|lexicon.Clause) != 0 {
			return -1
		}
		if !listed(skip, r.Folded(j)) {
			return j
		}
	}
	return -1
}

func (r *run) wantsInfinitive(i int) bool {
	j := r.back(i, clitics)
	if j < 0 {
		return false
	}
	f := r.Folded(j)
	// A subject and its object pronoun: "nous vous avez" is not this mistake.
	switch f {
	case "de", "d'":
		if j+1 < i && listed(" nous vous me m' se s' lui leur y ", r.Folded(j+1)) {
			return true
		}
		return j > 0 && r.Words()[j].Flags&(lexicon.Break|lexicon.Clause) == 0 && listed(beforeDe, r.Folded(j-1))
	case "à":
		k := r.back(j, " pas surtout donc ")
		return k >= 0 && listed(beforeA, r.Folded(k))
	}
	return listed(beforeInfinitive, f) && !(f == "va" && r.Words()[i].Flags&lexicon.Apos != 0)
}

func (r *run) wantsParticiple(i int) bool {
	j := r.back(i, adverbs)
	if j < 0 || !listed(auxiliaries, r.Folded(j)) && !r.hasSubject(j) {
		return false
	}
	if j > 0 && listed(" c' d' de but objectif solution plus mieux ", r.Folded(j-1)) {
		return false // "c'est valider", "le but est aider"
	}
	return true
}

// hasSubject: word j is "a", the auxiliary and not "à" without its accent.
func (r *run) hasSubject(j int) bool {
	return j > 0 && r.Folded(j) == "a" && r.Words()[j].Flags&lexicon.Break == 0 &&
		listed(" il elle on qui client cliente colis équipe service transporteur livreur conseiller vous nous lui l' leur m' t' y n' ", r.Folded(j-1))
}

// wantsYou: "vous souhaiter" where vous is the subject.
func (r *run) wantsYou(i int) bool {
	if r.Folded(i-1) != "vous" || r.Words()[i-1].Flags&lexicon.Break != 0 {
		return false
	}
	if r.Words()[i-1].Flags&lexicon.Clause != 0 || i < 2 {
		return false
	}
	return listed(" si que quand lorsque dont où comme ", r.Folded(i-2)) && r.Words()[i-2].Flags&lexicon.Clause == 0 ||
		listed(" si lorsque quand ", r.Folded(i-2))
}

// futureEnding: the future of nous ends in -rons, of on, il, elle in -ra, of
// vous in -rez, which sound like those of others: "nous reviendront".
func (r *run) futureEnding(i int, f string) {
	stem, ok := strings.CutSuffix(f, "ront")
	want := ""
	j := r.back(i, " vous nous le la les lui leur me te se y en l' m' t' s' ne n' ")
	switch subject := r.Folded(max(r.subject(i), 0)); {
	case ok && subject == "nous" && r.plain(i):
		want = stem + "rons"
	case strings.HasSuffix(f, "ras") && j >= 0 && listed(" on il elle qui colis commande ", r.Folded(j)):
		want = strings.TrimSuffix(f, "s")
	default:
		return
	}
	d := lexicon.DictionaryOf(lexicon.French)
	if !d.Contains(want) || !r.own(r.WordSpan(i, i)) || r.hyphenated(i) || r.foreign(i) {
		return
	}
	r.report(realWord, i, i, 0.85, r.replacements(i, i, want))
}

// subject returns the first of the pronouns right before word i.
func (r *run) subject(i int) int {
	j := i
	for j > 0 && r.Words()[j].Flags&(lexicon.Break|lexicon.Clause) == 0 && listed(" vous nous le la les lui leur me te y en l' ", r.Folded(j-1)) {
		j--
	}
	if j == i {
		return -1
	}
	return j
}

// plain reports whether no other subject stands before the pronouns before
// word i: in "ils nous reviendront" nous is no subject.
func (r *run) plain(i int) bool {
	j := r.subject(i)
	return j >= 0 && (j == 0 || r.Words()[j].Flags&(lexicon.Break|lexicon.Clause) != 0 || listed(" et que mais donc car si ", r.Folded(j-1)))
}
