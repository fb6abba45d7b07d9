package canned

import "github.com/replyvet/replyvet/lexicon"

// sayings are what rewrites put into a reply; square brackets hold what a
// person fills in, "%" a name or the customer's words.
type sayings struct {
	greeting, about, own, since, next string
}

func words(l lexicon.Language) sayings {
	switch l {
	case lexicon.French:
		return sayings{
			greeting: "Bonjour %,\n\n", about: "[à propos de « % » : ce que vous avez trouvé ou fait] ",
			own: "[ce que vous avez trouvé ou fait pour ce client] ", since: "[ce qui s'est passé depuis, et la suite]",
			next: "Je suis désolé. [ce qui va se passer, et quand]",
		}
	case lexicon.Hungarian:
		return sayings{
			greeting: "Kedves %!\n\n", about: "[erről: „%” – mit talált vagy intézett] ",
			own: "[mit talált vagy intézett ennek az ügyfélnek] ", since: "[mi történt azóta, és mi következik]",
			next: "Sajnálom, ami történt. [mi következik, és mikor]",
		}
	case lexicon.Bengali:
		return sayings{
			greeting: "প্রিয় %,\n\n", about: "[“%” সম্পর্কে: আপনি কী পেয়েছেন বা করেছেন] ",
			own: "[এই গ্রাহকের জন্য আপনি কী পেয়েছেন বা করেছেন] ", since: "[এর পর কী হয়েছে এবং এখন কী হবে]",
			next: "আমি দুঃখিত। [এখন কী হবে এবং কখন]",
		}
	case lexicon.Tamil:
		return sayings{
			greeting: "அன்புள்ள %,\n\n", about: "[“%” பற்றி: நீங்கள் கண்டறிந்தது அல்லது செய்தது] ",
			own: "[இந்த வாடிக்கையாளருக்காக நீங்கள் கண்டறிந்தது அல்லது செய்தது] ", since: "[அதன் பிறகு என்ன நடந்தது, அடுத்து என்ன]",
			next: "வருந்துகிறேன். [அடுத்து என்ன நடக்கும், எப்போது]",
		}
	}
	return sayings{
		greeting: "Hi %,\n\n", about: "[about “%”: what you found or did] ",
		own: "[what you found or did for this customer] ", since: "[what has happened since, and what comes next]",
		next: "I'm sorry about this. [what happens next, and when]",
	}
}
