//go:build !js

package journey

import (
	"context"
	"os"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"zhaputide/content"
)

// longTasks are the tasks of the page so far that ended after its first paint, as [start, duration] in ms. Browsers tell of those over 50 ms.
const longTasks = `new Promise((done) => new PerformanceObserver((list, observer) => {
	observer.disconnect();
	const [paint] = performance.getEntriesByName("first-contentful-paint");
	done(list.getEntries().map((task) => [task.startTime, task.duration]).filter(([at, took]) => at + took > paint.startTime));
}).observe({ type: "longtask", buffered: true }))`

// TestStart prints how long a slow phone is busy without a break while the app starts: the longest task between the first paint and
// the app that is up, and what all of them take beyond 50 ms each, as Lighthouse counts blocking time. It only measures: no time fails it.
func TestStart(t *testing.T) {
	if os.Getenv("BENCH") == "" {
		t.Skip("a measurement: set BENCH=1")
	}
	needChrome(t)
	s := theSites(t)
	h := newHost(t, s.first)
	for _, path := range []string{articlePath(s.edition.Articles[0]), content.FrontPath, content.ArchivePath, content.SearchPath} {
		var longest, blocked []float64
		for range rounds {
			long, over := startAt(t, h, path)
			longest, blocked = append(longest, long), append(blocked, over)
		}
		t.Logf("%s: longest task %.0f ms, blocking time %.0f ms, medians of %d", path, median(longest), median(blocked), rounds)
	}
}

func startAt(t *testing.T, h *host, path string) (long, blocked float64) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	p := openTab(t)
	defer p.close()
	r := &reader{t: t, ctx: ctx, phone: p, host: h}
	_, err := call(p, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: slowerCPU})
	r.must(err)
	r.open(path)
	r.wait("the app is up", appIsUp)
	// A timer of the page itself comes after what the start has left to do.
	r.wait("the app has settled", `new Promise((done) => setTimeout(() => done(true), 1000))`)
	for _, task := range value[[][2]float64](r, `Promise.race([new Promise((done) => setTimeout(done, 200, [])), `+longTasks+`])`) { // none: no word of them
		long, blocked = max(long, task[1]), blocked+task[1]-50
	}
	return long, blocked
}
