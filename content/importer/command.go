//go:build !js

package importer

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

const usage = `用法：import 文件... [-edition 期号] [-section 版面] [-out 目录] [-dry-run] [-force]
      import -format jsonl 文件 [-section 版面] [-out 目录] [-dry-run] [-force]

把排版文字（UTF-8 或 GB18030）分成一篇篇文章，写到 目录/期号/NN-slug.md，
并列出读到的内容、接上的断行和存疑的地方，请编辑核对。文件名里有日期的，期号可以不写。

`

// options are the flags of the command.
type options struct {
	edition, section, out, format string
	dryRun, force                 bool
}

// Command is `import`. It returns the exit status: 0 for done, 1 for a failure, 2 for wrong use.
func Command(args []string, stdout, stderr io.Writer) int {
	var o options
	flags := flag.NewFlagSet("import", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, usage)
		flags.PrintDefaults()
	}
	flags.StringVar(&o.edition, "edition", "", "`期号`，也是文件夹的名字，例如 2026-02-25")
	flags.StringVar(&o.section, "section", "", "`版面`的 ID，见 paper.yaml；不写就用第一个版面")
	flags.StringVar(&o.out, "out", filepath.Join("content", "articles"), "放文章的`目录`")
	flags.StringVar(&o.format, "format", "page", "`格式`：page 是排版文字；jsonl 是往期档案，一行一篇，可以压缩成 .gz")
	flags.BoolVar(&o.dryRun, "dry-run", false, "只列出，不写文件")
	flags.BoolVar(&o.force, "force", false, "覆盖已有的同一篇文章")
	files, err := parseArgs(flags, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case len(files) == 0:
		flags.Usage()
		return 2
	}
	switch o.format {
	case "page":
		err = importPages(files, o, stdout)
	case "jsonl":
		err = importArchives(files, o, stdout)
	default:
		fmt.Fprintf(stderr, "没有 %q 这种格式，只有 page 和 jsonl\n", o.format)
		return 2
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// parseArgs takes flags before, between and after the files.
func parseArgs(flags *flag.FlagSet, args []string) (files []string, err error) {
	for {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		if flags.NArg() == 0 {
			return files, nil
		}
		files = append(files, flags.Arg(0))
		args = flags.Args()[1:]
	}
}

// importPages reads the pages as one paper: a piece may go on from one to the next.
func importPages(names []string, o options, stdout io.Writer) error {
	var pages []Page
	var failed []error
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			failed = append(failed, fmt.Errorf("读不了: %w", err))
			continue
		}
		text, encoding, err := Decode(name, b)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		fmt.Fprintf(stdout, "%s：%s\n", name, encoding)
		pages = append(pages, Page{Name: name, Text: text})
	}
	if len(failed) > 0 {
		return errors.Join(failed...)
	}
	report, err := Read(pages...)
	if err != nil {
		return err
	}
	if o.edition == "" {
		if o.edition, err = commonEdition(names); err != nil {
			return err
		}
	}
	if o.edition == "" && !o.dryRun {
		return errors.New("不知道是哪一期：版面上没有日期，请加 -edition，例如 -edition 2026-02-25")
	}
	if err := report.complete(o); err != nil {
		return err
	}
	dir := filepath.Join(o.out, o.edition)
	if o.edition != "" {
		note, err := checkEdition(o.edition, dir)
		if err != nil {
			return err
		}
		if note != "" {
			report.Notes = append(report.Notes, note)
		}
	}
	report.Print(stdout)
	return save(dir, report, o, stdout)
}

// complete gives the pieces the section, which the page does not print, and tells the editor what is still missing.
func (r *Report) complete(o options) error {
	section, name, err := sectionFor(o.out, o.section)
	if err != nil {
		return err
	}
	for _, p := range r.Pieces {
		p.Section = section
	}
	switch {
	case section == "":
		r.Notes = append(r.Notes, "各篇还没有版面，请写 section")
	case o.section == "":
		r.Notes = append(r.Notes, "各篇版面暂定为“"+name+"”，请核对 section")
	}
	r.Notes = append(r.Notes, "版面文字里没有导语，请为各篇写一两句 standfirst")
	return nil
}

// save writes the pieces, or with -dry-run only tells where they would go.
func save(dir string, report *Report, o options, stdout io.Writer) error {
	if o.edition == "" {
		return nil
	}
	if o.dryRun {
		files, err := plan(dir, report.Pieces, Options{Force: o.force})
		for _, f := range files {
			fmt.Fprintf(stdout, "会写 %s\n", filepath.Join(dir, f.name))
		}
		return err
	}
	paths, err := Write(dir, report.Pieces, Options{Force: o.force})
	for _, path := range paths {
		fmt.Fprintf(stdout, "写好 %s\n", path)
	}
	return err
}
