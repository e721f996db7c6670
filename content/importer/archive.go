//go:build !js

package importer

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"zhaputide/content"
)

// maxEntry is the longest line of an archive in bytes.
const maxEntry = 16 << 20

// entry is one article of an archive: a line of JSON, the format of a public collection of news.
//
//	{"id": "20220924-00", "title": "…", "date": "2022-09-24", "body": "one paragraph a line"}
type entry struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Date  string `json:"date"`
	Body  string `json:"body"`
}

// piece is the entry as an article. The headline stays whole: an archive does not tell what in it is a kicker or a tag.
func (e entry) piece(section string) *Piece {
	p := &Piece{Section: section, Headline: strings.Join(strings.Fields(e.Title), " ")}
	for _, text := range paragraphs(e.Body) {
		p.Blocks = append(p.Blocks, Block{Kind: content.Paragraph, Text: text})
	}
	return p
}

// paragraphs cuts a text at its line ends. Runs of white space become one space.
func paragraphs(text string) []string {
	var ps []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			ps = append(ps, line)
		}
	}
	return ps
}

// importArchives turns archives into editions by date, one folder a date and one file an entry, in the order of the archive.
// It reads each archive twice: the first time to check every line and every file name, so that a mistake in the last
// line stops it before anything is written.
func importArchives(names []string, o options, stdout io.Writer) error {
	if o.edition != "" {
		return errors.New("往期档案按日期分期，不能用 -edition")
	}
	section, _, err := sectionFor(o.out, o.section)
	if err != nil {
		return err
	}
	a := &archive{out: o.out, section: section, force: o.force}
	for _, step := range []func(Position, entry) error{a.check, a.write} {
		a.restart()
		for _, name := range names {
			if err := readArchive(name, step); err != nil {
				return err
			}
		}
		if a.total == 0 {
			return fmt.Errorf("%s:1: 档案是空的", names[0])
		}
		if o.dryRun {
			break
		}
	}
	verb := "写好"
	if o.dryRun {
		verb = "会写"
	}
	fmt.Fprintf(stdout, "%s %d 篇，%d 期：%s\n", verb, a.total, len(a.number), o.out)
	return nil
}

type archive struct {
	out, section string
	force        bool

	number map[string]int // articles so far by date
	slugs  map[string]Position
	total  int
}

func (a *archive) restart() {
	a.number, a.slugs, a.total = map[string]int{}, map[string]Position{}, 0
}

// path counts an entry and gives it its file.
func (a *archive) path(at Position, e entry) (string, error) {
	slug := plainSlug(e.ID)
	key := e.Date + "/" + slug
	if other, ok := a.slugs[key]; ok {
		return "", fmt.Errorf("%s: 编号 %q 和 %s 重复", at, e.ID, other)
	}
	a.slugs[key] = at
	a.total++
	a.number[e.Date]++
	if a.number[e.Date] > maxNumber {
		return "", fmt.Errorf("%s: %s 这一天超过 %d 篇", at, e.Date, maxNumber)
	}
	return filepath.Join(a.out, e.Date, fmt.Sprintf("%02d-%s.md", a.number[e.Date], slug)), nil
}

func (a *archive) check(at Position, e entry) error {
	switch {
	case plainSlug(e.ID) == "":
		return fmt.Errorf("%s: 编号 %q 里没有字母和数字", at, e.ID)
	case strings.TrimSpace(e.Title) == "":
		return fmt.Errorf("%s: 没有标题", at)
	case len(paragraphs(e.Body)) == 0:
		return fmt.Errorf("%s: 没有正文", at)
	}
	if _, err := content.ParseDate(e.Date); err != nil {
		return fmt.Errorf("%s: %w", at, err)
	}
	path, err := a.path(at, e)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil && !a.force {
		return fmt.Errorf("%s: 已经有 %s（要覆盖请加 -force）", at, path)
	}
	return nil
}

// write does not force each file to disk, unlike [Write]: an archive can be imported again, and 29,221 syncs take minutes.
func (a *archive) write(at Position, e entry) error {
	path, err := a.path(at, e)
	if err != nil {
		return err
	}
	if a.number[e.Date] == 1 {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return fmt.Errorf("%s: %w", at, err)
		}
	}
	temp := filepath.Join(filepath.Dir(path), ".import-"+filepath.Base(path)+".new")
	err = os.WriteFile(temp, articleFile(e.piece(a.section)), 0o644)
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		_ = os.Remove(temp) // a disk that is full holds a part of it
		return fmt.Errorf("%s: 写不了: %w", at, err)
	}
	return nil
}

// readArchive calls use for every line of an archive, which may be compressed with gzip.
func readArchive(name string, use func(Position, entry) error) error {
	f, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("读不了: %w", err)
	}
	defer f.Close()
	var src io.Reader = bufio.NewReaderSize(f, 1<<16)
	if magic, _ := src.(*bufio.Reader).Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		if src, err = gzip.NewReader(src); err != nil {
			return fmt.Errorf("%s:1: gzip 坏了: %w", name, err)
		}
	}
	lines := bufio.NewScanner(src)
	lines.Buffer(make([]byte, 1<<16), maxEntry)
	at := Position{File: name}
	for lines.Scan() {
		at.Line++
		line := bytes.TrimSpace(bytes.TrimPrefix(lines.Bytes(), []byte("\ufeff")))
		if len(line) == 0 {
			continue
		}
		var e entry
		if err := json.Unmarshal(line, &e); err != nil {
			return fmt.Errorf("%s: 不是一行 JSON: %w", at, err)
		}
		if err := use(at, e); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s:%d: 读不下去: %w", name, at.Line+1, err)
	}
	return nil
}
