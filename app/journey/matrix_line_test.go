//go:build !js

package journey

import (
	"bytes"
	_ "embed"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"sync"

	"zhaputide/web/site"
)

// workerProbe stands behind the worker's text, where PACE is how much faster than the clock its timers run.
//
//go:embed testdata/worker-probe.js
var workerProbe string

// portalPage is what a hotel's network answers for anything.
const portalPage = `<!doctype html><html lang="zh"><title>欢迎使用无线网络</title><h1>请先登录</h1>`

// badLine serves a paper, and answers wrongly on command for the paths that a moment names.
type badLine struct {
	paper *site.Site
	older *site.Site // whose files that never change stay on a host for a while
	pace  int
	host  *host

	mu    sync.Mutex
	wrong answer                 // nil: all is well
	hit   func(path string) bool // which paths are answered so
	hits  int                    // how often one was asked for since
	over  chan struct{}          // closed when the fault ends: what was held goes on
}

// answer is a way to misbehave: good is what the paper would have said.
type answer func(l *badLine, w http.ResponseWriter, q *http.Request, good *httptest.ResponseRecorder)

// begin misbehaves from now on, for the paths that hit names.
func (l *badLine) begin(wrong answer, hit func(path string) bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.wrong, l.hit, l.hits, l.over = wrong, hit, 0, make(chan struct{})
}

// end behaves again. What was held goes on as it should have.
func (l *badLine) end() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.wrong != nil {
		close(l.over)
	}
	l.wrong = nil
}

func (l *badLine) count() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.hits
}

// publish puts another paper there.
func (l *badLine) publish(paper *site.Site) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.paper = paper
}

func (l *badLine) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	l.mu.Lock()
	paper, wrong := l.paper, l.wrong
	if f := l.older.File(q.URL.Path); f != nil && f.Immutable && paper.File(q.URL.Path) == nil {
		paper = l.older
	}
	if wrong != nil && l.hit(q.URL.Path) {
		l.hits++
	} else {
		wrong = nil
	}
	l.mu.Unlock()
	switch {
	case q.URL.Path == "/login":
		writePortal(w)
	case wrong != nil:
		wrong(l, w, q, l.record(paper, q))
	case q.URL.Path == "/worker.js":
		play(w, l.record(paper, q), len(l.worker(paper)))
	default:
		paper.ServeHTTP(w, q)
	}
}

// worker is the paper's worker with the probe behind it.
func (l *badLine) worker(paper *site.Site) []byte {
	return append(bytes.Clone(paper.File("/worker.js").Body()), fmt.Sprintf("\nconst PACE = %d;\n%s", l.pace, workerProbe)...)
}

// record is the whole right answer.
func (l *badLine) record(paper *site.Site, q *http.Request) *httptest.ResponseRecorder {
	good := httptest.NewRecorder()
	if q.URL.Path == "/worker.js" {
		good.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		good.Header().Set("Cache-Control", "no-cache")
		good.Body.Write(l.worker(paper))
		return good
	}
	q = q.Clone(q.Context())
	q.Header.Del("If-None-Match")
	q.Header.Del("If-Modified-Since")
	paper.ServeHTTP(good, q)
	return good
}

// play writes a recorded answer, of its body only so much.
func play(w http.ResponseWriter, good *httptest.ResponseRecorder, size int) {
	for name, values := range good.Header() {
		w.Header()[name] = values
	}
	w.Header().Set("Content-Length", strconv.Itoa(good.Body.Len()))
	w.WriteHeader(good.Code)
	_, _ = w.Write(good.Body.Bytes()[:size])
}

func writePortal(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write([]byte(portalPage))
}

// ── the ways to misbehave ──

// refuse takes the host away: this connection is cut, and all later ones are refused.
func refuse(l *badLine, w http.ResponseWriter, _ *http.Request, _ *httptest.ResponseRecorder) {
	l.host.stop()
	panic(http.ErrAbortHandler)
}

// status answers that there is no such file, or that the server is at fault.
func status(code int) answer {
	return func(_ *badLine, w http.ResponseWriter, _ *http.Request, _ *httptest.ResponseRecorder) {
		http.Error(w, strconv.Itoa(code), code)
	}
}

// truncate ends in the middle of the body.
func truncate(_ *badLine, w http.ResponseWriter, _ *http.Request, good *httptest.ResponseRecorder) {
	play(w, good, good.Body.Len()/2)
	panic(http.ErrAbortHandler)
}

// spoil answers with other bytes of the same length, under the same headers: a browser may keep them for ever.
func spoil(_ *badLine, w http.ResponseWriter, _ *http.Request, good *httptest.ResponseRecorder) {
	body := bytes.Repeat([]byte("潮"), good.Body.Len()/len("潮")+1)[:good.Body.Len()]
	good.Body.Reset()
	good.Body.Write(body)
	good.Header().Del("Content-Encoding")
	play(w, good, len(body))
}

// portal answers with its page.
func portal(_ *badLine, w http.ResponseWriter, _ *http.Request, _ *httptest.ResponseRecorder) {
	writePortal(w)
}

// portalHere leads to its page on this host.
func portalHere(_ *badLine, w http.ResponseWriter, q *http.Request, _ *httptest.ResponseRecorder) {
	http.Redirect(w, q, "/login", http.StatusFound)
}

// portalElsewhere leads to its page on another host, as a browser counts.
func portalElsewhere(l *badLine, w http.ResponseWriter, q *http.Request, _ *httptest.ResponseRecorder) {
	_, port, _ := net.SplitHostPort(l.host.addr)
	http.Redirect(w, q, "http://localhost:"+port+"/login", http.StatusFound)
}

// stall says nothing until the fault ends.
func stall(l *badLine, w http.ResponseWriter, q *http.Request, good *httptest.ResponseRecorder) {
	if l.held(q) {
		play(w, good, good.Body.Len())
	}
}

// stallBody says nothing more in the middle of the body.
func stallBody(l *badLine, w http.ResponseWriter, q *http.Request, good *httptest.ResponseRecorder) {
	half := good.Body.Len() / 2
	play(w, good, half)
	_ = http.NewResponseController(w).Flush()
	if l.held(q) {
		_, _ = w.Write(good.Body.Bytes()[half:])
	}
}

// held waits for the end of the fault, and tells false when the asker has gone.
func (l *badLine) held(q *http.Request) bool {
	l.mu.Lock()
	over := l.over
	l.mu.Unlock()
	return passed(q.Context(), over)
}

// reset tears the connection.
func reset(_ *badLine, w http.ResponseWriter, _ *http.Request, _ *httptest.ResponseRecorder) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = conn.Close()
}
