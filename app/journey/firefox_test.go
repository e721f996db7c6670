//go:build !js

package journey

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// inFirefox runs a journey in the Firefox that FIREFOX names. It is not among the browsers that BROWSERS requires.
func inFirefox(t *testing.T, walk func(r *reader, s *sites)) {
	t.Helper()
	t.Run("firefox", func(t *testing.T) {
		path := os.Getenv("FIREFOX")
		if path == "" {
			t.Skip("NOT TESTED: FIREFOX names no Firefox")
		}
		t.Parallel()
		s := theSites(t)
		walk(begin(t, newFirefox(t, path), newHost(t, s.first)), s)
	})
}

// firefox is a [phone] in Firefox: a program of its own with a profile of its own, and its one window.
type firefox struct {
	*bidi
	context string // of BiDi: the window

	mu   sync.Mutex
	said []string
}

// newFirefox starts a Firefox, in which watch runs first in every page.
func newFirefox(t *testing.T, path string) *firefox {
	t.Helper()
	address := startFirefox(t, path)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	f := &firefox{}
	if err := f.begin(ctx, address); err != nil {
		t.Fatalf("open a window of Firefox: %v", err)
	}
	return f
}

// startFirefox starts the program and gives the address at which it is driven, as it names it.
func startFirefox(t *testing.T, path string) (address string) {
	t.Helper()
	cmd := exec.Command(path, "--headless", "--no-remote", "--profile", t.TempDir(), "--remote-debugging-port=0", "--remote-allow-origins="+bidiOrigin)
	told, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	stop, err := startProgram(cmd)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	defer time.AfterFunc(patience, func() { killGroup(cmd) }).Stop() // one that says nothing
	var lines []string
	for scanner := bufio.NewScanner(told); scanner.Scan(); {
		if _, address, found := strings.Cut(scanner.Text(), "WebDriver BiDi listening on "); found {
			go func() { _, _ = io.Copy(io.Discard, told) }() // it would stop once nobody reads; ends with the program
			return address
		}
		lines = append(lines, scanner.Text())
	}
	t.Fatalf("%s names no address: %q", path, lines)
	return ""
}

func (f *firefox) begin(ctx context.Context, address string) (err error) {
	if f.bidi, err = openBidi(ctx, address, f.onEvent); err != nil {
		return err
	}
	var tree struct {
		Contexts []struct{ Context string }
	}
	if err := f.command(ctx, "browsingContext.getTree", map[string]any{}, &tree); err != nil {
		return err
	}
	if len(tree.Contexts) == 0 {
		return errors.New("it has none")
	}
	f.context = tree.Contexts[0].Context
	for _, c := range []struct {
		method string
		params map[string]any
	}{
		{"session.subscribe", map[string]any{"events": []string{"log.entryAdded"}}},
		{"script.addPreloadScript", map[string]any{"functionDeclaration": "() => {" + watch + "}"}},
		{"browsingContext.setViewport", map[string]any{"context": f.context, "viewport": map[string]any{"width": 390, "height": 844}}},
	} {
		if err := f.command(ctx, c.method, c.params, nil); err != nil {
			return err
		}
	}
	return nil
}

// onEvent notes every complaint of the console.
func (f *firefox) onEvent(_ string, params json.RawMessage) {
	var entry struct{ Level, Text string }
	if err := json.Unmarshal(params, &entry); err != nil || entry.Level != "error" && entry.Level != "warn" {
		return
	}
	if strings.HasPrefix(entry.Text, "Failed to load") && strings.Contains(entry.Text, "A ServiceWorker intercepted the request") {
		return // so it calls what was still on its way when the reader went on
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.said = append(f.said, entry.Level+": "+entry.Text)
}

func (f *firefox) name() string { return "firefox" }

func (f *firefox) complaints() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Clone(f.said)
}

func (f *firefox) open(ctx context.Context, url string) error {
	err := f.command(ctx, "browsingContext.navigate", map[string]any{"context": f.context, "url": url, "wait": "complete"}, nil)
	if err != nil {
		return fmt.Errorf("open %s: %w", url, err)
	}
	return nil
}

// run gives the value of an expression or of its promise, as JSON.
func (f *firefox) run(ctx context.Context, js string, to any) error {
	var answer struct {
		Result           struct{ Value string }
		ExceptionDetails *struct{ Text string }
	}
	err := f.command(ctx, "script.evaluate", map[string]any{
		"expression":   "(async () => JSON.stringify((await (async () => (" + js + "\n))()) ?? null))()",
		"target":       map[string]any{"context": f.context},
		"awaitPromise": true, "userActivation": true,
	}, &answer)
	switch {
	case err != nil:
		return err
	case answer.ExceptionDetails != nil:
		return errors.New(answer.ExceptionDetails.Text)
	case to == nil:
		return nil
	}
	return json.Unmarshal([]byte(answer.Result.Value), to)
}

func (f *firefox) tap(ctx context.Context, selector string) error {
	var at struct {
		X, Y float64
		Why  string
	}
	if err := f.run(ctx, fill("watch.place(%s)", []any{selector}), &at); err != nil {
		return err
	}
	if at.Why != "" {
		return errors.New(at.Why)
	}
	return f.act(ctx, "pointer", map[string]any{"pointerType": "touch"},
		map[string]any{"type": "pointerMove", "x": int(at.X), "y": int(at.Y)},
		map[string]any{"type": "pointerDown", "button": 0},
		map[string]any{"type": "pointerUp", "button": 0})
}

func (f *firefox) press(ctx context.Context, key string) error {
	return f.act(ctx, "key", nil, map[string]any{"type": "keyDown", "value": keys[key]}, map[string]any{"type": "keyUp", "value": keys[key]})
}

// act does with a finger or a key what the actions say.
func (f *firefox) act(ctx context.Context, kind string, parameters any, actions ...any) error {
	source := map[string]any{"type": kind, "id": kind, "actions": actions}
	if parameters != nil {
		source["parameters"] = parameters
	}
	return f.command(ctx, "input.performActions", map[string]any{"context": f.context, "actions": []any{source}}, nil)
}
