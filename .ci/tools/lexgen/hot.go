package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bbalet/stopwords"

	"github.com/replyvet/replyvet/lexicon"
)

// The layout of the hot table; lexicon/hot.go reads it.
const (
	hotSlots   = 1 << 18
	hotStop    = 5 // first bit of the stop-word languages
	hotNumber  = 10
	hotAbbrev  = 11
	hotClass   = 12
	hotPrintAt = 16
)

type hotTable struct{ entries map[string]uint32 }

func newHot() *hotTable { return &hotTable{map[string]uint32{}} }

// set merges bits into a word's entry; the lower class wins.
func (h *hotTable) set(word string, bits uint32, class int) {
	old, ok := h.entries[word]
	if ok {
		class = min(class, int(old>>hotClass&15))
	}
	h.entries[word] = (old|bits)&(1<<hotClass-1) | uint32(class)<<hotClass
}

// add adds a language's common words, stop words, number words and
// abbreviations.
func (h *hotTable) add(l lexicon.Language, words vocabulary, dir string) error {
	bit := uint32(l.Bit())
	for w, payload := range words {
		bits, class := bit, payload&classMask
		if stop(l, w) {
			bits |= bit << hotStop
		}
		h.set(w, bits, class)
	}
	read := func(name string, bits uint32) error {
		path := filepath.Join(dir, name)
		if _, err := os.Stat(path); err != nil {
			return nil
		}
		return lines(path, func(line string) {
			line, _, _ = strings.Cut(line, "\t")
			for w := range strings.FieldsSeq(lexicon.Fold(line)) {
				h.set(w, bits, 4)
			}
		})
	}
	if err := read("numbers.txt", bit|1<<hotNumber); err != nil {
		return err
	}
	if err := read("abbreviations.txt", 1<<hotAbbrev); err != nil {
		return err
	}
	return read("stop.txt", bit|bit<<hotStop)
}

// misspelt adds misspellings, which are words of no language: their class says so.
func (h *hotTable) misspelt(words []string) {
	for _, w := range words {
		if _, ok := h.entries[w]; !ok {
			h.entries[w] = noWord << hotClass
		}
	}
}

// stop asks the stopwords package, which has no test of membership: what its
// cleaner drops is a stop word.
func stop(l lexicon.Language, w string) bool {
	switch l {
	case lexicon.English, lexicon.French, lexicon.Hungarian:
		return strings.TrimSpace(stopwords.CleanString(w, l.String(), false)) == ""
	}
	return false
}

// bytes lays the table out: open addressing, 32-bit slots little endian, the
// upper 16 bits the top of the word's hash, 0 an empty slot.
func (h *hotTable) bytes() ([]byte, error) {
	if len(h.entries) > hotSlots*3/4 {
		return nil, fmt.Errorf("%d words in the hot table are too many", len(h.entries))
	}
	words := make([]string, 0, len(h.entries))
	for w := range h.entries {
		words = append(words, w)
	}
	slices.Sort(words)
	// Commoner words first, so that they stand where their hash points.
	slices.SortStableFunc(words, func(a, b string) int {
		return int(h.entries[a]>>hotClass&15) - int(h.entries[b]>>hotClass&15)
	})
	slots := make([]uint32, hotSlots)
	for _, w := range words {
		hash := lexicon.Hash(w)
		i := hash & (hotSlots - 1)
		for slots[i] != 0 {
			i = (i + 1) & (hotSlots - 1)
		}
		slots[i] = uint32(hash>>48)<<hotPrintAt | h.entries[w]
	}
	out := make([]byte, 0, 4*hotSlots)
	for _, s := range slots {
		out = binary.LittleEndian.AppendUint32(out, s)
	}
	return out, nil
}
