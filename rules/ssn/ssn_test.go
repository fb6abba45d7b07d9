package ssn

import (
	"testing"

	"github.com/replyvet/replyvet/guard/guardtest"
)

func TestCases(t *testing.T) { guardtest.Run(t, Rule(), "testdata") }
