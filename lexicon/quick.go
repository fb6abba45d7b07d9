package lexicon

// quick reads the letters that most words outside ASCII are made of, Bengali,
// Tamil and Latin-1, without decoding and classifying runes in general. It
// returns where the next one starts, 0 to leave the rune to the long way.
func (b *wordBuilder) quick(i int) int {
	text := b.s.text
	switch text[i] {
	case 0xC3: // U+00C0 to U+00FF
		if i+1 < len(text) && text[i+1]&0xC0 == 0x80 {
			return b.latin1(i, text[i+1])
		}
	case 0xE0: // U+0800 to U+0FFF
		if i+2 < len(text) && text[i+2]&0xC0 == 0x80 {
			return b.indic(i, text[i+1], text[i+2])
		}
	}
	return 0
}

// latin1 reads U+00C0 + c - 0x80.
func (b *wordBuilder) latin1(i int, c byte) int {
	if c == 0x97 || c == 0xB7 || b.w+10 > len(b.s.t.fold) { // × and ÷ are no letters
		return 0
	}
	if c < 0x9F { // upper case; ß is not
		b.upper++
		if b.letters == 0 {
			b.firstUpper = true
		}
		c |= 0x20
	}
	fold := b.s.t.fold
	fold[b.w], fold[b.w+1] = 0xC3, c
	b.f |= NonASCII
	b.latin = true
	b.last = 0x00C0 + rune(c&0x3F)
	b.took(i+2, 2)
	return i + 2
}

// indic reads a letter or sign of Bengali or Tamil that folding leaves as it is.
func (b *wordBuilder) indic(i int, c1, c2 byte) int {
	r := rune(c1&0x3F)<<6 | rune(c2&0x3F)
	var k kind
	var f Flags
	switch {
	case c1 == 0xA6 || c1 == 0xA7:
		k, f = bengaliKind(r), Bangla|NonASCII
	case c1 == 0xAE || c1 == 0xAF:
		k, f = tamilKind(r), TamilLet|NonASCII
	default:
		return 0
	}
	if k != kLetter && k != kMark || nuktaBase(r) != 0 || composes(b.last, r) || b.w+11 > len(b.s.t.fold) {
		return 0
	}
	fold := b.s.t.fold
	fold[b.w], fold[b.w+1], fold[b.w+2] = 0xE0, c1, c2
	b.f |= f
	b.last = r
	b.took(i+3, 3)
	return i + 3
}

// took notes a letter that was folded into n bytes.
func (b *wordBuilder) took(next, n int) {
	b.w += n
	b.letters++
	b.end, b.run = next, 0
}
