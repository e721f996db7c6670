//go:build !js

package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/andybalholm/brotli"
)

// TestCodings demands that every coding of every file is the file, that each has a tag of its own, and that every answer has the headers
// of the site.
func TestCodings(t *testing.T) {
	s := testSite(t)
	if err := s.Compress(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	for _, p := range s.Paths() {
		tags := map[string]string{}
		for _, coding := range []string{"", "gzip", "br"} {
			r := httptest.NewRequest(http.MethodGet, p, nil)
			r.Header.Set("Accept-Encoding", coding)
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			got := w.Header().Get("Content-Encoding")
			body, err := decode(got, w.Body.Bytes())
			if err != nil || !bytes.Equal(body, s.File(p).Body()) {
				t.Errorf("%s as %q: not the file: %v", p, got, err)
			}
			if other, ok := tags[w.Header().Get("ETag")]; ok && other != got {
				t.Errorf("%s: the same tag as %q and %q", p, other, got)
			}
			tags[w.Header().Get("ETag")] = got
			for _, h := range s.Headers {
				if w.Header().Get(h.Name) != h.Value {
					t.Errorf("%s: %s is %q", p, h.Name, w.Header().Get(h.Name))
				}
			}
		}
	}
}

func decode(coding string, b []byte) ([]byte, error) {
	switch coding {
	case "br":
		return io.ReadAll(brotli.NewReader(bytes.NewReader(b)))
	case "gzip":
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			return nil, err
		}
		return io.ReadAll(z)
	}
	return b, nil
}
