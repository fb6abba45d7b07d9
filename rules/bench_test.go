package rules_test

import (
	"context"
	"testing"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules"
)

func benchRules(b *testing.B, keep func(id string) bool, text string) {
	var rs []*guard.Rule
	for _, r := range rules.Default() {
		if keep(r.ID) {
			rs = append(rs, r)
		}
	}
	g, err := guard.New(rs, nil)
	if err != nil {
		b.Fatal(err)
	}
	var rep guard.Report
	m := guard.Message{Text: text, Lang: "en"}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		_ = g.CheckInto(context.Background(), m, &rep)
	}
}

const benchText = "Hi Dana, thank you for getting in touch with us about your order 55213. I am sorry that the parcel has not reached you yet. " +
	"I have looked it up: it left our warehouse on 2026-11-20 at 14:30 and the carrier shows it in transit. It should be with you by Friday. " +
	"If you would like to follow it, the tracking page in your account shows where it is. In the meantime I have refunded the shipping of 4.99 EUR " +
	"to the card ending in 4242, which takes three to five working days. " +
	"If there is anything else that I can do for you, just reply to this message and one of us will get back to you within 24 hours. Kind regards, Bo"

// BenchmarkRules shows what the rules that look for secrets cost: all rules,
// and all but them.
func BenchmarkRules(b *testing.B) {
	secrets := func(id string) bool { return id == "card" || id == "ssn" || id == "solicit" }
	for name, keep := range map[string]func(string) bool{
		"all":     func(string) bool { return true },
		"without": func(id string) bool { return !secrets(id) },
		"only":    secrets,
	} {
		b.Run(name, func(b *testing.B) { benchRules(b, keep, benchText) })
	}
}
