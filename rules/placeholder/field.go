package placeholder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
)

// system names whose syntax a field is written in.
type system uint8

const (
	sysNone     system = iota
	sysMustache        // {{name}}: Zendesk, Intercom, Freshdesk, Front, Gorgias, HubSpot, Liquid, Handlebars
	sysTag             // {%name,fallback=there%}: Help Scout; {% if %}: Liquid
	sysBrace           // {name}: LiveHelperChat, ICU, Python
	sysDollar          // ${name}: JavaScript, AJO
	sysHash            // #{name}: Zammad, Ruby
	sysPercent         // %{name}: Discourse, osTicket, Rails
	sysForce           // {!Contact.Name}: Salesforce
	sysSmarty          // {$name}: Helprace, LiveAgent
	sysPrintf          // %s, %1$s, %(name)s
	sysChimp           // *|FNAME|*: Mailchimp
	sysCampaign        // %FIRSTNAME%, %%FirstName%%, ##name##, #name#
	sysWiki            // [[name]]
	sysAngles          // <<name>>
	sysERB             // <%= name %>
	sysOTRS            // <OTRS_NAME>
	sysShell           // $name
	sysColon           // :name
	sysProse           // [your name], written for people
)

// field is a place to be filled in.
type field struct {
	guard.Span
	inner guard.Span // its name
	sys   system
}

// maxField bounds the length of a field in bytes.
const maxField = 200

// enclosed returns the field whose opening mark, open bytes long, starts at
// start and that ends with the next close on the line.
func enclosed(text string, start, open int, end string, sys system) (field, bool) {
	from := start + open
	if from > len(text) {
		return field{}, false
	}
	rest := text[from:min(len(text), from+maxField)]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	n := strings.Index(rest, end)
	if n < 0 {
		return field{}, false
	}
	return field{guard.Span{Start: start, End: from + n + len(end)}, trim(text, guard.Span{Start: from, End: from + n}), sys}, true
}

// trim takes the blanks off both ends of a span.
func trim(text string, s guard.Span) guard.Span {
	for s.Start < s.End && isBlank(text[s.Start]) {
		s.Start++
	}
	for s.Start < s.End && isBlank(text[s.End-1]) {
		s.End--
	}
	return s
}

// identifier returns the end of the identifier at i: letters, marks, digits, _
// and, between two of them, a dot, hyphen or colon when dotted. It returns i if
// there is none. An identifier starts with a letter or _.
func identifier(text string, i int, dotted bool) int {
	start, end := i, i
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '_' || unicode.IsLetter(r), i > start && (unicode.IsDigit(r) || unicode.Is(unicode.M, r)):
			end = i + size
		case dotted && i > start && end == i && (r == '.' || r == '-'):
		default:
			return end
		}
		i += size
	}
	return end
}

// fieldAt recognises the fields of programs that start with the mark at pos.
func fieldAt(text string, pos int) (field, bool) {
	switch text[pos] {
	case '{':
		return braceField(text, pos)
	case '%':
		return percentField(text, pos)
	case '#':
		return hashField(text, pos)
	case '$':
		return dollarField(text, pos)
	case '*':
		if strings.HasPrefix(text[pos:], "*|") {
			return enclosed(text, pos, 2, "|*", sysChimp)
		}
	case '[':
		if strings.HasPrefix(text[pos:], "[[") {
			f, ok := enclosed(text, pos, 2, "]]", sysWiki)
			return f, ok && f.inner.Len() > 0 && hasLetter(text[f.inner.Start:f.inner.End]) && !strings.HasPrefix(text[f.End:], "(")
		}
	case '<':
		return angleField(text, pos)
	case ':':
		return colonField(text, pos)
	}
	return field{}, false
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

func braceField(text string, pos int) (field, bool) {
	rest := text[pos:]
	switch {
	case strings.HasPrefix(rest, "{{{"):
		return enclosed(text, pos, 3, "}}}", sysMustache)
	case strings.HasPrefix(rest, "{{"):
		return enclosed(text, pos, 2, "}}", sysMustache)
	case strings.HasPrefix(rest, "{%"):
		return enclosed(text, pos, 2, "%}", sysTag)
	case strings.HasPrefix(rest, "{!"):
		return enclosed(text, pos, 2, "}", sysForce)
	case strings.HasPrefix(rest, "{$"):
		return enclosed(text, pos, 2, "}", sysSmarty)
	}
	start, sys := pos, sysBrace
	if pos > 0 {
		switch text[pos-1] {
		case '$':
			start, sys = pos-1, sysDollar
		case '#':
			start, sys = pos-1, sysHash
		case '%':
			start, sys = pos-1, sysPercent
		case '\\', '^', '_', '@':
			return field{}, false // LaTeX
		}
	}
	f, ok := enclosed(text, start, pos-start+1, "}", sys)
	if !ok || sys != sysBrace {
		return f, ok && f.inner.Len() > 0
	}
	return f, braceName(text[f.inner.Start:f.inner.End]) && !quantifier(text, pos, f)
}

// braceName reports whether what stands between single braces can be the name
// of a field: words, an index, alternatives, an ICU argument; not a set, a
// style, JSON or a statement.
func braceName(s string) bool {
	if strings.Contains(s, ", plural,") || strings.Contains(s, ", select,") || strings.Contains(s, ",fallback") || strings.Contains(s, ", fallback") ||
		strings.Contains(s, ", number") || strings.Contains(s, ", date") {
		return true
	}
	if s == "" || utf8.RuneCountInString(s) > 60 || strings.Count(s, " ") > 6 {
		return false
	}
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) && !strings.ContainsRune(" _.-/|'’?#", r) {
			return false
		}
	}
	return hasLetter(s) || len(s) <= 2
}

// quantifier reports whether the braces belong to a regular expression, a set
// or a command: [a-z]{3}, A = {1}, \textbf{x}.
func quantifier(text string, pos int, f field) bool {
	before := strings.TrimRight(text[:pos], " ")
	if strings.HasSuffix(before, "=") {
		return true
	}
	if pos == 0 || isBlank(text[pos-1]) {
		return false
	}
	if !hasLetter(text[f.inner.Start:f.inner.End]) {
		return isWordByte(text[pos-1]) || strings.IndexByte(")].*+", text[pos-1]) >= 0
	}
	i := pos
	for i > 0 && isLetter(text[i-1]) {
		i--
	}
	return i < pos && i > 0 && text[i-1] == '\\'
}

func hashField(text string, pos int) (field, bool) {
	if pos > 0 && (isWordByte(text[pos-1]) || text[pos-1] == '#' || text[pos-1] == '&') {
		return field{}, false
	}
	n := 1
	for n < 3 && pos+n < len(text) && text[pos+n] == '#' {
		n++
	}
	end := identifier(text, pos+n, true)
	if n > 2 || end < pos+n+2 || !strings.HasPrefix(text[end:], "##"[:n]) || end+n < len(text) && isWordByte(text[end+n]) {
		return field{}, false
	}
	return field{guard.Span{Start: pos, End: end + n}, guard.Span{Start: pos + n, End: end}, sysCampaign}, true
}

func dollarField(text string, pos int) (field, bool) {
	if pos > 0 && (isWordByte(text[pos-1]) || text[pos-1] == '{') {
		return field{}, false
	}
	end := identifier(text, pos+1, true)
	return field{guard.Span{Start: pos, End: end}, guard.Span{Start: pos + 1, End: end}, sysShell}, end > pos+2
}

func angleField(text string, pos int) (field, bool) {
	rest := text[pos:]
	switch {
	case strings.HasPrefix(rest, "<%"):
		return enclosed(text, pos, 2, "%>", sysERB)
	case strings.HasPrefix(rest, "<<"):
		f, ok := enclosed(text, pos, 2, ">>", sysAngles)
		return f, ok && isName(text[f.inner.Start:f.inner.End])
	case strings.HasPrefix(rest, "<OTRS_"), strings.HasPrefix(rest, "<KIX_"), strings.HasPrefix(rest, "<ZNUNY_"):
		return enclosed(text, pos, 1, ">", sysOTRS)
	case strings.HasPrefix(rest, "<attribute "):
		f, ok := enclosed(text, pos, 11, ">", sysERB)
		return f, ok && strings.Contains(text[f.Start:f.End], "key=")
	}
	return field{}, false
}

// colonField: :customer_name as Laravel writes it; :smile: is an emoji.
func colonField(text string, pos int) (field, bool) {
	if pos > 0 && !isBlank(text[pos-1]) && strings.IndexByte("(#", text[pos-1]) < 0 || pos+1 >= len(text) || !isLetter(text[pos+1]) {
		return field{}, false
	}
	end := identifier(text, pos+1, false)
	ok := end > pos+2 && !strings.HasPrefix(text[end:], ":")
	return field{guard.Span{Start: pos, End: end}, guard.Span{Start: pos + 1, End: end}, sysColon}, ok
}
