// Package history remembers what was sent, so that a rule can say "you told
// them that already". It keeps no text and knows nothing of guards and rules.
//
// # What is kept
//
// Of each reply there remains an [Entry]: when it was sent, a hash of all its
// words, a hash of its conversation's name, and for the whole reply and each of
// its longer paragraphs a [Part]: how many words it has, the 32 smallest hashes
// of its words and pairs of words (see [Sketch]) and up to eight hashes of its
// numbers and dates. That is about 170 bytes for a reply of one paragraph, and
// 2,700 at the very most. [Likeness] of two sketches tells how many of their
// words two texts share, within about 0.09.
//
// # What can be guessed from it
//
// No text can be read back from hashes, but a guess can be tried: whoever has
// an Entry and this source can hash a sentence and see whether it was sent, and
// whether two entries were alike. In the process's own memory that gives away
// nothing that the process does not hold anyway. A store that lets entries
// leave the process has to seal them with a secret; guard/history/redisstore
// does.
//
// # Stores
//
// A [Store] keeps the newest replies of each conversation and of each agent for
// a while. [Memory] is the one that lives in the process: bounded, and lost
// when the process ends, so that it suits one process and the command. Several
// processes, or bots that restart, share guard/history/redisstore, a module of
// its own. For another database write a Store of your own: [Entry] turns into
// bytes and back, and historytest.Run tells whether the store behaves.
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
// recorded, so that a copy may share them. Stores keep times to the microsecond
// and leave out what is beyond the bounds MaxParts, SketchSize and MaxFacts.
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

// Bounds of what is kept of a reply, besides SketchSize.
const (
	MaxParts = 16 // of a reply
	MaxFacts = 8  // of a part
)

// Past is what a Store gives back: the entries under each key, oldest first.
// It may be used again, which keeps its memory; its entries are good until then.
type Past struct {
	Conversation, Agent []Entry
	// Degraded: the store could not be asked in time, and these are only what
	// this process remembers.
	Degraded bool

	parts []Part // what the entries' Parts are slices of
}

// Reset empties the Past.
func (p *Past) Reset() {
	p.Conversation, p.Agent, p.Degraded, p.parts = p.Conversation[:0], p.Agent[:0], false, p.parts[:0]
}

// Store remembers entries for as long as it was told to, counted by its own
// clock from when they were recorded: messages may be checked, and counted,
// long after their own time. It is safe for concurrent use.
type Store interface {
	// Recent appends what is remembered under the keys to p. A store that fails
	// says so by an error; p may then be incomplete.
	Recent(ctx context.Context, k Keys, p *Past) error
	// Record adds the entry under both keys. It is called after the reply really
	// went out, so that a send that failed does not block its retry.
	Record(ctx context.Context, k Keys, e Entry) error
}
