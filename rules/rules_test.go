package rules_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/checker"
	"github.com/replyvet/replyvet/guard/guardtest"
	"github.com/replyvet/replyvet/rules"
)

// TestPhrases reads every phrase of every language.
func TestPhrases(t *testing.T) {
	g, err := guard.New(rules.Default(), nil)
	require.NoError(t, err)
	require.NoError(t, g.Warm())
}

func TestWholeReplies(t *testing.T) {
	guardtest.RunRules(t, rules.Default(), "../testdata/replies", nil)
}

// Published test numbers, and a Social Security number of the kind that is
// never issued to anybody as an example, planted in a reply that other rules
// have much to say about.
const (
	pan   = "4111 1111 1111 1111"
	ssn   = "536-90-4399"
	reply = "YOU IDIOT, WHY DID YOU NOT READ IT?! I TOLD YOU THAT " + pan + " AND SSN " + ssn + " ARE ON FILE!!! Dont recieve teh teh card {{number}} CVV 123."
)

// secrets are what must not be seen, in any form that a format may write.
func secrets() []string {
	return []string{pan, strings.ReplaceAll(pan, " ", ""), "4111 1111 1111", ssn, strings.ReplaceAll(ssn, "-", ""), "536-90"}
}

func noSecret(t *testing.T, where, out string) {
	t.Helper()
	for i, s := range secrets() {
		assert.False(t, strings.Contains(out, s), "%s shows secret %d", where, i)
	}
}

func TestNoSecretLeavesTheCommand(t *testing.T) {
	in, err := json.Marshal(map[string]any{"id": "x", "text": reply, "customer": map[string]string{"name": "Ann", "message": reply}})
	require.NoError(t, err)
	for _, format := range []string{"text", "json", "jsonl"} {
		for _, r := range rules.Default() {
			for _, extra := range [][]string{nil, {"-rules", r.ID}, {"-min-score", "1"}, {"-rules", r.ID, "-channel", "social"}} {
				var out, errs bytes.Buffer
				args := append([]string{"check", "-isolated", "-in", "jsonl", "-format", format}, extra...)
				checker.Run(append(args, "-"), bytes.NewReader(in), &out, &errs, rules.Default())
				noSecret(t, format+" "+strings.Join(extra, " "), out.String()+errs.String())
			}
		}
	}
	for name, bad := range map[string]string{"broken JSON": `{"text":"` + pan, "wrong type": `{"text":1,"id":"` + pan + `"`, "number as text": `{"text":4111111111111111}`, "time": `{"text":"x","sent_at":"` + pan + `"}`} {
		var out, errs bytes.Buffer
		assert.Equal(t, 2, checker.Run([]string{"check", "-isolated", "-in", "jsonl", "-"}, strings.NewReader(bad), &out, &errs, rules.Default()), name)
		noSecret(t, name, out.String()+errs.String())
	}
}

func TestNoSecretIsPrintedOrLogged(t *testing.T) {
	g, err := guard.New(rules.Default(), nil)
	require.NoError(t, err)
	m := guard.Message{ID: "x", Text: reply, Lang: "en", Customer: guard.Customer{Name: "Ann", Message: reply}}
	rep, err := g.Check(context.Background(), m)
	require.NoError(t, err)
	require.NotEmpty(t, rep.Findings)
	var log bytes.Buffer
	logger := slog.New(slog.NewTextHandler(&log, nil))
	logger.Info("check", "message", m, "customer", m.Customer, "report", rep, "findings", rep.Findings, "err", errors.Join())
	for _, f := range rep.Findings {
		logger.Info("finding", "f", f)
	}
	noSecret(t, "slog", log.String())
	for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
		for name, v := range map[string]any{"message": m, "pointer": &m, "customer": m.Customer, "report": *rep.Clone(), "report pointer": rep,
			"findings": rep.Findings, "view": rep.View(guard.Bytes), "guard": g, "masks": rep.Masks(), "holder": struct{ M guard.Message }{m}} {
			noSecret(t, verb+" of "+name, fmt.Sprintf(verb, v))
		}
	}
	noSecret(t, "rewritten", rep.Rewritten())
	noSecret(t, "masked", rep.Masked())
}

func TestCheckIsSafeForConcurrentUse(t *testing.T) {
	g, err := guard.New(rules.Default(), nil)
	require.NoError(t, err)
	want, err := g.Check(context.Background(), guard.Message{Text: reply})
	require.NoError(t, err)
	done := make(chan []guard.Finding)
	for range 8 {
		go func() {
			var rep guard.Report
			for range 50 {
				_ = g.CheckInto(context.Background(), guard.Message{Text: "All is well, thank you."}, &rep)
				_ = g.CheckInto(context.Background(), guard.Message{Text: reply}, &rep)
			}
			done <- rep.Clone().Findings
		}()
	}
	for range 8 {
		assert.Equal(t, want.Findings, <-done)
	}
}

func TestCleanReplyAllocatesNothing(t *testing.T) {
	g, err := guard.New(rules.Default(), nil)
	require.NoError(t, err)
	var rep guard.Report
	m := guard.Message{Text: "Hi Ann, your refund of $20 for order 55213 left today and should arrive by Friday. " +
		"If it does not, reply to this message and we will look into it together. Kind regards, Bo"}
	n := testing.AllocsPerRun(200, func() { _ = g.CheckInto(context.Background(), m, &rep) })
	assert.Empty(t, rep.Findings)
	assert.Zero(t, n)
}

func BenchmarkCheck(b *testing.B) {
	g, err := guard.New(rules.Default(), nil)
	if err != nil {
		b.Fatal(err)
	}
	var rep guard.Report
	m := guard.Message{Text: strings.Repeat("Thank you for contacting us. Your order 12345 has shipped today, and it should arrive by Friday. ", 5)}
	b.SetBytes(int64(len(m.Text)))
	b.ReportAllocs()
	for b.Loop() {
		_ = g.CheckInto(context.Background(), m, &rep)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := guard.New(rules.Default(), nil); err != nil {
			b.Fatal(err)
		}
	}
}
