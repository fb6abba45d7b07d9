// Package rules lists the rules that come with replyvet.
package rules

import (
	"slices"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/canned"
	"github.com/replyvet/replyvet/rules/card"
	"github.com/replyvet/replyvet/rules/contact"
	"github.com/replyvet/replyvet/rules/exposure"
	"github.com/replyvet/replyvet/rules/placeholder"
	"github.com/replyvet/replyvet/rules/solicit"
	"github.com/replyvet/replyvet/rules/ssn"
	"github.com/replyvet/replyvet/rules/timing"
	"github.com/replyvet/replyvet/rules/tone"
	"github.com/replyvet/replyvet/rules/typo"
)

// Default returns the rules that a guard has unless its maker says otherwise.
// Each call returns new descriptions; a guard makes its own state of them.
func Default() []*guard.Rule {
	return []*guard.Rule{
		card.Rule(),
		ssn.Rule(),
		solicit.Rule(),
		exposure.Rule(),
		tone.Rule(),
		typo.Rule(),
		canned.Rule(),
		placeholder.Rule(),
		timing.Rule(),
		contact.Rule(),
	}
}

// With returns the default rules with changes: a rule takes the place of the
// default one with its id, or is added after them if there is none. So a
// program gives a rule what configuration can't hold, or adds its own:
//
//	rules.With(canned.With(canned.Options{Store: store}), house.Rule())
func With(own ...*guard.Rule) []*guard.Rule {
	list := Default()
	for _, r := range own {
		if i := slices.IndexFunc(list, func(d *guard.Rule) bool { return r != nil && d.ID == r.ID }); i >= 0 {
			list[i] = r
		} else {
			list = append(list, r)
		}
	}
	return list
}
