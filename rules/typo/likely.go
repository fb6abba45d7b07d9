package typo

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// rank orders suggestions: by cost, by frequency class, which has few steps,
// and within a class by whether replies are full of the word.
func (r *run) rank(folded string, near []lexicon.Suggestion) {
	slices.SortStableFunc(near, func(a, b lexicon.Suggestion) int {
		return cmp.Compare(r.weight(folded, a), r.weight(folded, b))
	})
}

// weight: a class is worth a fifth of an edit, a word that replies are full of
// most of one.
func (r *run) weight(folded string, s lexicon.Suggestion) int {
	w := s.Cost + 2*s.Class
	if r.likely(s.Word) {
		w -= 7
	}
	if lexicon.Lookup(lexicon.Hash(s.Word)).Stop(r.lang) {
		w -= 2
	}
	if folded[len(folded)-1] != s.Word[len(s.Word)-1] {
		w++ // like the first letter, the last is seldom wrong
	}
	if len(folded) < len(s.Word) {
		w-- // a letter is left out more often than put in
	}
	if r.lang == lexicon.Hungarian && utf8.RuneCountInString(folded) > 5 {
		w += spellingBias(folded, s.Word)
	}
	if strings.Contains(s.Word, "'") && !strings.Contains(folded, "'") {
		w += 4 // words that lack only the apostrophe are listed
	}
	return w
}

func (r *run) likely(word string) bool {
	switch r.lang {
	case lexicon.English:
		return listed(englishLikely, word)
	case lexicon.French:
		return listed(frenchLikely, word)
	case lexicon.Hungarian:
		return listed(hungarianLikely, word)
	}
	return false
}

// Words that replies of a help desk are full of, function words among them.
// They are ours.
const englishLikely = " the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an will my one " +
	"all would there their what so up out if about who get which go me when make can like time no just him know take people into year your good some " +
	"could them see other than then now look only come its over think also back after use two how our work first way even new want because any " +
	"these give day most us is are was were been has had did does done being am here more very please thank thanks sorry hello dear regards best kind " +
	"kindly sincerely welcome appreciate apologise apologize apologies inconvenience understand understanding patience feedback help helping helped " +
	"happy glad great team support customer customers service services account accounts order orders ordered item items product products delivery " +
	"delivered deliver shipping shipped ship shipment package parcel tracking number track refund refunded refunds return returned returns payment " +
	"payments paid pay card credit charge charged charges invoice receipt price cost money bank address email emails phone call called calls contact " +
	"contacted message messages reply replied response question questions issue issues problem problems request requested requests received receive " +
	"receiving send sent sending check checked checking confirm confirmed confirmation change changed changes update updated updates cancel canceled " +
	"cancelled cancellation subscription plan password login log reset link click website site page app application device system error information " +
	"details detail date days week weeks month months today tomorrow yesterday morning hours minutes before soon shortly currently available " +
	"unavailable possible able unable need needed needs must should may might still already again once until while through between without within " +
	"during since both each every many much few last next same another such own those where why whether however unfortunately hopefully immediately " +
	"directly please feel free hear forward looking look trying try tried working works worked wait waiting waited process processed processing " +
	"experience experiencing experienced investigate investigating resolve resolved resolving provide provided providing assist assistance assisting " +
	"ensure purchase purchased replacement replace replaced warranty appointment schedule scheduled booking reservation ticket tickets flight " +
	"option options choose select selected offer store stores stock warehouse courier driver department manager agent colleague concern concerns " +
	"complaint regarding following follow attached attachment below above note open opened close closed start started stop stopped end ended " +
	"expect expected arrive arrived arrives arrival business different correct incorrect wrong right damaged broken missing lost found find " +
	"file files photo photos picture name full billing balance amount total discount code voucher gift transfer transferred " +
	"really sure always never something anything nothing everything someone anyone let know keep kept give gave given made making having using used " +
	"don't can't won't didn't doesn't isn't i'm i'll i've you're we're we'll we've it's that's let's there's " +
	"definitely separate necessary occurred address beginning believe successful successfully recommend recommended responsible immediately " +
	"temporarily guarantee maintenance accommodate committed explanation environment government "

const frenchLikely = " le la les un une des de du au aux et ou où que qui quoi dont ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs " +
	"je tu il elle nous vous ils elles on me te se lui y en ne pas plus jamais rien avec sans sous sur dans par pour chez entre vers depuis pendant " +
	"avant après être est sont suis êtes sommes était sera serait avoir a ont ai avez avons avait aura aurait fait faire peut pouvez pouvons pourra " +
	"bonjour merci cordialement madame monsieur cher chère client cliente clients service équipe commande commandes colis livraison livré livrée " +
	"remboursement remboursé remboursée paiement facture compte carte adresse courriel message réponse demande demandes problème erreur question " +
	"retour produit article articles date jours jour semaine mois heures numéro suivi lien site page mot passe dossier " +
	"veuillez prions prie excuser excuses désagrément désagréments gêne occasionnée compréhension patience confiance disposition " +
	"remercie remercions contacter contacté reçu reçue envoyé envoyer envoyée effectué effectuer vérifier vérifié confirmer confirmation " +
	"disponible maintenant aujourd'hui demain hier bientôt rapidement malheureusement également toujours encore déjà très bien " +
	"meilleurs brefs délais délai dans afin lors suite concernant besoin renseignements informations information aide souhaitez souhaite " +
	"n'hésitez nécessaire possible prochain prochaine dernière dernier mise jour annulation annulé annulée échange garantie magasin "
