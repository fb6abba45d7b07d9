package lexicon

import "slices"

// op is what an instruction asks of the next word.
type op uint8

const (
	opWord   op = iota // it is this word; arg is its hash
	opSet              // it is one of these; arg and end bound them in Matcher.sets
	opPeek             // the same, but it is not taken
	opPrefix           // it starts so; arg is an index of Matcher.texts
	opSuffix           // it ends so
	opNear             // it is a slip for one of these; arg and end bound them in Matcher.texts
	opAny              // it is there
	opNumber           // it is a number in digits
	opNot              // it is none of these, or not there; it is not taken
	opEnd              // it is not there: the sentence ends
	opGap              // up to arg words are skipped
	opSplit            // goes on behind it, and at arg too
	opJump             // goes on at arg
	opDone             // the phrase is complete
)

// inst is an instruction of a phrase's program.
type inst struct {
	op     op
	common bool // of opNear: stop words too
	end    uint32
	arg    uint64
}

// program is a phrase ready to be matched: its instructions start at pc and
// follow each other up to opDone.
type program struct {
	pc     uint32
	id     int32
	langs  Languages
	start  bool // anchored at the sentence's start
	clause bool // goes over no comma
	single bool // it is one word of a set, and so found by its anchor alone
}

// compiler writes programs into the matcher.
type compiler struct{ m *Matcher }

func (c *compiler) program(p *Pattern, id int32, langs Languages) program {
	prog := program{pc: uint32(len(c.m.code)), id: id, langs: langs, start: p.start, clause: p.clause,
		single: len(p.seq) == 1 && p.seq[0].kind == elSet}
	for i := range p.seq {
		c.element(&p.seq[i])
	}
	c.emit(inst{op: opDone})
	return prog
}

func (c *compiler) emit(in inst) int {
	c.m.code = append(c.m.code, in)
	return len(c.m.code) - 1
}

func (c *compiler) element(e *element) {
	switch e.kind {
	case elSet:
		c.set(e.set)
	case elPrefix:
		c.emit(inst{op: opPrefix, arg: c.text(e.text)})
	case elSuffix:
		c.emit(inst{op: opSuffix, arg: c.text(e.text)})
	case elNot:
		from := c.hashes(e.set)
		c.emit(inst{op: opNot, arg: from, end: uint32(len(c.m.sets))})
	case elNear:
		from := len(c.m.texts)
		c.m.texts = append(c.m.texts, e.near...)
		c.emit(inst{op: opNear, common: e.common, arg: uint64(from), end: uint32(len(c.m.texts))})
	case elEnd:
		c.emit(inst{op: opEnd})
	case elAny:
		c.emit(inst{op: opAny})
	case elNumber:
		c.emit(inst{op: opNumber})
	case elGap:
		c.emit(inst{op: opGap, arg: uint64(e.gap)})
	case elAlt:
		c.alternatives(e)
	}
}

func (c *compiler) text(s string) uint64 {
	c.m.texts = append(c.m.texts, s)
	return uint64(len(c.m.texts) - 1)
}

// alternatives writes single words as one set, and everything else as splits,
// behind a look at the first word if there are many.
func (c *compiler) alternatives(e *element) {
	if len(e.alts) >= manyAlternatives {
		c.peek(e)
	}
	var jumps []int
	if len(e.set) > 0 {
		split := c.emit(inst{op: opSplit})
		c.set(e.set)
		jumps = append(jumps, c.emit(inst{op: opJump}))
		c.m.code[split].arg = uint64(len(c.m.code))
	}
	for i, alt := range e.alts {
		last := i == len(e.alts)-1
		split := -1
		if !last {
			split = c.emit(inst{op: opSplit})
		}
		for k := range alt {
			c.element(&alt[k])
		}
		if !last {
			jumps = append(jumps, c.emit(inst{op: opJump}))
			c.m.code[split].arg = uint64(len(c.m.code))
		}
	}
	for _, j := range jumps {
		c.m.code[j].arg = uint64(len(c.m.code))
	}
}

// manyAlternatives of several words are worth a look at the first word.
const manyAlternatives = 3

// peek writes what the first word has to be, if that is known.
func (c *compiler) peek(e *element) {
	if lo, _ := width(e); lo == 0 {
		return
	}
	places, _ := edges(e, 0)
	var heads []uint64
	for _, p := range places {
		heads = append(heads, p.set...)
	}
	if len(heads) == 0 {
		return
	}
	slices.Sort(heads)
	from := c.hashes(slices.Compact(heads))
	c.emit(inst{op: opPeek, arg: from, end: uint32(len(c.m.sets))})
}

func (c *compiler) set(hashes []uint64) {
	if len(hashes) == 1 {
		c.emit(inst{op: opWord, arg: hashes[0]})
		return
	}
	from := c.hashes(hashes)
	c.emit(inst{op: opSet, arg: from, end: uint32(len(c.m.sets))})
}

func (c *compiler) hashes(set []uint64) (from uint64) {
	from = uint64(len(c.m.sets))
	c.m.sets = append(c.m.sets, set...)
	return from
}

// run follows a program from instruction pc with word i the next one, and
// notes where it completes. Phrases are short and gaps small, so the depth and
// the branching are bounded by the patterns.
func (r *matchRun) run(pc uint32, i int) {
	for {
		in := &r.m.code[pc]
		switch in.op {
		case opDone:
			r.insert(Hit{r.prog.id, int32(r.first), int32(i - 1)})
			return
		case opJump:
			pc = uint32(in.arg)
			continue
		case opSplit:
			r.run(pc+1, i)
			pc = uint32(in.arg)
			continue
		case opGap:
			r.gap(pc+1, i, int(in.arg))
			return
		case opEnd:
			if !r.over(i) {
				return
			}
			pc++
			continue
		case opPeek:
			if r.blocked(i) || !holds(r.m.sets[in.arg:in.end], r.t.Words[i].Hash) {
				return
			}
			pc++
			continue
		case opNot:
			if !r.over(i) && holds(r.m.sets[in.arg:in.end], r.t.Words[i].Hash) {
				return
			}
			pc++
			continue
		}
		if r.blocked(i) || !r.takes(in, i) {
			return
		}
		pc++
		i++
	}
}

// over reports whether the sentence has no word i.
func (r *matchRun) over(i int) bool {
	return i >= len(r.t.Words) || i != r.first && r.t.Words[i].Flags&Break != 0
}

// blocked reports whether the phrase can't go on with word i.
func (r *matchRun) blocked(i int) bool {
	return r.over(i) || r.prog.clause && i != r.first && r.t.Words[i].Flags&(Clause|Newline) == Clause
}

func (r *matchRun) takes(in *inst, i int) bool {
	w := &r.t.Words[i]
	switch in.op {
	case opWord:
		return w.Hash == in.arg
	case opSet:
		return holds(r.m.sets[in.arg:in.end], w.Hash)
	case opPrefix:
		p, word := r.m.texts[in.arg], r.t.FoldedWord(w)
		return len(word) >= len(p) && word[:len(p)] == p
	case opSuffix:
		p, word := r.m.texts[in.arg], r.t.FoldedWord(w)
		return len(word) > len(p) && word[len(word)-len(p):] == p
	case opNear:
		const no = HasDigit | Upper | Camel
		return w.Flags&no == 0 && (in.common || w.Entry.StopLanguages()&r.langs == 0) && Slip(r.t.FoldedWord(w), r.m.texts[in.arg:in.end]) != ""
	case opNumber:
		return w.Flags&Number != 0
	}
	return true
}

// holds reports whether the sorted set has h.
func holds(set []uint64, h uint64) bool {
	for len(set) > 8 {
		half := len(set) / 2
		if set[half] <= h {
			set = set[half:]
		} else {
			set = set[:half]
		}
	}
	for _, s := range set {
		if s == h {
			return true
		}
	}
	return false
}

// gap goes on at word i and at up to k words after it.
func (r *matchRun) gap(pc uint32, i, k int) {
	r.run(pc, i)
	for ; k > 0 && !r.blocked(i); k-- {
		i++
		r.run(pc, i)
	}
}
