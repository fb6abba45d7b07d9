package rules_test

import "strings"

// hostile are pieces that, repeated, make the longest work of a text: each stands
// for a loop somewhere that could go over the text once for every piece.
func hostile() map[string]string {
	return map[string]string{
		"insult":            "You are an idiot. ",
		"insults run on":    "you are an idiot ",
		"insult fr":         "vous êtes un idiot ",
		"insult hu":         "maga egy idióta ",
		"insult bn":         "আপনি একটা বোকা ",
		"insult ta":         "நீங்கள் ஒரு முட்டாள் ",
		"card":              "4012 8888 8888 1881 ",
		"cards close":       "4012888888881881",
		"card labelled":     "card number 4012888888881881 cvv 123 exp 04/27, ",
		"ssn":               "SSN 536-90-4399 ",
		"solicit":           "please send me your card number and password ",
		"digits":            "7",
		"digits and blanks": "4 0 1 2 ",
		"separators":        "1-2.3/4_5,6 7:8;9|0~1+2=3#4\n5\t6–7·8",
		"digits bn":         "৪০১২ ",
		"ones":              "1 ",
		"number words en":   "one two three four ",
		"number words fr":   "quatre vingt dix sept cent ",
		"number words hu":   "egy kettő három négy ",
		"number words bn":   "এক দুই তিন চার ",
		"number words ta":   "ஒன்று இரண்டு மூன்று நான்கு ",
		"double":            "double four triple one ",
		"round opening":     "(", "round closing": ")", "curly opening": "{", "curly closing": "}", "square opening": "[", "square closing": "]",
		"angle opening": "<", "angle closing": ">", "backtick": "`", "quote": `"`, "apostrophe": "'", "guillemet": "«", "curved": "“",
		"star": "*", "underscore": "_", "dot": ".", "dots apart": ". ", "at": "@", "hash": "#", "percent": "%", "ampersand": "&", "dollar": "$", "dash": "-", "tilde": "~", "pipe": "|",
		"slash": "/", "backslash": `\`, "colon": ":", "comma": ",", "exclamation": "!", "question": "?", "equals": "=", "newline": "\n", "blank": " ", "tab": "\t", "CRLF": "\r\n",
		"round word": "(word ", "curly word": "{word ", "square word": "[word ", "angle word": "<word ", "quote word": `"word `, "backtick word": "`word ",
		"percent word": "%word ", "dollar curly": "${", "curly hash": "{{#if ", "angle percent": "<% ", "double curly word": "{{ word ", "square pairs": "[]", "curly pairs": "{}", "brackets": "([{<",
		"entity":      "&#52;",
		"entities":    "&#52;&nbsp;&amp;&lt;b&gt;",
		"entity open": "&#5",
		"mail lines":  "> you are an idiot\n", "mail marks": "> ", "mail marks close": ">>>",
		"markup": "<b><i>4012</i></b>", "markup nested": "<div><p><b>", "markup attribute": `<a href="x" title='`, "markdown nested": "**_`",
		"comment": "<!-- ", "fence": "```\n", "list": "- you idiot\n", "numbered": "1. 4012\n", "link": "[a](b)", "link open": "[a](", "table": "| 4012 | 8888 |\n", "heading": "# WHY\n",
		"dotted": "a.b.c.d", "dotted blanks": "a.b ", "long word": "supercalifragilistic", "long word hu": "megszentségteleníthetetlenség",
		"letters": "a b c ", "letters spelt": "i d i o t ", "letters dashed": "i-d-i-o-t-", "letters dotted": "i.d.i.o.t.", "stars in words": "id*ot f**k ", "leet": "1d10t 5h1t ",
		"stretched": "idioooooot ", "stretch": "o", "capital": "A", "capitals": "WHY DID YOU NOT READ IT ", "capitals long": "WHY", "capital letters": "W H Y ",
		"capital sentences": "READ THIS! ", "loud": "!!!! ", "loud words": "why!!! ",
		"misspelt": "recieve teh adress seperate ", "misspelt fr": "apeler adressse bonjoru ", "misspelt hu": "köszönöjk számál ", "misspelt bn": "আপনারর ধন্যবাধদ ", "misspelt ta": "நன்றிரி வணக்கமம் ",
		"unknown": "Xqzvark Brelmoff ", "unknown small": "xqzvark brelmoff ", "unknown long": "xqzvarkbrelmofftrunqueldompartivis ", "doubled": "the the ", "doubled many": "the ", "doubled lines": "the\n",
		"run together": "thankyouforyourmessage ", "split": "ple ase se nd ", "apostrophes": "dont cant wont its ", "apostrophes fr": "l'd'qu'", "hyphens": "well-known-", "article": "a apple an pear ",
		"emoji": "🙂", "emoji joined": "👩‍👩‍👧‍👦", "emoji words": "ok 🙂 ", "flags": "🇭🇺", "combining": "\u0301", "combining letters": "e\u0301\u0302", "zero width": "\u200b", "zero width letters": "i\u200bd\u200bi\u200bo\u200bt ",
		"joiner": "\u200d", "bidi": "\u202e\u202c", "soft hyphen": "\u00ad", "wide": "ｉｄｉｏｔ　", "cyrillic": "уоu аrе аn іdіоt ", "bengali close": "আপনিএকটাবোকা", "tamil close": "நீங்கள்முட்டாள்",
		"bengali sign": "\u09cd", "tamil sign": "\u0bcd", "bengali ka": "ক", "han": "你好", "invalid": "\xff", "invalid digits": "4\xff", "nul": "\x00", "replacement": "\ufffd",
		"placeholder": "{{a}} ", "placeholders close": "{{a}}", "placeholder named": "Hi {{first_name}}, ", "percent s": "%s ", "angle name": "<name> ", "square name": "[order number] ", "empty greeting": "Hi ,\n",
		"undefined": "undefined null ", "xxx": "XXX ", "x": "x", "draft": "TODO: ask. ", "underscores": "___ ", "spintax": "{a|b} ", "signature": "-- \n", "greeting": "Dear Ann,\n", "thanks": "Thank you for your patience. ",
		"url": "https://example.com/a?b=c ", "url long": "https://example.com/", "mail": "ann@example.com ", "mail long": "a@b", "handle": "@ann ", "phone": "+1 202 555 0143 ", "order": "order #12345 ", "address": "12 Main Street, ",
		"sorry": "I apologize for the inconvenience. ", "promise": "we will answer soon ", "mixed scripts": "card কার্ড kártya carte ", "date": "2026-11-20 10:00 ", "amount": "$4,012.88 ", "hex": "deadbeef4012 ",
		"mixture": "You idiot, {{name}} 4012 8888 8888 1881 <b>recieve</b> (teh) one two &#52; READ IT!!! > x\n`y` আপনি \u0301",
	}
}

// within are texts of one stretch with all of a pile in it.
func within() [][2]string {
	return [][2]string{{"", ""}, {"> ", ""}, {"“", "”"}, {"<b>", "</b>"}, {"(", ")"}, {"```\n", "\n```"}}
}

// pile repeats a piece up to size bytes.
func pile(piece string, size int) string { return strings.Repeat(piece, size/len(piece)+1) }
