package typo

import "github.com/replyvet/replyvet/lexicon"

// nearWord reports the word of the hit that stands an edit away from the one
// that belongs there.
func (r *run) nearWord(h hit) {
	i := h.first
	for i < h.last && lexicon.Slip(r.Folded(i), h.note.near) == "" {
		i++
	}
	w, folded := &r.Words()[i], r.Folded(i)
	rude := listed(tabooWords, folded)
	if !h.note.any && (r.vocabulary().of(folded) >= usual || r.modern(folded)) {
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
	r.reportSpan(kind, r.WordSpan(i, i), h.note.score, severity, r.fit(i, r.replacements(i, i, lexicon.Slip(folded, h.note.near))))
}

// tabooWords are those nobody wants to have sent by a slip.
const tabooWords = " shit shits fuck fucks fucked fucking cunt cunts slut sluts whore whores bitch bitches bastard bastards cock cocks dick dicks prick pricks tit tits " +
	"boob boobs butt butts arse ass asses anal anus penis vagina pubic sex sexy porn nude naked breast breasts crap craps shat piss pissed poo pee turd turds twat " +
	"fart farts farted farting cum clit wank rape raped rapes semen urine erection erections condom condoms orgasm erotic thong thongs retard retards retarded " +
	"incontinence incontinent impotence impotent idiot idiots moron stupid dead die dies died kill kills killed killing hate hates hell damn hooker hoe hoes ho pus " +
	"boobing shitting bloody corpse suicide " +
	"bite bites merde con cons conne salope salopes pute putes putain cul couille couilles chier chiant chiants baise baiser baisons fesse fesses viol nichons bordel "
