package solicit_test

import (
	"context"
	"strings"
	"testing"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/solicit"
)

// A text without a full stop must not cost more than its length.
func BenchmarkOneLongSentence(b *testing.B) {
	benchmark(b, strings.Repeat("never send me your card number or tell the PIN ", 1000))
}

func BenchmarkClean(b *testing.B) {
	benchmark(b, strings.Repeat("Your order left today and will arrive on Friday. ", 10))
}

func BenchmarkWarning(b *testing.B) {
	benchmark(b, "Thanks for writing to us. Please never send us your card number or your PIN. Your order left today.")
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := guard.New([]*guard.Rule{solicit.Rule()}, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmark(b *testing.B, text string) {
	g, err := guard.New([]*guard.Rule{solicit.Rule()}, nil)
	if err != nil {
		b.Fatal(err)
	}
	rep := new(guard.Report)
	m := guard.Message{Text: text, Lang: "en"}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := g.CheckInto(context.Background(), m, rep); err != nil {
			b.Fatal(err)
		}
	}
}
