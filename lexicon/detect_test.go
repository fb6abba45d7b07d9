package lexicon_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/lexicon"
)

func TestDetectOfMixedText(t *testing.T) {
	for _, c := range []struct {
		want lexicon.Language
		text string
	}{
		{lexicon.English, "Hi Zsófia Kovács, your parcel left our depot."},
		{lexicon.English, "pls check spam folder for otp"},
		{lexicon.English, "The customer wrote নমস্কার in the chat window."},
		{lexicon.French, "Nous avons bien recu votre demande."},
		{lexicon.French, "Monsieur Kovács, votre dossier est clos."},
		{lexicon.Hungarian, "Melyik böngészőt használja, Chrome vagy Firefox?"},
		{lexicon.Hungarian, "Koszonjuk a turelmet, hamarosan jelentkezunk."},
		{lexicon.Hungarian, "A szamlat csatoltam a levelhez."},
		{lexicon.Hungarian, "Elektronikus számlázásra átállva papírmentesen intézheti ügyeit."},
		{lexicon.Und, "Comanda dumneavoastră a fost expediată."},
		{lexicon.Und, "Vielen Dank für Ihre Geduld, Anna."},
		{lexicon.Bengali, "Order ID টা একটু দিবেন please"},
		{lexicon.Tamil, "Google Chrome உலாவியை புதுப்பிக்கவும்."},
		{lexicon.Und, "Uw bestelling is vanmorgen verzonden, dank u."},
		{lexicon.Und, "ungal order inru anuppapattathu sir"},
		{lexicon.Und, "Siparişiniz bu sabah kargoya verildi."},
		{lexicon.Und, "Anna Kovács"},
	} {
		var tok lexicon.Tokens
		require.NoError(t, tok.Scan(c.text))
		assert.Equal(t, c.want, tok.Detect(0, len(tok.Words)-1), c.text)
	}
	assert.Equal(t, lexicon.Und, new(lexicon.Tokens).Detect(0, -1))
}
