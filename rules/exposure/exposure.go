// Package exposure finds a customer's particulars in replies that everybody
// can read.
package exposure

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

const doc = `finds a customer's particulars on a public channel

On a public channel ("social") everybody reads along. The rule flags the
customer's e-mail address, phone number, street address, account number and
order number in a reply there, in English, French, Hungarian, Bengali and Tamil.

It leaves alone the company's own contacts ("call us on ...", "support@...",
"our address is ...") and every other channel. A number counts only with words
that say whose and what it is.

It has no options of its own. The house's own addresses go to its "allow" list.`

// Rule describes the rule.
func Rule() *guard.Rule {
	return &guard.Rule{
		ID:  "exposure",
		Doc: doc,
		Kinds: []guard.Kind{
			{Name: "email", Severity: guard.Medium, Doc: "shows the customer's e-mail address"},
			{Name: "phone", Severity: guard.Medium, Doc: "shows the customer's phone number"},
			{Name: "address", Severity: guard.Medium, Doc: "shows the customer's street address"},
			{Name: "account", Severity: guard.Medium, Doc: "shows the customer's account number"},
			{Name: "order", Severity: guard.Low, Doc: "shows the customer's order number"},
		},
		Wake: guard.OnDigits | guard.OnMarks,
		New:  newChecker,
	}
}

//go:embed *.txt
var files embed.FS

// role is what a phrase says of the data in its sentence.
type role uint8

const (
	ours role = iota
	yoursEmail
	yoursPhone
	yoursAddress
	labelAccount
	labelOrder
	streetBehind // the number stands before the street: "12 Mill Lane"
	streetBefore // the street stands before the number: "Fő utca 12"
)

func roles() []string {
	return []string{"ours", "yours email", "yours phone", "yours address", "label account", "label order", "street behind", "street before"}
}

// checker has a matcher a language of its own, made when the first public reply
// in that language comes: its phrases start with common words ("your", "sent"),
// which no other channel should pay for.
type checker struct {
	phrases [lexicon.Other]func() (*lexicon.Matcher, error) // by lexicon.Language
}

func newChecker(*guard.Setup) (guard.Checker, error) {
	c := new(checker)
	for _, l := range lexicon.All() {
		c.phrases[l] = sync.OnceValues(func() (*lexicon.Matcher, error) { return compile(l) })
	}
	return c, nil
}

func compile(l lexicon.Language) (*lexicon.Matcher, error) {
	src, err := files.ReadFile(l.String() + ".txt")
	if err != nil {
		return nil, err
	}
	phrases, err := lexicon.ParsePhrases(string(src))
	if err != nil {
		return nil, fmt.Errorf("%s.txt: %w", l, err)
	}
	b := new(lexicon.Builder)
	for _, p := range phrases {
		id := slices.Index(roles(), strings.Join(p.Section, " "))
		if id < 0 {
			return nil, fmt.Errorf("%s.txt: line %d: unknown section %q", l, p.Line, p.Section)
		}
		if err := b.Add(p.Pattern, int32(id)); err != nil {
			return nil, fmt.Errorf("%s.txt: line %d: %w", l, p.Line, err)
		}
	}
	return b.Build(), nil
}

// Check implements guard.Checker.
func (c *checker) Check(p *guard.Pass) error {
	if p.Message().Channel != guard.Social || len(p.Words()) == 0 {
		return nil
	}
	f := finder{p: p}
	for _, l := range lexicon.All() {
		if !p.Languages().Has(l) {
			continue
		}
		m, err := c.phrases[l]()
		if err != nil {
			return err
		}
		f.hits = m.Match(f.hits, p.Tokens())
	}
	f.emails()
	f.numbers()
	f.report()
	return nil
}
