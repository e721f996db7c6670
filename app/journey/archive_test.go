//go:build !js

package journey

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"

	"zhaputide/content"
	"zhaputide/content/importer"
	"zhaputide/content/segment"
	"zhaputide/web"
	"zhaputide/web/site"
)

// benchScript runs in every page of this benchmark.
//
//go:embed testdata/bench.js
var benchScript string

// pace is the time from one letter to the next of a quick typist, in ms.
const pace = 150

// typedQueries are typed letter by letter: common words, rare ones, several, a sentence, and pinyin in all ways.
var typedQueries = []string{
	"习近平", "中国经济", "长江经济带发展", "粮食 丰收", "嘉兴港区", "防汛救灾工作", "沙特土耳其巴基斯坦签署", "1.12亿", "\"高质量发展\"", "春运 -铁路",
	"changjiang", "zhongguo", "jjfz", "shenzhou", "长江jing",
}

// TestArchiveInTheBrowser runs the app over the archive ARCHIVE, one {"id","title","date","body"} a line, on a phone four times slower
// than this machine, and prints: how soon search is ready, how soon each letter typed has its results, beside letters whose rows are
// there already, the long tasks meanwhile, and the memory. It only measures: no time fails it. SITE names a folder where the packs and
// the index of the archive are kept from one run to the next: to build them takes a minute.
func TestArchiveInTheBrowser(t *testing.T) {
	name := os.Getenv("ARCHIVE")
	switch {
	case os.Getenv("BENCH") == "":
		t.Skip("a measurement: set BENCH=1")
	case name == "":
		t.Skip("ARCHIVE names no archive of articles")
	}
	needChrome(t)
	s := theSites(t)
	archive := archiveFiles(t, name)
	for _, c := range []struct {
		name   string
		site   http.Handler
		letter string
	}{
		{"bundled edition", s.first, "港"},
		{"archive", overlaid(s.first, archive), "中"},
	} {
		b := newBench(t, benchExec(t, s.first, c.site))
		b.ready(c.name, c.letter)
		if c.name == "archive" {
			b.typing()
		}
		t.Logf("%s: memory of the page %.1f MB, of the search worker %.1f MB", c.name, b.number(`bench.memory.buffer.byteLength`)/(1<<20), b.number(`bench.workerMemory()`)/(1<<20))
		b.tab.close()
	}
}

// indexIsKept: the worker is in charge and, unless that is enough, every file of the index is in the phone.
const indexIsKept = `(async () => {
	const enough = %s, cache = await caches.open("packs"), m = await cache.match("/packs/manifest.json");
	if (!navigator.serviceWorker.controller || !m) return false;
	if (enough) return true;
	const { paper, lexicon, segments } = (await m.json()).search, kept = new Set((await cache.keys()).map((r) => new URL(r.url).pathname));
	return [paper, ...lexicon, ...segments.flatMap((s) => [s.index, s.texts])].every((file) => kept.has(file.path));
})()`

// benchExec is the site with the engine's script once more, which also tells the memory.
func benchExec(t *testing.T, shell *site.Site, site http.Handler) http.Handler {
	t.Helper()
	var exec []byte
	for _, path := range shell.Paths() {
		if strings.HasPrefix(path, "/shell/wasm_exec.") {
			exec = shell.File(path).Body()
		}
	}
	exec = append(slices.Clone(exec), `
		{
			const { run } = Go.prototype, channel = new BroadcastChannel("bench");
			let memory;
			Go.prototype.run = function (instance) { memory = instance.exports.mem; return run.call(this, instance); };
			channel.onmessage = () => channel.postMessage(memory.buffer.byteLength);
		}`...)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/bench-exec.js" {
			site.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write(exec)
	})
}

// bench is a reader with a slow phone.
type bench struct {
	*reader
	tab *tab
}

// newBench opens the site on a phone of its own and waits until it keeps all that search needs.
func newBench(t *testing.T, site http.Handler) *bench {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	t.Cleanup(cancel)
	p := newTab(t, benchScript)
	b := &bench{&reader{t: t, ctx: ctx, phone: p, host: newHost(t, site)}, p}
	b.openApp(content.SearchPath)
	b.wait("the worker is in charge", indexIsKept, true) // what a page fetches before the worker came is not kept
	b.openApp(content.SearchPath)
	b.write("报")
	b.wait("something is found", found+` > 0`)
	b.do(`document.querySelector(".synonym .meant-word")?.click()`) // much is fetched only when asked
	b.wait("all that search needs is kept", indexIsKept, false)
	_, err := call(p, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: slowerCPU})
	b.must(err)
	return b
}

// ready measures how soon one can search, on a page just loaded: when the app has been up for a moment, and at once.
func (b *bench) ready(name, letter string) {
	for _, wait := range []int{3000, 0} {
		var box, ready, first []float64
		for range rounds {
			b.openApp(content.FrontPath)
			b.do(`new Promise((done) => setTimeout(() => requestIdleCallback(done), %s))`, wait)
			times := value[[]float64](b.reader, fill(`bench.ready(%s)`, []any{letter}))
			box, ready, first = append(box, times[0]), append(ready, times[1]), append(first, times[2])
		}
		b.t.Logf("%s, %d ms after the app is up: from the tap to the page %s: %.0f", name, wait, spread(box), box)
		b.t.Logf("%s, %d ms after the app is up: from the tap till one can search %s: %.0f", name, wait, spread(ready), ready)
		b.t.Logf("%s, %d ms after the app is up: from the first letter to its results %s: %.0f", name, wait, spread(first), first)
	}
}

// typing measures every letter of the queries, one after the other.
func (b *bench) typing() {
	kinds := map[string][]float64{}
	var all, bare, long []float64
	for _, query := range typedQueries {
		began := b.number(`performance.now()`)
		times := value[[]float64](b.reader, fill(`bench.write(%s, `+fmt.Sprint(pace)+`)`, []any{query}))
		kind := "characters"
		if strings.ContainsAny(query, "abcdefghijklmnopqrstuvwxyz") {
			kind = "pinyin"
		}
		kinds[kind] = append(kinds[kind], times...)
		all = append(all, times...)
		tasks := value[[]float64](b.reader, fill(`bench.long.filter((task) => task.start > %s).map((task) => task.duration)`, []any{began}))
		long = append(long, tasks...)
		bare = append(bare, value[[]float64](b.reader, fill(`bench.bare(%s, `+fmt.Sprint(pace)+`)`, []any{len(times)}))...)
		b.t.Logf("typing %s: %.0f ms, long tasks %.0f ms", query, times, tasks)
	}
	for _, kind := range []string{"characters", "pinyin"} {
		b.t.Logf("from a letter to its results, %s: %s", kind, spread(kinds[kind]))
	}
	b.t.Logf("from a letter to its results: %s", spread(all))
	b.t.Logf("from a letter to rows that were there already: %s", spread(bare))
	b.t.Logf("long tasks while typing %d letters: %d, the longest %.0f ms", len(all), len(long), slices.Max(append(long, 0)))
}

// spread is the median and the 95th percentile of times in ms.
func spread(times []float64) string {
	times = slices.Sorted(slices.Values(times))
	return fmt.Sprintf("median %.0f ms, 95th percentile %.0f ms, of %d", times[len(times)/2], times[(len(times)*95+99)/100-1], len(times))
}

// archiveFiles are the packs and the index of the archive, by path; from SITE if they are there.
func archiveFiles(t *testing.T, name string) fileAt {
	t.Helper()
	kept := os.Getenv("SITE")
	if kept == "" {
		kept = t.TempDir()
	}
	if _, err := os.Stat(filepath.Join(kept, "packs", "manifest.json")); err != nil {
		if err := buildArchive(t.TempDir(), name, kept); err != nil {
			t.Fatal(err)
		}
	}
	return func(path string) []byte {
		body, err := os.ReadFile(filepath.Join(kept, filepath.FromSlash(path)))
		if err != nil {
			return nil
		}
		return body
	}
}

// fileAt gives the file at a path of a site, nil for none.
type fileAt func(path string) []byte

// buildArchive imports the archive under the bundled paper's name and writes its packs and its index to the folder kept.
func buildArchive(dir, name, kept string) error {
	paper, err := os.ReadFile(filepath.Join(root, "content", "paper.yaml"))
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "paper.yaml"), paper, 0o600); err != nil {
		return err
	}
	if code := importer.Command([]string{"-format", "jsonl", name, "-out", filepath.Join(dir, "articles")}, io.Discard, os.Stderr); code != 0 {
		return fmt.Errorf("import %s: status %d", name, code)
	}
	n, err := content.Load(os.DirFS(dir))
	if err != nil {
		return err
	}
	words, err := segment.OpenDictionary(n.Paper.Gazetteer)
	if err != nil {
		return err
	}
	// The app is not of this build: see overlaid.
	site, err := web.Build(web.Source{Newspaper: n, Media: os.DirFS(dir), Cutter: words, Dictionary: words, Wasm: []byte("\x00asm"), Exec: []byte("//")})
	if err != nil {
		return err
	}
	for _, path := range site.Paths() {
		if !isOfThePaper(path) {
			continue
		}
		file := filepath.Join(kept, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, site.File(path).Body(), 0o600); err != nil {
			return err
		}
	}
	return nil
}

func isOfThePaper(path string) bool {
	return strings.HasPrefix(path, "/packs/") || strings.HasPrefix(path, "/find/")
}

// overlaid is the site with another paper: packs and index come from there, the shell stays. Neither knows the other's bytes.
func overlaid(site *site.Site, paper fileAt) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isOfThePaper(r.URL.Path) {
			site.ServeHTTP(w, r)
			return
		}
		body := paper(r.URL.Path)
		if body == nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/octet-stream")
		_, _ = w.Write(body)
	})
}
