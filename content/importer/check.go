//go:build !js

package importer

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"zhaputide/content"
)

// CheckCommand is `check`: content.Check over a folder. It returns the exit status: 0 for no error (warnings are none), 1 for errors, 2
// for wrong use.
func CheckCommand(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, "用法：check [目录]\n\n付印前检查。目录是 content，或其中一期的文件夹；不写就是 content。有错误时退出状态是 1。\n")
	}
	dirs, err := parseArgs(flags, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case len(dirs) > 1:
		flags.Usage()
		return 2
	}
	dir := "content"
	if len(dirs) == 1 {
		dir = dirs[0]
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		fmt.Fprintf(stderr, "%s 不是文件夹\n", dir)
		return 2
	}
	root, editions := contentOf(dir)
	failed, warned := 0, 0
	for _, f := range content.Check(os.DirFS(root), editions...) {
		f.File = filepath.Join(root, filepath.FromSlash(f.File))
		fmt.Fprintln(stdout, f)
		if f.Level == content.LevelError {
			failed++
		} else {
			warned++
		}
	}
	fmt.Fprintf(stdout, "错误 %d 处，提醒 %d 处\n", failed, warned)
	if failed > 0 {
		return 1
	}
	return 0
}

// contentOf finds the folder content/ that an edition's folder, or the folder of articles, is in: it has the sections, and what links
// lead to. Without one, dir is checked by itself.
func contentOf(dir string) (root string, editions []string) {
	up := filepath.Join(dir, "..")
	switch {
	case isContent(dir):
		return dir, nil
	case isContent(up) && baseName(dir) == "articles":
		return up, nil
	case isContent(filepath.Join(up, "..")) && baseName(up) == "articles":
		return filepath.Join(up, ".."), []string{baseName(dir)}
	}
	return dir, nil
}

func isContent(dir string) bool {
	paper, err := os.Stat(filepath.Join(dir, "paper.yaml"))
	articles, err2 := os.Stat(filepath.Join(dir, "articles"))
	return err == nil && err2 == nil && !paper.IsDir() && articles.IsDir()
}

// baseName is the folder's own name, even if dir is "." or ends in "..".
func baseName(dir string) string {
	full, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	return filepath.Base(full)
}
