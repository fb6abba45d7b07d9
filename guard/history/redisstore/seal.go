package redisstore

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"slices"
	"time"

	"github.com/replyvet/replyvet/guard/history"
)

var errShort = errors.New("redisstore: the record is too short")

// sealer makes what leaves the process unreadable.
type sealer struct {
	prefix string // of the server's keys
	names  []byte // key of the names' hashes
	aead   cipher.AEAD
}

func newSealer(tenant string, secret []byte) (sealer, error) {
	derive := func(use string) ([]byte, error) {
		return hkdf.Key(sha256.New, secret, nil, "replyvet history 1 "+use+" "+tenant, 32)
	}
	names, err := derive("names")
	if err != nil {
		return sealer{}, err
	}
	records, err := derive("records")
	if err != nil {
		return sealer{}, err
	}
	block, err := aes.NewCipher(records)
	if err != nil {
		return sealer{}, err
	}
	// Random nonces serve for 2^32 records: a century of a hundred thousand a day.
	aead, err := cipher.NewGCMWithRandomNonce(block)
	return sealer{prefix: "rv:" + tenant + ":", names: names, aead: aead}, err
}

// name returns the server's key for a conversation ('c') or an agent ('a').
func (s *sealer) name(kind byte, id string) string {
	h := hmac.New(sha256.New, s.names)
	h.Write([]byte{kind})
	h.Write([]byte(id))
	return s.prefix + string(kind) + ":" + base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:16])
}

// seal returns the record of an entry: when it was recorded, in microseconds,
// and the entry.
func (s *sealer) seal(recorded time.Time, e history.Entry) ([]byte, error) {
	plain, err := e.AppendBinary(binary.LittleEndian.AppendUint64(nil, uint64(recorded.UnixMicro())))
	if err != nil {
		return nil, err
	}
	return s.aead.Seal(nil, nil, plain, nil), nil
}

// open reads a record. buf is memory that it may use.
func (s *sealer) open(buf *[]byte, record string) (recorded time.Time, e history.Entry, err error) {
	n := len(record)
	*buf = append(slices.Grow((*buf)[:0], 2*n), record...)
	plain, err := s.aead.Open((*buf)[n:], nil, (*buf)[:n], nil)
	if err != nil {
		return recorded, e, err
	}
	if len(plain) < 8 {
		return recorded, e, errShort
	}
	recorded = time.UnixMicro(int64(binary.LittleEndian.Uint64(plain)))
	return recorded, e, e.UnmarshalBinary(plain[8:])
}
