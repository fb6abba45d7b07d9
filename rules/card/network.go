package card

// network is a card network's claim on a number.
type network struct {
	name string
	weak bool // a range that other numbers share: a card word is needed
}

// networkOf returns the network that issues numbers of these digits, by IIN and
// length. Ranges: braintree/credit-card-type 10.3.0, active_merchant's
// credit_card_methods.rb, and for UnionPay 81 and RuPay the networks' own tables.
func networkOf(d []byte) (network, bool) {
	iin := 0
	for _, v := range d[:6] {
		iin = iin*10 + int(v)
	}
	n := len(d)
	for i := range ranges {
		r := &ranges[i]
		if iin >= r.from && iin <= r.to && r.lengths>>n&1 != 0 {
			return network{r.name, r.weak || n < 14}, true
		}
	}
	return network{}, false
}

// iinRange is a range of six-digit IINs; lengths has bit n set for n digits.
type iinRange struct {
	from, to int
	name     string
	lengths  uint32
	weak     bool
}

const (
	len13 = 1 << 13
	len14 = 1 << 14
	len15 = 1 << 15
	len16 = 1 << 16
	len18 = 1 << 18
	len19 = 1 << 19

	len12up = 1<<12 | len13 | len14up
	len14up = len14 | len15 | len16up
	len16up = len16 | 1<<17 | len18 | len19
)

// ranges is read only; the narrow ones come before the wide ones they lie in.
var ranges = [...]iinRange{
	{401178, 401179, "Elo", len16, false}, {431274, 431274, "Elo", len16, false}, {438935, 438935, "Elo", len16, false},
	{451416, 451416, "Elo", len16, false}, {457393, 457393, "Elo", len16, false}, {457631, 457632, "Elo", len16, false},
	{504175, 504175, "Elo", len16, false}, {506699, 506778, "Elo", len16, false}, {509000, 509999, "Elo", len16, false},
	{627780, 627780, "Elo", len16, false}, {636297, 636297, "Elo", len16, false}, {636368, 636368, "Elo", len16, false},
	{650031, 650033, "Elo", len16, false}, {650035, 650051, "Elo", len16, false}, {650405, 650439, "Elo", len16, false},
	{650485, 650538, "Elo", len16, false}, {650541, 650598, "Elo", len16, false}, {650700, 650718, "Elo", len16, false},
	{650720, 650727, "Elo", len16, false}, {650901, 650978, "Elo", len16, false}, {651652, 651679, "Elo", len16, false},
	{655000, 655019, "Elo", len16, false}, {655021, 655058, "Elo", len16, false},
	{506099, 506198, "Verve", len16up, false}, {507865, 507964, "Verve", len16up, false},
	{606282, 606282, "Hipercard", len16, false}, {637095, 637095, "Hiper", len16, false}, {637568, 637568, "Hiper", len16, false},
	{637599, 637599, "Hiper", len16, false}, {637609, 637609, "Hiper", len16, false}, {637612, 637612, "Hiper", len16, false},
	{637000, 639999, "InstaPayment", len16, false}, {677189, 677189, "Mastercard", len16, false},
	{979200, 979299, "Troy", len16, false}, {650052, 650052, "Troy", len16, false}, {650082, 650083, "Troy", len16, false},
	{650456, 650457, "Troy", len16, false},
	{508500, 508999, "RuPay", len16, false}, {606985, 608500, "RuPay", len16, false}, {652150, 653149, "RuPay", len16, false},
	{220000, 220499, "Mir", len16up, false},
	{222100, 272099, "Mastercard", len16, false}, {510000, 559999, "Mastercard", len16, false},
	{340000, 349999, "American Express", len15, false}, {370000, 379999, "American Express", len15, false},
	{601100, 601199, "Discover", len16 | len19, false}, {644000, 659999, "Discover", len16 | len19, false},
	{620000, 629999, "UnionPay", len14up, false}, {810000, 817199, "UnionPay", len14up, false},
	{817200, 829999, "RuPay", len16, true}, {600000, 600999, "RuPay", len16, true}, {602000, 606281, "RuPay", len16, true},
	{300000, 305999, "Diners Club", len14 | len16 | len19, false}, {309500, 309599, "Diners Club", len14 | len16 | len19, false},
	{360000, 369999, "Diners Club", len14 | len16 | len19, false}, {380000, 399999, "Diners Club", len14 | len16 | len19, false},
	{352800, 358999, "JCB", len16up, false}, {308800, 309499, "JCB", len16, true}, {309600, 310299, "JCB", len16, true},
	{311200, 312099, "JCB", len16, true}, {315800, 315999, "JCB", len16, true}, {333700, 334999, "JCB", len16, true},
	{501900, 501999, "Dankort", len16, false},
	{400000, 499999, "Visa", len13 | len16 | len18 | len19, false},
	{493698, 493698, "Maestro", len12up, true}, {500000, 506698, "Maestro", len12up, true}, {506779, 508999, "Maestro", len12up, true},
	{560000, 599999, "Maestro", len12up, true}, {630000, 639999, "Maestro", len12up, true}, {670000, 679999, "Maestro", len12up, true},
	{100000, 199999, "UATP", len15, true},
}

// luhn reports whether the check digit is right (ISO/IEC 7812-1, annex B).
func luhn(d []byte) bool {
	sum := 0
	for i, v := range d {
		n := int(v)
		if (len(d)-i)%2 == 0 {
			if n *= 2; n > 9 {
				n -= 9
			}
		}
		sum += n
	}
	return sum%10 == 0
}

// testNumber reports whether the networks and payment providers publish the
// number for testing.
func testNumber(d []byte) bool {
	var n uint64
	for _, v := range d {
		n = n*10 + uint64(v)
	}
	switch n {
	case 122000000000003, 4111111111111111, 4012888888881881, 4242424242424242, 4000056655665556, 4222222222222, 4000000000000002,
		4000000000003220, 4917300800000000, 4917610000000000, 4917610000000000003, 4005519200000004, 4009348888881881, 4012000033330026,
		4012000077777777, 4500600000000061, 4000000000000077, 4000000000009995, 4444333322221111, 4484070000000000,
		5555555555554444, 5105105105105100, 5200828282828210, 2223003122003222, 2223000048400011, 2223520043560014,
		5100000000000008, 5431111111111111, 5454545454545454, 5499740000000057, 5500000000000004, 5424000000000015,
		378282246310005, 371449635398431, 378734493671000, 341111111111111, 371144371144376, 340000000000009,
		6011111111111117, 6011000990139424, 6011000000000012, 6011601160116611, 6011981111111113, 6011000400000000,
		30569309025904, 38520000023237, 36006666333344, 3056930009020004, 36227206271667,
		3528000700000000, 3530111333300000, 3566002020360505, 3569990012290937, 3088000000000017,
		6200000000000005, 6200000000000047, 6205500000000000004, 6250941006528599, 6243030000000001,
		6759649826438453, 6799990100000000019, 6771798021000008, 6304000000000000, 5019717010103742,
		5066991111111118, 6062826786276634, 6371830000000000, 2200000000000004, 2201382000000013, 9792030394440796:
		return true
	}
	return false
}
