package typo

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// otherDialect looks at word i of an English text where the house keeps to one
// dialect.
func (r *run) otherDialect(i int) {
	w := &r.Words()[i]
	const no = lexicon.HasDigit | lexicon.Number | lexicon.Upper | lexicon.Camel
	if w.Flags&no != 0 || w.Flags&lexicon.Title != 0 && w.Flags&lexicon.Break == 0 {
		return
	}
	folded := r.Folded(i)
	d := lexicon.DictionaryOf(lexicon.English)
	if of := dialectOf(folded, d); of == lexicon.AnyDialect || of == r.c.dialect {
		return
	}
	span := r.WordSpan(i, i)
	if !r.own(span) || r.named(i) || r.foreign(i) {
		return
	}
	var texts []string
	if t := respelt(folded, r.c.dialect, d); t != "" {
		texts = append(texts, t)
	}
	r.done.Add(span)
	r.Report(guard.Finding{Kind: misspelling, Span: span, Score: 0.9, Message: "the spelling of another dialect", Rewrites: r.replacements(i, i, texts...)})
}

// dialectOf is what the dictionary says, and American for a word of any dialect
// that has a British spelling of its own: "color", but not "realize".
func dialectOf(folded string, d *lexicon.Dictionary) lexicon.Dialect {
	of := d.Dialect(folded)
	if of != lexicon.AnyDialect || listed(writtenInBoth, folded) {
		return of
	}
	for _, s := range dialectSpellings[:surePairs] {
		if k := strings.Index(folded, s.american); k >= 0 {
			if d.Dialect(folded[:k]+s.british+folded[k+len(s.american):]) == lexicon.British {
				return lexicon.American
			}
		}
	}
	return lexicon.AnyDialect
}

// writtenInBoth are words that Britain writes so too, in another sense.
const writtenInBoth = " meter meters license licensed licenses licensing license's install installs story stories program programs draft drafts tire tires check checks curb curbs "

// respelt returns the spelling of a word in the wanted dialect, "" if the rules
// between the two make none.
func respelt(folded string, want lexicon.Dialect, d *lexicon.Dictionary) string {
	for _, s := range dialectSpellings {
		from, to := s.british, s.american
		if want == lexicon.British {
			from, to = to, from
		}
		for at := 0; ; {
			k := strings.Index(folded[at:], from)
			if k < 0 {
				break
			}
			k += at
			t := folded[:k] + to + folded[k+len(from):]
			if of := d.Dialect(t); d.Contains(t) && (of == want || of == lexicon.AnyDialect) {
				return t
			}
			at = k + 1
		}
	}
	return ""
}

// dialectSpellings are letters that the dialects write differently in some words; the
// dictionary says in which. It is read only.
var dialectSpellings = [...]struct{ british, american string }{
	{"our", "or"}, {"ys", "yz"}, {"tre", "ter"}, {"bre", "ber"}, {"vre", "ver"}, {"chre", "cher"}, {"ll", "l"}, {"ence", "ense"}, {"ae", "e"}, {"oe", "e"}, {"grey", "gray"},
	// those before tell the dialect of a word, too
	{"is", "iz"}, {"ogue", "og"}, {"l", "ll"}, {"mme", "m"}, {"tyre", "tire"}, {"cheque", "check"}, {"kerb", "curb"}, {"mould", "mold"}, {"plough", "plow"},
	{"storey", "story"}, {"jewellery", "jewelry"}, {"aluminium", "aluminum"}, {"pyj", "paj"},
}

const surePairs = 11
