package digits

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// Markup returns the tags and emphasis marks in s that have no counterpart in
// it, so that what replaces s can close and open what s did.
func Markup(s string) string {
	if strings.IndexByte(s, '<') < 0 {
		return emphasis(s)
	}
	var open []string // tags that are kept, in order
	for i := 0; i < len(s); {
		n := 0
		if s[i] == '<' {
			n, _ = lexicon.TagAt(s[i:])
		}
		if n == 0 {
			i++
			continue
		}
		if tag := s[i : i+n]; !strings.HasPrefix(tag, "<!") && !void(tag) {
			if k := len(open) - 1; k >= 0 && tag[1] == '/' && open[k][1] != '/' && tagName(open[k]) == tagName(tag) {
				open = open[:k]
			} else {
				open = append(open, tag)
			}
		}
		i += n
	}
	return strings.Join(open, "")
}

func tagName(tag string) string {
	name := strings.Trim(tag, "</>")
	if i := strings.IndexAny(name, " \t\n"); i >= 0 {
		name = name[:i]
	}
	return strings.ToLower(name)
}

func void(tag string) bool {
	switch tagName(tag) {
	case "br", "hr", "wbr", "img":
		return true
	}
	return false
}

// emphasis returns the Markdown mark of which s has an odd number.
func emphasis(s string) string {
	for _, mark := range [...]string{"**", "__", "`"} {
		if strings.Count(s, mark)%2 == 1 {
			return mark
		}
	}
	return ""
}
