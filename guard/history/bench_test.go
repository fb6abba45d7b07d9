package history_test

import (
	"runtime"
	"testing"

	"github.com/replyvet/replyvet/guard/history"
	"github.com/replyvet/replyvet/guard/history/historytest"
)

func BenchmarkMemory(b *testing.B) {
	historytest.Bench(b, func(b *testing.B, o history.Options) (history.Store, func() int) {
		m := history.NewMemory(o)
		return m, func() int {
			runtime.GC()
			runtime.GC()
			var heap runtime.MemStats
			runtime.ReadMemStats(&heap)
			runtime.KeepAlive(m)
			return int(heap.HeapAlloc)
		}
	})
}
