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

	"github.com/chromedp/chromedp"
)

// chrome is the one Chromium of a test run. Each journey has a browser context of its own in it: other storage, other workers.
var chrome struct {
	once    sync.Once
	ctx     context.Context
	missing string // why there is none
	profile string
	stop    []func()

	mu     sync.Mutex
	abroad []string // requests to other hosts, of any page or worker, or of the browser itself
}

// needChrome starts Chromium, or skips the test where there is none.
func needChrome(t *testing.T) context.Context {
	t.Helper()
	chrome.once.Do(startChrome)
	if chrome.missing != "" {
		lack(t, chrome.missing)
	}
	return chrome.ctx
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
	if err := launchChrome(path); err != nil {
		chrome.missing = path + " does not start: " + err.Error()
	}
}

func launchChrome(path string) error {
	trap, err := startTrap()
	if err != nil {
		return err
	}
	if chrome.profile, err = os.MkdirTemp("", "journey-chrome-"); err != nil {
		return err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.UserDataDir(chrome.profile),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.ProxyServer(trap), // never for 127.0.0.1
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
	chrome.ctx = ctx
	chrome.stop = append(chrome.stop, func() { _ = os.RemoveAll(chrome.profile) }, free, cancel, func() { _ = chromedp.Cancel(ctx) })
	return chromedp.Do(ctx)
}

// startTrap is a proxy that leads nowhere: whoever asks for another host is noted and refused.
func startTrap() (address string, err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		chrome.mu.Lock()
		chrome.abroad = append(chrome.abroad, r.Method+" "+r.Host)
		chrome.mu.Unlock()
		http.Error(w, "502 no other host", http.StatusBadGateway)
	})}
	go func() { _ = server.Serve(listener) }() // ends with stopChrome
	chrome.stop = append(chrome.stop, func() { _ = server.Close() })
	return "http://" + listener.Addr().String(), nil
}

func stopChrome() {
	for i := len(chrome.stop) - 1; i >= 0; i-- {
		chrome.stop[i]()
	}
}

// abroad lists the hosts that pages or workers have asked for. What the browser asks of its maker by itself is left out.
func abroad() (hosts []string) {
	own := regexp.MustCompile(`^\w+ (update|[a-z-]+-pa|safebrowsing|content-autofill)\.googleapis\.com|^\w+ (accounts|clients\d|android\.clients)\.google\.com|\.gvt1\.com`)
	chrome.mu.Lock()
	defer chrome.mu.Unlock()
	for _, host := range chrome.abroad {
		if !own.MatchString(host) {
			hosts = append(hosts, host)
		}
	}
	return hosts
}
