//go:build !js

package web

import (
	"encoding/json"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"testing"

	"zhaputide/content"
)

// leftAddress is a line of content/testdata/addresses.tsv.
type leftAddress struct {
	path, query string // as it was left; query begins with "?" or is empty
	to          string // path of the page; "-" for none
}

func leftAddresses(t *testing.T) []leftAddress {
	t.Helper()
	src, err := os.ReadFile("../content/testdata/addresses.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var table []leftAddress
	for line := range strings.Lines(string(src)) {
		address, to, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue
		}
		address, _, _ = strings.Cut(address, "#") // no browser sends it
		path, query, asked := strings.Cut(address, "?")
		if asked && query != "" {
			query = "?" + query
		}
		table = append(table, leftAddress{path, query, to})
	}
	return table
}

// TestAddressesAreLedToTheirPage demands of the server what the table says, over a real connection.
func TestAddressesAreLedToTheirPage(t *testing.T) {
	s := bundled(t)
	server := httptest.NewServer(s)
	defer server.Close()
	client := server.Client()
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	for _, a := range leftAddresses(t) {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.URL.Opaque = "//" + r.URL.Host + escapeRaw(a.path+a.query)
		response, err := client.Do(r)
		if err != nil {
			t.Fatalf("%s: %v", a.path, err)
		}
		_ = response.Body.Close()
		wantStatus, wantTo := http.StatusNotFound, ""
		_, bad := url.PathUnescape(a.path)
		switch file := s.File(a.path); {
		case bad != nil: // by net/http, before the site is asked
			wantStatus = http.StatusBadRequest
		case file != nil:
			wantStatus = http.StatusOK
		case s.File(a.to) != nil:
			wantStatus, wantTo = http.StatusPermanentRedirect, a.to+escapeRaw(a.query)
		}
		if to := response.Header.Get("Location"); response.StatusCode != wantStatus || to != wantTo {
			t.Errorf("%s%s: %d to %q, want %d to %q", a.path, a.query, response.StatusCode, to, wantStatus, wantTo)
		}
	}
}

// escapeRaw escapes what cannot stand in a request, and nothing that is escaped already.
func escapeRaw(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		if c <= ' ' || c >= 0x7f {
			b.WriteString(url.QueryEscape(string([]byte{c})))
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// TestNoAddressLeadsToAnotherHost: what stands in a redirect begins with one slash and a page of ours, whatever was asked.
func TestNoAddressLeadsToAnotherHost(t *testing.T) {
	s := testSite(t, testPaper(t))
	const tide = "/a/2026-02/tide/"
	for path, want := range map[string]string{
		"//evil.example/": "", "///evil.example/%2e%2e": "", `/\evil.example/`: "", `/\/evil.example`: "", "//evil.example" + tide: "",
		"//evil.example/index.html": "", "//evil.example//": "", "/%0d%0aLocation:%20https://evil.example/": "", "/%00/": "/",
		"/" + tide: tide, "//" + tide: tide, `\a\2026-02\tide`: tide, "/a/2026-02/tide/%0d%0aSet-Cookie:%20a=b": tide,
		"/a/2026-02/tide/" + strings.Repeat("%25", 4000): tide, "/a/2026-02/" + strings.Repeat("tide", 4000): "",
	} {
		decoded, err := url.PathUnescape(path)
		if err != nil {
			t.Fatal(err)
		}
		w := httptest.NewRecorder()
		s.ServeHTTP(w, &http.Request{Method: http.MethodGet, URL: &url.URL{Path: decoded, RawPath: path}})
		if got := w.Header().Get("Location"); got != want {
			t.Errorf("%.60s leads to %q, want %q", path, got, want)
		}
	}
}

// mixedAddresses puts addresses of the table together anew, at random but each time the same, and tells how Go reads them: JSON for
// testdata/address/read.test.mjs.
func mixedAddresses(t *testing.T) []byte {
	t.Helper()
	type read struct {
		Address string `json:"address"`
		Kind    string `json:"kind"`
		Edition string `json:"edition"`
		Name    string `json:"name"`
		Path    string `json:"path"`
	}
	table, random := leftAddresses(t), rand.New(rand.NewPCG(1, 2))
	part := func() []rune {
		all := []rune(table[random.IntN(len(table))].path)
		from := random.IntN(len(all))
		return all[from : from+1+random.IntN(len(all)-from)]
	}
	list := make([]read, 3000)
	for i := range list {
		address := "/" + string(part()) + string(part()) + string(part())
		place := content.ParsePath(address)
		list[i] = read{address, place.Kind, place.Edition, place.Name, place.Path()}
	}
	out, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
