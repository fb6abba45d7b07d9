// Package guard looks at a support reply just before it is sent.
//
// A Message is read once into a Text; every Rule looks at the same Text and
// reports Findings; a Policy turns them into a Verdict, and their Edits into a
// rewritten reply.
//
//	g, err := guard.New(rules.Default(), nil)
//	...
//	rep, err := g.Check(ctx, guard.Message{Text: reply})
//	if rep.Verdict != guard.Allow {
//		for _, f := range rep.Findings {
//			fmt.Println(f.Rule, f.Kind, f.Message)
//		}
//		fmt.Println(rep.Rewritten())
//	}
//
// Where a message comes in: Guard.CheckInto in check.go. Where a rule looks at
// it: Checker.Check, called in check.go with a Pass. Where a finding goes out:
// Pass.Report, and finish.go, which orders, masks and weighs the findings.
//
// Checking changes nothing. Only Guard.Sent tells the rules that remember
// things that a message really went out.
//
// A Guard is immutable and safe for concurrent use.
package guard
