// Package placeholder finds what should have been filled in before a reply is
// sent: fields of templates, empty greetings, values that a program did not
// have, marks of a draft. In templates it turns round and checks the fields.
package placeholder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// Rule returns the rule.
func Rule() *guard.Rule {
	return &guard.Rule{ID: "placeholder", Doc: doc, New: newChecker, Kinds: []guard.Kind{
		{Name: "unfilled", Severity: guard.High, Doc: "a field that nothing was put into: {{name}}, [order number], %s"},
		{Name: "empty_field", Severity: guard.Medium, Doc: "a field that was filled with nothing: \"Hi ,\""},
		{Name: "debug_value", Severity: guard.High, Doc: "what a program writes for a missing value: undefined, [object Object]"},
		{Name: "draft_mark", Severity: guard.High, Doc: "a note to oneself: TODO, lorem ipsum, delete as appropriate"},
		{Name: "unknown", Severity: guard.Medium, Doc: "template: a variable that no other place knows, or not in its other languages"},
		{Name: "malformed", Severity: guard.High, Doc: "template: brackets of a field that do not pair"},
		{Name: "no_fallback", Severity: guard.Low, Doc: "template: a name in a greeting without a fallback"},
		{Name: "mixed", Severity: guard.Medium, Doc: "template: fields of two systems in one template, or fewer than in its other languages"},
	}}
}

const doc = `finds fields that were not filled in, empty greetings, leaked program values and marks of a draft

In a reply it flags

- fields of templates in the syntax of help desks, mailers and programs: {{name}}, {name}, ${name}, #{name}, %{name}, {!Contact.Name},
  {%name,fallback=there%}, *|FNAME|*, %FIRSTNAME%, %%name%%, ##name##, [[name]], <<name>>, %s, %1$s, %(name)s, <%= name %>, <OTRS_NAME>, «NAME»,
  :customer_name, $CASE_ID, YOUR_LINK_HERE;
- fields written by people: [NAME], [order number], [type here], <insert name>, Sir/Madam/Name, XXX, ____;
- fields filled with nothing: "Hi ,", "your refund of  will", "order # has";
- what programs write for nothing: undefined, null, NaN, None, [object Object], Invalid Date, 1970-01-01;
- notes to oneself: TODO, FIXME, TBD, lorem ipsum, [draft], "delete as appropriate".

Where the customer's name is known it is filled into the greeting; otherwise the greeting becomes a neutral one.

It leaves alone code spans and code, quoted mail, talk about templates and fields ("write {{name}} in the template"), keys (<Enter>), footnotes
[1], links, check boxes, masks (XXXX-4242), editor's notes ([sic]), sets {1, 2, 3}, percentages, URLs, people called Null, and what the customer
wrote too.

A template's fields are legal; there it flags variables that are misspelt (unknown), brackets that do not pair (malformed), fields of
two systems (mixed), names in greetings without a fallback (no_fallback), and what nothing will ever fill ([type here]). Beside the other
templates of the house it flags a variable that they spell otherwise (unknown), and sets of fields that differ between the languages of a template, which
are welcome.en and welcome.fr, en/welcome and fr/welcome, or the same id with two languages: a field that only one has is unknown, one that only one lacks
makes it mixed. Of two languages English is the measure, else the first; of more, the majority.

Options: variables, a list of the variables that exist; any other in a template is unknown.
`

// options are the rule's own keys of the configuration.
type options struct {
	Variables []string `json:"variables"` // the variables that exist, as they stand between the brackets
}

type checker struct {
	words     *vocabulary
	variables []string
	parts     []string // the words that names of variables are made of
	library   *library // nil: no templates are known
}

func newChecker(s *guard.Setup) (guard.Checker, error) {
	var o options
	if err := s.Decode(&o); err != nil {
		return nil, err
	}
	v, err := load(s)
	if err != nil {
		return nil, err
	}
	return &checker{v, o.Variables, v.parts, newLibrary(s.Templates())}, nil
}

// Check implements guard.Checker.
func (c *checker) Check(p *guard.Pass) error {
	s := search{Pass: p, c: c, text: p.Source(), lang: p.Lang()}
	if p.Message().Template {
		s.template()
		s.flush()
		return nil
	}
	s.marks()
	s.phrases()
	s.gaps()
	s.flush()
	return nil
}

// search is the state of one check of a reply.
type search struct {
	*guard.Pass
	c       *checker
	text    string
	lang    lexicon.Language
	done    int // bytes before it belong to a field already seen
	found   []guard.Finding
	taken   guard.SpanSet // what has been reported
	code    guard.SpanSet // JSON without code marks; the fields of a template
	heads   int           // see forwarded; 0: not looked for yet
	shown   []guard.Span  // see samples
	sampled bool
}

// report adds a finding unless it overlaps one that is there already.
func (s *search) report(kind string, span guard.Span, score float64, message string, rewrites ...guard.Rewrite) {
	if s.taken.Overlaps(span) || s.skipped(span) {
		return
	}
	s.taken.Add(span)
	s.found = append(s.found, guard.Finding{Kind: kind, Span: span, Score: score, Message: message, Rewrites: rewrites})
}

// skipped reports whether the span lies in what is none of the rule's business.
func (s *search) skipped(span guard.Span) bool {
	return s.code.Overlaps(span)
}

// flush hands the findings over. As long as one of them waits for a person, no
// rewrite makes the message complete: it must not go out half mended.
func (s *search) flush() {
	complete := true
	for i := range s.found {
		complete = complete && len(s.found[i].Rewrites) > 0 && s.found[i].Rewrites[0].Complete
	}
	for _, f := range s.found {
		for i := range f.Rewrites {
			f.Rewrites[i].Complete = complete
		}
		s.Report(f)
	}
}

// roles returns what word i is to the rule.
func (s *search) roles(i int) role {
	if i < 0 || i >= len(s.Words()) {
		return 0
	}
	return s.c.words.roles(s.lang, s.Words()[i].Hash, s.Folded(i))
}

// before returns the index of the last word that ends at or before byte pos, -1
// if there is none.
func (s *search) before(pos int) int {
	i := s.WordAt(pos)
	for i >= len(s.Words()) || i >= 0 && int(s.Words()[i].End) > pos {
		i--
		if i < 0 {
			return -1
		}
	}
	return i
}

// at returns the byte at i, a line feed outside the text.
func (s *search) at(i int) byte {
	if i < 0 || i >= len(s.text) {
		return '\n'
	}
	return s.text[i]
}

// Bounds of how far the rule looks around a mark, so that a text of nothing but
// marks takes it a time in proportion: bytes of a line, words of talk about
// templates, bytes that look like code, and the groups of a masked number.
const (
	maxLine   = 1024
	maxTalk   = 48
	maxCode   = 240
	maxGroups = 64
	maxHello  = 12 // words of a greeting with its titles
)

// line returns the line that pos stands in, without its line feed.
func (s *search) line(pos int) guard.Span {
	from := max(0, pos-maxLine)
	l := guard.Span{Start: from + strings.LastIndexByte(s.text[from:pos], '\n') + 1, End: min(len(s.text), pos+maxLine)}
	if n := strings.IndexByte(s.text[pos:l.End], '\n'); n >= 0 {
		l.End = pos + n
	}
	return l
}

// letter reports whether a letter, mark or digit of any script starts at byte
// i, or ends before it.
func (s *search) letter(i int, after bool) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	if after {
		r, _ = utf8.DecodeRuneInString(s.text[i:])
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

func isBlank(c byte) bool  { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isWordByte reports whether c may be part of a word of any script.
func isWordByte(c byte) bool { return isLetter(c) || isDigit(c) || c >= 0x80 }
