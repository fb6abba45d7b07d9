package typo

// verbEnding is written with the French phrases.
func (r *run) verbEnding(i int) {}
