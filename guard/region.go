package guard

import (
	"slices"
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// Region is a stretch of the text that is not, or not only, the agent's own words.
type Region struct {
	Span
	Kind  RegionKind
	outer int // index of the nearest region before it that ends behind it, or -1
}

// RegionKind is a set of kinds of region.
type RegionKind uint16

// The kinds of region.
const (
	Quoted      RegionKind = 1 << iota // between quotation marks
	QuotedMail                         // a line of an earlier mail: "> ..."
	Code                               // `...`, a fenced block, <code>
	URL                                // a web address, with or without its scheme
	Address                            // an e-mail address
	Handle                             // @name
	Hashtag                            // #word
	Placeholder                        // {{name}}, {name}, %name%, ${name}, ...
	Tag                                // an HTML tag or comment itself, not what it encloses
)

// NotOwn are the regions whose words tone and typo leave alone.
const NotOwn = QuotedMail | Code | URL | Address | Handle | Hashtag | Placeholder | Tag

// Regions returns the regions ordered by start. They may nest or overlap.
func (t *Text) Regions() []Region {
	if t.marked {
		return t.regions
	}
	t.marked = true
	if len(t.tokens.Marks) == 0 {
		return nil
	}
	f := regionFinder{t: t, text: t.tokens.Text}
	f.run()
	slices.SortStableFunc(t.regions, func(a, b Region) int { return a.Start - b.Start })
	for i := range t.regions {
		o := i - 1
		for o >= 0 && t.regions[o].End <= t.regions[i].End {
			o = t.regions[o].outer
		}
		t.regions[i].outer = o
	}
	return t.regions
}

// In returns the kinds of the regions that overlap span.
func (t *Text) In(span Span) RegionKind {
	var k RegionKind
	regions := t.Regions()
	n, _ := slices.BinarySearchFunc(regions, span.End, func(r Region, end int) int { return r.Start - end })
	for i := n - 1; i >= 0; {
		if regions[i].End <= span.Start { // as do those that end before it
			i = regions[i].outer
			continue
		}
		if regions[i].Overlaps(span) {
			k |= regions[i].Kind
		}
		i--
	}
	return k
}

// WordIn is In for word i.
func (t *Text) WordIn(i int) RegionKind { return t.In(t.WordSpan(i, i)) }

type regionFinder struct {
	t    *Text
	text string
	done int // bytes before it lie in a region that hides what it holds
	deaf int // bytes before it lie in a token that is no web address
	mute int // bytes before it lie in a token that is no mail address
	// opening positions of quotation marks, -1: none open
	straight, curly, single int
}

func (f *regionFinder) run() {
	f.straight, f.curly, f.single = -1, -1, -1
	marks := f.t.tokens.Marks
	for i := range marks {
		pos := int(marks[i].Pos)
		if pos < f.done {
			continue
		}
		f.at(marks[i].Rune, pos)
	}
}

func (f *regionFinder) add(start, end int, k RegionKind) {
	f.t.regions = append(f.t.regions, Region{Span: Span{start, end}, Kind: k})
}

// hide adds a region whose inside holds no other.
func (f *regionFinder) hide(start, end int, k RegionKind) {
	f.add(start, end, k)
	f.done = max(f.done, end)
}

func (f *regionFinder) at(r rune, pos int) {
	switch r {
	case '`', '~':
		f.code(pos)
	case '>':
		f.quotedLine(pos)
	case '"', '“', '”', '„', '‟', '«', '»', '‘', '’', '\'':
		f.quotation(r, pos)
	case '<':
		f.angle(pos)
	case '{', '[', '%':
		f.placeholder(pos)
	case '@', '＠':
		f.addressOrHandle(pos)
	case '#':
		f.hashtag(pos)
	case ':', '.', '/':
		f.web(pos)
	}
}

// code: a fence to its closing fence, a back-tick to the next on the same paragraph.
func (f *regionFinder) code(pos int) {
	rest := f.text[pos:]
	for _, fence := range []string{"```", "~~~"} {
		if strings.HasPrefix(rest, fence) {
			end := strings.Index(rest[3:], fence)
			if end < 0 {
				end = len(rest) - 6
			}
			f.hide(pos, pos+end+6, Code)
			return
		}
	}
	if rest[0] != '`' {
		return
	}
	end := strings.IndexAny(rest[1:], "`\n")
	if end > 0 && rest[1+end] == '`' {
		f.hide(pos, pos+end+2, Code)
	}
}

// maxIndent is how far into its line a quotation's ">" may stand, in bytes;
// maxToken bounds an address: both keep hostile input linear.
const (
	maxIndent = 64
	maxToken  = 2048
)

// quotedLine: ">" as the first sign of a line.
func (f *regionFinder) quotedLine(pos int) {
	from := max(0, pos-maxIndent)
	start := from + strings.LastIndexByte(f.text[from:pos], '\n') + 1
	if start == from && from > 0 {
		return
	}
	if strings.Trim(f.text[start:pos], " \t>|") != "" {
		return
	}
	end := lineEnd(f.text, pos)
	f.add(start, end, QuotedMail)
}

func lineEnd(text string, pos int) int {
	if n := strings.IndexByte(text[pos:], '\n'); n >= 0 {
		return pos + n
	}
	return len(text)
}

// angle: an HTML tag or comment, and a code element with what it holds.
func (f *regionFinder) angle(pos int) {
	rest := f.text[pos:]
	n, _ := lexicon.TagAt(rest)
	if n == 0 {
		return
	}
	if name := strings.ToLower(rest[:n]); name == "<code>" || name == "<pre>" {
		if stop := strings.Index(strings.ToLower(rest), "</"+name[1:]); stop > 0 {
			f.hide(pos, pos+stop+len(name)+1, Code)
			return
		}
	}
	f.hide(pos, pos+n, Tag)
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// placeholder: a pair of braces or per cent signs around a name.
func (f *regionFinder) placeholder(pos int) {
	rest := f.text[pos:min(len(f.text), pos+120)]
	start := pos
	for _, pair := range [...]struct{ open, close string }{{"{{", "}}"}, {"{%", "%}"}, {"[[", "]]"}, {"{", "}"}, {"%%", "%%"}} {
		if !strings.HasPrefix(rest, pair.open) {
			continue
		}
		end := strings.Index(rest[len(pair.open):], pair.close)
		if end < 0 || strings.ContainsRune(rest[:end], '\n') {
			return
		}
		if pos > 0 && strings.IndexByte("$#%@", f.text[pos-1]) >= 0 {
			start--
		}
		f.hide(start, pos+len(pair.open)+end+len(pair.close), Placeholder)
		return
	}
	if rest[0] != '%' {
		return
	}
	n := 1
	for n < len(rest) && (isASCIILetter(rest[n]) || rest[n] == '_' || rest[n] == '.') {
		n++
	}
	if n > 2 && n < len(rest) && rest[n] == '%' {
		f.hide(pos, pos+n+1, Placeholder)
	}
}

// quotation pairs quotation marks within a paragraph.
func (f *regionFinder) quotation(r rune, pos int) {
	open, size := &f.curly, len(string(r))
	opens, closes := false, false
	switch r {
	case '"':
		open = &f.straight
		opens, closes = *open < 0, *open >= 0
	case '\'', '‘', '’':
		open = &f.single
		before := pos == 0 || strings.IndexByte(" \n\t(", f.text[pos-1]) >= 0
		opens, closes = before && r != '’', !before
	case '“':
		// German and Hungarian close with it what „ opened.
		closes = *open >= 0 && strings.HasPrefix(f.text[*open:], "„")
		opens = !closes
	case '„', '‟', '«':
		opens = true
	case '”', '»':
		closes = true
	}
	if closes && *open >= 0 {
		if !strings.Contains(f.text[*open:pos], "\n\n") {
			f.add(*open, pos+size, Quoted)
		}
		*open = -1
		return
	}
	if opens {
		*open = pos
	}
}

// tokenStops end a token.
const tokenStops = " \n\t\r<>\"()[]{}|,;`"

// token returns the stretch without blanks and angle brackets around pos.
func (f *regionFinder) token(pos int) (start, end int) {
	start, end = pos, pos
	for start > f.done && pos-start < maxToken && strings.IndexByte(tokenStops, f.text[start-1]) < 0 {
		start--
	}
	for end < len(f.text) && end-pos < maxToken && strings.IndexByte(tokenStops, f.text[end]) < 0 {
		end++
	}
	for end > pos && strings.IndexByte(".,!?:;'*_", f.text[end-1]) >= 0 {
		end--
	}
	return start, end
}

// begins reports whether a token starts at pos.
func (f *regionFinder) begins(pos int) bool {
	return pos == f.done || strings.IndexByte(tokenStops, f.text[pos-1]) >= 0
}

func (f *regionFinder) addressOrHandle(pos int) {
	if pos < f.mute && !f.begins(pos) {
		return
	}
	start, end := f.token(pos)
	at := pos - start
	tok := f.text[start:end]
	if len(tok) <= at+1 {
		return
	}
	switch {
	case at > 0 && strings.Contains(tok[at:], "."):
		f.hide(start, end, Address)
	case at == 0:
		f.hide(start, end, Handle)
	default:
		f.mute = end
	}
}

func (f *regionFinder) hashtag(pos int) {
	if !f.begins(pos) {
		return
	}
	start, end := f.token(pos)
	if start != pos || end < pos+2 {
		return
	}
	if i := f.t.WordAt(pos); i < len(f.t.Words()) {
		w := f.t.Words()[i]
		if int(w.Start) == pos+1 && w.Flags&lexicon.Number == 0 {
			f.hide(pos, end, Hashtag)
		}
	}
}

// web: a scheme, a path or a host name.
func (f *regionFinder) web(pos int) {
	if pos < f.deaf && !(f.text[pos] == '/' && f.begins(pos)) {
		return
	}
	start, end := f.token(pos)
	tok := f.text[start:end]
	switch {
	case strings.Contains(tok, "://"), strings.HasPrefix(strings.ToLower(tok), "www."):
		f.hide(start, end, URL)
	case strings.HasPrefix(tok, "mailto:"), strings.HasPrefix(tok, "tel:"):
		f.hide(start, end, URL)
	case f.text[pos] == '/' && start == pos && strings.Count(tok, "/") > 1:
		f.hide(start, end, Code)
	case f.text[pos] == '.' && hostName(tok) && !strings.Contains(tok, "@"):
		f.hide(start, end, URL)
	default:
		f.deaf = end
	}
}

// sentence reports whether two words with a full stop between them are the end of
// a sentence and the start of another rather than a host: the second one alone
// has a capital, and more letters in small.
func sentence(before, after string) bool {
	return len(after) > 1 && after[0] >= 'A' && after[0] <= 'Z' && strings.ToLower(after[1:]) == after[1:] && strings.ToLower(before) == before
}

// hostName reports whether tok starts with a host name: ASCII labels, the last
// of them a well-known top level, then nothing, a port, a path or a query; or a
// file name.
func hostName(tok string) bool {
	host := tok
	if i := strings.IndexAny(tok, "/:?#"); i >= 0 {
		host = tok[:i]
	}
	i := strings.LastIndexByte(host, '.')
	if i <= 0 {
		return false
	}
	if sentence(host[:i], host[i+1:]) {
		return false // "has shipped.It should"
	}
	switch strings.ToLower(host[i+1:]) {
	case "com", "org", "net", "info", "io", "co", "app", "dev", "eu", "uk", "us", "fr", "hu", "de", "bd", "lk",
		"ca", "be", "ch", "at", "ro", "sk", "es", "it", "nl", "gov", "edu", "biz", "example", "test", "invalid", "shop", "store",
		"ai", "tv", "ly", "gl", "pdf", "jpg", "jpeg", "png", "csv", "xls", "xlsx", "doc", "docx", "zip", "exe", "txt", "html", "htm", "js", "json",
		"xml", "yaml", "yml", "log", "go", "py", "sh", "apk", "dmg", "gif", "mp4":
		return true
	case "in":
		return host != tok || strings.Count(host, ".") > 1 || strings.ToLower(host) == host && strings.IndexByte(host, '.') > 2 && len(tok) > len(host)
	}
	return false
}
