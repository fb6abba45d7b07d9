package canned_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/canned"
)

// section is a part of a case file: a line "-- name --" and what follows.
type section struct{ name, body string }

func sections(t *testing.T, file string) (list []section) {
	t.Helper()
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	for line := range strings.Lines(string(b)) {
		name, ok := strings.CutPrefix(line, "-- ")
		switch {
		case ok && strings.HasSuffix(name, " --\n"):
			list = append(list, section{name: strings.TrimSuffix(name, " --\n")})
		case len(list) > 0:
			list[len(list)-1].body += line
		}
	}
	require.NotEmpty(t, list, file)
	return list
}

func templates(t *testing.T) (list []guard.Template) {
	for _, s := range sections(t, "testdata/templates.txt") {
		list = append(list, guard.Template{ID: s.name, Text: s.body})
	}
	return list
}

const notice = "We never ask for your password in this chat, so please keep it to yourself at all times."

const longNotice = "Never hand this parcel over to a driver who shows no badge. Ask at the depot when you are in doubt."

func newGuard(t *testing.T, o *guard.Options) *guard.Guard {
	t.Helper()
	g, err := guard.New([]*guard.Rule{canned.Rule()}, o)
	require.NoError(t, err)
	return g
}

func kinds(rep *guard.Report) string {
	var ks []string
	for _, f := range rep.Findings {
		if f.Severity != guard.Info {
			ks = append(ks, f.Kind)
		}
	}
	if ks == nil {
		return "-"
	}
	return strings.Join(ks, " ")
}

// sent is one reply of a stream.
type sent struct {
	msg  guard.Message
	want string
}

// stream reads "@ lang key=value ...", the text, "= what is to be found".
func stream(t *testing.T, body string) (list []sent) {
	t.Helper()
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	for _, part := range strings.Split(body, "@ ")[1:] {
		head, rest, _ := strings.Cut(part, "\n")
		text, want, ok := strings.Cut(rest, "\n= ")
		require.True(t, ok, head)
		m := guard.Message{Text: text}
		for i, field := range strings.Fields(head) {
			key, value, _ := strings.Cut(field, "=")
			switch key {
			case "agent":
				m.Agent = value
			case "conversation":
				m.Conversation = value
			case "customer":
				m.Customer.Name = value
			case "asks":
				m.Customer.Message = strings.ReplaceAll(value, "_", " ")
			case "after":
				d, err := time.ParseDuration(value)
				require.NoError(t, err)
				now = now.Add(d)
			default:
				require.Zero(t, i, field)
				m.Lang = field
			}
		}
		m.SentAt = now
		list = append(list, sent{m, strings.TrimSpace(want)})
	}
	require.NotEmpty(t, list)
	return list
}

func TestStreams(t *testing.T) {
	for _, s := range sections(t, "testdata/streams.txt") {
		t.Run(s.name, func(t *testing.T) {
			g := newGuard(t, &guard.Options{Templates: templates(t),
				Rules: map[string]guard.Settings{"canned": {Allow: []string{notice, longNotice}}}})
			for _, m := range stream(t, s.body) {
				rep, err := g.Check(context.Background(), m.msg)
				require.NoError(t, err)
				assert.Empty(t, rep.Errors)
				assert.Equal(t, m.want, kinds(rep), m.msg.Text)
				require.NoError(t, g.Sent(context.Background(), m.msg))
			}
		})
	}
}
