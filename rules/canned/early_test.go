package canned

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
)

// probe notes what the first look says of a reply.
type probe struct {
	c    *checker
	says bool
}

func (p *probe) Check(pass *guard.Pass) error {
	p.says = p.c.couldBeStock(pass)
	return nil
}

func TestTheFirstLook(t *testing.T) {
	p := &probe{}
	rule := Rule()
	rule.New = func(s *guard.Setup) (guard.Checker, error) {
		c, err := newChecker(s, Options{})
		p.c = c
		return p, err
	}
	g, err := guard.New([]*guard.Rule{rule}, nil)
	require.NoError(t, err)
	for _, c := range []struct {
		lang, text string
		want       bool
	}{
		{"en", "Dear Ann,\n\nThank you for your patience and understanding. Your feedback is important to us.\n\nKind regards,\nTheo Lamp\nLamps and Shades Ltd, 12 Harbour Road", true},
		{"en", "Thank you for your patience. The red lamp with the brass foot left the workshop on Harbour Road this morning.", false},
		{"en", "The red lamp with the brass foot left the workshop this morning. Thank you for your patience and understanding.", false},
		{"en", "Thank you, order 7710 is being looked into by our team with the utmost care and attention.", false},
		{"en", "Thanks, bye!", false},
		{"hu", "Kedves Anna!\n\nKöszönjük türelmét és megértését. Visszajelzése rendkívül fontos számunkra.", true},
		{"hu", "A piros lámpa rézlábbal ma reggel elhagyta a kikötői műhelyt, türelmét köszönjük.", false},
		{"", "Qwertz uiop asdf ghjkl yxcv bnm qwertz uiop asdf.", true}, // of no language it can tell nothing
	} {
		_, err := g.Check(t.Context(), guard.Message{Text: c.text, Lang: c.lang})
		require.NoError(t, err)
		assert.Equal(t, c.want, p.says, c.text)
	}
}
