package lexicon

import "fmt"

// Builder collects phrases for a Matcher. The zero value is ready for use.
type Builder struct {
	list   []pending
	exempt []uint64
}

type pending struct {
	pattern *Pattern
	id      int32
	langs   Languages
}

// Add adds a pattern (see ParsePattern for its language) that reports id in
// texts of any language.
func (b *Builder) Add(pattern string, id int32) error {
	p, err := ParsePattern(pattern)
	if err != nil {
		return err
	}
	b.AddPattern(p, id, AllLanguages)
	return nil
}

// AddPattern adds a parsed pattern that reports id in texts of the languages l.
func (b *Builder) AddPattern(p *Pattern, id int32, l Languages) {
	b.list = append(b.list, pending{p, id, l})
}

// Exempt says that a word, by its hash, is never a slip for another (~word).
func (b *Builder) Exempt(hash uint64) { b.exempt = append(b.exempt, hash) }

// Build returns the Matcher of all that was added. The Builder is not to be
// used after it.
func (b *Builder) Build() *Matcher {
	m := &Matcher{}
	c := compiler{m}
	var keys [nearAnchor][]keyed // by anchorSort
	var near []string
	slips := map[string][]entryAt{}
	for _, p := range b.list {
		a, ok := rarest(p.pattern.seq, p.langs)
		if !ok {
			continue // ParsePattern refuses what has no word
		}
		n := uint32(len(m.programs))
		m.programs = append(m.programs, c.program(p.pattern, p.id, p.langs))
		for _, k := range a.keys {
			e := entryAt{n, uint8(k.min), uint8(min(k.max, 255))}
			if k.sort != nearAnchor {
				keys[k.sort] = append(keys[k.sort], keyed{k.key, e})
				continue
			}
			if slips[k.word] == nil {
				near = append(near, k.word)
			}
			slips[k.word] = append(slips[k.word], e)
		}
	}
	m.words, m.couples, m.prefixes = newKeyTable(keys[wordAnchor]), newKeyTable(keys[pairAnchor]), newKeyTable(keys[prefixAnchor])
	if len(near) > 0 {
		m.near = newNearIndex(near, slips, b.exempt)
	}
	return m
}

// String says how large the matcher is, for logs and tests.
func (m *Matcher) String() string {
	return fmt.Sprintf("%d phrases, %d instructions, %d keys", len(m.programs), len(m.code), len(m.words.entries)+len(m.couples.entries)+len(m.prefixes.entries))
}
