package redisstore_test

import (
	"log"
	"log/slog"
	"os"

	"github.com/redis/go-redis/v9"

	"github.com/replyvet/replyvet/guard"
	"github.com/replyvet/replyvet/guard/history/redisstore"
	"github.com/replyvet/replyvet/rules"
	"github.com/replyvet/replyvet/rules/canned"
)

// Several processes of a help desk share what was sent.
func Example() {
	store, err := redisstore.New(redisstore.Options{
		Redis:  redis.UniversalOptions{Addrs: []string{"redis:6379"}, Password: os.Getenv("REDIS_PASSWORD")},
		Tenant: "acme",
		Secret: []byte(os.Getenv("HISTORY_SECRET")), // openssl rand -hex 32
		Logger: slog.Default(),
	})
	if err != nil {
		log.Fatal(err)
	}
	defer store.Close()
	g, err := guard.New(rules.With(canned.With(canned.Options{Store: store})), nil)
	if err != nil {
		log.Fatal(err)
	}
	_ = g // as ever: Check before a reply is sent, Sent once it is out
}
