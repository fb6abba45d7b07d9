package typo

import (
	"cmp"
	"slices"
	"strings"

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
	switch level := r.vocabulary().of(s.Word); {
	case r.likely(s.Word):
		w -= 7
	case level == usual:
		w -= 6
	case level == formed:
		w -= 3
	}
	if r.lang == lexicon.French && s.Cost > 0 && s.Cost <= 12 && withoutAccents.Replace(s.Word) == withoutAccents.Replace(folded) {
		w -= 4 // accents are left out more often than vowels are mixed up
	}
	if lexicon.Lookup(lexicon.Hash(s.Word)).Stop(r.lang) {
		w -= 2
	}
	if folded[len(folded)-1] != s.Word[len(s.Word)-1] {
		w++ // like the first letter, the last is seldom wrong
	}
	if len(folded) < len(s.Word) {
		w -= 2 // a letter is left out more often than put in
	}
	if strings.Contains(s.Word, "'") && !strings.Contains(folded, "'") {
		w += 4 // words that lack only the apostrophe are listed
	}
	return w
}

func (r *run) likely(word string) bool {
	if r.lang == lexicon.Hungarian {
		return listed(hungarianLikely, word)
	}
	return r.vocabulary().of(word) == common || r.lang == lexicon.French && r.vocabulary().of(word) == usual
}

// Words that replies of a help desk are full of, function words among them.
// They are ours.
const hungarianLikely = " a az és is hogy nem egy ez de ha meg már még csak vagy mint mert kell lehet van volt lesz lett itt ott ön önök mi ők én " +
	"kedves tisztelt ügyfelünk üdvözlettel köszönjük köszönöm kérjük kérem szíves türelmét elnézést elnézését kellemetlenségért kellemetlenség " +
	"rendelés rendelését rendelése megrendelés megrendelését csomag csomagja csomagját szállítás szállítási visszatérítés visszatérítést fizetés " +
	"számla számlát számlája fiók fiókja fiókját fiókjába jelszó jelszavát jelszót levél levelét levelében e-mail üzenet üzenetét cím címet címre címére " +
	"termék terméket termékek kérdés kérdése kérdését kérdésére probléma problémát hiba hibát válasz választ segítség segítséget segíteni segítünk " +
	"hamarosan sajnos azonban jelenleg természetesen amennyiben valamint illetve kapcsolatban kapcsolatos napon belül munkanapon munkanap nap napot " +
	"telefonszám telefonszámot bank bankja kártya kártyáját összeg összeget ár ügyfélszolgálat ügyfélszolgálatunk kolléga kollégáink munkatársunk " +
	"kapott kapta megkapta megkaptuk elküldtük küldje küldjük küldeni ellenőrizze ellenőriztük ellenőrizni jelezze várjuk helyzet szívesen további minden "
