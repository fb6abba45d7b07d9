//go:build unix

package redisstore_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/guard/history/historytest"
	"github.com/replyvet/replyvet/guard/history/redisstore"
)

func recent(t *testing.T, s *redisstore.Store, k history.Keys) history.Past {
	t.Helper()
	var p history.Past
	require.NoError(t, s.Recent(context.Background(), k, &p))
	return p
}

func record(t *testing.T, s *redisstore.Store, k history.Keys, n int) {
	t.Helper()
	require.NoError(t, s.Record(context.Background(), k, historytest.Sample(n)))
}

// numbers returns the numbers of the samples.
func numbers(list []history.Entry) (ns []int) {
	for _, e := range list {
		ns = append(ns, int(e.Other))
	}
	return ns
}

func TestItIsAStore(t *testing.T) {
	eachServer(t, func(t *testing.T, addr string) {
		historytest.Run(t, func(t *testing.T, keep history.Options) history.Store {
			o := options(addr, newTenant())
			o.Keep = keep
			return open(t, o)
		})
	})
}

func TestItIsAStoreOnACluster(t *testing.T) {
	eachProcess(t, func(t *testing.T, s *server) {
		c := client(t, s.addr)
		require.NoError(t, c.ClusterAddSlotsRange(context.Background(), 0, 16383).Err())
		require.Eventually(t, func() bool {
			return strings.Contains(c.ClusterInfo(context.Background()).Val(), "cluster_state:ok")
		}, 20*time.Second, 50*time.Millisecond)
		historytest.Run(t, func(t *testing.T, keep history.Options) history.Store {
			o := options(s.addr, newTenant())
			o.Keep, o.Redis.IsClusterMode = keep, true
			return open(t, o)
		})
	}, "--cluster-enabled", "yes")
}

func TestTwoProcessesOnOneConversation(t *testing.T) {
	eachServer(t, func(t *testing.T, addr string) {
		tenant, k := newTenant(), history.Keys{Conversation: "c", Agent: "a"}
		a, b := open(t, options(addr, tenant)), open(t, options(addr, tenant))
		var wg sync.WaitGroup
		for i, s := range []*redisstore.Store{a, b} {
			wg.Go(func() {
				for n := range 20 {
					assert.NoError(t, s.Record(context.Background(), k, historytest.Sample(100*i+n)))
				}
			})
		}
		wg.Wait()
		ofA, ofB := recent(t, a, k), recent(t, b, k)
		assert.Len(t, ofA.Conversation, 40)
		assert.Equal(t, numbers(ofA.Conversation), numbers(ofB.Conversation), "in the same order")
		assert.Equal(t, numbers(ofA.Agent), numbers(ofB.Agent))
	})
}

func TestNothingReadableLeavesTheProcess(t *testing.T) {
	eachServer(t, func(t *testing.T, addr string) {
		tenant, ctx := newTenant(), context.Background()
		s, c := open(t, options(addr, tenant)), client(t, addr)
		k := history.Keys{Conversation: "ticket-4711 of marta@example.org", Agent: "agent-kim"}
		record(t, s, k, 1)
		record(t, s, k, 1)
		var records []string
		list := keys(c, tenant)
		require.Len(t, list, 2, "one list of the conversation, one of the agent")
		for _, key := range list {
			for _, name := range []string{"4711", "marta", "kim", "ticket", "agent"} {
				assert.NotContains(t, key, name)
			}
			ttl := c.PTTL(ctx, key).Val()
			assert.InDelta(t, 7*24*time.Hour, ttl, float64(time.Hour))
			records = append(records, c.LRange(ctx, key, 0, -1).Val()...)
		}
		require.Len(t, records, 4)
		plain, err := historytest.Sample(1).MarshalBinary()
		require.NoError(t, err)
		for _, r := range records {
			for i := 0; i+8 <= len(plain); i += 4 {
				assert.NotContains(t, r, string(plain[i:i+8]), "the hashes from byte %d", i)
			}
		}
		assert.NotEqual(t, records[0], records[1], "the same reply sent twice can't be told from two")
	})
}

func TestSecretsAndTenantsAreApart(t *testing.T) {
	eachServer(t, func(t *testing.T, addr string) {
		o, k := options(addr, newTenant()), history.Keys{Conversation: "c", Agent: "a"}
		s := open(t, o)
		record(t, s, k, 1)
		for what, change := range map[string]func(*redisstore.Options){
			"another tenant": func(o *redisstore.Options) { o.Tenant += "-2" },
			"another secret": func(o *redisstore.Options) { o.Secret = []byte(strings.ToUpper(testSecret)) },
		} {
			other := o
			change(&other)
			p := recent(t, open(t, other), k)
			assert.Empty(t, append(p.Conversation, p.Agent...), what)
		}
		assert.Len(t, recent(t, open(t, o), k).Agent, 1, "the same tenant and secret")
	})
}

func TestTenantsOnOneConnection(t *testing.T) {
	eachServer(t, func(t *testing.T, addr string) {
		o, k := options(addr, newTenant()), history.Keys{Conversation: "42", Agent: "kim"}
		a := open(t, o)
		_, err := a.For("a:c", o.Secret)
		require.Error(t, err)
		b, err := a.For(o.Tenant, []byte(strings.ToUpper(testSecret)))
		require.NoError(t, err)
		record(t, a, k, 1)
		record(t, b, k, 2)
		assert.Equal(t, []int{1}, numbers(recent(t, a, k).Conversation))
		assert.Equal(t, []int{2}, numbers(recent(t, b, k).Agent))
		require.NoError(t, a.Close())
		assert.Equal(t, []int{1}, numbers(recent(t, a, k).Conversation))
		assert.Equal(t, []int{2}, numbers(recent(t, b, k).Conversation), "without the server they are apart too")
		assert.True(t, b.Degraded())
	})
}

func TestDamagedRecordsAreLeftOut(t *testing.T) {
	eachServer(t, func(t *testing.T, addr string) {
		ctx, o, k := context.Background(), options(addr, newTenant()), history.Keys{Conversation: "c"}
		s, c := open(t, o), client(t, addr)
		for n := range 4 {
			record(t, s, k, n)
		}
		key := keys(c, o.Tenant)[0]
		whole := c.LIndex(ctx, key, 1).Val()
		require.NoError(t, c.LSet(ctx, key, 1, whole[:len(whole)-1]+string(whole[len(whole)-1]^1)).Err())
		require.NoError(t, c.LSet(ctx, key, 2, "").Err())
		assert.Equal(t, []int{0, 3}, numbers(recent(t, s, k).Conversation))
		assert.EqualValues(t, 2, s.Stats().Unreadable)
		assert.False(t, s.Degraded())
	})
}

func TestTheAccessListOfTheDocumentation(t *testing.T) {
	eachProcess(t, func(t *testing.T, srv *server) {
		o := options(srv.addr, "acme")
		rights := strings.Fields("on >password ~rv:acme:* +rpush +ltrim +pexpire +lrange +ping +hello")
		require.NoError(t, client(t, srv.addr).ACLSetUser(context.Background(), "replyvet", rights...).Err())
		o.Redis.Username, o.Redis.Password = "replyvet", "password"
		s, k := open(t, o), history.Keys{Conversation: "c"}
		require.NoError(t, s.Ping(context.Background()))
		record(t, s, k, 1)
		assert.Len(t, recent(t, s, k).Conversation, 1)
		assert.False(t, s.Degraded())
	})
}

func TestAServerThatRefuses(t *testing.T) {
	eachServer(t, func(t *testing.T, addr string) {
		ctx, o, k := context.Background(), options(addr, newTenant()), history.Keys{Conversation: "c"}
		s, c := open(t, o), client(t, addr)
		record(t, s, k, 1)
		key := keys(c, o.Tenant)[0]
		require.NoError(t, c.Del(ctx, key).Err())
		require.NoError(t, c.Set(ctx, key, "not a list", 0).Err())
		p := recent(t, s, k)
		assert.True(t, p.Degraded)
		assert.Equal(t, []int{1}, numbers(p.Conversation), "this process remembers")
		record(t, s, k, 2)
		assert.Equal(t, []int{1, 2}, numbers(recent(t, s, k).Conversation))
	})
}

func TestACallerThatGivesUpIsNoFailure(t *testing.T) {
	eachServer(t, func(t *testing.T, addr string) {
		s, k := open(t, options(addr, newTenant())), history.Keys{Conversation: "c"}
		record(t, s, k, 1)
		gone, cancel := context.WithCancel(context.Background())
		cancel()
		for range 20 {
			var p history.Past
			require.NoError(t, s.Recent(gone, k, &p))
			assert.True(t, p.Degraded)
			assert.Len(t, p.Conversation, 1)
		}
		assert.False(t, s.Degraded())
		assert.False(t, recent(t, s, k).Degraded)
	})
}
