package typo

import (
	"strings"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/lexicon"
)

// doubled looks at word i, which is the same as the word before it. Bengali
// and Tamil double words for meaning: there only a few words are looked at.
func (r *run) doubled(i int) {
	words := r.Words()
	w := &words[i]
	if r.indic() && !listed(indicOnce, r.Folded(i)) || w.Flags&lexicon.HasDigit != 0 {
		return
	}
	if i > 1 && words[i-2].Hash == w.Hash && r.blank(i-1) {
		return // the third in a row belongs to the finding of the second
	}
	last := i
	for last < len(words) && words[last].Hash == w.Hash && r.blank(last) {
		last++
	}
	if last == i || r.twiceIsRight(i) {
		return
	}
	last--
	if end := int(words[last].End); end+1 < len(r.Source()) && r.Source()[end] == '-' && r.Source()[end+1] != ' ' && r.Source()[end+1] != '-' {
		return // "on on-call staff"
	}
	span := r.WordSpan(i-1, last)
	if !r.own(span) || r.foreign(i) {
		return
	}
	extra := guard.Span{Start: int(words[i-1].End), End: span.End}
	r.reportSpan(doubledWord, span, 0.9, 0, []guard.Rewrite{guard.Replace("write it once", extra, "")})
}

// blank reports whether nothing but blanks stands before word i, in its sentence.
func (r *run) blank(i int) bool {
	words := r.Words()
	if words[i].Flags&(lexicon.Break|lexicon.Clause) != 0 && words[i].Flags&lexicon.Newline == 0 || words[i].Flags&lexicon.Break != 0 {
		return false
	}
	gap := r.Source()[words[i-1].End:words[i].Start]
	return gap != "" && strings.Trim(gap, " \n\r\t\u00a0") == ""
}

// twiceIsRight reports whether the word may stand twice in a row where words
// i-1 and i do.
func (r *run) twiceIsRight(i int) bool {
	words := r.Words()
	a, b := words[i-1].Flags, words[i].Flags
	f := r.Folded(i)
	if a&b&(lexicon.Title|lexicon.Upper) != 0 && a&lexicon.Break == 0 {
		return true // a name: Duran Duran
	}
	if b&lexicon.Title != 0 && a&lexicon.Title == 0 {
		return true // two things: "object Object"
	}
	if len(f) < 2 && f != "i" && f != "a" && f != "à" || !words[i].Entry.Known(r.lang) && a&lexicon.Title != 0 {
		return true
	}
	switch r.lang {
	case lexicon.English:
		return listed(englishTwice, f) && !r.counted(i) || r.englishTwice(i, f)
	case lexicon.French:
		return listed(frenchTwice, f) && !r.objectTwice(i, f)
	case lexicon.Hungarian:
		return listed(hungarianTwice, f)
	}
	return false
}

// Words that may stand twice in a row: for stress, as sounds, as names of
// things, and by grammar ("that that", "nous nous", "az az").
const (
	englishTwice = " that had very bye no yes so ha haha heh ho hey hi knock there really please many much far long way " +
		"big old again blah yada ok okay night win hush tut chop tick tap test ping back boo yum yay woo hip wait go " +
		"new good well never ever more never ever aye hear walkie tom cha can double extra super pretty quite same ye la na " +
		"cous bora pago walla beep ding dong choo mama papa dada yo dik tsk oh ah um hmm mm er uh her one two zero five " +
		"three four six seven eight nine ten "
	frenchTwice = " nous vous non oui très si faire plus loin vite tout tous bon allo hop ha hé oh ah chut coucou cui toc " +
		"miam tam bla et etc moi toi lui elle peu beaucoup jamais petit bora "
	hungarianTwice = " az ez nem igen de nagyon sok ki mi na no jaj jó hej oh ah ha haha bye szia pá halló csak mindig " +
		"soha két lassan szép így úgy alig kis más olykor néha ó én te ti ők mind "
)

// indicOnce are words of Bengali and Tamil that never stand twice in a row:
// conjunctions, pronouns, and what replies are about.
const indicOnce = " এবং কিন্তু অথবা জন্য আমরা আমাদের আমাকে আপনার আপনাকে আপনাদের হয়েছে করেছি করেছেন পেয়েছি দুঃখিত অর্ডার অর্ডারটি পার্সেল পার্সেলটি " +
	"অ্যাকাউন্ট নম্বর টাকা সম্পর্কে অনুযায়ী " +
	"மற்றும் ஆனால் அல்லது உங்கள் எங்கள் உங்களுக்கு எங்களுக்கு நாங்கள் நீங்கள் உங்களை எங்களை ஆர்டர் கணக்கு பணம் உள்ளது பற்றி மூலம் "

func listed(list, word string) bool { return strings.Contains(list, " "+word+" ") }

// counted: "two two days" tells no number digit by digit.
func (r *run) counted(i int) bool {
	return i+1 < len(r.Words()) && listed(" one two three four five six seven eight nine ten ", r.Folded(i)) && listed(" days day weeks week hours hour minutes months month years items orders parcels times people ", r.Folded(i+1))
}

// englishTwice knows where grammar doubles a word: "log in in the app",
// "what it is is unclear", "the things we do do help".
func (r *run) englishTwice(i int, f string) bool {
	if i < 2 {
		return false
	}
	before := r.Folded(i - 2)
	switch f {
	case "in":
		return listed(" log logged logging logs sign signed signing signs check checked checking come comes came coming fill filled "+
			"filling go went opt opted opting search searching interested live lives living stay staying drop dropped get got move moved keyed key trade traded type typed hand handed turn turned ", before)
	case "on":
		return listed(" turn turned turning turns switch switched switching go goes going went move moved hold log logged keep later carry follow ", before)
	case "is":
		return r.asks(i - 2)
	case "do":
		return listed(" we i you they can what ", before)
	case "her":
		return listed(" give gave tell told send sent get got show make made offer offered bring ", before)
	}
	return false
}

// objectTwice: "nous vous vous remercions", where another subject stands before
// what is its object.
func (r *run) objectTwice(i int, f string) bool {
	if i < 2 || f != "vous" && f != "nous" || r.Words()[i-1].Flags&(lexicon.Break|lexicon.Clause) != 0 {
		return false
	}
	before := r.Folded(i - 2)
	return before != f && listed(" nous vous je on il elle ils elles de ", before)
}

// asks reports whether one of the few words up to word i asks something: "what
// the cause of it is is not known yet".
func (r *run) asks(i int) bool {
	for j := i; j >= 0 && j > i-6 && r.Words()[j+1].Flags&lexicon.Break == 0; j-- {
		if listed(" what who where how which whatever whoever why when ", r.Folded(j)) {
			return true
		}
	}
	return false
}
