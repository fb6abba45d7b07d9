package placeholder

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/replyvet/replyvet/guard"
)

func percentField(text string, pos int) (field, bool) {
	if pos > 0 && (isWordByte(text[pos-1]) || text[pos-1] == '%') || afterNumber(text, pos) || pos+1 >= len(text) {
		return field{}, false
	}
	rest := text[pos+1:]
	switch {
	case strings.HasPrefix(rest, "%="), strings.HasPrefix(rest, "%["): // AMPscript
		return enclosed(text, pos, 3, "%%", sysCampaign)
	case rest[0] == '%':
		f, ok := enclosed(text, pos, 2, "%%", sysCampaign)
		return f, ok && f.inner.Len() > 0 && isName(text[f.inner.Start:f.inner.End])
	case rest[0] == '(':
		end := strings.IndexByte(rest[:min(len(rest), 60)], ')')
		if end > 1 && end+1 < len(rest) && strings.IndexByte("sdifr", rest[end+1]) >= 0 {
			return field{guard.Span{Start: pos, End: pos + end + 3}, guard.Span{Start: pos + 2, End: pos + 1 + end}, sysPrintf}, true
		}
		return field{}, false
	}
	if f, ok := enclosed(text, pos, 1, "%", sysCampaign); ok && !isBlank(rest[0]) && isName(text[pos+1:f.End-1]) {
		return f, true
	}
	if n := printfVerb(rest); n > 0 {
		return field{guard.Span{Start: pos, End: pos + 1 + n}, guard.Span{Start: pos + 1, End: pos + 1 + n}, sysPrintf}, true
	}
	end := identifier(text, pos+1, true)
	f := field{guard.Span{Start: pos, End: end}, guard.Span{Start: pos + 1, End: end}, sysShell}
	return f, end > pos+3
}

// afterNumber reports whether a number stands right before pos, or with one blank between.
func afterNumber(text string, pos int) bool {
	before := strings.TrimSuffix(strings.TrimSuffix(text[:pos], " "), "\u00a0")
	r, _ := utf8.DecodeLastRuneInString(before)
	return r != utf8.RuneError && unicode.IsDigit(r)
}

// isName reports whether s is an identifier, or a few of them with blanks between.
func isName(s string) bool {
	if strings.Count(s, " ") > 3 || len(s) < 2 {
		return false
	}
	for i, part := range strings.Split(s, " ") {
		n := identifier(part, 0, true)
		if n == 0 || n != len(part) || i > 0 && len(part) < 2 {
			return false
		}
	}
	return true
}

// printfVerb returns the length of the verb that rest starts with: s, d, 1$s, .2f, [1]s.
func printfVerb(rest string) int {
	i := 0
	for i < len(rest) && i < 8 && (isDigit(rest[i]) || strings.IndexByte("$.[]+-", rest[i]) >= 0) {
		i++
	}
	for i < len(rest) && i < 8 && (rest[i] == 'l' || rest[i] == 'z') {
		i++
	}
	if i >= len(rest) || strings.IndexByte("sdifgvq@u", rest[i]) < 0 {
		return 0
	}
	if i+1 < len(rest) && (isWordByte(rest[i+1]) || rest[i+1] == '_') {
		return 0
	}
	return i + 1
}
