package typo

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// agree lets the article before word i go by the sound of what is put in the
// word's place: "an daa" becomes "a data", or the reply would not settle.
func (r *run) agree(i int, rewrites []guard.Rewrite) []guard.Rewrite {
	if r.lang != lexicon.English || i == 0 {
		return rewrites
	}
	w, next := &r.Words()[i-1], &r.Words()[i]
	has := r.Folded(i - 1)
	if has != "a" && has != "an" || w.Flags&lexicon.Upper != 0 && has == "an" || r.Source()[w.End:next.Start] != " " || !r.own(r.WordSpan(i-1, i-1)) {
		return rewrites
	}
	for j := range rewrites {
		edits := rewrites[j].Edits
		if len(edits) != 1 || edits[0].Start != int(next.Start) {
			continue
		}
		if want := articleFor(edits[0].Text); want != "" && want != has {
			if w.Flags&(lexicon.Title|lexicon.Upper) != 0 {
				want = "A" + want[1:]
			}
			rewrites[j].Edits = append([]guard.Edit{{Span: r.WordSpan(i-1, i-1), Text: want}}, edits...)
		}
	}
	return rewrites
}

// articleFor returns the article that goes before text, "" if that is not clear.
func articleFor(text string) string {
	var t lexicon.Tokens
	if t.Scan(text) != nil || len(t.Words) == 0 || t.Words[0].Start > 0 {
		return ""
	}
	switch sound(t.Folded(0), &t.Words[0]) {
	case vowelSound:
		return "an"
	case consonantSound:
		return "a"
	}
	return ""
}
