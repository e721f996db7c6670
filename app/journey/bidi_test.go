//go:build !js

package journey

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"golang.org/x/net/websocket"
)

// bidi speaks W3C WebDriver BiDi with a browser that speaks it by itself: no more of it than the journeys need.
type bidi struct {
	socket *websocket.Conn
	event  func(method string, params json.RawMessage)

	mu      sync.Mutex
	last    int // id of the last command
	waiting map[int]chan bidiMessage
	ended   error // why no answer comes any more
}

// bidiOrigin is what the socket says of where it comes from. The browser must be told to let it in.
const bidiOrigin = "http://127.0.0.1"

// bidiMessage is an answer to a command, or an event.
type bidiMessage struct {
	ID      int             `json:"id"`
	Type    string          `json:"type"`
	Result  json.RawMessage `json:"result"`
	Error   string          `json:"error"`
	Message string          `json:"message"`
	Method  string          `json:"method"`
	Params  json.RawMessage `json:"params"`
}

// openBidi opens a session at the address that the browser has named. event hears of everything that is subscribed to.
func openBidi(ctx context.Context, address string, event func(method string, params json.RawMessage)) (*bidi, error) {
	config, err := websocket.NewConfig(address+"/session", bidiOrigin)
	if err != nil {
		return nil, err
	}
	socket, err := config.DialContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", address, err)
	}
	b := &bidi{socket: socket, event: event, waiting: map[int]chan bidiMessage{}}
	go b.listen() // ends with the connection
	return b, b.command(ctx, "session.new", map[string]any{"capabilities": map[string]any{}}, nil)
}

func (b *bidi) listen() {
	for {
		var m bidiMessage
		if err := websocket.JSON.Receive(b.socket, &m); err != nil {
			b.end(err)
			return
		}
		if m.Type == "event" {
			b.event(m.Method, m.Params)
			continue
		}
		b.mu.Lock()
		answer := b.waiting[m.ID]
		delete(b.waiting, m.ID)
		b.mu.Unlock()
		if answer != nil {
			answer <- m
		}
	}
}

// end lets nobody wait any longer.
func (b *bidi) end(why error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.ended = fmt.Errorf("the browser has left: %w", why)
	for _, answer := range b.waiting {
		close(answer)
	}
	b.waiting = nil
}

// send sends a command and gives the channel of its answer.
func (b *bidi) send(method string, params any) (chan bidiMessage, int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.ended != nil {
		return nil, 0, b.ended
	}
	b.last++
	answer := make(chan bidiMessage, 1)
	b.waiting[b.last] = answer
	return answer, b.last, websocket.JSON.Send(b.socket, map[string]any{"id": b.last, "method": method, "params": params})
}

// command sends one command; result, if not nil, takes what it gives.
func (b *bidi) command(ctx context.Context, method string, params, result any) error {
	answer, id, err := b.send(method, params)
	if err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	select {
	case <-ctx.Done():
		b.mu.Lock()
		delete(b.waiting, id)
		b.mu.Unlock()
		return fmt.Errorf("%s: %w", method, ctx.Err())
	case m, ok := <-answer:
		switch {
		case !ok:
			return fmt.Errorf("%s: %w", method, b.ended)
		case m.Type == "error":
			return fmt.Errorf("%s: %s: %s", method, m.Error, m.Message)
		case result == nil:
			return nil
		}
		return json.Unmarshal(m.Result, result)
	}
}
