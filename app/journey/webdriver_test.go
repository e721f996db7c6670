//go:build !js

package journey

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// driver speaks W3C WebDriver to a driver program, for the one session it has opened: no more of it than the journeys need.
type driver struct {
	base string // address of the session
}

// elementKey marks a reference to an element in WebDriver.
const elementKey = "element-6066-11e4-a52e-4f735466cecf"

// keys are the names of keys in WebDriver, classic and BiDi.
var keys = map[string]string{"Escape": "\ue00c", "Tab": "\ue004", "Enter": "\ue007"}

// openDriver opens a session at the driver program's address.
func openDriver(ctx context.Context, address string, capabilities any) (*driver, error) {
	var session struct {
		SessionID string `json:"sessionId"`
	}
	d := &driver{base: address + "/session"}
	err := d.command(ctx, http.MethodPost, "", map[string]any{"capabilities": map[string]any{"alwaysMatch": capabilities}}, &session)
	if err != nil {
		return nil, err
	}
	d.base += "/" + session.SessionID
	return d, nil
}

// command sends one command; result, if not nil, takes the value of the response.
func (d *driver) command(ctx context.Context, method, path string, params, result any) error {
	var body bytes.Buffer
	if params != nil {
		if err := json.NewEncoder(&body).Encode(params); err != nil {
			return err
		}
	}
	request, err := http.NewRequestWithContext(ctx, method, d.base+path, &body)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	var reply struct {
		Value json.RawMessage `json:"value"`
	}
	if err := json.NewDecoder(response.Body).Decode(&reply); err != nil {
		return fmt.Errorf("webdriver %s: %w", path, err)
	}
	if response.StatusCode != http.StatusOK {
		var fault struct{ Error, Message string }
		_ = json.Unmarshal(reply.Value, &fault)
		return fmt.Errorf("webdriver %s: %s: %s", path, fault.Error, fault.Message)
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(reply.Value, result)
}

func (d *driver) open(ctx context.Context, url string) error {
	return d.command(ctx, http.MethodPost, "/url", map[string]any{"url": url}, nil)
}

// run gives the value of an expression or of its promise. The value is wrapped, so that a page's own error is told from the driver's.
func (d *driver) run(ctx context.Context, js string, to any) error {
	script := "const done = arguments[arguments.length - 1];\n" +
		"(async () => (" + js + "\n))().then((value) => done({value: JSON.stringify(value === undefined ? null : value)}), (e) => done({fault: String(e)}));"
	var answer struct{ Value, Fault string }
	err := d.command(ctx, http.MethodPost, "/execute/async", map[string]any{"script": script, "args": []any{}}, &answer)
	switch {
	case err != nil:
		return err
	case answer.Fault != "":
		return errors.New(answer.Fault)
	case to == nil:
		return nil
	}
	return json.Unmarshal([]byte(answer.Value), to)
}

func (d *driver) tap(ctx context.Context, selector string) error {
	how := map[string]any{"using": "css selector", "value": selector}
	if words, ok := strings.CutPrefix(selector, "="); ok {
		how = map[string]any{"using": "xpath", "value": fmt.Sprintf("//*[self::a or self::button][normalize-space()=%q]", words)}
	}
	var element map[string]string
	err := d.command(ctx, http.MethodPost, "/element", how, &element)
	if err != nil {
		return err
	}
	at := "/element/" + element[elementKey]
	if err := d.still(ctx, at); err != nil {
		return fmt.Errorf("%s: %w", selector, err)
	}
	return d.command(ctx, http.MethodPost, at+"/click", map[string]any{}, nil)
}

// still fails while the element moves: a touch would miss it.
func (d *driver) still(ctx context.Context, element string) error {
	var before, now struct{ X, Y float64 }
	if err := d.command(ctx, http.MethodGet, element+"/rect", nil, &before); err != nil {
		return err
	}
	time.Sleep(50 * time.Millisecond) // some frames
	if err := d.command(ctx, http.MethodGet, element+"/rect", nil, &now); err != nil {
		return err
	}
	if now != before {
		return errors.New("is moving")
	}
	return nil
}

func (d *driver) resize(ctx context.Context, width, height int) error {
	return d.command(ctx, http.MethodPost, "/window/rect", map[string]any{"width": width, "height": height}, nil)
}

func (d *driver) close(ctx context.Context) error {
	return d.command(ctx, http.MethodDelete, "", nil, nil)
}
