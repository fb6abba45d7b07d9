package tone_test

import (
	"testing"

	"github.com/replyvet/replyvet/guard/guardtest"
	"github.com/replyvet/replyvet/rules/tone"
)

func TestCases(t *testing.T) { guardtest.Run(t, tone.Rule(), "testdata") }
