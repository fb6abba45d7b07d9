package exposure

import (
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// datum is a particular of the customer's in a sentence.
type datum struct {
	kind   string
	span   guard.Span
	around guard.Span // its sentence, which an odd address may reach out of
	score  float64
}

func (f *finder) add(kind string, span guard.Span, s guard.Sentence, score float64) {
	f.seen = append(f.seen, datum{kind, span, union(span, f.whole(s)), score})
}

// whole returns the sentence with what goes on in lower case behind it: the
// full stop of "Fő utca 8. szám alatt" ends nothing.
func (f *finder) whole(s guard.Sentence) guard.Span {
	words, span := f.p.Words(), s.Span
	for i := s.Last + 1; i < len(words) && words[i].Flags&lexicon.Newline == 0; {
		if r, _ := utf8.DecodeRuneInString(f.p.Source()[words[i].Start:]); !unicode.IsLower(r) {
			break
		}
		next := f.p.SentenceAt(i)
		span.End, i = next.End, next.Last+1
	}
	return span
}

func union(a, b guard.Span) guard.Span {
	return guard.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

func (f *finder) report() {
	for i, d := range f.seen {
		f.p.Report(guard.Finding{Kind: d.kind, Span: d.span, Score: d.score, Rewrites: f.rewrites(i),
			Message: "shows " + what(d.kind) + " where everybody can read it"})
	}
}

// rewrites: the datum is left out if its sentence stays a sentence, and else the
// sentence goes. A sentence with several of them goes too, as one.
func (f *finder) rewrites(i int) []guard.Rewrite {
	d := f.seen[i]
	around, several := f.around(i)
	private := guard.Replace("take it to a private message", around, private(f.p.Lang()))
	text := onFile(f.p.Lang(), d.kind)
	if text == "" || several {
		return []guard.Rewrite{private}
	}
	return []guard.Rewrite{guard.Replace("leave it out", d.span, text), private}
}

// around returns the sentence of a datum, joined with those that overlap it,
// and whether other data stand in it.
func (f *finder) around(i int) (span guard.Span, several bool) {
	span = f.seen[i].around
	for grown := true; grown; {
		grown = false
		for j, o := range f.seen {
			if j == i || !o.around.Overlaps(span) {
				continue
			}
			several = true
			if !span.Contains(o.around) {
				span, grown = union(span, o.around), true
			}
		}
	}
	return span, several
}

func what(kind string) string {
	switch kind {
	case "email":
		return "the customer's e-mail address"
	case "phone":
		return "the customer's phone number"
	case "address":
		return "the customer's street address"
	case "account":
		return "the customer's account number"
	}
	return "the customer's order number"
}

// onFile returns what stands for a datum in a sentence, "" where the sentence
// would not stay grammatical.
func onFile(l lexicon.Language, kind string) string {
	switch {
	case l == lexicon.English && kind == "email":
		return "the e-mail address you gave us"
	case l == lexicon.English && kind == "phone":
		return "the phone number you gave us"
	case l == lexicon.English && kind == "address":
		return "the address you gave us"
	case l == lexicon.French && kind == "email":
		return "l'adresse e-mail que vous nous avez donnée"
	}
	return ""
}

// private returns the sentence that takes the matter out of the public.
func private(l lexicon.Language) string {
	switch l {
	case lexicon.French:
		return "Merci de nous écrire en message privé à ce sujet."
	case lexicon.Hungarian:
		return "Kérjük, írjon nekünk erről privát üzenetben."
	case lexicon.Bengali:
		return "দয়া করে এ বিষয়ে আমাদের ব্যক্তিগত বার্তা পাঠান।"
	case lexicon.Tamil:
		return "தயவுசெய்து இதைப் பற்றி எங்களுக்குத் தனிப்பட்ட செய்தி அனுப்புங்கள்."
	}
	return "Please send us a private message about this."
}
