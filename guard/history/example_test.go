package history_test

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/lexicon"
)

// sketch makes a history.Part of a text, as a rule does of the agent's own words.
func sketch(text string) history.Part {
	var words []uint32
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		words = append(words, uint32(lexicon.Hash(strings.Trim(w, ".,"))))
	}
	return history.Part{Words: len(words), Grams: history.Sketch(nil, words)}
}

// A reply is remembered once it was sent, and a later one compared with it.
func Example() {
	ctx, keys := context.Background(), history.Keys{Conversation: "ticket 42", Agent: "kim"}
	store := history.NewMemory(history.Options{})
	_ = store.Record(ctx, keys, history.Entry{
		At:    time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC),
		Parts: []history.Part{sketch("The technician comes on Tuesday and brings a new hinge for the left door.")},
	})

	var past history.Past
	_ = store.Recent(ctx, keys, &past)
	for _, reply := range []string{
		"The technician comes on Tuesday and will bring a new hinge for the left door.",
		"Your refund left this morning, the bank shows it in two days.",
	} {
		for _, e := range past.Conversation {
			fmt.Printf("%.2f  %s\n", history.Likeness(sketch(reply).Grams, e.Parts[0].Grams), reply)
		}
	}
	// Output:
	// 0.74  The technician comes on Tuesday and will bring a new hinge for the left door.
	// 0.04  Your refund left this morning, the bank shows it in two days.
}
