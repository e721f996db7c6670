//go:build !js

package journey

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"

	"zhaputide/content"
	"zhaputide/web/site"
)

// A cheap phone on a bad line: CPU four times slower, Slow 4G as Lighthouse has it.
const (
	slowerCPU    = 4
	latency      = 562.5              // ms
	bytesASecond = 1474.56 * 1024 / 8 // down; up is half of it
	rounds       = 9                  // of measurements
	largestPaint = `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true }))`
)

// The pages that an article is measured beside, as addresses on its host.
const (
	barePath  = "/bare/"  // the same text, and nothing else: no script, no style
	stillPath = "/still/" // the same page without its scripts
)

// TestLargestPaint prints when the largest part of an article is painted on a first visit, beside a bare page of the same
// text, beside the same page without scripts, and beside the pages that the app draws, all from one server and compressed the same way.
// They take turns, so that whatever else the machine does falls on all. It only measures: no time fails it.
func TestLargestPaint(t *testing.T) {
	if os.Getenv("BENCH") == "" {
		t.Skip("a measurement: set BENCH=1")
	}
	needChrome(t)
	s := theSites(t)
	if err := s.first.Compress(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	article := articlePath(s.edition.Articles[0])
	h := newHost(t, withOthers(t, s.first, article))
	names := map[string]string{
		article: "article", barePath: "bare page", stillPath: "without scripts", content.SearchPath: "搜索", content.SavedPath: "收藏", content.SettingsPath: "我的",
	}
	paths := slices.Sorted(maps.Keys(names))
	times := map[string][]float64{}
	for i := range rounds {
		var line []string
		for k := range paths {
			path := paths[(i+k)%len(paths)] // each comes first as often as the others
			ms := paintAt(t, h, path, path != barePath && path != stillPath)
			times[path] = append(times[path], ms)
			line = append(line, fmt.Sprintf("%s %.0f ms", names[path], ms))
		}
		t.Logf("round %d: %s", i+1, strings.Join(line, ", "))
	}
	t.Logf("largest contentful paint, medians of %d:", rounds)
	for _, path := range paths {
		t.Logf("%s %.0f ms: the article takes %.3f of it", names[path], median(times[path]), median(times[article])/median(times[path]))
	}
}

// paintAt opens a page for the first time on a new phone and tells when its largest part was painted, in ms. With app it
// waits for the app first: the hand-over might paint something larger.
func paintAt(t *testing.T, h *host, path string, app bool) float64 {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	p := openTab(t)
	defer p.close()
	r := &reader{t: t, ctx: ctx, phone: p, host: h}
	// What follows every element and rule for a debugger is no part of a phone, and a page with more of them pays more for it.
	_, err := call(p, css.Disable, cdp.Empty{})
	r.must(err)
	_, err = call(p, dom.Disable, cdp.Empty{})
	r.must(err)
	_, err = call(p, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: slowerCPU})
	r.must(err)
	_, err = call(p, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
		MatchedNetworkConditions: []*network.Conditions{{Latency: latency, DownloadThroughput: bytesASecond, UploadThroughput: bytesASecond / 2}},
	})
	r.must(err)
	r.open(path)
	if app {
		r.wait("the app is up", appIsUp)
	}
	return r.number(largestPaint)
}

var (
	mainPart   = regexp.MustCompile(`(?s)<main id="?page"?>(.*)</main>`)
	attributes = regexp.MustCompile(` (class|id|tabindex|data-path|rel)=("[^"]*"|[^ >]*)`)
	drawing    = regexp.MustCompile(`(?s)<svg.*?</svg>`)
	script     = regexp.MustCompile(`(?s)<script.*?</script>`)
)

// withOthers is the site with the two pages to compare with.
func withOthers(t *testing.T, site *site.Site, path string) http.Handler {
	t.Helper()
	page := site.File(path).Body()
	found := mainPart.FindSubmatch(page)
	if found == nil {
		t.Fatalf("%s has no main", path)
	}
	text := attributes.ReplaceAll(drawing.ReplaceAll(found[1], nil), nil)
	bare := fmt.Appendf(nil, "<!doctype html><html lang=zh-CN><head><meta charset=utf-8><meta name=viewport content=\"width=device-width,initial-scale=1\">"+
		"<title>bare</title><link rel=icon href=\"data:,\"></head><body>%s</body></html>", text)
	others := map[string][]byte{barePath: gzipped(t, bare), stillPath: gzipped(t, script.ReplaceAll(page, nil))}
	t.Logf("on the wire: article %d bytes, bare page %d, without scripts %d", len(gzipped(t, page)), len(others[barePath]), len(others[stillPath]))
	response, request := httptest.NewRecorder(), httptest.NewRequest(http.MethodHead, path, nil)
	request.Header.Set("Accept-Encoding", "gzip")
	site.ServeHTTP(response, request)
	head := response.Result().Header
	head.Del("Content-Length")
	head.Del("Etag")
	if head.Get("Content-Encoding") != "gzip" || head.Get("Content-Security-Policy") == "" {
		t.Fatalf("the article's head is %v", head)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		other, ok := others[r.URL.Path]
		if !ok || !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			site.ServeHTTP(w, r)
			return
		}
		// The same head as the article's: one of its lines has the browser begin a process for the page.
		maps.Copy(w.Header(), head)
		_, _ = w.Write(other)
	})
}

// gzipped compresses as the site does: over plain http browsers ask for gzip and not for br.
func gzipped(t *testing.T, page []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err == nil {
		_, err = w.Write(page)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func median(list []float64) float64 {
	list = slices.Clone(list)
	slices.Sort(list)
	return list[len(list)/2]
}
