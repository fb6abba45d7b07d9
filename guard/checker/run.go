package checker

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/report"
	"github.com/replyvet/replyvet/guard/source"
)

// run checks all inputs: one goroutine reads, workers decode, check and
// encode, one writes in input order. What is sent is checked in input order
// too, as rules with a history compare a message with those before it.
type run struct {
	*settings
	stdin          io.Reader
	stdout, stderr io.Writer
	style          report.Style
	first          bool // nothing was written yet
	status         int
	progress       progress
}

// batch is the messages that a worker takes at a time.
const batchSize = 64

type job struct {
	chunks []source.Chunk
	sent   bool
	turn   chan struct{} // closed when the messages before were checked
	next   chan struct{} // closed when these were
	done   chan struct{} // closed when the results are there
	out    [][]byte
	errs   []error
	status int
}

func (r *run) all() int {
	r.style = report.Style{Unit: r.unit, Color: isTerminal(r.stdout)}
	r.progress = progress{w: r.stderr, on: isTerminal(r.stderr)}
	r.first = true
	for _, err := range r.missing {
		r.fail(err)
	}
	jobs, ordered := make(chan *job), make(chan *job, 2*r.jobs)
	var workers sync.WaitGroup
	for range r.jobs {
		workers.Go(func() { r.work(jobs) })
	}
	go func() {
		r.read(jobs, ordered)
		close(jobs)
		close(ordered)
	}()
	w := bufio.NewWriterSize(r.stdout, 1<<16)
	w.WriteString(r.format.Begin)
	for j := range ordered {
		<-j.done
		r.write(w, j)
	}
	w.WriteString(r.format.End)
	r.progress.clear()
	if err := w.Flush(); err != nil {
		r.fail(err)
	}
	workers.Wait()
	return r.status
}

func (r *run) raise(status int) { r.status = max(r.status, status) }

// fail reports an input that could not be read.
func (r *run) fail(err error) {
	r.progress.clear()
	fmt.Fprintln(r.stderr, "replyvet:", err)
	r.raise(exitUsage)
}

func (r *run) write(w *bufio.Writer, j *job) {
	for _, b := range j.out {
		if !r.first {
			w.WriteString(r.format.Sep)
		}
		r.first = false
		w.Write(b)
	}
	for _, err := range j.errs {
		r.fail(err)
	}
	r.raise(j.status)
	r.progress.add(len(j.chunks))
}

// read cuts the inputs into jobs, in order.
func (r *run) read(jobs, ordered chan<- *job) {
	turn := make(chan struct{})
	close(turn)
	for _, in := range r.inputs {
		f, err := in.Open(r.stdin)
		j := r.newJob(in, turn)
		if err != nil {
			j.chunks = []source.Chunk{{Input: in, Err: err}}
		} else {
			for c := range source.Chunks(in, f) {
				j.chunks = append(j.chunks, c)
				if len(j.chunks) == batchSize {
					turn = r.hand(j, jobs, ordered)
					j = r.newJob(in, turn)
				}
			}
			f.Close()
		}
		turn = r.hand(j, jobs, ordered)
	}
}

func (r *run) newJob(in source.Input, turn chan struct{}) *job {
	sent := in.Format == "jsonl"
	if r.sent != nil {
		sent = *r.sent
	}
	return &job{sent: sent, turn: turn, next: make(chan struct{}), done: make(chan struct{})}
}

func (r *run) hand(j *job, jobs, ordered chan<- *job) chan struct{} {
	ordered <- j
	jobs <- j
	return j.next
}

func (r *run) work(jobs <-chan *job) {
	for j := range jobs {
		r.do(j)
	}
}

// do decodes, checks and encodes the messages of a job. A worker that panics
// is an internal failure, told without what it panicked with: that may be a
// message.
func (r *run) do(j *job) {
	defer close(j.done)
	next := sync.OnceFunc(func() { close(j.next) })
	defer next()
	defer func() {
		if recover() != nil {
			j.errs = append(j.errs, errors.New("internal failure while checking"))
			j.status = exitInternal
		}
	}()
	items := make([]*report.Item, 0, len(j.chunks))
	msgs := make([]guard.Message, 0, len(j.chunks))
	for _, c := range j.chunks {
		m, err := c.Decode(r.message(c.Input), r.strict)
		if err != nil {
			j.errs = append(j.errs, err)
			continue
		}
		msgs = append(msgs, m)
		items = append(items, &report.Item{Name: c.Input.Name(), File: c.Input.File(), Line: c.Line, Inline: c.Input.Format == "jsonl" && c.Input.File() != ""})
	}
	if j.sent {
		<-j.turn
	}
	for i, m := range msgs {
		items[i].Report = r.check(j, m, items[i])
	}
	if !j.sent {
		<-j.turn // so that a later job's turn means all before it are done
	}
	next()
	for _, it := range items {
		if it.Report != nil {
			j.out = append(j.out, r.format.Append(nil, it, r.style))
		}
	}
}

// message is what messages of an input are unless they say otherwise.
func (r *run) message(in source.Input) guard.Message {
	m := r.defaults
	as := r.as
	if as == "" && in.Path != "-" && in.Format != "jsonl" {
		as = "template"
	}
	m.Template = as == "template"
	return m
}

func (r *run) check(j *job, m guard.Message, it *report.Item) *guard.Report {
	ctx := context.Background()
	rep, err := r.guard.Check(ctx, m)
	if err != nil {
		j.errs = append(j.errs, &source.Error{File: it.Name, Line: it.Line, Err: err})
		return nil
	}
	if j.sent {
		if err := r.guard.Sent(ctx, m); err != nil {
			j.errs, j.status = append(j.errs, fmt.Errorf("message %s: %w", m.ID, err)), exitInternal
		}
	}
	if len(rep.Errors) > 0 {
		j.status = exitInternal
	}
	for i := range rep.Findings {
		if r.failOn != 0 && rep.Findings[i].Severity >= r.failOn {
			j.status = max(j.status, exitFindings)
		}
	}
	return rep
}

// isTerminal reports whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
