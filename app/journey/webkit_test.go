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

// webkit is WebKit's driver program on a screen that nobody sees. Each journey opens a session in it: a browser of its
// own, which keeps nothing afterwards.
var webkit struct {
	once    sync.Once
	missing string // why there is none
	address string
	browser string // the small browser that comes with the driver
	stop    []func()
}

func needWebKit(t *testing.T) {
	t.Helper()
	webkit.once.Do(func() {
		if err := startWebKit(); err != nil {
			webkit.missing = "there is no WebKit: " + err.Error()
		}
	})
	if webkit.missing != "" {
		lack(t, webkit.missing)
	}
}

func startWebKit() error {
	driver, err := exec.LookPath("WebKitWebDriver")
	if err != nil {
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
	display, err := startScreen(screen)
	if err != nil {
		return err
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	cmd := exec.Command(driver, "--port="+port)
	cmd.Env = append(os.Environ(), "DISPLAY="+display, "LANG=C.UTF-8",
		"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1", "WEBKIT_DISABLE_DMABUF_RENDERER=1", "LIBGL_ALWAYS_SOFTWARE=1")
	if err := startProgram(cmd); err != nil {
		return err
	}
	webkit.address = "http://127.0.0.1:" + port
	return awaitDriver(webkit.address)
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
	err = startProgram(cmd)
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

func startProgram(cmd *exec.Cmd) error {
	if err := cmd.Start(); err != nil {
		return err
	}
	webkit.stop = append(webkit.stop, func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	return nil
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
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			return fmt.Errorf("WebKitWebDriver does not answer: %w", err)
		}
		return answer.Body.Close()
	})
}

func stopWebKit() {
	for i := len(webkit.stop) - 1; i >= 0; i-- {
		webkit.stop[i]()
	}
}

// window is a [phone] in WebKit. The driver tells nothing of the console.
type window struct{ *driver }

func newWindow(t *testing.T) *window {
	t.Helper()
	needWebKit(t)
	ctx, cancel := context.WithTimeout(context.Background(), 2*patience)
	defer cancel()
	d, err := openDriver(ctx, webkit.address, map[string]any{
		"webkitgtk:browserOptions": map[string]any{"binary": webkit.browser, "args": []string{"--automation"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		_ = d.close(ctx)
	})
	if err := d.resize(ctx, 390, 844); err != nil { // the browser's own bars make it 447 wide
		t.Fatal(err)
	}
	return &window{d}
}

func (w *window) name() string         { return "webkit" }
func (w *window) complaints() []string { return nil }

func (w *window) press(ctx context.Context, key string) error {
	keys := map[string]string{"Escape": "\ue00c", "Tab": "\ue004", "Enter": "\ue007"}
	return w.command(ctx, http.MethodPost, "/actions", map[string]any{"actions": []any{map[string]any{
		"type": "key", "id": "keys",
		"actions": []any{map[string]any{"type": "keyDown", "value": keys[key]}, map[string]any{"type": "keyUp", "value": keys[key]}},
	}}}, nil)
}
