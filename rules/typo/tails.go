package typo

import (
	"strings"

	"github.com/replyvet/replyvet/lexicon"
)

// Kinds of Tamil cores, by how a noun ends: a vowel i or ai, a consonant, m, u;
// and verbs. A word that takes no ending is of kind 0, as is a Bengali one.
const (
	wholeWord = iota
	tamilVowel
	tamilConsonantal
	tamilM
	tamilU
	tamilVerb
)

// bengaliNoun is the kind of a Bengali core that takes any ending of a noun.
const bengaliNoun = 1

// coreOf returns what the forms of a noun have in common: of பணம், whose forms
// are பணத்தை and பணங்கள், it is பண.
func coreOf(l lexicon.Language, noun string) (string, int) {
	if l == lexicon.Bengali {
		return noun, bengaliNoun
	}
	if base, ok := strings.CutSuffix(noun, "ம்"); ok {
		return base, tamilM
	}
	if base, ok := strings.CutSuffix(noun, "்"); ok {
		return base, tamilConsonantal
	}
	if base, ok := strings.CutSuffix(noun, "ு"); ok {
		return base, tamilU
	}
	return noun, tamilVowel
}

// hardPlural returns what the forms of the plural have in common of a Tamil noun
// whose last consonant hardens: பொருள், பொருட்கள்; சொல், சொற்கள்.
func hardPlural(noun string) (string, bool) {
	if base, ok := strings.CutSuffix(noun, "ள்"); ok {
		return base + "ட்கள", true
	}
	base, ok := strings.CutSuffix(noun, "ல்")
	return base + "ற்கள", ok
}

// verbCores returns what other tenses of a Tamil verb have in common, from its
// infinitive.
func verbCores(infinitive string) []string {
	for _, c := range [...]struct {
		end  string
		more []string
	}{
		{"கொள்ள", []string{"கொள்க", "கொள்வ", "கொண்ட"}},
		{"செய்ய", []string{"செய்க", "செய்வ", "செய்த"}},
		{"க்க", []string{"ப்ப"}},
	} {
		if base, ok := strings.CutSuffix(infinitive, c.end); ok {
			cores := make([]string, len(c.more))
			for i, m := range c.more {
				cores[i] = base + m
			}
			return cores
		}
	}
	return nil
}

// tailsOf returns the endings of each kind of core.
func tailsOf(l lexicon.Language) [][]string {
	if l == lexicon.Bengali {
		tails := []string{"", "ই", "ও"}
		for t := range strings.FieldsSeq(bengaliTails) {
			tails = append(tails, t, t+"ই", t+"ও")
		}
		return [][]string{wholeWord: {"", "ই", "ও"}, bengaliNoun: tails}
	}
	return [][]string{
		wholeWord:        {"", "க்", "ச்", "த்", "ப்"},
		tamilVowel:       tamilTails("", "ய", "", " க்கு க்குப் க்குத் க்குக் க்குச் க்கும் க்கான க்காக க்குரிய க்குள்"),
		tamilConsonantal: tamilTails("்", "", "்", ""),
		tamilM:           tamilTails("ம்", "த்த", "ங்", " மும் மாக மான த்திற்கு த்திற்குள் த்திற்கான"),
		tamilU:           tamilTails("ு", "", "ு", " ிற்கு ிற்கான ுக்கள்"),
		tamilVerb:        append(strings.Fields(tamilVerbTails), ""),
	}
}

// tamilTails puts together the endings of a kind of noun: bare is that of the
// noun itself, link stands before the cases, plural before the plural.
func tamilTails(bare, link, plural, more string) []string {
	tails := []string{bare, plural + "கள்"}
	for c := range strings.FieldsSeq(tamilCases) {
		tails = append(tails, link+c, plural+"கள"+c)
	}
	return append(tails, strings.Fields(more)...)
}

const (
	bengaliTails = "টি টির টিকে টিতে টা টার টাকে টাতে গুলো গুলোর গুলোকে গুলোতে গুলি গুলির গুলিকে গুলিতে র ের কে তে ে য় য়ের রা েরা দের েদের দেরকে েদেরকে " +
		"গণ গণের গণকে বৃন্দ সহ জন খানা ভাবে মাত্র টুকু সমূহ যোগ্য জনিত গত"
	tamilCases = "ை ைப் ைத் ைக் ைச் ையும் ில் ிலும் ிலிருந்து ின் ினை ால் ுடன் ிடம் ிடமிருந்து ாக ாகவும் ான ும் ுக்கு ுக்குப் ுக்குத் ுக்குக் ுக்குச் " +
		"ுக்கும் ுக்கான ுக்காக ுக்குள் ுக்குரிய"
	tamilVerbTails = "வும் லாம் லாமா வில்லை முடியும் முடியாது முடியவில்லை வேண்டும் வேண்டாம் ாமல் ாத ாது ாதீர்கள் ப்பட்டது ப்பட்டுள்ளது ப்பட்டன ப்பட்டுள்ளன ப்பட்ட " +
		"ப்படும் ப்படுகிறது ப்படவில்லை ப்பட்டிருக்கிறது ப்பட்டதா ப்படலாம் ிறோம் ிறேன் ிறது ிறீர்கள் ும் ுகிறோம் ுகிறேன் ுகிறது ுவோம் ுவேன் ுவார் ினோம் ினேன் ினார் " +
		"ியுள்ளோம் ியுள்ளது ியது ிய ி ியதற்கு ியதாக ுங்கள் ுதல் ோம் ேன் ார் ுள்ளோம் ுள்ளேன் ுள்ளது ு ுப் ுக் ுத் ுவிட்டது ுவிட்டோம் து தா தாகும் தில்லை தில் தற்காக தால் ுள்ளதா ுள்ளதாக தது தற்கு ததற்கு தாக ீர்கள் ால் ாலும் " +
		"னர் ப்ப ப்போம் ப்பார் ப்பதற்கு ப்பட ப்படாது ப்படாமல் ப்படாத ப்பட்டால் ப்பட்டு ப்படுதல் ல் தல் ுதல் ிறார் ிறார்கள் ின்றது ின்றன ின்றோம் ின்ற ிற ுகின்றது ுகின்ற ுகின்றன ுகின்றோம் " +
		"ுமா ிறதா ாதா ாமா ட்டும் க்கூடிய க்கூடாத க்கூடாது க்கூடும் ுபவர் ுவதற்கு ுவதாக ுவது ுவதற்காக வே தால் தாலும் ின் ின ியவர் ிவிட்டது ியிருக்கிறோம் ியிருந்தால் ியிருந்தது"
)

// joined puts an ending to a core. In Bengali the genitive after a consonant is
// -ের, after a vowel -র.
func joined(l lexicon.Language, core, tail string) string {
	if l == lexicon.Bengali && tail == "র" && !bengaliVowelEnd(core) {
		tail = "ের"
	}
	return core + tail
}

func bengaliVowelEnd(core string) bool {
	r := []rune(core)
	last := r[len(r)-1]
	return vowelSign(last) && !virama(last) || last >= 'অ' && last <= 'ঔ'
}
