package digits

// mixed makes the atoms of digits in figures and in words alike, in the order
// of the text: "four five three nine 5467 6369 ...".
func (r *Reader) mixed() {
	r.spelled(false)
	r.words = append(r.words[:0], r.atoms...)
	r.wordValues = append(r.wordValues[:0], r.values...)
	r.runs(false, 0)
	figures := len(r.values)
	r.values = append(r.values, r.wordValues...)
	for i := range r.words {
		r.words[i].from += figures
		r.words[i].to += figures
	}
	r.merge()
	r.relay()
}

// merge orders r.words and r.atoms by their place; figures win where they overlap.
func (r *Reader) merge() {
	r.merged = r.merged[:0]
	w := 0
	for _, a := range r.atoms {
		for ; w < len(r.words) && r.words[w].Start < a.End; w++ {
			if r.words[w].End <= a.Start {
				r.merged = append(r.merged, r.words[w])
			}
		}
		r.merged = append(r.merged, a)
	}
	r.merged = append(r.merged, r.words[w:]...)
	r.atoms, r.merged = r.merged, r.atoms
}

// relay lays the digits out in the order of the atoms, and reads the gaps
// between atoms of both sorts.
func (r *Reader) relay() {
	source := r.text.Source()
	r.wordValues = append(r.wordValues[:0], r.values...)
	r.values = r.values[:0]
	for i := range r.atoms {
		a := &r.atoms[i]
		from := len(r.values)
		r.values = append(r.values, r.wordValues[a.from:a.to]...)
		a.from, a.to = from, len(r.values)
		if i > 0 && a.word != r.atoms[i-1].word {
			a.gap = gapIn(source[r.atoms[i-1].End:a.Start])
		}
	}
}
