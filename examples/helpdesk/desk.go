package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"strings"

	"github.com/replyvet/replyvet/guard"
)

// maxReply bounds what is read of one request, in bytes.
const maxReply = 64 << 10

// desk takes replies, has them checked and sends them.
type desk struct {
	guard   *guard.Guard
	deliver func(context.Context, guard.Message) error
}

func (d *desk) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) { d.page(w, http.StatusOK, form{Lang: "en"}) })
	mux.HandleFunc("POST /replies", d.reply)
	return mux
}

// reply checks a reply, and sends it if nothing speaks against it.
func (d *desk) reply(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxReply)
	m, err := read(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	rep, err := d.guard.Check(r.Context(), m)
	if err != nil {
		// Nobody has looked at the reply, so it does not go out.
		http.Error(w, "the reply could not be checked", http.StatusServiceUnavailable)
		return
	}
	if rep.Verdict != guard.Allow && !(mayOverrule(rep) && r.FormValue("confirm") != "") {
		d.refuse(w, r, m, rep)
		return
	}
	if err := d.deliver(r.Context(), m); err != nil {
		http.Error(w, "the reply could not be sent", http.StatusBadGateway)
		return
	}
	// Only now has it been said: a reply that failed to go out must not count
	// as a repetition when it is sent again.
	if err := d.guard.Sent(r.Context(), m); err != nil {
		log.Print("the history was not written: ", err)
	}
	d.accept(w, r)
}

// mayOverrule reports whether an agent may send the reply all the same: not
// what the policy blocks, and never a number that has to stay secret.
func mayOverrule(rep *guard.Report) bool {
	return rep.Verdict == guard.Review && len(rep.Masks()) == 0
}

// read takes the reply from JSON or from the form.
func read(r *http.Request) (guard.Message, error) {
	if strings.HasPrefix(r.Header.Get("Content-Type"), "application/json") {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return guard.Message{}, errors.New("the reply could not be read")
		}
		return guard.DecodeMessage(body, guard.Message{}, true)
	}
	m := guard.Message{
		Text: r.FormValue("text"), Lang: r.FormValue("lang"), Agent: r.FormValue("agent"),
		Conversation: r.FormValue("conversation"), Customer: guard.Customer{Name: r.FormValue("customer")},
	}
	if strings.TrimSpace(m.Text) == "" {
		return m, errors.New("the reply is empty")
	}
	return m, nil
}

func (d *desk) accept(w http.ResponseWriter, r *http.Request) {
	if wantsPage(r) {
		d.page(w, http.StatusOK, form{Lang: r.FormValue("lang"), Sent: true})
		return
	}
	writeJSON(w, http.StatusOK, map[string]bool{"sent": true})
}

// refuse answers with the findings. The report masks the numbers it found, so
// it may be shown and stored where the reply may not.
func (d *desk) refuse(w http.ResponseWriter, r *http.Request, m guard.Message, rep *guard.Report) {
	if !wantsPage(r) {
		writeJSON(w, http.StatusUnprocessableEntity, rep)
		return
	}
	d.page(w, http.StatusUnprocessableEntity, form{
		Text: rep.Rewritten(), Lang: m.Lang, Agent: m.Agent, Conversation: m.Conversation, Customer: m.Customer.Name,
		Findings: rep.Findings, Confirm: mayOverrule(rep),
	})
}

func wantsPage(r *http.Request) bool { return strings.Contains(r.Header.Get("Accept"), "text/html") }

func writeJSON(w http.ResponseWriter, status int, v any) {
	body, err := json.Marshal(v)
	if err != nil {
		http.Error(w, "the answer could not be written", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(append(body, '\n')) // the client is gone if this fails
}
