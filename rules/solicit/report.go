package solicit

import (
	"github.com/replyvet/replyvet/guard"
)

func (s *sentence) report(r request) {
	first, last := min(r.first, r.ask.first), max(r.last, r.ask.last)
	s.p.Report(guard.Finding{
		Kind:    r.kind.String(),
		Span:    s.p.WordSpan(first, last),
		Score:   r.score,
		Message: "asks the customer for " + r.kind.wanted() + " over this channel, where it would be stored and could be read by others",
	})
}
