package typo

import "github.com/replyvet/replyvet/lexicon"

func (c *checker) slip(l lexicon.Language, folded string) (string, bool) { return "", false }
