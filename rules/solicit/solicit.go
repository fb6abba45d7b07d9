// Package solicit finds where an agent asks a customer for secret data over
// the channel of the conversation.
package solicit

import (
	"sync"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

const doc = `finds requests for secret data over this channel

Card numbers, security codes, passwords, PINs, one-time codes, national numbers
and bank details do not belong in a chat, a mail or a ticket: they stay there.
The rule flags a sentence in which the agent asks for one, directly ("send me
your card number"), politely, in a roundabout way ("I'll need the long number
on the front") or with an imperative ("type your PIN below"), in English,
French, Hungarian, Bengali and Tamil.

It leaves alone warnings ("never send us your PIN"), safe ways ("enter it on
our secure page", "call us"), the last four digits, other cards and codes (gift
card, error code), advice to change a password, statements about what the
customer entered, and what is only quoted.

It has no options of its own. A standing notice goes to its "allow" list.`

// Rule describes the rule.
func Rule() *guard.Rule {
	return &guard.Rule{
		ID:  "solicit",
		Doc: doc,
		Kinds: []guard.Kind{
			{Name: "card", Severity: guard.High, Doc: "asks for a card number or for all that is on a card"},
			{Name: "cvv", Severity: guard.High, Doc: "asks for a card's security code"},
			{Name: "ssn", Severity: guard.High, Doc: "asks for a social security or other national number"},
			{Name: "password", Severity: guard.High, Doc: "asks for a password, or a secret answer"},
			{Name: "pin", Severity: guard.High, Doc: "asks for a PIN"},
			{Name: "otp", Severity: guard.High, Doc: "asks for a one-time code"},
			{Name: "bank_account", Severity: guard.Medium, Doc: "asks for bank account details"},
		},
		Wake: guard.OnPhrase,
		New:  newChecker,
	}
}

type checker struct {
	langs [lexicon.Other]language // by lexicon.Language
	pool  sync.Pool               // of *finder
}

func newChecker(s *guard.Setup) (guard.Checker, error) {
	c := &checker{pool: sync.Pool{New: func() any { return new(finder) }}}
	for _, l := range lexicon.All() {
		known, err := newLanguage(s, l)
		if err != nil {
			return nil, err
		}
		c.langs[l] = known
	}
	return c, nil
}

// Check implements guard.Checker.
func (c *checker) Check(p *guard.Pass) error {
	f := c.pool.Get().(*finder)
	defer c.pool.Put(f)
	for _, l := range lexicon.All() {
		if !f.objectsOf(p, l) {
			continue
		}
		m, err := c.langs[l].load()
		if err != nil {
			return err
		}
		f.run(p, l, m)
	}
	f.p = nil
	return nil
}
