package placeholder_test

import (
	"testing"

	"github.com/replyvet/replyvet/guard/guardtest"
	"github.com/replyvet/replyvet/rules/placeholder"
)

func TestCases(t *testing.T) { guardtest.Run(t, placeholder.Rule(), "testdata") }
