//go:build !js

package journey

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
)

func TestDebugPaint(t *testing.T) {
	needChrome(t)
	s := theSites(t)
	_ = s.first.Compress(context.Background(), nil)
	article := articlePath(s.edition.Articles[0])
	h := newHost(t, withBarePage(t, s.first, article))
	for range 3 {
		for _, path := range []string{article, barePath} {
			p := newTab(t)
			r := &reader{t: t, ctx: context.Background(), phone: p, host: h}
			call(p, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: slowerCPU})
			call(p, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
				MatchedNetworkConditions: []*network.Conditions{{Latency: latency, DownloadThroughput: bytesASecond, UploadThroughput: bytesASecond / 2}},
			})
			r.open(path)
			t.Log(path, r.text(`new Promise((done) => new PerformanceObserver((list) => done(JSON.stringify(list.getEntries().map((e) => [Math.round(e.startTime), Math.round(e.renderTime), e.size, e.element && e.element.outerHTML.slice(0, 60)])))).observe({ type: "largest-contentful-paint", buffered: true }))`))
			t.Log(r.text(`(() => { const n = performance.getEntriesByType("navigation")[0]; return JSON.stringify([performance.getEntriesByType("paint").map((e) => [e.name, e.startTime]), n.requestStart, n.responseStart, n.responseEnd, n.domInteractive, n.domContentLoadedEventEnd, n.loadEventEnd, performance.getEntriesByType("resource").map((e) => [e.name.slice(22), Math.round(e.startTime), Math.round(e.responseEnd)])]) })()`))
			p.close()
		}
	}
}
