//go:build !js

package journey

import (
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"strings"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/web/site"
)

// says tells whether a notice has these words.
func says(words string) string {
	return `(document.querySelector(".notices")?.innerText || "").includes("` + words + `")`
}

// newestInForce is the newest edition of the manifest in force, "" without one.
const newestInForce = `(async () => {
	const manifest = await (await caches.open("packs")).match("/packs/manifest.json");
	return manifest ? (await manifest.json()).newest : "";
})()`

// isWhole tells whether a manifest is in force and none waits, and all of these files are kept.
const isWhole = `(async ({ manifest, files }) => {
	const packs = await caches.open("packs"), here = await packs.match("/packs/manifest.json");
	if (!here || await packs.match("/packs/manifest.next")) return false;
	if (JSON.stringify(await here.json()) !== JSON.stringify(JSON.parse(manifest))) return false;
	for (const file of files) if (!(await caches.match(file, { ignoreVary: true }))) return false;
	return true;
})(%s)`

// wholeness is what a phone must hold that has all of a paper.
type wholeness struct {
	Manifest string   `json:"manifest"`
	Files    []string `json:"files"`
}

var shellOfWorker = regexp.MustCompile(`(?m)^const SHELL = (.*);$`)

// whole lists what a phone holds that has all of this paper: every pack, picture and file of search, and the shell.
func (c *cell) whole(paper *site.Site) wholeness {
	c.t.Helper()
	w := wholeness{Manifest: string(paper.File(pack.ManifestPath).Body())}
	for _, path := range paper.Paths() {
		if isContent(path) {
			w.Files = append(w.Files, path)
		}
	}
	var shell struct{ Files []string }
	c.must(json.Unmarshal(shellOfWorker.FindSubmatch(paper.File("/worker.js").Body())[1], &shell))
	w.Files = append(w.Files, shell.Files...)
	return w
}

// checkDuring looks at the phone while the fault lasts: nothing that was readable is lost, and the words are true.
func (c *cell) checkDuring() {
	c.t.Helper()
	c.stage = "says what is true"
	newest := ""
	if !c.fault.denies {
		newest = c.text(newestInForce)
	}
	if newest != matrixNew && !c.fault.leaves {
		c.check("no new edition is announced that is not here", "!"+says(`今日报纸已到`))
	}
	if c.moment.fresh {
		c.checkFresh()
		return
	}
	if c.fault.denies {
		c.stage = "reads from the line"
		c.do(`sessionStorage.setItem("still", "yes")`)
		c.open("/")
		c.check("the front page is there", `document.querySelector("#page .lead .headline") !== null`)
		c.fault.mend(c)
		newest = c.text(newestInForce)
	}
	if c.fault.erases {
		return
	}
	c.stage = "reads what was kept"
	paper := c.sites.before
	if newest == matrixNew {
		paper = c.sites.after
	}
	c.read(paper, c.fault.yields)
	c.stage = "says what is true"
	c.do(`sessionStorage.removeItem("still")`)
	c.openApp(content.SettingsPath)
	c.wait("it is told what is kept", `!document.querySelector(".health-title").innerText.includes("正在看")`)
	held := editionsOf(paper)
	if c.fault.yields {
		held = int(c.number(`caches.open("packs").then((cache) => cache.keys()).then((all) => all.filter((q) => /\/packs\/\d/.test(q.url) && (%s || !q.url.includes(%s))).length)`, newest == matrixNew, matrixNew))
	}
	if said := c.text(`document.querySelector(".health-title").innerText`); said != fmt.Sprintf("这部手机里有%d期报纸", held) {
		c.t.Errorf("%s, but it holds %d", said, held)
	}
	c.tap(".tab-saved")
	c.wait("the saved article is listed", rowsSay+`.length === 1`)
}

// checkFresh looks at a phone that had nothing: the page that came can be read, and nothing is promised that is not so.
func (c *cell) checkFresh() {
	c.t.Helper()
	c.check("the page that came is there", `document.querySelector("#page .lead .headline").innerText.includes(%s)`, matrixNewest)
	c.check("nothing is promised", `!/没有网也能看|今日报纸已到/.test(document.body.innerText)`)
	if c.fault.denies {
		c.fault.mend(c)
	}
}

// editionsOf counts the editions of a paper.
func editionsOf(paper *site.Site) int {
	n := 0
	for _, path := range paper.Paths() {
		if strings.HasPrefix(path, "/e/2") {
			n++
		}
	}
	return n
}

// read reads all that a phone holds of a paper, without a network: front, archive, year, section, and of each edition the page and an article. Where
// the oldest editions may have given way, the newest and what is saved.
func (c *cell) read(paper *site.Site, yields bool) {
	c.t.Helper()
	c.do(`sessionStorage.setItem("still", "yes")`)
	c.host.stop()
	for _, path := range paper.Paths() {
		place := content.ParsePath(path)
		if place.Edition == "" && !strings.HasPrefix(path, "/y/") && path != content.FrontPath && path != content.ArchivePath && path != content.SectionPath("yaowen") ||
			strings.HasSuffix(path, "/jianxun/") || !strings.HasSuffix(path, "/") {
			continue
		}
		if yields && (place.Edition != "" && place.Edition != matrixNewest && path != matrixArticle(matrixYear) || strings.HasPrefix(path, "/y/")) {
			continue
		}
		c.open(path)
		want := mainOf(string(paper.File(path).Body()))
		if got := c.text(`document.querySelector("main").textContent.replace(/\s+/g, "")`); got != want {
			c.t.Errorf("%s is another page offline:\n want %.300s\n got  %.300s", path, want, got)
		}
	}
}

var (
	anyTag   = regexp.MustCompile(`<[^>]*>`)
	anySpace = regexp.MustCompile(`\s+`)
)

// mainOf is the text of a document's main part, without spaces.
func mainOf(document string) string {
	part := mainPart.FindStringSubmatch(document)
	return anySpace.ReplaceAllString(html.UnescapeString(anyTag.ReplaceAllString(part[1], "")), "")
}

// uncaught lists what pages and workers have thrown and nobody caught.
func (p *tab) uncaught() (all []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, what := range p.said {
		if strings.HasPrefix(what, "exception: ") || strings.HasPrefix(what, "worker: ") {
			all = append(all, what)
		}
	}
	return all
}
