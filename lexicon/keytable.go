package lexicon

// slot is a place of the key table: where the entries of a key stand.
type slot struct {
	key      uint64
	from, to uint32
}

// entryAt says that a program may stand around a word: its first word is min to
// max words before it.
type entryAt struct {
	program  uint32
	min, max uint8
}

// keyTable finds the entries of a key: open addressing, half empty, behind a
// filter that most words of a text do not pass.
type keyTable struct {
	filter  []uint64
	slots   []slot
	entries []entryAt
	shift   uint8  // 64 less the bits of an index of slots
	mask    uint64 // of an index of filter
}

type keyed struct {
	key uint64
	entryAt
}

// newKeyTable makes the table of list; the entries of a key keep their order.
func newKeyTable(list []keyed) keyTable {
	t := keyTable{shift: 60}
	for 1<<(64-t.shift) < 2*len(list) {
		t.shift--
	}
	t.slots = make([]slot, 1<<(64-t.shift))
	// Two bits of one word for a key: one word in a hundred passes for nothing.
	t.filter = make([]uint64, max(16, min(1<<12, len(t.slots)/8)))
	t.mask = uint64(len(t.filter)) - 1
	for _, k := range list {
		i, bits := filterBits(k.key, t.mask)
		t.filter[i] |= bits
		s := &t.slots[t.find(k.key)]
		s.key = k.key
		s.to++ // how many there are, for now
	}
	// The first entry is nobody's, so that no slot in use looks empty.
	end := uint32(1)
	for i := range t.slots {
		if s := &t.slots[i]; s.to > 0 {
			n := s.to
			s.from, s.to = end, end
			end += n
		}
	}
	t.entries = make([]entryAt, end)
	for _, k := range list {
		s := &t.slots[t.find(k.key)]
		t.entries[s.to] = k.entryAt
		s.to++
	}
	return t
}

// find returns the slot of a key, or the empty one where it would stand.
func (t *keyTable) find(key uint64) uint64 {
	for i := key * hashK1 >> t.shift; ; i++ {
		i &= uint64(len(t.slots) - 1)
		if s := &t.slots[i]; s.key == key || s.to == 0 {
			return i
		}
	}
}

// has reports whether the table may hold the key.
func (t *keyTable) has(key uint64) bool {
	i, bits := filterBits(key, t.mask)
	return t.filter[i]&bits == bits
}

// filterBits returns the bits of a key in a filter, and which word they are in;
// mask is that of the filter's indexes.
func filterBits(key, mask uint64) (i, bits uint64) {
	return key >> 24 & mask, 1<<(key>>58&63) | 1<<(key>>52&63)
}

// of returns the entries of a key.
func (t *keyTable) of(key uint64) []entryAt {
	s := &t.slots[t.find(key)]
	return t.entries[s.from:s.to]
}

// hashSet is a set of hashes: open addressing, a quarter full.
type hashSet []uint64

func newHashSet(hashes []uint64) hashSet {
	size := 16
	for size < 4*len(hashes) {
		size *= 2
	}
	s := make(hashSet, size)
	for _, h := range hashes {
		s[s.find(h)] = h
	}
	return s
}

func (s hashSet) find(h uint64) int {
	mask := uint64(len(s) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		if s[i] == h || s[i] == 0 {
			return int(i)
		}
	}
}

func (s hashSet) has(h uint64) bool { return s[s.find(h)] == h }
