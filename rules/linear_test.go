package rules_test

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules"
)

// Each piece, 200 kB of it, in one of the languages: what takes the square of
// that hangs here. The deadline only names the culprit.
func TestHostileTextIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("megabytes of hostile text")
	}
	g, err := guard.New(rules.Default(), nil)
	require.NoError(t, err)
	rep := new(guard.Report)
	pieces := hostile()
	langs := [...]string{"en", "fr", "hu", "bn", "ta"}
	for i, name := range slices.Sorted(maps.Keys(pieces)) {
		lang := langs[i%len(langs)]
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		around := within()[i%len(within())]
		err := g.CheckInto(ctx, guard.Message{Text: around[0] + pile(pieces[name], 200_000) + around[1], Lang: lang, Customer: guard.Customer{Name: "Ann"}}, rep)
		cancel()
		require.NoError(t, err, "%s in %q", name, lang)
		require.Empty(t, rep.Errors, name)
		require.NotEmpty(t, rep.Rewritten(), name)
	}
}

// BenchmarkHostile shows the cost of a byte at two sizes, which should be alike.
func BenchmarkHostile(b *testing.B) {
	g, err := guard.New(rules.Default(), nil)
	require.NoError(b, err)
	for name, piece := range hostile() {
		for _, size := range []int{10_000, 100_000} {
			text := pile(piece, size)
			b.Run(name+"/"+strconv.Itoa(size), func(b *testing.B) {
				rep := new(guard.Report)
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					require.NoError(b, g.CheckInto(context.Background(), guard.Message{Text: text, Lang: "en"}, rep))
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text)), "ns/byte")
			})
		}
	}
}

// One guard in many goroutines, with messages of many languages, reports what it
// reports one message after the other.
func TestOneGuardInManyGoroutines(t *testing.T) {
	g, err := guard.New(rules.Default(), nil)
	require.NoError(t, err)
	var texts []guard.Message
	for _, piece := range hostile() {
		for _, lang := range []string{"", "en", "fr", "hu", "bn", "ta"} {
			texts = append(texts, guard.Message{Text: pile(piece, 300), Lang: lang, Customer: guard.Customer{Name: "Ann"}})
		}
	}
	want := make([]string, len(texts))
	for i, m := range texts {
		want[i] = written(t, checked(t, g, m))
	}
	other, err := guard.New(rules.Default(), nil) // whose languages are read for the first time
	require.NoError(t, err)
	done := make(chan string, 8)
	for w := range 8 {
		go func() {
			rep := new(guard.Report)
			for i := range texts {
				at := (i*7 + w*31) % len(texts)
				if err := other.CheckInto(context.Background(), texts[at], rep); err != nil {
					done <- err.Error()
					return
				}
				if got, err := rep.MarshalJSON(); err != nil || string(got) != want[at] {
					done <- "report " + strconv.Itoa(at) + " differs"
					return
				}
			}
			done <- ""
		}()
	}
	for range 8 {
		require.Empty(t, <-done)
	}
}
