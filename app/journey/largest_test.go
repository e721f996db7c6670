//go:build !js

package journey

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"

	"zhaputide/web"
)

// A cheap phone on a bad line: CPU four times slower, Slow 4G as Lighthouse has it.
const (
	slowerCPU    = 4
	latency      = 562.5              // ms
	bytesASecond = 1474.56 * 1024 / 8 // down; up is half of it
	pairs        = 9                  // of measurements
	barePath     = "/bare/"           // of the page to compare with
	largestPaint = `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true }))`
)

// TestLargestPaint prints when the largest part of an article is painted, beside a bare page of the same text without
// scripts or styles, from the same server, compressed the same way. It only measures: no time fails it.
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
	h := newHost(t, withBarePage(t, s.first, article))
	ours, bare := make([]float64, 0, pairs), make([]float64, 0, pairs)
	for i := range pairs {
		ours = append(ours, paintAt(t, h, article, true))
		bare = append(bare, paintAt(t, h, barePath, false))
		t.Logf("pair %d: article %.0f ms, bare page %.0f ms", i+1, ours[i], bare[i])
	}
	a, b := median(ours), median(bare)
	t.Logf("largest contentful paint, median of %d: article %.0f ms, bare page %.0f ms, ratio %.3f", pairs, a, b, a/b)
}

// paintAt opens a page for the first time on a new phone and tells when its largest part was painted, in ms. With app it
// waits for the app first: the hand-over might paint something larger.
func paintAt(t *testing.T, h *host, path string, app bool) float64 {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	p := newTab(t)
	defer p.close()
	r := &reader{t: t, ctx: ctx, phone: p, host: h}
	_, err := call(p, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: slowerCPU})
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
	bareMain  = regexp.MustCompile(`(?s)<main id="?page"?>(.*)</main>`)
	bareClass = regexp.MustCompile(` (class|id|tabindex|data-path)=("[^"]*"|[^ >]*)`)
	barePaint = regexp.MustCompile(`(?s)<svg.*?</svg>`)
)

// withBarePage is the site with one page more: the text of the page at path and nothing else.
func withBarePage(t *testing.T, site *web.Site, path string) http.Handler {
	t.Helper()
	found := bareMain.FindSubmatch(site.File(path).Body)
	if found == nil {
		t.Fatalf("%s has no main", path)
	}
	text := bareClass.ReplaceAll(barePaint.ReplaceAll(found[1], nil), nil)
	page := fmt.Sprintf("<!doctype html><html lang=zh-CN><head><meta charset=utf-8><meta name=viewport content=\"width=device-width,initial-scale=1\">"+
		"<title>bare</title><link rel=icon href=\"data:,\"></head><body>%s</body></html>", text)
	packed := gzipped(t, page)
	t.Logf("the article is %d bytes on the wire, the bare page %d", len(wire(site.File(path))), len(packed))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != barePath {
			site.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(packed)
			return
		}
		_, _ = w.Write([]byte(page))
	})
}

// gzipped is the bare page as a plain server sends it. Over http browsers ask for gzip, not for br, so the article comes so too.
func gzipped(t *testing.T, page string) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err == nil {
		_, err = io.WriteString(w, page)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func wire(f *web.File) []byte {
	if f.Gz != nil {
		return f.Gz
	}
	return f.Body
}

func median(list []float64) float64 {
	list = slices.Clone(list)
	slices.Sort(list)
	return list[len(list)/2]
}
