package canned_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/rules/canned"
)

func TestNew(t *testing.T) {
	_, err := guard.New([]*guard.Rule{canned.Rule()}, nil)
	require.NoError(t, err)
}
