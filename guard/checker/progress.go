package checker

import (
	"fmt"
	"io"
	"time"
)

// progress shows on a terminal how many messages were checked, once a check
// takes longer than a person waits gladly.
type progress struct {
	w     io.Writer
	on    bool
	start time.Time
	shown time.Time
	n     int
}

func (p *progress) add(n int) {
	if !p.on {
		return
	}
	now := time.Now()
	if p.start.IsZero() {
		p.start = now
	}
	p.n += n
	if now.Sub(p.start) < time.Second || now.Sub(p.shown) < 200*time.Millisecond {
		return
	}
	p.shown = now
	fmt.Fprintf(p.w, "\r%d messages checked", p.n)
}

// clear takes the line away before anything else is written.
func (p *progress) clear() {
	if p.on && !p.shown.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = time.Time{}
	}
}
