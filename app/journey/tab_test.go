//go:build !js

package journey

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/serviceworker"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// watch runs in every page before anything else: it notes what cannot be asked for later.
//
//go:embed testdata/watch.js
var watch string

// tab is a [phone] in Chromium: 390×844 CSS pixels unless resized.
type tab struct {
	of    *chromium
	ctx   context.Context
	close func()

	mu       sync.Mutex
	said     []string
	excused  []string // parts of complaints that the journey expects
	document []string // addresses of the documents loaded: a reload shows here
}

// methodNotFound is the code of DevTools for a command that it does not know.
const methodNotFound = -32601

// newTab opens a tab of its own profile. scripts run in every page first, after watch.
func newTab(t *testing.T, scripts ...string) *tab {
	t.Helper()
	return openTab(t, append([]string{watch}, scripts...)...)
}

// openTab opens a tab of its own profile, in which scripts run first in every page.
func openTab(t *testing.T, scripts ...string) *tab {
	t.Helper()
	needChrome(t)
	return chrome.openTab(t, scripts...)
}

// openTab opens a tab in a browser that was started.
func (c *chromium) openTab(t *testing.T, scripts ...string) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(c.need(t), chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	p := &tab{of: c, ctx: ctx, close: cancel}
	err := chromedp.Listen(ctx, p.onEvent)
	for _, script := range scripts {
		if err == nil {
			_, err = call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		}
	}
	if err == nil {
		_, err = call(p, serviceworker.Enable, cdp.Empty{})
	}
	if err == nil { // a tab in the background would neither keep a focus nor paint
		_, err = call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
		if unknown := (*cdproto.Error)(nil); errors.As(err, &unknown) && unknown.Code == methodNotFound {
			err = nil // an old engine
		}
	}
	if err == nil {
		err = p.resize(390, 844)
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// call sends a command of the DevTools protocol to the tab.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) (R, error) {
	return chromedp.Run(p.ctx, func(ctx context.Context, target *chromedp.Target) (R, error) {
		return cdp.Call(ctx, target, command, params)
	})
}

func (p *tab) resize(width, height int64) error {
	return chromedp.Do(p.ctx, chromedp.EmulateViewport(width, height, chromedp.EmulateMobile, chromedp.EmulateTouch))
}

func (p *tab) name() string { return p.of.engine }

// onEvent notes every complaint of the page, its console and its worker.
func (p *tab) onEvent(event any) {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		p.complain("exception: " + thrown(e.ExceptionDetails).Error())
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning || e.Type == runtime.ConsoleAPICalledTypeAssert {
			words := make([]string, 0, len(e.Args))
			for _, arg := range e.Args {
				words = append(words, string(arg.Value)+arg.Description)
			}
			p.complain("console: " + strings.Join(words, " "))
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			p.complain(fmt.Sprintf("%s: %s %s", e.Entry.Source, e.Entry.Text, e.Entry.URL))
		}
	case *serviceworker.EventWorkerErrorReported:
		m := e.ErrorMessage
		p.complain(fmt.Sprintf("worker: %s:%d: %s", m.SourceURL, m.LineNumber, m.ErrorMessage))
	case *page.EventFrameNavigated:
		if e.Frame.ParentID == "" {
			p.mu.Lock()
			p.document = append(p.document, e.Frame.URL)
			p.mu.Unlock()
		}
	}
}

// thrown makes an error of what JavaScript threw.
func thrown(e *runtime.ExceptionDetails) error {
	what := e.Text
	if e.Exception != nil {
		what += " " + e.Exception.Description
	}
	return fmt.Errorf("%s (%s:%d)", what, e.URL, e.LineNumber)
}

func (p *tab) complain(what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.said = append(p.said, what)
}

// excuse lets complaints with this part pass.
func (p *tab) excuse(part string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.excused = append(p.excused, part)
}

func (p *tab) complaints() (open []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
next:
	for _, what := range p.said {
		for _, part := range p.excused {
			if strings.Contains(what, part) {
				continue next
			}
		}
		open = append(open, what)
	}
	return open
}

// loads tells how many documents this tab has loaded.
func (p *tab) loads() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.document)
}

// open is done when another document than the one before is complete: the driver's own word comes early now and then.
func (p *tab) open(ctx context.Context, url string) error {
	if err := p.run(ctx, `window.stale = true`, nil); err != nil {
		return err
	}
	if err := p.during(ctx, chromedp.Navigate(url)); err != nil {
		return fmt.Errorf("open %s: %w", url, err)
	}
	return until(ctx, func(ctx context.Context) error {
		var ready bool
		if err := p.run(ctx, `!window.stale && document.readyState === "complete"`, &ready); err != nil {
			return err
		}
		if !ready {
			return fmt.Errorf("open %s: not loaded", url)
		}
		return nil
	})
}

// during runs an action in the tab for as long as ctx lasts.
func (p *tab) during(ctx context.Context, action chromedp.Action[chromedp.Void]) error {
	within, cancel := context.WithCancel(p.ctx)
	defer cancel()
	defer context.AfterFunc(ctx, cancel)()
	return chromedp.Do(within, action)
}

func (p *tab) run(ctx context.Context, js string, to any) error {
	yes := true
	return p.during(ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		answer, err := cdp.Call(ctx, target, runtime.Evaluate, runtime.EvaluateParams{
			Expression: "(async () => (" + js + "\n))()", AwaitPromise: &yes, ReturnByValue: &yes, UserGesture: &yes,
		})
		if err != nil {
			return err
		}
		if answer.ExceptionDetails != nil {
			return thrown(answer.ExceptionDetails)
		}
		if to == nil {
			return nil
		}
		if len(answer.Result.Value) == 0 {
			return fmt.Errorf("no value but %s", answer.Result.Type)
		}
		return json.Unmarshal(answer.Result.Value, to)
	}))
}

func (p *tab) tap(ctx context.Context, selector string) error {
	var at struct {
		X, Y float64
		Why  string
	}
	if err := p.run(ctx, fill("watch.place(%s)", []any{selector}), &at); err != nil {
		return err
	}
	if at.Why != "" {
		return fmt.Errorf("%s", at.Why)
	}
	return p.during(ctx, chromedp.MouseClickXY(at.X, at.Y))
}

func (p *tab) press(ctx context.Context, key string) error {
	keys := map[string]string{"Escape": kb.Escape, "Tab": kb.Tab, "Enter": kb.Enter}
	return p.during(ctx, chromedp.KeyEvent(keys[key]))
}

// back goes one step back in the history, without waiting for a load: there may be none.
func (p *tab) back() error {
	_, err := call(p, runtime.Evaluate, runtime.EvaluateParams{Expression: "history.back()"})
	return err
}

// picture is a screenshot of a part of the screen, in CSS pixels of the page.
func (p *tab) picture(x, y, width, height float64) ([]byte, error) {
	shot, err := call(p, page.CaptureScreenshot, page.CaptureScreenshotParams{
		Format: page.CaptureScreenshotFormatPng,
		Clip:   &page.Viewport{X: x, Y: y, Width: width, Height: height, Scale: 1},
	})
	if err != nil {
		return nil, err
	}
	return shot.Data, nil
}
