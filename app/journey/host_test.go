//go:build !js

package journey

import (
	"context"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// host serves one journey. It can be stopped and started again at its address, given another site, and told to
// hold answers back.
type host struct {
	t    *testing.T
	addr string

	mu      sync.Mutex
	site    http.Handler
	server  *http.Server
	asked   []string // paths in the order of asking
	refused []string // paths that were answered by 400 or worse
	held    map[string]chan struct{}
	stopped bool   // has been, at least once
	forgive string // prefix of paths that the journey itself takes away
}

func newHost(t *testing.T, site http.Handler) *host {
	t.Helper()
	h := &host{t: t, addr: "127.0.0.1:0", site: site, held: map[string]chan struct{}{}}
	h.start()
	t.Cleanup(h.stop)
	return h
}

// url is the address of a path on this host.
func (h *host) url(path string) string { return "http://" + h.addr + path }

// start answers again, at the same address.
func (h *host) start() {
	h.t.Helper()
	listener, err := net.Listen("tcp", h.addr)
	if err != nil {
		h.t.Fatal(err)
	}
	h.addr = listener.Addr().String()
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	h.mu.Lock()
	h.server = server
	h.mu.Unlock()
	go func() { _ = server.Serve(listener) }() // ends with stop
}

// stop is the network going away: connections are cut and new ones refused.
func (h *host) stop() {
	h.mu.Lock()
	server := h.server
	h.server, h.stopped = nil, true
	h.mu.Unlock()
	if server != nil {
		_ = server.Close()
	}
}

// publish changes the site. What was asked before is forgotten, so that asked tells what the change has cost.
func (h *host) publish(site http.Handler) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.site, h.asked = site, nil
}

// hold keeps back answers to paths with this part until the returned function is called.
func (h *host) hold(part string) (release func()) {
	gate := make(chan struct{})
	h.mu.Lock()
	h.held[part] = gate
	h.mu.Unlock()
	var once sync.Once
	release = func() {
		once.Do(func() {
			h.mu.Lock()
			delete(h.held, part)
			h.mu.Unlock()
			close(gate)
		})
	}
	h.t.Cleanup(release)
	return release
}

// seen lists the paths asked for, each once.
func (h *host) seen() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	paths := slices.Clone(h.asked)
	slices.Sort(paths)
	return slices.Compact(paths)
}

// missed lists the paths that were asked for and are not there.
func (h *host) missed() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.refused)
}

func (h *host) wasStopped() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.stopped
}

// ServeHTTP notes the request and lets the site answer.
func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	site := h.site
	h.asked = append(h.asked, r.URL.Path)
	var gates []chan struct{}
	for part, gate := range h.held {
		if strings.Contains(r.URL.Path, part) {
			gates = append(gates, gate)
		}
	}
	h.mu.Unlock()
	for _, gate := range gates {
		if !passed(r.Context(), gate) {
			return
		}
	}
	site.ServeHTTP(&watched{w, func(status int) {
		if status >= 400 && (h.forgive == "" || !strings.HasPrefix(r.URL.Path, h.forgive)) {
			h.mu.Lock()
			h.refused = append(h.refused, r.URL.Path)
			h.mu.Unlock()
		}
	}}, r)
}

// passed waits for the gate and tells false when the asker has gone.
func passed(ctx context.Context, gate chan struct{}) bool {
	select {
	case <-gate:
		return true
	case <-ctx.Done():
		return false
	}
}

// watched tells the status of an answer.
type watched struct {
	http.ResponseWriter
	status func(int)
}

func (w *watched) WriteHeader(status int) {
	w.status(status)
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap gives the writer to who must cut its connection.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }
