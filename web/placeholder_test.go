//go:build !js

package web

import "testing"

func TestPlaceholder(t *testing.T) {
	for base, want := range map[string]bool{
		"": true, "https://zhaputide.example": true, "https://Paper.Example.": true, "https://paper.example:8443": true, "http://example": true,
		"http://localhost:8080": true, "https://paper.invalid": true, "https://a.test": true,
		"https://paper.example.org": false, "https://zhaputide.cn": false, "https://myexample": false, "http://192.168.1.5:8080": false,
		"proof.example/papers": false, "://": false, // the build refuses them in its own words
	} {
		if got := IsPlaceholder(base); got != want {
			t.Errorf("IsPlaceholder(%q) = %v", base, got)
		}
	}
}
