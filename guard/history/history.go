// Package history remembers what was sent, without keeping any of it: of each
// reply there remain a time, a few hashes of words and pairs of words and
// hashes of its facts, about 200 bytes. It knows nothing of guards and rules.
//
// A Store keeps the newest replies of each conversation and of each agent.
// Memory is the one that lives in the process; historytest.Run tells whether
// another one behaves.
package history

import (
	"context"
	"time"
)

// Keys name whose replies are meant. An empty one means that it is not known,
// and nothing is kept or found under it.
type Keys struct {
	Conversation string
	Agent        string
}

// Entry is what is kept of one reply. Its slices are never written once it was
// recorded, so that a copy may share them.
type Entry struct {
	At    time.Time // when it was sent
	Text  uint64    // hash of all its words: equal for a double click
	Other uint32    // hash of its conversation, zero if it had none
	// Parts are the whole reply and, if it has several, its longer paragraphs.
	Parts []Part
}

// Part is the sketch of a reply or a paragraph.
type Part struct {
	Words int      // how many words it has
	Grams []uint32 // a bottom-k sketch of its words, see Sketch
	Facts []uint32 // sorted hashes of its numbers and dates, MaxFacts at most
}

// MaxFacts bounds the facts kept of a part.
const MaxFacts = 8

// Past is what a Store gives back: the entries under each key, oldest first.
// It may be used again, which keeps its memory.
type Past struct {
	Conversation, Agent []Entry
	// Degraded: the store could not be asked in time, and these are only what
	// this process remembers.
	Degraded bool
}

// Reset empties the Past.
func (p *Past) Reset() {
	p.Conversation, p.Agent, p.Degraded = p.Conversation[:0], p.Agent[:0], false
}

// Store remembers entries. It is safe for concurrent use.
type Store interface {
	// Recent appends what is remembered under the keys to p. A store that fails
	// says so by an error; p may then be incomplete.
	Recent(ctx context.Context, k Keys, p *Past) error
	// Record adds the entry under both keys. It is called after the reply really
	// went out, so that a send that failed does not block its retry.
	Record(ctx context.Context, k Keys, e Entry) error
}
