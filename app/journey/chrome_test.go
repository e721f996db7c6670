//go:build !js

package journey

import (
	"context"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// chromium is one Chromium of a test run. Each journey has a browser context of its own in it: other storage, other workers.
type chromium struct {
	engine  string // as journeys call it
	once    sync.Once
	ctx     context.Context
	missing string // why there is none
	stop    []func()
}

// chrome is the Chromium of today. Those of old_test.go are older.
var chrome = chromium{engine: "chromium"}

// trap notes the requests to other hosts, of any page or worker, or of the browsers themselves.
var trap struct {
	mu     sync.Mutex
	abroad []string
}

// needChrome starts Chromium, or skips the test where there is none.
func needChrome(t *testing.T) context.Context {
	t.Helper()
	chrome.once.Do(startChrome)
	return chrome.need(t)
}

// need gives the browser once it was started, or skips the test when it was not.
func (c *chromium) need(t *testing.T) context.Context {
	t.Helper()
	if c.missing != "" {
		lack(t, c.missing)
	}
	return c.ctx
}

// lack skips a test for want of a browser, or fails it where browsers are required.
func lack(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("BROWSERS") == "required" {
		t.Fatalf("BROWSERS=required, but %s", why)
	}
	t.Skipf("NOT TESTED: %s", why)
}

func startChrome() {
	path := os.Getenv("CHROME")
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); path == "" && err == nil {
			path = found
		}
	}
	if path == "" {
		chrome.missing = "there is no Chromium: none of chromium, chromium-browser, google-chrome on the path, and CHROME is not set"
		return
	}
	chrome.launch(path)
}

func (c *chromium) launch(path string) {
	if err := c.start(path); err != nil {
		c.missing = path + " does not start: " + err.Error()
	}
}

func (c *chromium) start(path string) error {
	proxy, err := c.startTrap()
	if err != nil {
		return err
	}
	profile, err := os.MkdirTemp("", "journey-chrome-")
	if err != nil {
		return err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.UserDataDir(profile),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.ProxyServer(proxy), // never for 127.0.0.1
		// Every window renders two pages for its address bar, which takes half a second of a core while the journey's own page loads.
		chromedp.Flag("disable-features", "Translate,BlinkGenPropertyTrees,WebUIOmniboxPopup,WebUIOmniboxAimPopup"),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-domain-reliability", true),
		chromedp.Flag("no-pings", true),
		chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("lang", "zh-CN"),
	)
	allocator, free := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	c.ctx = ctx
	c.stop = append(c.stop, func() { _ = os.RemoveAll(profile) }, free, cancel, func() { leave(ctx) })
	return chromedp.Do(ctx)
}

// leave asks the browser to end. Old ones do not answer; what follows ends those.
func leave(ctx context.Context) {
	left := make(chan struct{})
	go func() {
		_ = chromedp.Cancel(ctx)
		close(left)
	}()
	select {
	case <-left:
	case <-time.After(2 * time.Second):
	}
}

// startTrap is a proxy that leads nowhere: whoever asks for another host is noted and refused.
func (c *chromium) startTrap() (address string, err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		trap.mu.Lock()
		trap.abroad = append(trap.abroad, r.Method+" "+r.Host)
		trap.mu.Unlock()
		http.Error(w, "502 no other host", http.StatusBadGateway)
	})}
	go func() { _ = server.Serve(listener) }() // ends with close
	c.stop = append(c.stop, func() { _ = server.Close() })
	return "http://" + listener.Addr().String(), nil
}

func (c *chromium) close() {
	for i := len(c.stop) - 1; i >= 0; i-- {
		c.stop[i]()
	}
}

// abroad lists the hosts that pages or workers have asked for. What the browser asks of its maker by itself is left out.
func abroad() (hosts []string) {
	own := regexp.MustCompile(`^\w+ (update|[a-z-]+-pa|safebrowsing|content-autofill)\.googleapis\.com|^\w+ (accounts|clients\d|android\.clients)\.google\.com|\.gvt1\.com`)
	trap.mu.Lock()
	defer trap.mu.Unlock()
	for _, host := range trap.abroad {
		if !own.MatchString(host) {
			hosts = append(hosts, host)
		}
	}
	return hosts
}
