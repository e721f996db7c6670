//go:build !js

// Package wasm builds the phone's program from the folder app/ of a project, without what the phone does not use.
//
// It runs at build only, wants nothing but the go command, and knows neither the newspaper nor its site.
package wasm

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"zhaputide/web/site"
)

// ErrNoGo is the answer of [Build] on a machine without the Go tool.
var ErrNoGo = errors.New("the go command is not installed or not on the PATH")

// Build compiles the app in the folder app/ of the project at root, if it is stale, and gives its bytes and those of the
// wasm_exec.js of the same toolchain, which must always go together. progress is told of a build that takes its time.
//
// The go tool knows best what is stale, and leaves an output alone that is not: so it is given the last one to build over.
// That one is copied first, because two commands may be at work in one project.
func Build(ctx context.Context, root string, progress io.Writer) (wasm, js []byte, err error) {
	if _, err := exec.LookPath("go"); err != nil {
		return nil, nil, ErrNoGo
	}
	goroot, err := goTool(ctx, root, "", "env", "GOROOT")
	if err != nil {
		return nil, nil, err
	}
	if js, err = os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js")); err != nil {
		return nil, nil, fmt.Errorf("wasm_exec.js of this go toolchain: %w", err)
	}
	dir, err := os.MkdirTemp("", "zhaputide-")
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	out := filepath.Join(dir, "app.wasm")
	cache, name := site.OpenDiskCache("wasm"), projectName(root)
	last, ok := cache.Get(name)
	if ok {
		if err := os.WriteFile(out, last, 0o755); err != nil {
			return nil, nil, err
		}
	}
	stop := patience(progress)
	workspace, err := makeWorkspace(ctx, root, dir)
	if err == nil {
		_, err = goTool(ctx, root, workspace, append(buildFlags(), "-o", out, "./app")...)
	}
	stop()
	if err != nil {
		return nil, nil, fmt.Errorf("build app.wasm: %w", err)
	}
	if wasm, err = os.ReadFile(out); err != nil {
		return nil, nil, fmt.Errorf("build app.wasm: %w", err)
	}
	if !bytes.HasPrefix(wasm, []byte("\x00asm")) {
		return nil, nil, errors.New("build app.wasm: ./app is not a program of package main")
	}
	if !bytes.Equal(wasm, last) {
		cache.Put(name, wasm)
		cache.Trim()
	}
	return wasm, js, nil
}

// projectName tells this project from others on the machine.
func projectName(root string) string {
	abs, err := filepath.Abs(root)
	if err != nil {
		abs = root
	}
	sum := sha256.Sum256([]byte(abs))
	return hex.EncodeToString(sum[:8]) + ".wasm"
}

// patience tells progress what is going on, unless stop is called within a second.
func patience(progress io.Writer) (stop func()) {
	done := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		select {
		case <-done:
		case <-time.After(time.Second):
			fmt.Fprintln(progress, "正在编译手机上的程序，第一次要一两分钟……")
		}
	})
	return func() {
		close(done)
		wg.Wait()
	}
}

// cold lists the packages in which calls need not be fast: what they do waits for the browser, or happens once. Without inlining there the
// program is 19 KB smaller (brotli), with it in package ui and browser too 33 KB: but then a phone's first search over a large archive
// took some 10 % longer.
var cold = []string{"github.com/maxence-charriere/go-app/...", "rsc.io/qr/...", "fmt", "net/url"}

func buildFlags() []string {
	flags := []string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w"}
	for _, name := range cold {
		flags = append(flags, "-gcflags="+name+"=-l")
	}
	return flags
}

// goTool runs the go command for the phone, in a workspace if one is named. What the compiler says is in the error. CGO_ENABLED, which
// changes nothing but a line of the program's build information, is the same whatever this machine has it set to.
func goTool(ctx context.Context, root, workspace string, args ...string) ([]byte, error) {
	env := append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if workspace != "" {
		env = append(env, "GOWORK="+workspace)
		args = slices.Insert(slices.Clone(args), 1, "-mod=readonly") // a workspace refuses what GOFLAGS may say otherwise
	}
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir, cmd.Env = root, env
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, bytes.TrimSpace(errs.Bytes()))
	}
	return out.Bytes(), nil
}
