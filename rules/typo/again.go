package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// mending is a misspelt word and what it means: its place and the hash of the
// first suggestion.
type mending struct {
	word int
	hash uint64
}

// mend notes what a reported word is taken for.
func (r *run) mend(i int, texts []string) {
	if !r.second && len(texts) > 0 && !strings.ContainsAny(texts[0], " -'") {
		r.mendings = append(r.mendings, mending{i, lexicon.Hash(texts[0])})
	}
}

// again looks for phrases with the misspelt words read as what they mean: in
// "thanks for you mesage" it is the misspelt word that shows the wrong one.
func (r *run) again() {
	if len(r.mendings) == 0 {
		return
	}
	r.second = true
	r.swapHashes()
	defer r.swapHashes() // the words are the message's, other rules read them too
	r.found, r.exceptions = r.found[:0], r.exceptions[:0]
	r.phrases()
}

func (r *run) swapHashes() {
	words := r.Words()
	for k := range r.mendings {
		m := &r.mendings[k]
		words[m.word].Hash, m.hash = m.hash, words[m.word].Hash
	}
}
