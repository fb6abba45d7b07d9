// Package redisstore is a history.Store on Redis 7, Valkey or anything else
// that speaks their protocol, so that several processes remember together what
// was sent, and remember it after a restart. It is a module of its own: who
// imports replyvet does not inherit a Redis client.
//
//	store, err := redisstore.New(redisstore.Options{
//		Redis:  redis.UniversalOptions{Addrs: []string{"redis:6379"}},
//		Tenant: "acme",
//		Secret: secret, // 32 random bytes, the same in every process
//	})
//	...
//	defer store.Close()
//	g, err := guard.New(rules.With(canned.With(canned.Options{Store: store})), nil)
//
// # It never holds a message back
//
// Asking and recording take one round trip each, and 30 milliseconds at most.
// After five failures in a row the server is left alone, and asked again every
// second by one call. Until it answers, the store remembers in the process's
// memory, where every reply is recorded beside, and says so: Past.Degraded is
// set, which the rule canned puts into what it reports, Store.Degraded and
// Store.Stats tell the monitoring, and the logger is told when it begins and
// ends. Recent and Record return no error. What was recorded meanwhile is known
// to this process also after the server is back, to the others it is not.
//
// # What the server sees
//
// No text, no name of a customer, an agent or a conversation leaves the
// process. Each reply is one record in the list of its conversation and one in
// that of its agent,
//
//	rv:acme:c:6xKp2m1-Zy0iVbTq3uXf9A
//	rv:acme:a:Q0m8sN4cWkz1YtR7hLpB2w
//
// under names that are keyed hashes (HMAC-SHA256). A record is the entry (see
// the package history) sealed by AES-256-GCM. Hashes of words alone, even keyed
// ones, would show which replies are alike, and a plain hash of a short
// sentence can be guessed; a sealed record shows neither, and one that was
// tampered with is not read. The keys of both come from the secret and the
// tenant's name, so that tenants can't read each other's ([Store.For] makes the
// stores of several on one connection). Who can see the
// server still learns the tenant's name, how many replies a conversation has,
// when they come, and about how many paragraphs they have. After a change of
// the secret the old records are ignored until they expire.
//
// Only RPUSH, LTRIM, PEXPIRE and LRANGE are used, on one key each, so that a
// cluster serves too. An access list of the server may be as narrow as
//
//	user replyvet on >password ~rv:acme:* +rpush +ltrim +pexpire +lrange +ping +hello
//
// A reply takes about 500 bytes of the server's memory: a record of 200 in
// each list and the lists' own. The server should have persistence
// (appendonly yes) if a restart of its own is to be survived.
package redisstore
