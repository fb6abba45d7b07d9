package solicit_test

import (
	"testing"

	"github.com/replyvet/replyvet/guard/guardtest"
	"github.com/replyvet/replyvet/rules/solicit"
)

func TestCases(t *testing.T) { guardtest.Run(t, solicit.Rule(), "testdata") }
