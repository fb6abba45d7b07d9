package tone

import (
	"github.com/replyvet/replyvet/guard"
)

// reachBehind is reachNegation where the verb, and so the denial or "you said",
// ends the clause.
const reachBehind = 2

// deniedBehind: "you fool are-not", as Bengali and Tamil say it. Brush-offs end
// with a verb of their own: only the next word may deny them.
func (w *work) deniedBehind(c *candidate, s guard.Sentence) bool {
	reach := 1
	switch c.kind {
	case "insult", "blame", "identity_attack":
		reach = reachBehind
	}
	for _, f := range w.signsIn(c.last+1, s.Last) {
		if w.behind(f, negationAfter, c, s) && f.first-c.last <= reach &&
			!w.clauseBetween(c.last, f.first) && !w.near(noNegation, c.lang, f.first, f.last) {
			return true
		}
	}
	return false
}

// reportedBehind: "... fool you-called".
func (w *work) reportedBehind(c *candidate, s guard.Sentence) bool {
	for _, f := range w.signsIn(c.last+1, s.Last) {
		if w.behind(f, reportedAfter, c, s) && f.first-c.last <= reachBehind && !w.clauseBetween(c.last, f.first) {
			return true
		}
	}
	return false
}

// apologyBehind: "for our foolish mistake we are sorry". What is said of the
// reader is not made good by it.
func (w *work) apologyBehind(c *candidate, s guard.Sentence) bool {
	for _, f := range w.signsIn(c.last+1, s.Last) {
		if w.behind(f, apologyAfter, c, s) && f.first-c.last <= reachFrame {
			return w.near(self, c.lang, s.First, c.first-1) || !w.near(secondPerson, c.lang, s.First, c.last)
		}
	}
	return false
}

// behind: f is a sign of role r after the candidate, in its sentence.
func (w *work) behind(f sign, r role, c *candidate, s guard.Sentence) bool {
	return f.role == r && f.lang == c.lang && f.first > c.last && f.last <= s.Last
}
