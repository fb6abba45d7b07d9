package redisstore_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/redis/go-redis/v9"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard/history/redisstore"
)

func TestOptionsThatDoNotFit(t *testing.T) {
	good := redisstore.Options{Redis: redis.UniversalOptions{Addrs: []string{"127.0.0.1:1"}}, Tenant: "acme-2.eu_west", Secret: []byte(strings.Repeat("s3cret", 4))}
	s, err := redisstore.New(good)
	require.NoError(t, err)
	require.NoError(t, s.Close())
	for says, change := range map[string]func(*redisstore.Options){
		"address": func(o *redisstore.Options) { o.Redis.Addrs = nil },
		"Tenant":  func(o *redisstore.Options) { o.Tenant = "" },
		"letters": func(o *redisstore.Options) { o.Tenant = "a:c" },
		"bytes":   func(o *redisstore.Options) { o.Secret = []byte("s3cret") },
	} {
		bad := good
		change(&bad)
		_, err := redisstore.New(bad)
		require.ErrorContains(t, err, says)
		assert.NotContains(t, err.Error(), "s3cret")
	}
}

func TestNoVerbPrintsASecret(t *testing.T) {
	o := redisstore.Options{Redis: redis.UniversalOptions{Addrs: []string{"127.0.0.1:1"}, Password: "passw0rd"}, Tenant: "acme", Secret: []byte(strings.Repeat("s3cret", 4))}
	s, err := redisstore.New(o)
	require.NoError(t, err)
	defer s.Close()
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).InfoContext(context.Background(), "made", "options", o, "store", s)
	out := log.String()
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%q"} {
		out += fmt.Sprintf(verb+verb+verb, o, &o, s)
	}
	for _, secret := range []string{"passw0rd", "s3cret", "733363726574", "115 51"} {
		assert.NotContains(t, out, secret)
	}
	assert.Contains(t, out, "acme")
}
