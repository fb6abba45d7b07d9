package lexicon

import "sync/atomic"

// Memo remembers words, by hash, about which there is nothing to say: a house's
// unknown words are mostly its names and products, again and again. It only
// saves time, as it forgets one word for another; it takes a word for another
// about once in two thousand million times. The zero value is empty; a Memo is
// safe for concurrent use.
type Memo struct{ words [memoWords]atomic.Uint32 }

// memoWords is how many words a memo has room for: 32 KiB of them.
const memoWords = 8192

// Has reports whether the word of that hash is remembered.
func (m *Memo) Has(hash uint64) bool { return m.words[hash%memoWords].Load() == memoTag(hash) }

// Add remembers the word of that hash.
func (m *Memo) Add(hash uint64) { m.words[hash%memoWords].Store(memoTag(hash)) }

// memoTag is never that of an empty place.
func memoTag(hash uint64) uint32 { return uint32(hash>>32) | 1 }
