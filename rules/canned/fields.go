package canned

import "strings"

// fieldWord stands for a placeholder while a template is read: a word that no
// language has.
const fieldWord = "qxfieldxq"

// maxField bounds a placeholder in bytes.
const maxField = 160

// markFields replaces the placeholders of a template, of any syntax, by
// fieldWord: what stands there in a reply is free.
func markFields(text string) string {
	var b strings.Builder
	last := 0
	for i := 0; i < len(text); {
		n := fieldAt(text[i:])
		if n == 0 {
			i++
			continue
		}
		b.WriteString(text[last:i])
		b.WriteString(" " + fieldWord + " ")
		i += n
		last = i
	}
	if last == 0 {
		return text
	}
	b.WriteString(text[last:])
	return b.String()
}

// fieldAt returns the length of the placeholder that s starts with, 0 if none.
func fieldAt(s string) int {
	switch s[0] {
	case '{', '[', '$', '#', '%', '*', '<', '_', '\xc2':
	default:
		return 0
	}
	for _, pair := range [...][2]string{
		{"{{", "}}"}, {"{%", "%}"}, {"${", "}"}, {"#{", "}"}, {"%{", "}"}, {"{", "}"},
		{"[[", "]]"}, {"<%", "%>"}, {"*|", "|*"}, {"%%", "%%"}, {"%(", ")s"},
	} {
		if strings.HasPrefix(s, pair[0]) {
			return enclosed(s, pair[0], pair[1])
		}
	}
	switch {
	case s[0] == '[':
		n := enclosed(s, "[", "]")
		if n > 0 && n < len(s) && s[n] == '(' {
			return 0 // a Markdown link
		}
		return n
	case s[0] == '%':
		return percent(s)
	case s[0] == '_':
		if n := len(s) - len(strings.TrimLeft(s, "_")); n > 2 {
			return n
		}
	case strings.HasPrefix(s, "«") && !strings.HasPrefix(s, "« ") && !strings.HasPrefix(s, "«\u00a0") && !strings.HasPrefix(s, "«\u202f"):
		return enclosed(s, "«", "»")
	}
	return 0
}

// enclosed returns the length of s up to the closing sign, on the same line.
func enclosed(s, open, close string) int {
	rest := s[len(open):min(len(s), maxField)]
	n := strings.Index(rest, close)
	if n <= 0 || strings.IndexByte(rest[:n], '\n') >= 0 {
		return 0
	}
	return len(open) + n + len(close)
}

// percent: %s, %d, %1$s, %name%.
func percent(s string) int {
	n := 1
	for n < len(s) && n < 40 && (s[n] >= '0' && s[n] <= '9' || s[n] == '$' || s[n] == '_' || s[n] == '.' || s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z') {
		n++
	}
	switch {
	case n > 2 && n < len(s) && s[n] == '%':
		return n + 1
	case n == 2 && strings.IndexByte("sdif", s[1]) >= 0, n > 3 && s[n-2] == '$':
		return n
	}
	return 0
}
