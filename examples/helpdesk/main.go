// Helpdesk is a small support application that imports the guard. An agent
// writes a reply in a form; the reply is checked before it is sent. A clean one
// goes out and is recorded with Guard.Sent; one with findings comes back with
// status 422, the findings and a rewritten text. Findings that ask for review
// may be overruled by confirming; what blocks, and any secret, may not.
//
//	go run ./examples/helpdesk              serves http://localhost:8080
//	go run ./examples/helpdesk -addr :9000  somewhere else
//	go run ./examples/helpdesk -demo        prints an exchange and ends
//
// Programs post JSON, as the command reads it, and get the report back:
//
//	curl -H 'Content-Type: application/json' -d '{"text":"Hi {{name}},","agent":"a7"}' http://localhost:8080/replies
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules"
)

func main() {
	addr := flag.String("addr", "localhost:8080", "address to listen on")
	demo := flag.Bool("demo", false, "print an exchange and end")
	flag.Parse()

	g, err := guard.New(rules.Default(), nil)
	if err != nil {
		log.Fatal(err)
	}
	d := &desk{guard: g, deliver: deliver}
	if *demo {
		if err := exchange(os.Stdout, d.handler()); err != nil {
			log.Fatal(err)
		}
		return
	}
	log.Printf("help desk on http://%s", *addr)
	server := &http.Server{Addr: *addr, Handler: d.handler(), ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// deliver stands for the help desk's own way to send: mail, chat, a queue. It
// logs the message, which prints no text.
func deliver(_ context.Context, m guard.Message) error {
	log.Printf("sent: %v", m)
	return nil
}

// exchange serves the desk on a free port and posts two replies to it.
func exchange(w io.Writer, h http.Handler) error {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	server := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second}
	go func() { _ = server.Serve(ln) }() // ends with Close below
	defer server.Close()
	for _, body := range []string{
		`{"text":"Hi {{first_name}}, we refunded the fee today.","lang":"en","agent":"a7","conversation":"c1","customer":{"name":"Ann Lee"}}`,
		`{"text":"Hi Ann, we refunded the fee today.","lang":"en","agent":"a7","conversation":"c1","customer":{"name":"Ann Lee"}}`,
	} {
		fmt.Fprintf(w, "> POST /replies\n> %s\n", body)
		res, err := http.Post("http://"+ln.Addr().String()+"/replies", "application/json", strings.NewReader(body))
		if err != nil {
			return err
		}
		answer, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "< %s\n< %s\n\n", res.Status, strings.TrimSpace(string(answer)))
	}
	return nil
}
