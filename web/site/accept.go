//go:build !js

package site

import (
	"strconv"
	"strings"
)

// negotiate picks the coding of an answer from the Accept-Encoding header: the one that the phone weighs highest, the smallest
// where it weighs them alike. Plain ("") needs no mention to be accepted, and is the answer where nothing is acceptable,
// because a page that might be refused is better than none (RFC 9110, 12.5.3).
func negotiate(header string, f *File) string {
	weights := acceptWeights(header)
	weight := func(coding string) float64 {
		if w, ok := weights[coding]; ok {
			return w
		}
		return weights["*"]
	}
	best, bestWeight := "", 0.0
	if w, ok := weights["identity"]; ok {
		bestWeight = w
	}
	if f.Gz != nil && weight("gzip") > 0 && weight("gzip") >= bestWeight {
		best, bestWeight = "gzip", weight("gzip")
	}
	if f.Br != nil && weight("br") > 0 && weight("br") >= bestWeight {
		best = "br"
	}
	return best
}

// acceptWeights reads "br;q=1.0, gzip, *;q=0". What is not a weight counts as 0: not wanted.
func acceptWeights(header string) map[string]float64 {
	weights := map[string]float64{}
	for item := range strings.SplitSeq(header, ",") {
		coding, params, _ := strings.Cut(item, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		if coding == "" {
			continue
		}
		if coding == "x-gzip" {
			coding = "gzip"
		}
		weight := 1.0
		for param := range strings.SplitSeq(params, ";") {
			name, value, _ := strings.Cut(param, "=")
			if !strings.EqualFold(strings.TrimSpace(name), "q") {
				continue
			}
			q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
			if err != nil || !(q >= 0 && q <= 1) {
				q = 0
			}
			weight = q
		}
		weights[coding] = weight
	}
	return weights
}
