package typo

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// TestPhrasesFindAndSettle writes out every phrase of every language in a few
// ways: the rule has to find something in it, and nothing any more in what it
// puts in its place.
func TestPhrasesFindAndSettle(t *testing.T) {
	g, err := guard.New([]*guard.Rule{Rule()}, nil)
	require.NoError(t, err)
	for _, l := range lexicon.All() {
		t.Run(l.String(), func(t *testing.T) {
			rnd := rand.New(rand.NewPCG(1, 2))
			err := readNotes(l, new([]stem), func(pattern string, n note) error {
				if n.kind != "" {
					checkPhrase(t, g, l, pattern, rnd)
				}
				return nil
			})
			require.NoError(t, err)
		})
	}
}

func checkPhrase(t *testing.T, g *guard.Guard, l lexicon.Language, pattern string, rnd *rand.Rand) {
	found := false
	for range 6 {
		w := writer{s: pattern, rnd: rnd}
		text, ended := strings.CutSuffix(strings.Join(strings.Fields(w.sequence("")), " "), "$")
		if !ended {
			text += " zzyx" // a phrase is seldom all there is
		}
		text = strings.TrimPrefix(strings.TrimSpace(text), "^")
		m := guard.Message{Text: text, Lang: l.String()}
		m.Text = strings.ReplaceAll(m.Text, "' ", "'")
		rep, err := g.Check(context.Background(), m)
		require.NoError(t, err)
		if len(rep.Findings) == 0 {
			continue
		}
		found = true
		before := len(rep.Findings)
		m.Text = rep.Rewritten()
		rep, err = g.Check(context.Background(), m)
		require.NoError(t, err)
		if len(rep.Findings) >= before && len(rep.Findings[0].Rewrites) > 0 {
			t.Errorf("%s does not settle: %s", pattern, m.Text)
			return
		}
	}
	assert.True(t, found, "nothing is found in %s", pattern)
}

// writer writes out one of the texts that a phrase stands for.
type writer struct {
	s   string
	i   int
	rnd *rand.Rand
}

func (w *writer) sequence(stop string) string {
	var b strings.Builder
	for w.i < len(w.s) && strings.IndexByte(stop, w.s[w.i]) < 0 {
		switch c := w.s[w.i]; {
		case c == '(' || c == '[':
			glued := c == '[' && w.i > 0 && strings.IndexByte(" (|[", w.s[w.i-1]) < 0
			b.WriteString(w.group(c, glued))
		case c == '!':
			w.i++
			w.group('(', false)
			b.WriteString("zzyx")
		case c == '*':
			b.WriteString("zzyx")
			w.i++
		case c == '~':
			w.i++
			b.WriteString(w.slip())
		case c == '^' || c == '$':
			b.WriteByte(c) // checkPhrase takes it out
			w.i++
		case strings.HasPrefix(w.s[w.i:], "<num>"):
			w.i += 5
			b.WriteString("7")
		default:
			b.WriteByte(c)
			w.i++
		}
	}
	return b.String()
}

// slip writes one of the words behind ~ with a letter too many.
func (w *writer) slip() string {
	word := ""
	if w.s[w.i] == '(' {
		word = strings.TrimSpace(w.group('(', false))
	} else {
		from := w.i
		for w.i < len(w.s) && strings.IndexByte(" |)", w.s[w.i]) < 0 {
			w.i++
		}
		word = w.s[from:w.i]
	}
	return word[:1] + "q" + word[1:]
}

func (w *writer) group(open byte, glued bool) string {
	closing := ")"
	if open == '[' {
		closing = "]"
	}
	w.i++
	var alts []string
	for {
		alts = append(alts, w.sequence("|"+closing))
		w.i++
		if w.i > len(w.s) || w.s[w.i-1:w.i] == closing {
			break
		}
	}
	if open == '[' && !glued {
		alts = append(alts, "")
	}
	pick := alts[w.rnd.IntN(len(alts))]
	if glued {
		return pick
	}
	return " " + pick + " "
}

func TestStemsDifferFromWhatTheyMean(t *testing.T) {
	for _, l := range []lexicon.Language{lexicon.Bengali, lexicon.Tamil} {
		tab, err := tables[l]()
		require.NoError(t, err)
		require.NotEmpty(t, tab.stems)
		for _, s := range tab.stems {
			assert.NotEqual(t, s.wrong, s.right)
			_, again := tab.slip(s.right)
			assert.False(t, again, "%s is mended and then mended again", s.wrong)
		}
	}
}
