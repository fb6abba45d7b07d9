package solicit

import (
	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// object is secret data named in the text: the words first to last.
type object struct {
	first, last int
	kind        kind
	grade       grade
}

// mark is a phrase of another role: the words first to last.
type mark struct {
	first, last int
	role        role
}

// finder is the reused memory of one check.
type finder struct {
	p       *guard.Pass
	lang    lexicon.Language
	objects []object
	raw     []lexicon.Hit
	marks   []mark
	about   [kinds]bool
	asked   int     // the sentence of the last finding, -1: none
	named   *object // the last object that a later "it" may mean, nil: none
	namedIn int     // its sentence
}

// objectsOf collects the objects of language l; it reports whether there are any.
func (f *finder) objectsOf(p *guard.Pass, l lexicon.Language) bool {
	f.objects = f.objects[:0]
	for _, h := range p.Hits() {
		lang, k, g := unpack(h.ID)
		if lang == int(l) {
			f.addObject(object{h.First, h.Last, k, g})
		}
	}
	return len(f.objects) > 0
}

// addObject keeps one of objects that overlap: of two of a kind their union,
// else the longer ("one-time password" is no password), but anything rather
// than a card ("the three digits on the back of the card").
func (f *finder) addObject(o object) {
	for n := len(f.objects); n > 0; n = len(f.objects) {
		last := f.objects[n-1]
		switch {
		case last.last < o.first:
			f.objects = append(f.objects, o)
			return
		case last.kind == o.kind:
			o = object{min(last.first, o.first), max(last.last, o.last), o.kind, min(last.grade, o.grade)}
		case !o.over(last):
			return
		}
		f.objects = f.objects[:n-1]
	}
	f.objects = append(f.objects, o)
}

// over reports whether o is meant rather than p, which overlaps it.
func (o object) over(p object) bool {
	if o.last == p.last && (o.kind == card) != (p.kind == card) {
		return p.kind == card
	}
	a, b := o.last-o.first, p.last-p.first
	return a > b || a == b && o.grade < p.grade
}

// run looks at the sentences that name an object, and at the one after each.
func (f *finder) run(p *guard.Pass, l lexicon.Language, m *lexicon.Matcher) {
	f.p, f.lang, f.asked, f.named, f.about = p, l, -1, nil, [kinds]bool{}
	f.raw = m.Match(f.raw[:0], p.Tokens())
	f.marks = f.marks[:0]
	for _, h := range f.raw {
		if r := role(h.ID); r >= roleAbout {
			f.about[r-roleAbout] = true
		} else {
			f.marks = append(f.marks, mark{int(h.First), int(h.Last), r})
		}
	}
	sentences := p.Sentences()
	next, from := 0, 0
	for i := range sentences {
		s := sentence{finder: f, Sentence: sentences[i]}
		start := next
		for next < len(f.objects) && f.objects[next].first <= s.Last {
			next++
		}
		for from < len(f.marks) && f.marks[from].first < s.First {
			from++
		}
		to := from
		for to < len(f.marks) && f.marks[to].first <= s.Last {
			to++
		}
		s.objects, s.marks = f.objects[start:next], f.marks[from:to]
		s.index = i
		s.judge()
		from = to
	}
}
