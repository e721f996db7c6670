//go:build !js

package journey

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"

	"zhaputide/web/site"
)

// cell is one fault at one moment, on a phone of its own.
type cell struct {
	*reader
	tab    *tab
	sites  *matrixSites
	line   *badLine
	fault  *fault
	moment *moment
	denied page.ScriptIdentifier // blocks the storage of pages

	stage string // what is being done: the table says it of a cell that fails
}

// still keeps the app from starting, so that many pages can be read in little time. Pages that the app draws are opened without it.
const still = `try { if (sessionStorage.getItem("still")) window.requestIdleCallback = () => {}; } catch {}`

func newCell(t *testing.T, f *fault, m *moment) *cell {
	t.Helper()
	needChrome(t)
	s := theMatrixSites(t)
	line := &badLine{paper: s.before, older: s.before, pace: 1}
	if f.slow {
		line.pace = 8
	}
	h := newHost(t, line)
	line.host, h.forgive = h, "/"
	p := newTab(t, still)
	p.excuse("") // faults are what this is about; exceptions are looked for at the end
	c := &cell{reader: begin(t, p, h), tab: p, sites: s, line: line, fault: f, moment: m}
	t.Cleanup(line.end) // before the host stops: no request outlives it
	return c
}

// run brings the phone to the moment, lets the fault happen, and looks after what was promised.
func (c *cell) run() {
	c.t.Helper()
	c.stage = "comes to the moment"
	if !c.moment.fresh {
		c.prepare()
	}
	c.stage = "meets the fault"
	target := c.moment.target(c.sites)
	c.line.publish(target)
	wrong := c.fault.line
	if wrong == nil {
		wrong = stall // until it has happened
	}
	early := c.fault.early && c.moment.first
	if early {
		c.fault.phone(c)
	} else {
		c.line.begin(wrong, func(path string) bool { return c.moment.hit(c, path) })
	}
	c.moment.start(c)
	if !early {
		c.await("a request of the moment", func() bool { return c.line.count() > 0 })
	}
	if c.fault.phone != nil && !early {
		c.fault.phone(c)
		c.line.end()
	}
	c.settle()
	c.checkDuring()
	c.stage = "is whole again"
	c.recover(target)
	if c.moment.installs {
		return // what fails there is told by an exception: the browser knows no other way
	}
	c.stage = "throws nothing that nobody catches"
	for _, what := range c.tab.uncaught() {
		c.t.Error(what)
	}
}

// prepare makes a phone that holds the paper before the update, all of it, with one article saved.
func (c *cell) prepare() {
	c.t.Helper()
	c.openApp(matrixArticle(matrixYear))
	c.tap(`#app [data-action=save]`)
	c.wait("it is saved", `document.querySelector("#app [data-action=save]").ariaPressed === "true"`)
	c.wait("the paper is kept", paperIsKept)
	c.wait("all of it, and the shell", isWhole, c.whole(c.sites.before))
	c.idle()
}

// settle waits until the worker has done what it does about the fault.
func (c *cell) settle() {
	c.t.Helper()
	if c.fault.leaves {
		c.open("/")
	}
	c.idle()
}

// idle waits until no worker does anything.
func (c *cell) idle() {
	c.t.Helper()
	if err := until(c.ctx, func(ctx context.Context) error {
		var work int
		if err := c.phone.run(ctx, strings.Replace(probing, "%MESSAGE%", `{ probe: "work" }`, 1), &work); err != nil {
			return err
		}
		if work == 0 || work == -1 {
			return nil
		}
		return errBusy
	}); err != nil {
		c.t.Fatalf("the worker: %v\n%s", err, c.scene())
	}
}

// probe tells the worker something; there must be one.
func (c *cell) probe(message string) {
	c.t.Helper()
	if work := c.number(strings.Replace(probing, "%MESSAGE%", message, 1)); work < 0 {
		c.t.Fatalf("no worker hears %s\n%s", message, c.scene())
	}
}

// ahead puts the worker's clock forward, past every pause.
func (c *cell) ahead() {
	c.t.Helper()
	c.do(strings.Replace(probing, "%MESSAGE%", `{ probe: "ahead", ms: 3 * 3600e3 }`, 1))
}

// await waits for what the host sees.
func (c *cell) await(what string, so func() bool) {
	c.t.Helper()
	if err := until(c.ctx, func(context.Context) error {
		if so() {
			return nil
		}
		return errors.New("not yet")
	}); err != nil {
		c.t.Fatalf("never: %s\n%s", what, c.scene())
	}
}

// recover ends the fault, and has the phone look once.
func (c *cell) recover(target *site.Site) {
	c.t.Helper()
	c.line.end()
	if c.fault.mend != nil && !c.fault.denies {
		c.fault.mend(c)
	}
	c.host.stop() // what hangs is cut
	c.host.start()
	c.do(`sessionStorage.removeItem("still")`)
	c.ahead()
	if c.moment.fresh {
		c.open("/")
	} else {
		c.do(comeBack)
	}
	c.wait("one look makes the phone whole", isWhole, c.whole(target))
	c.idle()
	if !c.moment.fresh && target == c.sites.after && !c.fault.leaves && !c.fault.erases { // else no page saw the old one go
		c.wait("the notice says that the new edition is here", says(`今日报纸已到`))
	}
	c.read(target, false)
	if c.moment.also != nil {
		c.host.start()
		c.moment.also(c)
	}
}
