// Command replyvet checks support replies and reply templates before they are
// sent. "replyvet help" says how.
package main

import (
	"github.com/replyvet/replyvet/guard/checker"
	"github.com/replyvet/replyvet/rules"
)

func main() { checker.Main(rules.Default()...) }
