package guard

import "github.com/replyvet/replyvet/lexicon"

// minNotice is how many words each sentence of a notice has.
const minNotice = 3

// allow adds an entry of the rule's allow list. A notice of several sentences is
// looked for sentence by sentence, as no phrase goes on behind the end of one.
func (s *Setup) allow(entry string) {
	for _, part := range sentencesOf(entry) {
		if p := lexicon.Literal(part); p != nil {
			s.book.list = append(s.book.list, phrase{phraseOwner: phraseOwner{int32(s.index), allowPhrase}, pattern: p, langs: lexicon.AllLanguages})
		}
	}
}

// sentencesOf cuts a notice into its sentences; what has a sentence of a word
// or two is no notice and stays whole.
func sentencesOf(entry string) []string {
	var t lexicon.Tokens
	if t.Scan(entry) != nil {
		return nil
	}
	whole := []string{entry}
	var parts []string
	first := 0
	for i := 1; i <= len(t.Words); i++ {
		if i < len(t.Words) && t.Words[i].Flags&lexicon.Break == 0 {
			continue
		}
		if i-first < minNotice {
			return whole
		}
		parts = append(parts, entry[t.Words[first].Start:t.Words[i-1].End])
		first = i
	}
	if len(parts) == 0 {
		return whole
	}
	return parts
}
