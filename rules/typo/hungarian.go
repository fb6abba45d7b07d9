package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// Verbs of being: what they tell a place of stands in -ban or -ben, which many
// say and write as -ba and -be, the ending of a direction.
// Other verbs that stand nowhere but with a place follow.
const beings = " van vannak volt voltak lesz lesznek található találhatók szerepel szerepelnek maradt marad tartózkodik " +
	"tároljuk tárolja tárolják olvasható olvashatja olvashatók elérhető elérhetők látható láthatók láthatja láthatják dolgozunk dolgozik dolgoznak találja találják "

// inessive looks at word i of a Hungarian text: "a raktárba van".
func (r *run) inessive(i int) {
	if i == 0 || r.Words()[i].Flags&(lexicon.Break|lexicon.Clause) != 0 || !r.directional(i-1) || !listed(beings, r.Folded(i)) {
		return
	}
	if i+1 < len(r.Words()) && (strings.HasSuffix(r.Folded(i+1), "va") || strings.HasSuffix(r.Folded(i+1), "ve")) {
		return // ábécérendbe vannak rendezve
	}
	f := r.Folded(i - 1)
	stem, ok := strings.CutSuffix(f, "ba")
	if !ok {
		stem, ok = strings.CutSuffix(f, "be")
	}
	if !ok || len(stem) < 4 || listed(" hiba szoba gomba forma próba több kevés baba láb ", f) {
		return
	}
	d := lexicon.DictionaryOf(lexicon.Hungarian)
	if !d.Contains(stem) && !d.Contains(unlengthened(stem)) || !d.Contains(f+"n") || !r.own(r.WordSpan(i-1, i-1)) || r.hyphenated(i-1) || r.foreign(i) {
		return
	}
	r.report(realWord, i-1, i-1, 0.8, r.replacements(i-1, i-1, f+"n"))
}

// directional reports whether word i ends in -ba or -be, as few do.
func (r *run) directional(i int) bool {
	f := r.Folded(i)
	n := len(f)
	return n > 5 && f[n-2] == 'b' && (f[n-1] == 'a' || f[n-1] == 'e')
}

// unlengthened undoes the lengthening of a final vowel: számlá- is számla.
func unlengthened(stem string) string {
	if s, ok := strings.CutSuffix(stem, "á"); ok {
		return s + "a"
	}
	if s, ok := strings.CutSuffix(stem, "é"); ok {
		return s + "e"
	}
	return stem
}

// hungarianLikely lists words that replies are full of.
const hungarianLikely = " a az és is hogy nem egy ez de ha meg már még csak vagy mint mert kell lehet van volt lesz lett itt ott ön önök mi ők én " +
	"kedves tisztelt ügyfelünk üdvözlettel köszönjük köszönöm kérjük kérem szíves türelmét elnézést elnézését kellemetlenségért kellemetlenség " +
	"rendelés rendelését rendelése megrendelés megrendelését csomag csomagja csomagját szállítás szállítási visszatérítés visszatérítést fizetés " +
	"számla számlát számlája fiók fiókja fiókját fiókjába jelszó jelszavát jelszót levél levelét levelében e-mail üzenet üzenetét cím címet címre címére " +
	"termék terméket termékek kérdés kérdése kérdését kérdésére probléma problémát hiba hibát válasz választ segítség segítséget segíteni segítünk " +
	"hamarosan sajnos azonban jelenleg természetesen amennyiben valamint illetve kapcsolatban kapcsolatos napon belül munkanapon munkanap nap napot " +
	"telefonszám telefonszámot bank bankja kártya kártyáját összeg összeget ár ügyfélszolgálat ügyfélszolgálatunk kolléga kollégáink munkatársunk " +
	"kapott kapta megkapta megkaptuk elküldtük küldje küldjük küldeni ellenőrizze ellenőriztük ellenőrizni jelezze várjuk helyzet szívesen további minden " +
	"örömmel sajnáljuk sajnálattal beszélgetésünk munkatársaink kollégám munkatársam továbbítottuk továbbítottam megértem üdvözöljük üdvözlöm tájékoztatjuk tájékoztatom " +
	"értesítjük javasoljuk javaslom sikerült próbálja próbáljuk kattintson válassza jelentkezzen reméljük remélem bármilyen ellenőrizzük intézkedünk utánanézünk utánajárunk " +
	"megrendelését megrendelése visszatérítése előfizetését előfizetése garancia számlaszámát rendszerben raktárban szolgáltatás beállítások frissítés " +
	"benne pénzt pénze kódot kódja címét címünk miatt miért mégsem vegye vegyük tegye írjon írja írjuk kérje adjon adjuk adta kapja kapjuk kapunk kapná kapni látja látjuk " +
	"lássuk hívja hívjuk várjon várja várunk küldjön küldött küldünk tudja tudjuk tudunk tudom tudna lesznek lehetne legyen volna volnának bátran csere cserét cserélni csapat " +
	"csapatunk hibán hibája hibás tétel tételt tételek méret méretet színt darab súlya súlyos bolt boltban üzlet üzletünk üzletben futár futárt raktár raktáron készlet készleten " +
	"lejár lejárt zárva nyitva nyitott érvényes éves havi heti napi perc percen belül óra óráig reggel délelőtt délután este holnap tegnap hétfő hétfőn kedd kedden szerda szerdán " +
	"csütörtök péntek pénteken szombat vasárnap gomb gombra gombot linkre oldal oldalon menü menüben adat adatai adatait adatok neve nevét kérés kérést kérését panasz panaszát " +
	"levelet mellékelt csatolt csatolja csatoljon mellékelje másik melyik milyen ilyen olyan minden mindent valami valaki senki semmi ismét újra vissza együtt külön közben közben " +
	"előre utána előtt között szerint alapján helyett mellett részére számára benne róla tőle nála velük önnél önről önért biztos biztosan talán gyors gyorsan könnyen teljes teljesen " +
	"pontos pontosan megfelelő szükséges lehetséges sikeres sikeresen sikertelen elérhető ingyenes díja díjat díjmentes áfával forint forintot euró összesen "
