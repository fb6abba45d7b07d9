// Chatbot is a bot with canned answers whose outgoing messages pass the guard.
// The guard sits in the middle: the bot calls a send function and does not know
// that guarded has wrapped it. What can be mended is mended; what can't is held
// back, and the customer gets an answer that is always right.
//
//	go run ./examples/chatbot         plays a conversation and ends
//	go run ./examples/chatbot -chat   answers what you type, until the input ends
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules"
)

func main() {
	chat := flag.Bool("chat", false, "answer what is typed")
	flag.Parse()
	g, err := guard.New(rules.Default(), &guard.Options{Lang: "en"})
	if err != nil {
		log.Fatal(err)
	}
	var questions io.Reader = strings.NewReader(script)
	if *chat {
		questions = os.Stdin
	}
	if err := talk(context.Background(), questions, os.Stdout, g, !*chat); err != nil {
		log.Fatal(err)
	}
}

// script is the conversation that is played. The number is a published test number.
const script = `hello
where is my order?
please change my card to 4111 1111 1111 1111
when do you open?
thanks
`

// talk answers questions line by line, as one conversation.
func talk(ctx context.Context, questions io.Reader, w io.Writer, g *guard.Guard, echo bool) error {
	send := guarded(g, printer(w))
	round := 0
	for in := bufio.NewScanner(questions); in.Scan(); {
		question := in.Text()
		if echo {
			fmt.Fprintln(w, "customer:", question)
		}
		round++
		m := guard.Message{Text: answer(question), Lang: "en", Agent: "bot", Conversation: "c1", Round: round,
			Customer: guard.Customer{Name: "Ann", Message: question}}
		err := send(ctx, m)
		var held *heldBack
		if errors.As(err, &held) {
			fmt.Fprintln(w, "  held back:", held)
			m.Text = "Let me bring in a colleague who can help you with that."
			err = printer(w)(ctx, m)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func printer(w io.Writer) sender {
	return func(_ context.Context, m guard.Message) error {
		_, err := fmt.Fprintln(w, "bot:", m.Text)
		return err
	}
}

// answer is the bot: canned answers, and the slips that bots make.
func answer(question string) string {
	q := strings.ToLower(question)
	switch {
	case strings.Contains(q, "hello"):
		return "Hi {{first_name}}, how may I help you today?"
	case strings.Contains(q, "order"):
		return "Your order undefined left our warehouse yesterday."
	case strings.Contains(q, "card"):
		return "I have noted your new card: " + question
	case strings.Contains(q, "open"):
		return "We open at nine from Monday to Friday."
	}
	return "You are welcome, Ann."
}
