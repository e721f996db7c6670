//go:build !js

package search

import (
	"bytes"
	"os"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/andybalholm/brotli"

	"zhaputide/app/search/query"
	"zhaputide/content/index"
	"zhaputide/content/segment"
)

// paper is an archive with its engine, made as the build and the phone make it.
type paper struct {
	docs         []index.Doc
	engine       *Engine
	indexBytes   []byte
	lexiconBytes []byte
}

var wholeDictionary = sync.OnceValues(func() (*segment.Dictionary, error) { return segment.OpenDictionary(places()) })

func newPaper(t testing.TB, docs []index.Doc, c Config) paper {
	t.Helper()
	d, err := wholeDictionary()
	if err != nil {
		t.Fatal(err)
	}
	p := paper{docs: docs}
	p.lexiconBytes, err = segment.BuildLexicon(d, func(yield func(string) bool) {
		for _, doc := range docs {
			if !yield(doc.Text()) {
				return
			}
		}
		for _, s := range c.Sections {
			if !yield(s.Name) {
				return
			}
		}
		for _, row := range c.Synonyms {
			for _, w := range row {
				if !yield(w) {
					return
				}
			}
		}
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if p.indexBytes, err = index.Build(docs, d, d.Folder()); err != nil {
		t.Fatal(err)
	}
	p.engine = openPaper(t, p.lexiconBytes, p.indexBytes, index.BuildTexts(docs, d.Folder()), c)
	return p
}

func openPaper(t testing.TB, lexicon, segmentBytes, texts []byte, c Config) *Engine {
	t.Helper()
	l, err := segment.OpenLexicon(lexicon)
	if err != nil {
		t.Fatal(err)
	}
	s, err := index.Open(segmentBytes)
	if err != nil {
		t.Fatal(err)
	}
	x, err := index.OpenTexts(texts)
	if err != nil {
		t.Fatal(err)
	}
	c.Lexicon, c.Folder, c.Sources = l, l.Folder(), []Source{{s, x}}
	e, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// packed is the size with brotli at its best, as the phone is sent it.
func packed(b []byte, level int) int {
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, level)
	_, _ = w.Write(b) // to memory: no error
	_ = w.Close()
	return out.Len()
}

// archive opens the archive that ARCHIVE names, or skips.
func archive(t testing.TB) paper {
	t.Helper()
	name := os.Getenv("ARCHIVE")
	if name == "" {
		t.Skip("ARCHIVE names no archive of articles")
	}
	return newPaper(t, archiveDocs(t, name, os.Getenv("BODIES") == "1"), Config{})
}

// TestQuality answers the queries of QUERIES over the archive ARCHIVE and prints one line; BODIES=1 leaves headlines out of the index.
// Brotli at its best takes minutes for a big archive: PACKED=5 packs worse and faster.
func TestQuality(t *testing.T) {
	name := os.Getenv("QUERIES")
	if name == "" {
		t.Skip("QUERIES names no queries")
	}
	p := archive(t)
	type line struct {
		Q        string
		Relevant []string
	}
	queries := readLines[line](t, name)
	if len(queries) == 0 {
		t.Fatalf("%s: no queries", name)
	}
	var reciprocal, first, ten float64
	var times, scans []time.Duration
	for _, q := range queries {
		started := time.Now()
		r := p.engine.Start(query.Parse(q.Q), Options{Limit: 10})
		results := r.Results()
		times = append(times, time.Since(started))
		if started = time.Now(); !r.Step(1) {
			for !r.Step(1 << 20) {
			}
			results = r.Results()
		}
		scans = append(scans, time.Since(started))
		for i, h := range results.Hits {
			if slices.Contains(q.Relevant, h.Slug) {
				reciprocal += 1 / float64(i+1)
				ten++
				if i == 0 {
					first++
				}
				break
			}
		}
	}
	level := brotli.BestCompression
	if os.Getenv("PACKED") != "" {
		level = int(os.Getenv("PACKED")[0] - '0')
	}
	n := float64(len(queries))
	mean, late := spread(times)
	scanMean, scanLate := spread(scans)
	packedIndex := packed(p.indexBytes, level)
	t.Logf("documents %d, queries %d, MRR@10 %.4f, recall@1 %.3f, recall@10 %.3f, mean %.2f ms, p99 %.2f ms (texts looked through: %.1f, %.1f ms), index %d bytes, brotli %d (%.1f an article), lexicon %d bytes, brotli %d",
		len(p.docs), len(queries), reciprocal/n, first/n, ten/n, mean, late, scanMean, scanLate, len(p.indexBytes), packedIndex, float64(packedIndex)/float64(len(p.docs)), len(p.lexiconBytes), packed(p.lexiconBytes, level))
}

// spread is the mean and the 99th percentile, in milliseconds.
func spread(all []time.Duration) (mean, late float64) {
	slices.Sort(all)
	for _, d := range all {
		mean += d.Seconds() * 1000
	}
	return mean / float64(len(all)), all[len(all)*99/100].Seconds() * 1000
}
