package rules_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/checker"
	"github.com/replyvet/replyvet/guard/source"
	"github.com/replyvet/replyvet/lexicon"
	"github.com/replyvet/replyvet/rules"
)

// planted are published test numbers and one in words, as they may be disguised,
// and the digits or words that must not be seen of each.
func planted() map[string]string {
	const digits, words = "4012888888881881", "four zero one two eight eight eight eight eight eight eight eight one eight eight one"
	m := map[string]string{words: words}
	for _, s := range []string{
		digits, "4012 8888 8888 1881", "4012-8888-8888-1881", "4012.8888.8888.1881", "4012\u00a08888\u00a08888\u00a01881", "4012\n8888\n8888\n1881",
		"4012&nbsp;8888&nbsp;8888&nbsp;1881", "4012</b> <b>8888 8888 1881", "**4012** 8888 8888 1881", "４０１２ ８８８８ ８８８８ １８８１", "৪০১২ ৮৮৮৮ ৮৮৮৮ ১৮৮১",
		"4O12 8888 8888 l88l", "4012\u200b8888\u200b8888\u200b1881", "4012 then 8888 then 8888 then 1881",
	} {
		m[s] = digits
	}
	m["536-90-4399"], m["TAJ 123 456 788"], m["HH 01 23 45 D"], m["2 95 10 99 126 111 93"] = "536904399", "123456788", "hh012345d", "295109912611193"
	return m
}

// wrapping are replies that every rule has something to say about, and that
// make rewrites around, beside and over the number.
var wrapping = []struct{ lang, text string }{
	{"en", "YOU IDIOT, WHY DID YOU NOT READ IT?! CARD %s IS ON FILE!!! Dont recieve teh teh card {{number}} CVV 123."},
	{"en", "Please send me the card number %s again here in the chat, you moron."},
	{"en", "Card card %s  ,is is on file,,  recieve it . I told you that the stupid number is %s"},
	{"en", "As I already said, your account number is %s, your phone is +44 20 7946 0123 and your e-mail ann.lee@mail.example"},
	{"en", "Thank you for contacting us. TODO: refund to %s. lorem ipsum [object Object]"},
	{"fr", "VOUS ÊTES UN IMBÉCILE, la carte %s est enregistrée !!! Envoyez-moi votre mot de passe et le numéro %s."},
	{"hu", "MAGA HÜLYE, a kártya %s rögzítve!!! Küldje el a jelszavát, és a %s számot."},
	{"bn", "আপনি বোকা, কার্ড %s আছে!!! আপনার পাসওয়ার্ড দিন।"},
	{"ta", "நீங்கள் முட்டாள், அட்டை %s உள்ளது!!! உங்கள் கடவுச்சொல்லை அனுப்புங்கள்."},
}

// plain undoes every disguise: digits of any script become ASCII, and nothing
// but letters and digits stays.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch v := lexicon.DigitValue(r); {
		case v >= 0:
			return '0' + rune(v)
		case r >= 'A' && r <= 'Z':
			return r | 0x20
		case r >= 'a' && r <= 'z':
			return r
		}
		return -1
	}, s)
}

// shows reports whether out shows eight digits of a secret, or five of its
// words, beyond the last four digits.
func shows(out, secret string) bool {
	if strings.Contains(secret, " ") {
		w := strings.Fields(secret)
		for i := 0; i+5 <= len(w)-4; i++ {
			if strings.Contains(strings.ToLower(out), strings.Join(w[i:i+5], " ")) {
				return true
			}
		}
		return false
	}
	p := plain(out)
	n := min(8, len(secret)-1)
	for i := 0; i+n <= len(secret); i++ {
		if strings.Contains(p, secret[i:i+n]) {
			return true
		}
	}
	return false
}

// outputs are all that may leave of a report, by name.
func outputs(rep *guard.Report) map[string]string {
	m := map[string]string{"rewritten": rep.Rewritten(), "masked": rep.Masked(), "masked span": rep.MaskedSpan(guard.Span{End: len(rep.Source())})}
	var log bytes.Buffer
	for name, h := range map[string]slog.Handler{"text": slog.NewTextHandler(&log, nil), "JSON": slog.NewJSONHandler(&log, nil)} {
		l := slog.New(h)
		l.Info("x", "report", rep, "value", *rep, "findings", rep.Findings, "view", rep.View(guard.Runes), "masks", rep.Masks())
		for _, f := range rep.Findings {
			l.Info("x", "finding", f, "message", f.Message, "rewrites", f.Rewrites)
		}
		m["slog "+name] = log.String()
		log.Reset()
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
		for name, v := range map[string]any{"report": *rep, "report pointer": rep, "findings": rep.Findings, "masks": rep.Masks(), "view": rep.View(guard.Bytes), "errors": rep.Errors} {
			m[verb+" of "+name] = fmt.Sprintf(verb, v)
		}
		for _, f := range rep.Findings {
			m[verb+" of a finding of "+f.Rule] += fmt.Sprintf(verb+verb, f, f.Rewrites)
		}
	}
	j, _ := json.Marshal(rep)
	m["json.Marshal"] = string(j)
	return m
}

func TestNoDisguisedSecretLeavesAReport(t *testing.T) {
	for _, o := range []*guard.Options{nil, {Channel: guard.Social}, {Only: []string{"tone", "typo", "solicit", "exposure"}}, {MinScore: 1}} {
		g, err := guard.New(rules.Default(), o)
		require.NoError(t, err)
		tried, found := 0, 0
		for secret, hidden := range planted() {
			for i, w := range wrapping {
				text := strings.ReplaceAll(w.text, "%s", secret)
				rep, err := g.Check(context.Background(), guard.Message{ID: "x", Text: text, Lang: w.lang, Customer: guard.Customer{Name: "Ann", Message: text}})
				require.NoError(t, err)
				tried++
				if len(rep.Masks()) == 0 {
					continue // not all of them are numbers in every language
				}
				found++
				for name, out := range outputs(rep) {
					assert.False(t, shows(out, hidden), "%s shows a secret in reply %d, disguised as %d bytes", name, i, len(secret))
				}
			}
		}
		assert.Greater(t, found*4, tried*3)
	}
}

// A rule of the house sees the text, and prints what it is given.
func TestNoTypePrintsTheText(t *testing.T) {
	var seen []string
	spy := &guard.Rule{ID: "spy", Doc: "looks", Kinds: []guard.Kind{{Name: "none", Severity: guard.Low, Doc: "nothing"}},
		New: func(*guard.Setup) (guard.Checker, error) {
			return checkFunc(func(p *guard.Pass) error {
				for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
					for name, v := range map[string]any{"pass": p, "pass value": *p, "text": p.Text, "text value": *p.Text, "message": p.Message(), "tokens": p.Tokens(),
						"tokens value": *p.Tokens(), "words": p.Words(), "sentences": p.Sentences(), "regions": p.Regions(), "hits": p.Hits(), "customer": p.Message().Customer} {
						if out := fmt.Sprintf(verb, v); shows(out, "4012888888881881") {
							seen = append(seen, verb+" of "+name)
						}
					}
				}
				return nil
			}), nil
		}}
	g, err := guard.New([]*guard.Rule{spy}, nil)
	require.NoError(t, err)
	text := "Card 4012 8888 8888 1881"
	rep, err := g.Check(context.Background(), guard.Message{Text: text, Customer: guard.Customer{Name: text, Message: text}})
	require.NoError(t, err)
	require.Empty(t, rep.Errors)
	assert.Empty(t, seen)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
		c := source.Chunk{Line: 1, Data: []byte(text)}
		for name, v := range map[string]any{"chunk": c, "chunk pointer": &c, "chunks": []source.Chunk{c}, "guard": g} {
			assert.False(t, shows(fmt.Sprintf(verb, v), "4012888888881881"), "%s of %s", verb, name)
		}
	}
}

type checkFunc func(*guard.Pass) error

// Check implements guard.Checker.
func (f checkFunc) Check(p *guard.Pass) error { return f(p) }

func TestNoDisguisedSecretLeavesTheCommand(t *testing.T) {
	var in bytes.Buffer
	var hidden []string
	for secret, h := range planted() {
		for _, w := range wrapping[:3] {
			b, err := json.Marshal(map[string]any{"text": strings.ReplaceAll(w.text, "%s", secret), "lang": w.lang})
			require.NoError(t, err)
			in.Write(append(b, '\n'))
			hidden = append(hidden, h)
		}
	}
	for _, format := range []string{"text", "json", "jsonl"} {
		for _, extra := range [][]string{nil, {"-rules", "typo,tone"}, {"-min-score", "1"}, {"-offsets", "utf16"}, {"-channel", "social"}} {
			var out, errs bytes.Buffer
			args := append([]string{"check", "-isolated", "-in", "jsonl", "-format", format}, extra...)
			checker.Run(append(args, "-"), bytes.NewReader(in.Bytes()), &out, &errs, rules.Default())
			for i, h := range hidden {
				assert.False(t, shows(out.String()+errs.String(), h), "%s %v shows secret %d", format, extra, i)
			}
		}
	}
}
