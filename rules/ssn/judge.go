package ssn

import (
	"slices"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/internal/digits"
	"github.com/replyvet/replyvet/rules/internal/label"
)

// The scores of the evidence: 0.5 is the least that is reported.
const (
	called     = 0.96 // the number is called so, and its formula holds
	calledOnly = 0.85 // called so, and there is no formula to hold
	shaped     = 0.75 // written as only this number is written
	formula    = 0.60 // a strong formula holds
	weak       = 0.55
)

// judge says which national number the window may be.
func (c *checker) judge(t *guard.Text, w *digits.Candidate) found {
	f := found{span: w.Span}
	if !possible(w) || attached(t.Source(), w) {
		return f
	}
	near := c.labels.Near(t, w.Span)
	kind := c.labels.Part(near)
	lone := near == label.None && w.Before == 0 && w.After == 0
	only := lone && digits.Alone(t, w.Span)
	switch len(w.Digits) {
	case 9:
		f.kind, f.score = nine(w, kind, lone, only)
	case 12:
		f.kind, f.score = twelve(w, kind, lone, only)
	case 15:
		f.kind, f.score = fifteen(w, kind, near == label.Other, t.In(w.Span)&guard.URL != 0)
	case 10, 13, 17:
		if kind == "bd_nid" || kind == "national_id" {
			f.kind, f.score = "bd_nid", calledOnly
		}
	}
	return f
}

// possible reports whether a formula holds for the digits. It is asked of every
// window, the words around it only of those that pass.
func possible(w *digits.Candidate) bool {
	switch d := w.Digits; len(d) {
	case 9:
		return american(d) != "" || taj(d) || sin(d)
	case 12:
		return aadhaar(d) || birthYear(d)
	case 15:
		return nir(d)
	case 10, 13, 17:
		return w.Before == 0 && w.After == 0
	}
	return false
}

// nine: SSN and ITIN by their shape 3-2-4; all others only if called so, or if
// the message is nothing else.
func nine(w *digits.Candidate, kind string, lone, only bool) (string, float64) {
	d := w.Digits
	us := american(d)
	dashed := slices.Equal(w.Groups, []int{3, 2, 4}) && w.Uniform() && !w.Spelled
	threes := slices.Equal(w.Groups, []int{3, 3, 3}) && w.Uniform() && !w.Spelled
	if !dashed && (w.Before > 0 || w.After > 0) && len(w.Groups) > 1 && !w.Spelled {
		return "", 0 // part of a longer number
	}
	switch {
	case us != "" && (kind == "us_ssn" || kind == "us_itin"):
		return us, called
	case kind == "hu_taj" && taj(d):
		return kind, called
	case (kind == "ca_sin" || kind == "us_ssn" && threes) && sin(d):
		return "ca_sin", called
	case us != "" && dashed && (lone || kind == "fr_nir" || kind == "hu_taj"):
		return us, shaped
	case threes && only && sin(d):
		return "ca_sin", weak
	}
	return "", 0
}

// twelve: Aadhaar by Verhoeff's check digit, the newer NIC if called so.
func twelve(w *digits.Candidate, kind string, lone, only bool) (string, float64) {
	fours := slices.Equal(w.Groups, []int{4, 4, 4}) && w.Uniform()
	if len(w.Groups) > 1 && !w.Spelled && (w.Before > 0 || w.After > 0) {
		return "", 0 // part of a longer number, such as a VID
	}
	switch {
	case kind == "in_aadhaar" && aadhaar(w.Digits):
		return kind, called
	case (kind == "lk_nic" || kind == "national_id") && nic(w.Digits):
		return "lk_nic", called
	case kind == "lk_nic" && birthYear(w.Digits) && len(w.Groups) == 1:
		return kind, calledOnly
	case (lone && fours || only && len(w.Groups) == 1) && aadhaar(w.Digits):
		return "in_aadhaar", weak
	}
	return "", 0
}

// fifteen: the NIR with its key.
func fifteen(w *digits.Candidate, kind string, other, inURL bool) (string, float64) {
	if !nir(w.Digits) {
		return "", 0
	}
	switch {
	case kind != "" && !other:
		return "fr_nir", called
	case nirShaped(w):
		return "fr_nir", shaped
	case other || w.Before > 0 || w.After > 0 || len(w.Groups) > 1 || inURL || w.Digits[0] > 2: // an American Express card begins with 3
		return "", 0
	}
	return "fr_nir", formula
}

// nirShaped: the groups end where parts of a NIR end: 1 22 22 22 333 333 22,
// some of them joined.
func nirShaped(w *digits.Candidate) bool {
	at := 0
	for _, n := range w.Groups {
		at += n
		if !slices.Contains([]int{1, 3, 5, 7, 10, 13, 15}, at) {
			return false
		}
	}
	return len(w.Groups) > 1
}

// attached: the digits are part of a longer code of letters and digits.
func attached(text string, w *digits.Candidate) bool {
	return !w.Spelled && (w.Start > 0 && isLetter(text[w.Start-1]) || w.End < len(text) && isLetter(text[w.End]))
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
