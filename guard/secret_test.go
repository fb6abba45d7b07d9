package guard

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSecretSet(t *testing.T) {
	text := "4012 8888 öt kettő 99"
	s := newSecretSet([]Edit{{Span{0, 9}, "•••• ••••"}, {Span{10, 20}, "•• •••••"}}, text)
	for in, want := range map[string]string{
		"":                       "",
		"nothing":                "nothing",
		"4012":                   "4012",
		"4012 8888":              "•••• ••••",
		"a 4012 8888, 4012 8888": "a •••• ••••, •••• ••••",
		"Öt Kettő":               "•• •••••",
		"4012 4012 8888 4":       "4012 •••• •••• 4",
	} {
		assert.Equal(t, want, s.hide(in), "%d bytes", len(in))
	}
	var none *secretSet
	assert.Equal(t, "x", none.hide("x"))
}
