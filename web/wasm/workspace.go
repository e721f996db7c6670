//go:build !js

package wasm

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// listed is a package of the phone's program as the go command lists it.
type listed struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	EmbedFiles []string
	Module     *struct{ Path, Version, GoVersion, Dir string }
}

// list lists the packages that the program in the folder app/ of root is made of. workspace is the go.work to list with, or "".
func list(ctx context.Context, root, workspace string) ([]listed, error) {
	out, err := goTool(ctx, root, workspace, "list", "-deps", "-json=ImportPath,Dir,GoFiles,EmbedFiles,Module", "./app")
	if err != nil {
		return nil, err
	}
	var all []listed
	for d := json.NewDecoder(bytes.NewReader(out)); d.More(); {
		var p listed
		if err := d.Decode(&p); err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		all = append(all, p)
	}
	return all, nil
}

// makeWorkspace puts trimmed copies of modules into dir, and a go.work that puts them in the place of the modules, and gives its path;
// "" where the program uses none of the modules. A workspace and not a replace, because the path of a replacement stands in the
// program: the same source would be another program on each machine.
func makeWorkspace(ctx context.Context, root, dir string) (string, error) {
	packages, err := list(ctx, root, "")
	if err != nil {
		return "", err
	}
	abs, err := filepath.Abs(root)
	if err != nil {
		return "", err
	}
	version := ""
	uses := []string{abs}
	for i, c := range cuts {
		to := filepath.Join(dir, "module"+strconv.Itoa(i))
		goVersion, err := c.copyTo(to, packages)
		if err != nil {
			return "", fmt.Errorf("trim %s: %w", c.module, err)
		}
		if goVersion != "" {
			uses = append(uses, to)
			version = goVersion
		}
	}
	if len(uses) == 1 {
		return "", nil
	}
	for _, p := range packages {
		if p.Module != nil && p.Module.Dir == abs {
			version = p.Module.GoVersion // of the project: no module that it uses wants a newer one
		}
	}
	var work strings.Builder
	fmt.Fprintf(&work, "go %s\n", version)
	for _, use := range uses {
		fmt.Fprintf(&work, "use %s\n", strconv.Quote(use))
	}
	name := filepath.Join(dir, "go.work")
	return name, os.WriteFile(name, []byte(work.String()), 0o644)
}

// copyTo copies the packages of the module that the program uses, without what is cut. It gives the module's Go version, "" if the
// program does not use it.
func (c cut) copyTo(dir string, packages []listed) (goVersion string, err error) {
	missing := map[string]bool{}
	for _, name := range c.drop {
		missing[name] = true
	}
	for name := range c.stub {
		missing[name] = true
	}
	module := ""
	for _, p := range packages {
		if p.Module == nil || p.Module.Path != c.module {
			continue
		}
		module, goVersion = p.Module.Path+" "+p.Module.Version, p.Module.GoVersion
		rel, err := filepath.Rel(p.Module.Dir, p.Dir)
		if err != nil {
			return "", err
		}
		if err := os.MkdirAll(filepath.Join(dir, rel), 0o755); err != nil {
			return "", err
		}
		for _, file := range slices.Concat(p.GoFiles, p.EmbedFiles) {
			name := filepath.ToSlash(filepath.Join(rel, file))
			if slices.Contains(c.drop, name) {
				delete(missing, name)
				continue
			}
			src, err := os.ReadFile(filepath.Join(p.Dir, file))
			if err != nil {
				return "", err
			}
			if strings.HasSuffix(name, ".go") {
				src, err = trim(src, func(decl string) bool { return slices.Contains(c.drop, name+":"+decl) }, func(decl string) (string, bool) {
					body, ok := c.stub[name+":"+decl]
					return body, ok
				}, func(decl string) { delete(missing, name+":"+decl) })
				if err != nil {
					return "", fmt.Errorf("%s: %w", name, err)
				}
			}
			if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, rel, file)), 0o755); err != nil {
				return "", err
			}
			if err := os.WriteFile(filepath.Join(dir, rel, file), src, 0o644); err != nil {
				return "", err
			}
		}
	}
	if module == "" {
		return "", nil
	}
	for name, src := range c.add {
		to := filepath.Join(dir, filepath.FromSlash(name)) // its folder is there: it has files of the program
		if _, err := os.Stat(to); err == nil {
			return "", fmt.Errorf("%s has a %s of its own: see web/wasm/cuts.go", module, name)
		}
		if err := os.WriteFile(to, []byte(src), 0o644); err != nil {
			return "", err
		}
	}
	if len(missing) > 0 {
		names := strings.Join(slices.Sorted(maps.Keys(missing)), ", ")
		return "", fmt.Errorf("%s has no %s: see web/wasm/cuts.go", module, names)
	}
	return goVersion, os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module "+c.module+"\n\ngo "+goVersion+"\n"), 0o644)
}
