package guard

// Policy turns the findings of a message into a verdict. It must be safe for
// concurrent use.
type Policy interface {
	Verdict(channel Channel, findings []Finding) Verdict
}

// PolicyFunc is a function used as a Policy.
type PolicyFunc func(Channel, []Finding) Verdict

// Verdict implements Policy.
func (f PolicyFunc) Verdict(c Channel, fs []Finding) Verdict { return f(c, fs) }

// DefaultPolicy blocks on a high finding and asks for review on a medium one;
// on Social, which is public, a medium one blocks and a low one asks for
// review. Info never counts.
var DefaultPolicy Policy = PolicyFunc(defaultVerdict)

func defaultVerdict(c Channel, fs []Finding) Verdict {
	review, block := Medium, High
	if c == Social {
		review, block = Low, Medium
	}
	v := Allow
	for i := range fs {
		switch s := fs[i].Severity; {
		case s >= block:
			return Block
		case s >= review:
			v = Review
		}
	}
	return v
}

// risk is the risk of sending as is, 0 to 1: the chance that at least one of
// the findings is right, each weighed by its severity.
func risk(fs []Finding) float64 {
	safe := 1.0
	for i := range fs {
		weight := [...]float64{Info: 0, Low: 0.3, Medium: 0.6, High: 1}[fs[i].Severity]
		safe *= 1 - weight*fs[i].Score
	}
	return 1 - safe
}
