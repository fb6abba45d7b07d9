// Package timing has the rule that finds replies which say nothing of how long
// their reader has waited.
package timing

import (
	"embed"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
	"github.com/replyvet/replyvet/rules/internal/phrasebook"
)

//go:embed en.txt fr.txt hu.txt bn.txt ta.txt
var files embed.FS

const doc = `finds replies to people who waited long that do not say so, or promise an answer "soon"

Flags a reply to a customer who has waited longer than is usual on the channel (15 minutes in chat, an hour by SMS, four
hours on social media, a day by e-mail and in tickets) if it neither apologises nor thanks for the patience nor speaks of the
delay; and in such a reply a promise without a day or an hour ("shortly", "as soon as possible").

Leaves alone: replies of which it is not known since when the customer waits; replies of three words or fewer; a vague
promise with a date beside it.

Options: ` + "`wait`" + ` (how long is long, by channel: {chat: 10m, email: 48h}).
`

// The classes of phrases, the sections of the phrase files.
const (
	classGreeting     = iota + 1
	classAcknowledged // says something of the wait
	classVague        // a promise without a time
	classWhen         // a day, a date, an hour
	classUnit         // a time if a number stands before it
)

// minWords is how many words a reply has that should say something of the wait.
const minWords = 4

// Rule returns the rule.
func Rule() *guard.Rule {
	return &guard.Rule{
		ID:  "timing",
		Doc: doc,
		Kinds: []guard.Kind{
			{Name: "no_acknowledgement", Severity: guard.Medium, Doc: "the customer waited long and the reply says nothing of it; low up to twice the usual wait"},
			{Name: "vague_promise", Severity: guard.Low, Doc: "promises an answer soon, without a day or an hour, to a customer who has waited long"},
		},
		New: newChecker,
	}
}

type config struct {
	Wait map[string]string `json:"wait"`
}

type checker struct {
	wait [guard.Social + 1]time.Duration
	book *phrasebook.Book // asked only about replies to somebody who waited
	pool sync.Pool        // of *phrasebook.Hits
}

func newChecker(s *guard.Setup) (guard.Checker, error) {
	var cfg config
	if err := s.Decode(&cfg); err != nil {
		return nil, err
	}
	c := &checker{}
	c.wait[guard.Chat], c.wait[guard.SMS], c.wait[guard.Social] = 15*time.Minute, time.Hour, 4*time.Hour
	c.wait[guard.Email], c.wait[guard.Ticket] = 24*time.Hour, 24*time.Hour
	for name, value := range cfg.Wait {
		var channel guard.Channel
		if err := channel.UnmarshalText([]byte(name)); err != nil {
			return nil, fmt.Errorf("rule timing: wait: %w", err)
		}
		d, err := time.ParseDuration(value)
		if err != nil || d <= 0 {
			return nil, fmt.Errorf("rule timing: wait: %s: %q is no duration such as 15m or 24h", name, value)
		}
		c.wait[channel] = d
	}
	c.pool.New = func() any { return new(phrasebook.Hits) }
	return c, c.addPhrases()
}

func (c *checker) addPhrases() error {
	var b phrasebook.Builder
	for _, l := range lexicon.All() {
		src, err := files.ReadFile(l.String() + ".txt")
		if err != nil {
			return err
		}
		phrases, err := lexicon.ParsePhrases(string(src))
		if err != nil {
			return fmt.Errorf("timing: phrases of %s: %w", l, err)
		}
		for _, p := range phrases {
			if err := b.Phrase(l, p.Pattern, class(strings.Join(p.Section, " "))); err != nil {
				return err
			}
		}
	}
	c.book = b.Build()
	return nil
}

func class(section string) int {
	switch section {
	case "greeting":
		return classGreeting
	case "acknowledged":
		return classAcknowledged
	case "vague":
		return classVague
	case "when":
		return classWhen
	}
	return classUnit
}

// Check implements guard.Checker.
func (c *checker) Check(p *guard.Pass) error {
	since := p.Message().Customer.WaitingSince
	if since.IsZero() || len(p.Words()) < minWords {
		return nil
	}
	waited, usual := p.Now().Sub(since), c.wait[p.Message().Channel]
	if waited < usual {
		return nil
	}
	hits := c.pool.Get().(*phrasebook.Hits)
	defer c.pool.Put(hits)
	c.book.Find(hits, p.Tokens(), p.Lang())
	c.look(p, hits.List, waited, usual)
	return nil
}

// look reports what the phrases leave unsaid.
func (c *checker) look(p *guard.Pass, hits []guard.Hit, waited, usual time.Duration) {
	told, vague := false, -1
	for i, h := range hits {
		switch h.ID {
		case classAcknowledged:
			told = true
		case classVague:
			if vague < 0 && !timed(p, hits, h) {
				vague = i
			}
		}
	}
	if vague >= 0 {
		reportVague(p, hits[vague], waited)
	}
	if !told {
		reportSilent(p, hits, waited, usual, vague < 0)
	}
}

// timed reports whether a promise has a day or an hour beside it: in its own
// sentence or in the next one.
func timed(p *guard.Pass, hits []guard.Hit, promise guard.Hit) bool {
	from := p.SentenceAt(promise.First)
	to := from
	if from.Last+1 < len(p.Words()) {
		to = p.SentenceAt(from.Last + 1)
	}
	for _, h := range hits {
		if h.First < from.First || h.First > to.Last {
			continue
		}
		if h.ID == classWhen || h.ID == classUnit && counted(p, h.First) {
			return true
		}
	}
	return dated(p, guard.Span{Start: from.Span.Start, End: to.Span.End})
}

// counted reports whether a number stands within two words before word i: "two
// working days", "48 hours".
func counted(p *guard.Pass, i int) bool {
	for j := max(i-2, 0); j <= i; j++ {
		w := &p.Words()[j]
		if w.Flags&lexicon.HasDigit != 0 || j < i && w.Entry.Number() && w.End-w.Start > 2 {
			return true
		}
	}
	return false
}

// dated reports whether the span has a time or a date in digits: 10:30, 14/6,
// 14.06.2026.
func dated(p *guard.Pass, span guard.Span) bool {
	runs := p.Tokens().Runs
	for i := 1; i < len(runs); i++ {
		if int(runs[i-1].Start) < span.Start || int(runs[i].End) > span.End || runs[i].Start-runs[i-1].End != 1 || runs[i].Digits > 4 {
			continue
		}
		switch p.Source()[runs[i-1].End] {
		case ':', '/':
			return true
		case '.', '-':
			if i > 1 && runs[i-1].Start-runs[i-2].End == 1 {
				return true
			}
		}
	}
	return false
}

// reportSilent: complete says whether the reply is settled once it speaks of
// the wait, which it is not while it promises without a time.
func reportSilent(p *guard.Pass, hits []guard.Hit, waited, usual time.Duration, complete bool) {
	severity := guard.Medium
	if waited < 2*usual {
		severity = guard.Low
	}
	f := guard.Finding{Kind: "no_acknowledgement", Span: p.Sentences()[0].Span, Severity: severity,
		Score:   min(0.6+0.1*float64(waited)/float64(usual), 0.95),
		Message: "the customer has waited " + since(waited) + " and the reply says nothing of it"}
	if e, ok := thanks(p, hits); ok {
		f.Rewrites = []guard.Rewrite{{Label: "thank the customer for waiting", Complete: complete, Edits: []guard.Edit{e}}}
	}
	p.Report(f)
}

func reportVague(p *guard.Pass, h guard.Hit, waited time.Duration) {
	span := p.WordSpan(h.First, h.Last)
	f := guard.Finding{Kind: "vague_promise", Span: span, Score: 0.75,
		Message: "no day and no hour, to a customer who has waited " + since(waited)}
	if text := byWhen(p.Lang()); text != "" {
		f.Rewrites = []guard.Rewrite{{Label: "say by when", Edits: []guard.Edit{{Span: span, Text: text}}}}
	}
	p.Report(f)
}

// since says a duration in its largest unit.
func since(d time.Duration) string {
	switch {
	case d < 2*time.Hour:
		return fmt.Sprintf("%d minutes", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d hours", int(d.Hours()))
	}
	return fmt.Sprintf("%d days", int(d.Hours()/24))
}
