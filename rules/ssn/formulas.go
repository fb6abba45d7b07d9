package ssn

// american returns "us_ssn" or "us_itin" if nine digits may be one. Rules: SSA
// POMS RM 10201.035 and the randomisation of 2011; IRS ranges of the ITIN's
// fourth and fifth digits.
func american(d []byte) string {
	n := number(d)
	area, group, serial := n/1000000, n/10000%100, n%10000
	if n/10 == 98765432 || n%111111111 == 0 { // advertised; a placeholder
		return ""
	}
	if area >= 900 {
		if group >= 50 && group <= 65 || group >= 70 && group <= 88 || group >= 90 && group <= 92 || group >= 94 {
			return "us_itin"
		}
		return ""
	}
	if area == 0 || area == 666 || group == 0 || serial == 0 {
		return ""
	}
	switch n {
	case 78051120, 219099999, 457555462, 123456789: // advertised, or everybody's example
		return ""
	}
	return "us_ssn"
}

// number returns the value of up to 18 digits.
func number(d []byte) (n int64) {
	for _, v := range d {
		n = n*10 + int64(v)
	}
	return n
}

// taj: Hungary, Act XX of 1996: weights 3 and 7 over the first eight digits.
func taj(d []byte) bool {
	sum := 0
	for i, v := range d[:8] {
		sum += int(v) * (3 + 4*(i%2))
	}
	return sum%10 == int(d[8]) && number(d) != 0
}

// sin: Canada: Luhn; 0 and 8 are not issued as first digits.
func sin(d []byte) bool {
	if d[0] == 0 || d[0] == 8 {
		return false
	}
	sum := 0
	for i, v := range d {
		n := int(v) * (1 + i%2)
		sum += n/10 + n%10
	}
	return sum%10 == 0 && number(d)%111111111 != 0
}

// aadhaar: India, UIDAI: first digit 2 to 9, Verhoeff's check digit, no
// palindrome.
func aadhaar(d []byte) bool {
	if d[0] < 2 {
		return false
	}
	mirror := true
	for i := range d {
		mirror = mirror && d[i] == d[len(d)-1-i]
	}
	return !mirror && verhoeff(d)
}

// verhoeff: J. Verhoeff, Error Detecting Decimal Codes, 1969: the dihedral
// group of order ten and a permutation that moves with the place.
func verhoeff(d []byte) bool {
	c := 0
	for i := range d {
		c = dihedral(c, permute(i%8, int(d[len(d)-1-i])))
	}
	return c == 0
}

// dihedral multiplies in D5: 0-4 are rotations, 5-9 reflections.
func dihedral(a, b int) int {
	switch {
	case a < 5 && b < 5:
		return (a + b) % 5
	case a < 5:
		return 5 + (a+b-5)%5
	case b < 5:
		return 5 + (a-5-b+5)%5
	}
	return (a - b + 5) % 5
}

func permute(times, v int) int {
	for range times {
		v = int("1576283094"[v] - '0')
	}
	return v
}

// nir: France: sex, year, month, department, commune, order, and a key of
// 97 - (the first thirteen digits mod 97). Of Corsican
// departments 2A counts as 19 and 2B as 18.
func nir(d []byte) bool {
	switch d[0] {
	case 1, 2, 3, 4, 7, 8:
	default:
		return false
	}
	month := int(d[3])*10 + int(d[4])
	if month == 0 || month > 12 && month < 20 || month > 42 && month < 50 {
		return false
	}
	return 97-number(d[:13])%97 == number(d[13:])
}

// nic: Sri Lanka since 2016: year of birth, day of the year (women + 500),
// serial, check digit.
func nic(d []byte) bool { return birthYear(d) && dayOfYear(int(number(d[4:7]))) }

func birthYear(d []byte) bool {
	year := number(d[:4])
	return year >= 1900 && year <= 2030
}

func dayOfYear(n int) bool { return n >= 1 && n <= 366 || n >= 501 && n <= 866 }

// nino: UK: the prefixes that are not issued (HMRC).
func nino(a, b, suffix byte) bool {
	a, b, suffix = a&^0x20, b&^0x20, suffix&^0x20
	for _, c := range "DFIQUV" {
		if a == byte(c) || b == byte(c) {
			return false
		}
	}
	switch string([]byte{a, b}) {
	case "BG", "GB", "NK", "KN", "TN", "NT", "ZZ":
		return false
	}
	return b != 'O' && suffix >= 'A' && suffix <= 'D'
}
