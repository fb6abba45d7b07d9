package main

import (
	"encoding/binary"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/golangci/misspell"

	"github.com/replyvet/replyvet/lexicon"
)

// corrections packs misspell's list of misspellings (MIT), without the pairs
// whose left side is a word in some dialect, or whose right side is none. It
// returns the left sides.
func corrections(dir string, known vocabulary) ([]string, error) {
	pairs := map[string]string{}
	for i := 0; i+1 < len(misspell.DictMain); i += 2 {
		wrong, right := lexicon.Fold(misspell.DictMain[i]), lexicon.Fold(misspell.DictMain[i+1])
		_, valid := known[wrong]
		if !valid && !strings.Contains(wrong, " ") && wrong != right && words(right, known) {
			pairs[wrong] = right
		}
	}
	return slices.Sorted(maps.Keys(pairs)), os.WriteFile(filepath.Join(dir, "corrections.bin"), packPairs(pairs), 0o644)
}

func words(text string, known vocabulary) bool {
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' || r == '-' }) {
		if _, ok := known[w]; !ok {
			return false
		}
	}
	return text != ""
}

// blockSize is how many pairs can only be read one after the other.
const blockSize = 16

// packPairs lays the pairs out in order of their left sides: the number of
// pairs; the offset of each block, both 32 bits little endian; then the pairs.
// A pair is the number of bytes its left side shares with the one before in its
// block, the length of the rest, the rest; then the right side: how many bytes
// at the start and at the end are those of the left side, the length of what
// stands between, and that.
func packPairs(pairs map[string]string) []byte {
	keys := slices.Sorted(maps.Keys(pairs))
	blocks := (len(keys) + blockSize - 1) / blockSize
	head := binary.LittleEndian.AppendUint32(nil, uint32(len(keys)))
	var body []byte
	last := ""
	for i, wrong := range keys {
		if i%blockSize == 0 {
			head = binary.LittleEndian.AppendUint32(head, uint32(4+4*blocks+len(body)))
			last = ""
		}
		right := pairs[wrong]
		p := commonPrefix(last, wrong)
		body = append(body, byte(p), byte(len(wrong)-p))
		body = append(body, wrong[p:]...)
		last = wrong
		p = commonPrefix(wrong, right)
		s := commonSuffix(wrong[p:], right[p:])
		middle := right[p : len(right)-s]
		body = append(body, byte(p), byte(s), byte(len(middle)))
		body = append(body, middle...)
	}
	return append(head, body...)
}

func commonSuffix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}
