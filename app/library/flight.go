package library

import (
	"context"
	"fmt"
	"time"
)

// patience is how long one file may take. Whoever asks may give up sooner.
const patience = 60 * time.Second

// flight is a file on its way. done is closed when the rest is set.
type flight struct {
	done    chan struct{}
	landing landing
	err     error
}

// flight gives the flight of the file at path, a new one if it is not on its way: so each file is fetched once at a time.
// land reads what has come and keeps it, before anyone can ask for the file again. Both run with l.mu held.
func (l *Library) flight(ctx context.Context, path string, land func(body []byte) (landing, error)) *flight {
	if on, ok := l.flights[path]; ok {
		return on
	}
	on := &flight{done: make(chan struct{})}
	if l.flights == nil {
		l.flights = map[string]*flight{}
	}
	l.flights[path] = on
	go func() {
		// It goes on when ctx is done: the next question wants the file too.
		body, err := l.get(context.WithoutCancel(ctx), path)
		l.mu.Lock()
		defer l.mu.Unlock()
		if err == nil {
			on.landing, err = land(body)
		}
		on.err = err
		delete(l.flights, path)
		close(on.done)
	}()
	return on
}

// wait waits for the flight to land, or for ctx to be done.
func (on *flight) wait(ctx context.Context) (landing, error) {
	select {
	case <-on.done:
		return on.landing, on.err
	case <-ctx.Done():
		return landing{}, ctx.Err()
	}
}

func (l *Library) get(ctx context.Context, path string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	body, status, err := l.fetch(ctx, path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrOffline, err)
	case status == 404 || status == 410:
		return nil, fmt.Errorf("%w: status %d", ErrNotFound, status)
	case status != 200:
		return nil, fmt.Errorf("%w: status %d", ErrOffline, status)
	}
	return body, nil
}
