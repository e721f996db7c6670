//go:build !js

package site

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// exportMark is the first line of _headers. A folder that has it was exported by us and may be replaced; an older export must be known
// again, so its words never change.
const exportMark = "# exported newspaper site"

// ErrForeign is the refusal to replace a folder that holds something else.
var ErrForeign = errors.New("the folder is not empty and holds no exported site")

// Over says what becomes of the files that stand in the folder of an export.
type Over struct {
	Force bool          // replace them whatever they are
	Keep  time.Duration // how long immutable files of earlier exports stay
}

// Export writes the site's answers as files under dir: pages as index.html, .br and .gz beside what they shorten, and a
// _headers file. Everything is written beside dir first, what is [File.Last] last, then the two change places, so a host never sees half of it.
// A folder with other files in it is refused with [ErrForeign], unless Force is set; then it is replaced as well.
// What the last export holds already is not made again: see [Site.writeTo].
func (s *Site) Export(ctx context.Context, dir string, over Over) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("export to %s: %w", dir, err)
		}
	}()
	target, err := exportTarget(dir)
	if err != nil {
		return err
	}
	before := target
	switch err := replaceable(target); {
	case err != nil && !(over.Force && errors.Is(err, ErrForeign)):
		return err
	case err != nil:
		before = "" // nothing of ours
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	fresh, err := os.MkdirTemp(filepath.Dir(target), "."+filepath.Base(target)+".new-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(fresh) }()
	if before != "" {
		if _, err := os.Lstat(before); errors.Is(err, fs.ErrNotExist) {
			before = ""
		}
	}
	if err := s.writeTo(ctx, fresh, before); err != nil {
		return err
	}
	if before != "" {
		if err := keepOlder(fresh, before, over.Keep, time.Now()); err != nil {
			return err
		}
	}
	if err := os.Chmod(fresh, 0o755); err != nil {
		return err
	}
	return swap(fresh, target)
}

// exportTarget is dir without symbolic links, so that what is replaced is the folder and not the link to it.
func exportTarget(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(abs)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return abs, nil
	case err != nil:
		return "", err
	}
	return real, nil
}

// replaceable accepts a folder that does not exist, is empty, or was exported by us.
func replaceable(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.IsDir():
		return errors.New("it is a file, not a folder")
	}
	files, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return nil
	}
	b, err := os.ReadFile(filepath.Join(dir, "_headers"))
	if err != nil || !bytes.HasPrefix(b, []byte(exportMark+"\n")) {
		return ErrForeign
	}
	return nil
}

// exportName is the file that answers for a path.
func exportName(p string) string {
	if strings.HasSuffix(p, "/") {
		p += "index.html"
	}
	return strings.TrimPrefix(p, "/")
}

// swap puts fresh in the place of target. Where it cannot, target is back in its place, or the error says where it is: nothing is lost.
func swap(fresh, target string) error {
	if _, err := os.Lstat(target); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(fresh, target)
	}
	old, err := os.MkdirTemp(filepath.Dir(target), "."+filepath.Base(target)+".old-*")
	if err != nil {
		return err
	}
	before := filepath.Join(old, "site")
	if err := os.Rename(target, before); err != nil {
		return errors.Join(err, os.Remove(old))
	}
	if err := os.Rename(fresh, target); err != nil {
		if back := os.Rename(before, target); back != nil {
			return errors.Join(err, fmt.Errorf("what stood there is now %s: %w", before, back))
		}
		return errors.Join(err, os.Remove(old))
	}
	_ = os.RemoveAll(old) // the export is done; a rest of the old one, in a hidden folder, harms nobody
	return nil
}
