package contact

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// wayOut is the sentence that is missing. The engine's promise that a rewritten
// reply settles rests on the phrase files knowing it.
func wayOut(l lexicon.Language) string {
	switch l {
	case lexicon.English:
		return "If you would rather talk to someone, tell us when it suits you and we will call you."
	case lexicon.French:
		return "Si vous préférez en parler de vive voix, dites-nous quand cela vous convient et nous vous appellerons."
	case lexicon.Hungarian:
		return "Ha inkább beszélne valakivel, írja meg, mikor alkalmas, és felhívjuk."
	case lexicon.Bengali:
		return "আপনি চাইলে সরাসরি কথা বলতে পারেন: কখন সুবিধা হবে জানান, আমরা ফোন করব।"
	case lexicon.Tamil:
		return "நேரடியாகப் பேச விரும்பினால், உங்களுக்கு வசதியான நேரத்தைச் சொல்லுங்கள், நாங்கள் உங்களை அழைக்கிறோம்."
	}
	return ""
}

// maxSignature bounds what may follow a sign-off, in words.
const maxSignature = 60

// offer puts the missing sentence before the sign-off, or at the end; false in
// a language it is not known in.
func (c *checker) offer(p *guard.Pass, hits []guard.Hit) (guard.Edit, bool) {
	text := c.wayOut[p.Lang()]
	if text == "" {
		text = wayOut(p.Lang())
	}
	if text == "" {
		return guard.Edit{}, false
	}
	src := p.Source()
	words := p.Words()
	for _, h := range hits {
		if h.ID != classSignoff || h.First == 0 || words[h.First].Flags&lexicon.Newline == 0 || len(words)-h.First > maxSignature {
			continue
		}
		at := len(strings.TrimRight(src[:words[h.First].Start], " \t\r\n"))
		return guard.Edit{Span: guard.Span{Start: at, End: at}, Text: " " + text}, true
	}
	at := len(strings.TrimRight(src, " \t\r\n"))
	return guard.Edit{Span: guard.Span{Start: at, End: at}, Text: " " + text}, true
}
