package placeholder

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSplitID(t *testing.T) {
	for id, want := range map[string][2]string{
		"welcome.fr":        {"welcome", "fr"},
		"welcome_pt-BR.txt": {"welcome", "pt"},
		"welcome-pt_BR":     {"welcome", "pt"},
		"fr/welcome.md":     {"*/welcome", "fr"},
		"mail/fr/welcome":   {"mail/*/welcome", "fr"},
		"welcome":           {"welcome", ""},
		"how-to":            {"how-to", ""},
		"v2.final":          {"v2.final", ""},
		"order.late.hu":     {"order.late", "hu"},
		"fr":                {"fr", ""},
		"":                  {"", ""},
	} {
		key, lang := splitID(id)
		assert.Equal(t, want, [2]string{key, lang}, id)
	}
}

func TestUsesIn(t *testing.T) {
	for text, want := range map[string][]string{
		"Hi {{first_name | default: 'there'}}, {{#if vip}}thanks{{/if}}": {"first_name"},
		"{% if user %}Hi {{ user.name }}{% endif %}":                     {"user.name"},
		"%s has %s of %d":                                       {"%s", "%s (2)", "%d"},
		"Invoice #:invoice_id, at 9:30":                         {"invoice_id"},
		"{0} of {1}, {n, plural, one {# seat} other {# seats}}": {"{0}", "{1}", "n"},
		"[your name], {order number}, 100 % sure":               nil, // words, which are translated
		"<%= user.name %> *|FNAME|* %{a} ${b.c} {!C.D}":         {"user.name", "FNAME", "a", "b.c", "C.D"},
	} {
		assert.Equal(t, want, namesOf(usesIn(text)), text)
	}
}
