package typo

import (
	"strings"
	"sync"

	"github.com/replyvet/replyvet/lexicon"
)

// The nouns that pairs are told apart by, as sets: the lists are long.
var (
	masculineNouns = sync.OnceValue(func() wordSet { return setOf(masculine) })
	feminineNouns  = sync.OnceValue(func() wordSet { return setOf(feminine) })
)

func setOf(list string) wordSet {
	s := wordSet{}
	for w := range strings.FieldsSeq(list) {
		s[lexicon.Hash(w)] = struct{}{}
	}
	return s
}

func isMasculine(noun string) bool { return noun != "" && masculineNouns().has(lexicon.Hash(noun)) }

func isFeminine(noun string) bool { return noun != "" && feminineNouns().has(lexicon.Hash(noun)) }

// Nouns that replies are full of, in the singular, by their gender.
const (
	masculine = " article achat appareil bon code compte conseil contrat courriel dossier délai document emballage formulaire geste lien livreur logiciel magasin mail message mode modèle " +
		"montant mot moyen navigateur nom numéro paiement panier prix problème produit profil rapport remboursement renouvellement rendez-vous retard retour règlement service " +
		"site solde statut sujet tarif technicien téléphone transporteur véhicule virement voisin client conseiller cas matin soir genre contretemps désagrément incident " +
		"abonnement accès agenda aspirateur billet bouton cadeau câble canapé capteur carton centre chargeur chauffage chauffeur chemin chèque clavier colis congé contenu coupon courrier crédit débit défaut " +
		"dépannage départ dépôt devis écran emballage envoi équipement essai fauteuil fichier forfait fournisseur frigo gardien horaire hôtel identifiant lien litige loyer matelas moteur opérateur ordinateur outil " +
		"paquet passager passeport permis personnel planning portable pseudo questionnaire récapitulatif reçu relevé reçu réfrigérateur routeur séjour serveur siège signalement stock système tableau taxi ticket titre " +
		"trajet vélo vendeur vêtement vol voyage wifi modem décodeur robot appartement bagage bail bureau compteur conjoint mari père fils voisinage logement logo quartier pantalon pull sac meuble lit "
	feminine = " adresse annulation application boîte boutique carte commande confirmation connexion date demande difficulté durée erreur facture garantie livraison " +
		"mise offre option page période personne photo pièce promotion procédure raison référence réclamation réponse réservation semaine situation société solution somme suite " +
		"taille totalité transaction valeur version équipe étape étiquette " +
		"agence alarme assurance attestation banque batterie box caisse caméra caution chambre chaise charge chaudière chemise clé clef clause consigne copie couleur cuisine déclaration démarche direction " +
		"douche échéance épouse expédition femme fenêtre fiche fille fuite gare image imprimante indemnisation installation intervention ligne limousine location machine maison marque mère messagerie mutuelle nuit " +
		"offre ordonnance panne patience plainte porte poste preuve prime question réception remise réparation robe session signature souscription table tablette télécommande télévision valise veste ville voiture "
)
