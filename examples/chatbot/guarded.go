package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/replyvet/replyvet/guard"
)

// sender is how the bot's messages leave: a chat platform's client, a queue.
type sender func(context.Context, guard.Message) error

// heldBack says that a message was not sent, and why. It holds nothing of the
// message's text.
type heldBack struct{ Findings []guard.Finding }

func (h *heldBack) Error() string {
	reasons := make([]string, len(h.Findings))
	for i, f := range h.Findings {
		reasons[i] = fmt.Sprintf("%s (%s)", f.Message, f.Rule)
	}
	return strings.Join(reasons, "; ")
}

// guarded wraps a sender: a clean message is sent as it is, one that the guard
// can mend is sent mended, and any other is held back with a *heldBack. What
// went out is told to the guard. It is safe for concurrent use if next is.
func guarded(g *guard.Guard, next sender) sender {
	return func(ctx context.Context, m guard.Message) error {
		rep, err := g.Check(ctx, m)
		if err != nil {
			return fmt.Errorf("not checked, not sent: %w", err)
		}
		if rep.Verdict != guard.Allow {
			if m, err = mended(ctx, g, m, rep); err != nil {
				return err
			}
		}
		if err := next(ctx, m); err != nil {
			return err
		}
		return g.Sent(ctx, m)
	}
}

// mended returns the message with its text rewritten, if that passes. A secret
// is never mended by a bot: that the bot repeated it is a fault to look into.
func mended(ctx context.Context, g *guard.Guard, m guard.Message, rep *guard.Report) (guard.Message, error) {
	held := &heldBack{rep.Findings}
	if len(rep.Masks()) > 0 || rep.Rewritten() == m.Text {
		return m, held
	}
	m.Text = rep.Rewritten()
	again, err := g.Check(ctx, m)
	if err != nil {
		return m, fmt.Errorf("not checked, not sent: %w", err)
	}
	if again.Verdict != guard.Allow {
		return m, held
	}
	return m, nil
}
