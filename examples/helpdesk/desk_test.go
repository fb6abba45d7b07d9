package main

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules"
)

// outbox is a help desk and what it has sent.
type outbox struct {
	*desk
	sent []guard.Message
	fail error
}

func newOutbox(t *testing.T) *outbox {
	t.Helper()
	g, err := guard.New(rules.Default(), nil)
	require.NoError(t, err)
	o := &outbox{}
	o.desk = &desk{guard: g, deliver: func(_ context.Context, m guard.Message) error {
		if o.fail == nil {
			o.sent = append(o.sent, m)
		}
		return o.fail
	}}
	return o
}

func (o *outbox) post(t *testing.T, contentType, accept, body string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodPost, "/replies", strings.NewReader(body))
	r.Header.Set("Content-Type", contentType)
	r.Header.Set("Accept", accept)
	w := httptest.NewRecorder()
	o.handler().ServeHTTP(w, r)
	return w
}

func TestCleanReplyIsSent(t *testing.T) {
	o := newOutbox(t)
	w := o.post(t, "application/json", "", `{"text":"Hello Ann, the fee was refunded today.","lang":"en"}`)
	assert.Equal(t, http.StatusOK, w.Code, w.Body)
	require.Len(t, o.sent, 1)
}

func TestFindingsComeBack(t *testing.T) {
	o := newOutbox(t)
	w := o.post(t, "application/json", "", `{"text":"Hi {{name}}, the fee was refunded today.","lang":"en","customer":{"name":"Ann"}}`)
	assert.Equal(t, http.StatusUnprocessableEntity, w.Code)
	assert.Contains(t, w.Body.String(), `"rule":"placeholder"`)
	assert.Contains(t, w.Body.String(), `"rewritten":"Hi Ann, the fee was refunded today."`)
	assert.Empty(t, o.sent)
}

func TestCardNumberNeverComesBack(t *testing.T) {
	o := newOutbox(t)
	for _, accept := range []string{"", "text/html"} {
		w := o.post(t, "application/x-www-form-urlencoded", accept,
			url.Values{"text": {"Your card 4111 1111 1111 1111 was charged."}, "lang": {"en"}, "confirm": {"1"}}.Encode())
		assert.Equal(t, http.StatusUnprocessableEntity, w.Code, "a secret can't be overruled")
		assert.NotContains(t, w.Body.String(), "4111 1111 1111 1111")
		assert.Empty(t, o.sent)
	}
}

func TestReviewMayBeOverruled(t *testing.T) {
	o := newOutbox(t)
	reply := url.Values{"text": {"Hi , the fee was refunded today."}, "lang": {"en"}}
	w := o.post(t, "application/x-www-form-urlencoded", "text/html", reply.Encode())
	require.Equal(t, http.StatusUnprocessableEntity, w.Code)
	assert.Contains(t, w.Body.String(), `name="confirm"`)
	reply.Set("confirm", "1")
	w = o.post(t, "application/x-www-form-urlencoded", "text/html", reply.Encode())
	assert.Equal(t, http.StatusOK, w.Code)
	assert.Len(t, o.sent, 1)
}

func TestFailedSendIsNoRepetition(t *testing.T) {
	o := newOutbox(t)
	o.fail = errors.New("no route to the customer")
	body := `{"text":"Hello Ann, the new lamp for your desk leaves our shop in Lyon on Monday and comes with two spare bulbs.","lang":"en","agent":"a7","conversation":"c1"}`
	assert.Equal(t, http.StatusBadGateway, o.post(t, "application/json", "", body).Code)
	o.fail = nil
	assert.Equal(t, http.StatusOK, o.post(t, "application/json", "", body).Code)
}

func TestMalformedRequests(t *testing.T) {
	o := newOutbox(t)
	for _, body := range []string{"", "{", `{"txt":"Hi"}`, strings.Repeat(" ", maxReply+1)} {
		assert.Equal(t, http.StatusBadRequest, o.post(t, "application/json", "", body).Code)
	}
	assert.Equal(t, http.StatusBadRequest, o.post(t, "application/x-www-form-urlencoded", "", "text=").Code)
	assert.Empty(t, o.sent)
}

func TestFormIsServed(t *testing.T) {
	w := httptest.NewRecorder()
	newOutbox(t).handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", nil))
	assert.Equal(t, http.StatusOK, w.Code)
	assert.Contains(t, w.Body.String(), "<textarea")
}

func TestDemo(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, exchange(&out, newOutbox(t).handler()))
	assert.Contains(t, out.String(), "< 422 Unprocessable Entity")
	assert.Contains(t, out.String(), `< {"sent":true}`)
}
