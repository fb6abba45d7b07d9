package typo

import (
	"sync/atomic"

	"github.com/replyvet/replyvet/lexicon"
)

// memo remembers words that nothing common is near: a house's unknown words are
// mostly its names and products, again and again. It only saves time: what is
// not in it is looked for. It is safe for concurrent use.
type memo struct{ words [memoWords]atomic.Uint64 }

// memoWords is how many words a memo has room for: 16 KiB of them.
const memoWords = 2048

// key mixes the language into the word's hash.
func (*memo) key(l lexicon.Language, hash uint64) uint64 { return hash ^ uint64(l) }

func (m *memo) has(l lexicon.Language, hash uint64) bool {
	k := m.key(l, hash)
	return m.words[k%memoWords].Load() == k
}

func (m *memo) add(l lexicon.Language, hash uint64) {
	k := m.key(l, hash)
	m.words[k%memoWords].Store(k)
}
