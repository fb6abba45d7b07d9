package solicit

import "github.com/replyvet/replyvet/lexicon"

// advice is what an agent may say instead, without its closing mark: a safe way
// for the customer, and something harmless to ask for.
type advice struct{ way, ask string }

// instead returns the advice for a kind in language l. No text of it names a
// secret, so that a rewritten message settles.
func instead(l lexicon.Language, k kind) advice {
	switch l {
	case lexicon.French:
		return insteadFrench(k)
	case lexicon.Hungarian:
		return insteadHungarian(k)
	case lexicon.Bengali:
		return insteadBengali(k)
	case lexicon.Tamil:
		return insteadTamil(k)
	}
	return insteadEnglish(k)
}

func insteadEnglish(k kind) advice {
	switch k {
	case card:
		return advice{"Please use our secure payment page", "Please send me only the last four digits of the card"}
	case cvv:
		return advice{"Please use our secure payment page", "Please send me your order number instead"}
	case ssn:
		return advice{"Please verify your identity on our secure page", "Please send me your customer number instead"}
	case password:
		return advice{"Please sign in yourself on our secure page", "Please send me the e-mail address of your account instead"}
	case pin:
		return advice{"Please confirm this yourself in our app", "Please send me the e-mail address of your account instead"}
	case otp:
		return advice{"Please finish the verification yourself in our app", "Please send me your order number instead"}
	}
	return advice{"Please use the secure form in your account", "Please send me only the last four digits of the account"}
}

func insteadFrench(k kind) advice {
	switch k {
	case card:
		return advice{"Merci d'utiliser notre page de paiement sécurisée", "Merci de m'indiquer uniquement les quatre derniers chiffres de la carte"}
	case cvv:
		return advice{"Merci d'utiliser notre page de paiement sécurisée", "Merci de m'indiquer plutôt votre numéro de commande"}
	case ssn:
		return advice{"Merci de confirmer votre identité sur notre page sécurisée", "Merci de m'indiquer plutôt votre numéro de client"}
	case password:
		return advice{"Merci de vous connecter vous-même sur notre page sécurisée", "Merci de m'indiquer plutôt l'adresse e-mail de votre compte"}
	case pin:
		return advice{"Merci d'effectuer vous-même cette confirmation dans notre application", "Merci de m'indiquer plutôt l'adresse e-mail de votre compte"}
	case otp:
		return advice{"Merci de terminer vous-même la vérification dans notre application", "Merci de m'indiquer plutôt votre numéro de commande"}
	}
	return advice{"Merci d'utiliser le formulaire sécurisé de votre compte", "Merci de m'indiquer uniquement les quatre derniers chiffres du compte"}
}

func insteadHungarian(k kind) advice {
	switch k {
	case card:
		return advice{"Kérjük, használja a biztonságos fizetési oldalunkat", "Kérem, csak a kártya utolsó négy számjegyét adja meg"}
	case cvv:
		return advice{"Kérjük, használja a biztonságos fizetési oldalunkat", "Kérem, inkább a rendelésszámát adja meg"}
	case ssn:
		return advice{"Kérjük, a biztonságos oldalunkon igazolja a személyazonosságát", "Kérem, inkább az ügyfélszámát adja meg"}
	case password:
		return advice{"Kérjük, jelentkezzen be saját maga a biztonságos oldalunkon", "Kérem, inkább a fiókjához tartozó e-mail-címet adja meg"}
	case pin:
		return advice{"Kérjük, végezze el a megerősítést saját maga az alkalmazásunkban", "Kérem, inkább a fiókjához tartozó e-mail-címet adja meg"}
	case otp:
		return advice{"Kérjük, fejezze be az ellenőrzést saját maga az alkalmazásunkban", "Kérem, inkább a rendelésszámát adja meg"}
	}
	return advice{"Kérjük, használja a fiókjában található biztonságos űrlapot", "Kérem, csak a számla utolsó négy számjegyét adja meg"}
}

func insteadBengali(k kind) advice {
	switch k {
	case card:
		return advice{"দয়া করে আমাদের নিরাপদ পেমেন্ট পেজ ব্যবহার করুন", "দয়া করে শুধু কার্ডের শেষ চারটি সংখ্যা জানান"}
	case cvv:
		return advice{"দয়া করে আমাদের নিরাপদ পেমেন্ট পেজ ব্যবহার করুন", "দয়া করে এর বদলে আপনার অর্ডার নম্বর জানান"}
	case ssn:
		return advice{"দয়া করে আমাদের নিরাপদ পেজে আপনার পরিচয় যাচাই করুন", "দয়া করে এর বদলে আপনার গ্রাহক নম্বর জানান"}
	case password:
		return advice{"দয়া করে আমাদের নিরাপদ পেজে নিজেই লগইন করুন", "দয়া করে এর বদলে আপনার অ্যাকাউন্টের ইমেইল ঠিকানা জানান"}
	case pin:
		return advice{"দয়া করে আমাদের অ্যাপে নিজেই বিষয়টি নিশ্চিত করুন", "দয়া করে এর বদলে আপনার অ্যাকাউন্টের ইমেইল ঠিকানা জানান"}
	case otp:
		return advice{"দয়া করে আমাদের অ্যাপে নিজেই যাচাই সম্পন্ন করুন", "দয়া করে এর বদলে আপনার অর্ডার নম্বর জানান"}
	}
	return advice{"দয়া করে আপনার অ্যাকাউন্টের নিরাপদ ফর্মটি ব্যবহার করুন", "দয়া করে শুধু অ্যাকাউন্টের শেষ চারটি সংখ্যা জানান"}
}

func insteadTamil(k kind) advice {
	switch k {
	case card:
		return advice{"தயவுசெய்து எங்கள் பாதுகாப்பான கட்டணப் பக்கத்தைப் பயன்படுத்துங்கள்", "தயவுசெய்து அட்டையின் கடைசி நான்கு இலக்கங்களை மட்டும் அனுப்புங்கள்"}
	case cvv:
		return advice{"தயவுசெய்து எங்கள் பாதுகாப்பான கட்டணப் பக்கத்தைப் பயன்படுத்துங்கள்", "தயவுசெய்து அதற்குப் பதிலாக உங்கள் ஆர்டர் எண்ணை அனுப்புங்கள்"}
	case ssn:
		return advice{"தயவுசெய்து எங்கள் பாதுகாப்பான பக்கத்தில் உங்கள் அடையாளத்தை உறுதிப்படுத்துங்கள்", "தயவுசெய்து அதற்குப் பதிலாக உங்கள் வாடிக்கையாளர் எண்ணை அனுப்புங்கள்"}
	case password:
		return advice{"தயவுசெய்து எங்கள் பாதுகாப்பான பக்கத்தில் நீங்களே உள்நுழையுங்கள்", "தயவுசெய்து அதற்குப் பதிலாக உங்கள் கணக்கின் மின்னஞ்சல் முகவரியை அனுப்புங்கள்"}
	case pin:
		return advice{"தயவுசெய்து எங்கள் செயலியில் நீங்களே உறுதிப்படுத்துங்கள்", "தயவுசெய்து அதற்குப் பதிலாக உங்கள் கணக்கின் மின்னஞ்சல் முகவரியை அனுப்புங்கள்"}
	case otp:
		return advice{"தயவுசெய்து எங்கள் செயலியில் நீங்களே சரிபார்ப்பை முடியுங்கள்", "தயவுசெய்து அதற்குப் பதிலாக உங்கள் ஆர்டர் எண்ணை அனுப்புங்கள்"}
	}
	return advice{"தயவுசெய்து உங்கள் கணக்கில் உள்ள பாதுகாப்பான படிவத்தைப் பயன்படுத்துங்கள்", "தயவுசெய்து கணக்கின் கடைசி நான்கு இலக்கங்களை மட்டும் அனுப்புங்கள்"}
}
