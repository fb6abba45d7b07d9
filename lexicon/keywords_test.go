package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestKeywords(t *testing.T) {
	for _, c := range []struct {
		l    Language
		text string
		want []string
	}{
		{English, "The parcels you sent have not been delivered, and the parcel is late!", []string{"deliv", "late", "parcel", "sent"}},
		{French, "Les colis que vous avez envoyés ne sont pas arrivés", []string{"arriv", "avez", "colis", "envoi"}},
		{Hungarian, "A csomagok nem érkeztek meg", []string{"csomag", "érkezt"}},
		{English, "It is what it is", nil},
	} {
		assert.Equal(t, c.want, Keywords(c.l, c.text), c.text)
	}
}

func TestStem(t *testing.T) {
	assert.Equal(t, "deliveri", Stem(English, "deliveries"))
	assert.Equal(t, "কার্ড", Stem(Bengali, "কার্ডের"[:len("কার্ড")]+"টির"))
	assert.Equal(t, "அட்டை", Stem(Tamil, "அட்டைகளில்"))
	assert.Equal(t, "x", Stem(Other, "x"))
}
