//go:build !js

package journey

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// webkit holds what all journeys in WebKit share: a screen that nobody sees. Each has a driver program of its own and in it
// one session: a browser that keeps nothing afterwards.
var webkit struct {
	once    sync.Once
	missing string // why there is none
	driver  string
	browser string // the small browser that comes with the driver
	display string
	stop    func()
}

func needWebKit(t *testing.T) {
	t.Helper()
	webkit.once.Do(func() {
		if err := findWebKit(); err != nil {
			webkit.missing = "there is no WebKit: " + err.Error()
		}
	})
	if webkit.missing != "" {
		lack(t, webkit.missing)
	}
}

func findWebKit() (err error) {
	if webkit.driver, err = exec.LookPath("WebKitWebDriver"); err != nil {
		return err
	}
	screen, err := exec.LookPath("Xvfb")
	if err != nil {
		return err
	}
	found, _ := filepath.Glob("/usr/lib*/*/webkit2gtk-4.*/MiniBrowser")
	if len(found) == 0 {
		return errors.New("no MiniBrowser under /usr/lib")
	}
	webkit.browser = found[len(found)-1]
	webkit.display, err = startScreen(screen)
	return err
}

// startScreen starts the X server on the first free display and gives its name.
func startScreen(path string) (display string, err error) {
	r, w, err := os.Pipe()
	if err != nil {
		return "", err
	}
	defer func() { _ = r.Close() }()
	cmd := exec.Command(path, "-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{w}
	webkit.stop, err = startProgram(cmd)
	_ = w.Close()
	if err != nil {
		return "", err
	}
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		return "", fmt.Errorf("%s names no display: %w", path, err)
	}
	return ":" + strings.TrimSpace(number), nil
}

func startProgram(cmd *exec.Cmd) (stop func(), err error) {
	ownGroup(cmd)
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return func() {
		killGroup(cmd)
		_ = cmd.Wait()
	}, nil
}

// startDriver starts a driver program and gives its address.
func startDriver() (address string, stop func(), err error) {
	port, err := freePort()
	if err != nil {
		return "", nil, err
	}
	cmd := exec.Command(webkit.driver, "--port="+port)
	cmd.Env = append(os.Environ(), "DISPLAY="+webkit.display, "LANG=C.UTF-8",
		"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1", "WEBKIT_DISABLE_DMABUF_RENDERER=1", "LIBGL_ALWAYS_SOFTWARE=1")
	if stop, err = startProgram(cmd); err != nil {
		return "", nil, err
	}
	address = "http://127.0.0.1:" + port
	if err := awaitDriver(address); err != nil {
		stop()
		return "", nil, err
	}
	return address, stop, nil
}

func freePort() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer func() { _ = listener.Close() }()
	_, port, err := net.SplitHostPort(listener.Addr().String())
	return port, err
}

// awaitDriver waits until the driver answers.
func awaitDriver(address string) error {
	return until(context.Background(), func(ctx context.Context) error {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, address+"/status", nil)
		if err != nil {
			return err
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			return fmt.Errorf("WebKitWebDriver does not answer: %w", err)
		}
		return response.Body.Close()
	})
}

func stopWebKit() {
	if webkit.stop != nil {
		webkit.stop()
	}
}

// window is a [phone] in WebKit. The driver tells nothing of the console.
type window struct{ *driver }

// newWindow opens a window of its own browser. Now and then a browser starts and never answers its driver; then another is tried.
func newWindow(t *testing.T) *window {
	t.Helper()
	needWebKit(t)
	var last error
	for range 3 {
		w, stop, err := openWindow()
		if err == nil {
			t.Cleanup(stop)
			return w
		}
		last = err
	}
	t.Fatal(last)
	return nil
}

func openWindow() (w *window, stop func(), err error) {
	address, kill, err := startDriver()
	if err != nil {
		return nil, nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	d, err := openDriver(ctx, address, map[string]any{
		"webkitgtk:browserOptions": map[string]any{"binary": webkit.browser, "args": []string{"--automation"}},
	})
	if err == nil {
		err = d.resize(ctx, 390, 844) // the browser's own bars make it 447 wide
	}
	if err != nil {
		kill()
		return nil, nil, fmt.Errorf("open a window of WebKit: %w", err)
	}
	return &window{d}, func() {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		_ = d.close(ctx)
		kill()
	}, nil
}

func (w *window) name() string         { return "webkit" }
func (w *window) complaints() []string { return nil }

func (w *window) press(ctx context.Context, key string) error {
	return w.command(ctx, http.MethodPost, "/actions", map[string]any{"actions": []any{map[string]any{
		"type": "key", "id": "keys",
		"actions": []any{map[string]any{"type": "keyDown", "value": keys[key]}, map[string]any{"type": "keyUp", "value": keys[key]}},
	}}}, nil)
}
