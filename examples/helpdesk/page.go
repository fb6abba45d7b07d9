package main

import (
	"html/template"
	"log"
	"net/http"
	"sync"

	"github.com/replyvet/replyvet/guard"
)

// form is what the page shows.
type form struct {
	Text, Lang, Agent, Conversation, Customer string
	Findings                                  []guard.Finding
	Confirm                                   bool // the agent may send it all the same
	Sent                                      bool
}

var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Help desk</title>
<h1>Reply</h1>
{{if .Sent}}<p role="status">The reply was sent.</p>{{end}}
{{with .Findings}}<ul role="alert">{{range .}}<li><b>{{.Severity}}</b> {{.Rule}}: {{.Message}}</li>{{end}}</ul>{{end}}
<form method="post" action="/replies">
<p><label>Customer <input name="customer" value="{{.Customer}}"></label>
<label>Conversation <input name="conversation" value="{{.Conversation}}"></label>
<label>Agent <input name="agent" value="{{.Agent}}"></label>
<label>Language <input name="lang" value="{{.Lang}}" size="3"></label></p>
<p><textarea name="text" rows="10" cols="80" required>{{.Text}}</textarea></p>
{{if .Confirm}}<p><label><input type="checkbox" name="confirm" value="1"> send it as it is</label></p>{{end}}
<p><button>Send</button></p>
</form></html>
`))
})

func (d *desk) page(w http.ResponseWriter, status int, f form) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	if err := page().Execute(w, f); err != nil {
		log.Print("the page was not written: ", err)
	}
}
