package history

import (
	"encoding/binary"
	"errors"
	"time"
)

// A packed entry is a run of 32-bit numbers, so that an entry is one piece of
// memory and its sketches can be read in place:
//
//	format<<24 | number of parts, At (2, microseconds), Text (2), Other,
//	then of each part: words<<16 | grams<<8 | facts, the grams, the facts
const (
	packFormat = 1
	packHead   = 6
)

// errPacked is returned for bytes that are no entry.
var errPacked = errors.New("history: not an entry")

// pack appends the packed entry.
func pack(dst []uint32, e *Entry) []uint32 {
	parts := e.Parts[:min(len(e.Parts), MaxParts)]
	dst = append(dst, packFormat<<24|uint32(len(parts)))
	dst = pack64(dst, uint64(e.At.UnixMicro()))
	dst = append(pack64(dst, e.Text), e.Other)
	for _, p := range parts {
		grams, facts := p.Grams[:min(len(p.Grams), SketchSize)], p.Facts[:min(len(p.Facts), MaxFacts)]
		words := min(max(p.Words, 0), 1<<16-1)
		dst = append(dst, uint32(words)<<16|uint32(len(grams))<<8|uint32(len(facts)))
		dst = append(append(dst, grams...), facts...)
	}
	return dst
}

// packedLen is how many numbers pack appends.
func packedLen(e *Entry) int {
	n := packHead
	for _, p := range e.Parts[:min(len(e.Parts), MaxParts)] {
		n += 1 + min(len(p.Grams), SketchSize) + min(len(p.Facts), MaxFacts)
	}
	return n
}

// unpack reads a packed entry in place: the entry's numbers are those of w, its
// parts stand at the end of the list that is returned.
func unpack(w []uint32, list []Part) (Entry, []Part, error) {
	if len(w) < packHead || w[0]>>24 != packFormat {
		return Entry{}, list, errPacked
	}
	e := Entry{At: time.UnixMicro(int64(unpack64(w[1:]))).UTC(), Text: unpack64(w[3:]), Other: w[5]}
	from, n := len(list), int(w[0]&(1<<24-1))
	w = w[packHead:]
	for range n {
		if len(w) == 0 {
			return Entry{}, list[:from], errPacked
		}
		words, grams, facts := int(w[0]>>16), int(w[0]>>8&0xFF), int(w[0]&0xFF)
		if w = w[1:]; len(w) < grams+facts {
			return Entry{}, list[:from], errPacked
		}
		list = append(list, Part{Words: words, Grams: w[:grams:grams], Facts: w[grams : grams+facts : grams+facts]})
		w = w[grams+facts:]
	}
	if len(w) > 0 {
		return Entry{}, list[:from], errPacked
	}
	e.Parts = list[from:len(list):len(list)]
	return e, list, nil
}

func pack64(dst []uint32, n uint64) []uint32 { return append(dst, uint32(n), uint32(n>>32)) }

func unpack64(w []uint32) uint64 { return uint64(w[0]) | uint64(w[1])<<32 }

// AppendBinary implements encoding.BinaryAppender, for stores outside the
// process. It never fails. Whoever can read the bytes can test a guess at the
// text: seal them.
func (e Entry) AppendBinary(b []byte) ([]byte, error) {
	for _, n := range pack(make([]uint32, 0, packedLen(&e)), &e) {
		b = binary.LittleEndian.AppendUint32(b, n)
	}
	return b, nil
}

// MarshalBinary implements encoding.BinaryMarshaler.
func (e Entry) MarshalBinary() ([]byte, error) {
	return e.AppendBinary(make([]byte, 0, 4*packedLen(&e)))
}

// UnmarshalBinary implements encoding.BinaryUnmarshaler.
func (e *Entry) UnmarshalBinary(b []byte) error {
	if len(b)%4 != 0 || len(b) < 4*packHead {
		return errPacked
	}
	w := make([]uint32, len(b)/4)
	for i := range w {
		w[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	parts := int(min(w[0]&(1<<24-1), MaxParts))
	entry, _, err := unpack(w, make([]Part, 0, parts))
	if err == nil {
		*e = entry
	}
	return err
}
