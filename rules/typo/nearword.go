package typo

import (
	"unicode/utf8"

	"github.com/replyvet/replyvet/lexicon"
)

// slip returns the wanted word that the folded one is an edit away from, ""
// if it is a wanted word itself, its plural, or nothing like them.
func (e *element) slip(folded string) string {
	found := ""
	for _, w := range e.want {
		if w == folded || plural(w, folded) || plural(folded, w) {
			return ""
		}
		if oneEdit(w, folded) {
			found = w
		}
	}
	return found
}

func plural(one, many string) bool {
	return len(many) == len(one)+1 && many[:len(one)] == one && (many[len(one)] == 's' || many[len(one)] == 'x')
}

// oneEdit reports whether two words differ by a letter put in, left out or
// changed, or by two neighbours that changed places.
func oneEdit(a, b string) bool {
	if len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return false
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	n, m := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if n == 2 && m == 2 {
		return swapped(a, b)
	}
	return n <= 1 && m <= 1
}

func swapped(a, b string) bool {
	a0, n := utf8.DecodeRuneInString(a)
	b0, m := utf8.DecodeRuneInString(b)
	return a[n:] == string(b0) && b[m:] == string(a0)
}

// nearWord reports the word of the hit that stands an edit away from the one
// that belongs there.
func (r *run) nearWord(h hit) {
	i := h.first + int(h.phrase.near)
	w, folded := &r.Words()[i], r.Folded(i)
	rude := listed(tabooWords, folded)
	if !h.note.any && r.vocabulary().of(folded) != rare {
		return
	}
	if w.Flags&lexicon.Title != 0 && w.Flags&lexicon.Break == 0 && !rude || !r.own(r.WordSpan(i, i)) || r.named(i) || r.foreign(i) {
		return
	}
	kind, severity := h.note.kind, h.note.severity
	switch {
	case rude:
		kind, severity = embarrassing, 0
	case !r.known(i):
		kind = misspelling
	}
	r.reportSpan(kind, r.WordSpan(i, i), h.note.score, severity, r.replacements(i, i, h.phrase.seq[h.phrase.near].slip(folded)))
}

// tabooWords are those nobody wants to have sent by a slip.
const tabooWords = " shit shits fuck fucks fucked fucking cunt cunts slut sluts whore whores bitch bitches bastard bastards cock cocks dick dicks prick pricks tit tits " +
	"boob boobs butt butts arse ass asses anal anus penis vagina pubic sex sexy porn nude naked breast breasts crap craps shat piss pissed poo pee turd turds twat " +
	"fart farts farted farting cum clit wank rape raped rapes semen urine erection erections condom condoms orgasm erotic thong thongs retard retards retarded " +
	"incontinence incontinent impotence impotent idiot idiots moron stupid dead die dies died kill kills killed killing hate hates hell damn hooker hoe hoes ho pus " +
	"boobing shitting bloody corpse suicide " +
	"bite bites merde con cons conne salope salopes pute putes putain cul couille couilles chier chiant chiants baise baiser baisons fesse fesses viol nichons bordel "
