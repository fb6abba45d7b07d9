package lexicon

import "sync/atomic"

// Memo remembers words, by hash, about which there is nothing to say: a house's
// unknown words are mostly its names and products, again and again. It only
// saves time, as it forgets one word for another. The zero value is empty; a
// Memo is safe for concurrent use.
type Memo struct{ words [memoWords]atomic.Uint64 }

// memoWords is how many words a memo has room for: 16 KiB of them.
const memoWords = 2048

// Has reports whether the word of that hash is remembered.
func (m *Memo) Has(hash uint64) bool { return m.words[hash%memoWords].Load() == hash }

// Add remembers the word of that hash.
func (m *Memo) Add(hash uint64) { m.words[hash%memoWords].Store(hash) }
