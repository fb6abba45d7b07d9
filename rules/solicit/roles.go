package solicit

import "fmt"

// role is what a phrase is for in a sentence. The language files describe each
// where they list it.
type role uint8

const (
	roleOther  role = iota // makes the object in it harmless
	roleFew                // the last digits only
	roleFull               // the whole number
	roleAsk                // asks for what follows
	roleWhat               // asks for what follows at once
	roleGive               // a verb of giving: asks if it is an imperative
	roleEnter              // a verb of writing: asks if it is an imperative for this channel
	roleLead               // may stand before an imperative
	roleMine               // a verb whose subject is not the customer
	roleCut                // parts the asking words from an object
	roleHere               // this channel
	roleReason             // somebody here works with it
	roleAfter              // asks for what stands before
	roleAround             // asks for what stands before or behind
	roleNever              // a negation up to the sentence's end
	roleNot                // a negation within its clause
	roleLift               // ends a negation
	roleVoid               // nobody here asks in this sentence
	roleSecure             // another way that is safe
	rolePlace              // a place that may be one
	roleIt                 // behind a verb that asks: what was named before
	roleWhatIt             // a question for what the sentence before named
	roleFiller             // may stand before an object in a question without a verb
	roleAbout              // + kind: what makes a weak object that kind
)

// roleNames are the sections of a language file, in the order of the roles.
const roleNames = "other few full ask what give enter lead mine cut here reason after around never not lift void secure place it what_it filler"

// kind is what is asked for.
type kind uint8

const (
	card kind = iota
	cvv
	ssn
	password
	pin
	otp
	bankAccount
	kinds
)

// String returns the name of the kind in reports.
func (k kind) String() string {
	switch k {
	case card:
		return "card"
	case cvv:
		return "cvv"
	case ssn:
		return "ssn"
	case password:
		return "password"
	case pin:
		return "pin"
	case otp:
		return "otp"
	}
	return "bank_account"
}

// wanted says in English what is asked for.
func (k kind) wanted() string {
	switch k {
	case card:
		return "card details"
	case cvv:
		return "a card's security code"
	case ssn:
		return "a national identity number"
	case password:
		return "a password"
	case pin:
		return "a PIN"
	case otp:
		return "a one-time code"
	}
	return "bank account details"
}

func kindOf(name string) (kind, error) {
	for k := range kinds {
		if k.String() == name {
			return k, nil
		}
	}
	return 0, fmt.Errorf("unknown kind %q", name)
}

// grade says how much an object needs to be one.
type grade uint8

const (
	sure grade = iota
	weak       // the message speaks of that kind elsewhere
	bare       // it stands right behind the asking words
)

func gradeOf(words []string) (grade, error) {
	switch {
	case len(words) == 0:
		return sure, nil
	case words[0] == "weak":
		return weak, nil
	case words[0] == "bare":
		return bare, nil
	}
	return 0, fmt.Errorf("unknown grade %q", words[0])
}

// objectID packs what an object is into the id of its phrase.
func objectID(lang int, k kind, g grade) int { return lang<<8 | int(k)<<4 | int(g) }

func unpack(id int) (lang int, k kind, g grade) {
	return id >> 8, kind(id >> 4 & 15), grade(id & 15)
}
