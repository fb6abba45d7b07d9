package redisstore_test

import (
	"os"
	"testing"

	"github.com/redis/go-redis/v9/logging"
)

// TestMain keeps the client from logging each dial that fails, as many here do.
func TestMain(m *testing.M) {
	logging.Disable()
	os.Exit(m.Run())
}
