//go:build !js

package wasm

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// project makes a folder with a module whose app/ has this file.
func project(t *testing.T, name, src string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "app"), 0o755); err != nil {
		t.Fatal(err)
	}
	for file, text := range map[string]string{"go.mod": "module proof\n\ngo 1.26\n", "app/" + name: src} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestBuild builds a small program twice, the second time with cgo on, as tests for races need it; changes it, and builds again.
func TestBuild(t *testing.T) {
	dir := project(t, "main.go", "package main\n\nfunc main() { println(1) }\n")
	var told bytes.Buffer
	first, js, err := Build(t.Context(), dir, &told)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(first, []byte("\x00asm")) || !bytes.Contains(js, []byte("globalThis.Go")) {
		t.Errorf("%d bytes that are no wasm, or no wasm_exec.js", len(first))
	}
	t.Setenv("CGO_ENABLED", "1")
	again, _, err := Build(t.Context(), dir, &told)
	if err != nil || !bytes.Equal(first, again) {
		t.Errorf("the same source gives other bytes: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "app", "main.go"), []byte("package main\n\nfunc main() { println(2) }\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	changed, _, err := Build(t.Context(), dir, &told)
	if err != nil || bytes.Equal(first, changed) {
		t.Errorf("a changed source gives the old bytes: %v", err)
	}
}

// A newsroom commits an edition a day: that must not make another program, or every phone would fetch the app once more.
func TestBuildKnowsNoCommit(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("NOT TESTED: there is no git on this machine")
	}
	t.Setenv("GOFLAGS", "-buildvcs=true") // as Go does by itself
	dir := project(t, "main.go", "package main\n\nfunc main() { println(1) }\n")
	before, _, err := Build(t.Context(), dir, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"init", "-q"}, {"add", "-A"}, {"-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "an edition"},
	} {
		cmd := exec.CommandContext(t.Context(), "git", args...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", args[0], err, out)
		}
	}
	if after, _, err := Build(t.Context(), dir, io.Discard); err != nil || !bytes.Equal(before, after) {
		t.Errorf("a commit makes another program: %v", err)
	}
}

// TestBuildOfTheApp builds the phone's program as it is, whatever GOFLAGS says of modules, and looks for paths of this machine in it: the
// same source makes the same program everywhere.
func TestBuildOfTheApp(t *testing.T) {
	t.Setenv("GOFLAGS", "-mod=mod")
	program, _, err := Build(t.Context(), "../..", io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{root, os.TempDir() + string(filepath.Separator), "vcs.revision"} {
		if bytes.Contains(program, []byte(path)) {
			t.Errorf("the program holds %q", path)
		}
	}
}

// TestBuildFails demands that the compiler's own words reach the reader of the error.
func TestBuildFails(t *testing.T) {
	var told bytes.Buffer
	for src, want := range map[string]string{
		"package main\n\nfunc main() { nothing() }\n": "undefined: nothing",
		"package other\n": "./app is not a program",
	} {
		if _, _, err := Build(t.Context(), project(t, "main.go", src), &told); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", src, err)
		}
	}
	if _, _, err := Build(t.Context(), t.TempDir(), &told); err == nil || !strings.Contains(err.Error(), "go.mod file not found") {
		t.Errorf("an empty folder: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := Build(ctx, ".", &told); !errors.Is(err, context.Canceled) {
		t.Errorf("an interrupt: %v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if _, _, err := Build(t.Context(), ".", &told); !errors.Is(err, ErrNoGo) {
		t.Errorf("no go: %v", err)
	}
}
