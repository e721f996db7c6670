//go:build !js

package importer

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"zhaputide/content"
)

// readSeed reads the newsroom's real pages that stand beside the repository; a clone alone does not have them.
func readSeed(t *testing.T) ([]Page, *Report) {
	t.Helper()
	files, err := filepath.Glob("../../../shared/seed/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("skipped: no seed pages in ../../../shared/seed")
	}
	var pages []Page
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, _, err := Decode(filepath.Base(file), b)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, Page{filepath.Base(file), text})
	}
	report, err := Read(pages...)
	if err != nil {
		t.Fatal(err)
	}
	return pages, report
}

// seedHeads are the heads of the six pieces of the seed page: column | kicker | headline | bylines | subheads, paragraphs, joins.
var seedHeads = []string{
	"| | 嘉兴港区召开全区三级干部大会暨“项目推进年”动员部署会 | 记者 迟伟涛 | 0 8 2",
	"| 三百多建设者春节坚守 | 为省重点能源工程按下“快进键” | 记者 迟伟涛；通讯员 郑晴 | 0 8 1",
	"新春走基层 | 安全有保障 诉求快响应 | 嘉兴港区执法服务赢得企业点赞 | 记者 赵媛；通讯员 张帆 | 0 6 2",
	"| 新春第一会 新年第一签 | 嘉兴港区吹响“项目推进年”奋进号角 | 记者 沈嘉伟 | 3 13 1",
	"| 闻令而动 “六干争先” | 港区上下深入贯彻落实区三级干部大会精神 | 记者 高洁 | 0 10 3",
	"| | 摆摊送美食 | 摄影 通讯员 王芸 | 0 1 0",
}

// seedSeams are the nine places where the seed page cuts a paragraph: first line, second line, the words around.
var seedSeams = []string{
	"9+11 勇气、攻|坚克难的", "21+23 姿态，全|力推动港", "39+41 度，实|行24小时", "59+61 违规搭建|了临时食", "63+65 堵路，还|常常留下",
	"83+85 总经理王红|林介绍，", "117+119 画卷。”|港区经济", "125+127 将充分发|挥规划引", "131+133 深入推进平|安乍浦建",
}

func TestSeed(t *testing.T) {
	pages, report := readSeed(t)
	checkLaws(t, pages, report)
	var heads, seams []string
	for _, p := range report.Pieces {
		subheads, text := 0, 0
		for _, b := range p.Blocks {
			switch {
			case b.Kind == content.Heading:
				subheads++
			case !ended(b.Text):
				t.Errorf("%s: the paragraph ends in mid-sentence: %s", b.Position, tail(b.Text, 20))
			default:
				text++
			}
		}
		heads = append(heads, strings.TrimSpace(fmt.Sprintf("%s | %s | %s | %s | %d %d %d",
			p.Column, p.Kicker, p.Headline, signature(p.Bylines), subheads, text, len(p.Joins))))
		for _, j := range p.Joins {
			seams = append(seams, fmt.Sprintf("%d+%d %s|%s", j.First.Line, j.Second.Line, j.Left, j.Right))
		}
	}
	if len(heads) != len(seedHeads) {
		t.Fatalf("%d pieces: %q", len(heads), heads)
	}
	for i, want := range seedHeads {
		if strings.Join(strings.Fields(heads[i]), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("piece %d\ngot  %s\nwant %s", i+1, heads[i], want)
		}
	}
	if len(seams) != len(seedSeams) {
		t.Fatalf("%d seams: %q", len(seams), seams)
	}
	for i, want := range seedSeams {
		place, words, _ := strings.Cut(want, " ")
		left, right, _ := strings.Cut(words, "|")
		if !strings.HasPrefix(seams[i], place+" ") || !strings.Contains(seams[i], left+"|"+right) {
			t.Errorf("seam %d: got %s, want %s", i+1, seams[i], want)
		}
	}
	if !report.Pieces[5].Photo {
		t.Error("the last piece is a photo story")
	}
}

// TestSeedCutAnywhere cuts every paragraph of the seed at every third place, one at a time, where a column break could: not within
// a first column line, which has at least 13 characters, and not after an end mark, where nobody could tell. The piece must come out
// the same, or at least say at that line that it is in doubt.
func TestSeedCutAnywhere(t *testing.T) {
	_, report := readSeed(t)
	cuts, wrong, silent := 0, 0, 0
	for _, p := range report.Pieces {
		for b := range p.Blocks {
			text := []rune(p.Blocks[b].Text)
			for k := 13; p.Blocks[b].Kind == content.Paragraph && k < len(text)-1; k += 3 {
				if ended(string(text[:k])) {
					continue
				}
				cuts++
				page, line := pageOf(p, b, k)
				got, err := Read(Page{"p", page})
				if err != nil {
					t.Fatal(err)
				}
				if blocksText(got.Pieces[0]) == blocksText(p) && len(got.Pieces) == 1 {
					continue
				}
				wrong++
				if !doubted(got, line) {
					silent++
					t.Errorf("cut at %s|%s", tail(string(text[:k]), 16), head(string(text[k:]), 8))
				}
			}
		}
	}
	t.Logf("%d cuts, %d wrong, of these %d without a doubt", cuts, wrong, silent)
	if wrong*500 > cuts {
		t.Errorf("more than 2 in 1000 cuts are mended wrongly")
	}
}

// pageOf prints a piece as a page on which block b is cut after k characters; line is that of the first part.
func pageOf(p *Piece, b, k int) (page string, line int) {
	var w strings.Builder
	fmt.Fprintf(&w, "%s\n\n■%s\n\n", p.Headline, strings.ReplaceAll(signature(p.Bylines), "；", " "))
	for i, block := range p.Blocks {
		text := []rune(block.Text)
		if i == b {
			line = strings.Count(w.String(), "\n") + 1
			fmt.Fprintf(&w, "%s\n\n%s\n\n", string(text[:k]), string(text[k:]))
		} else {
			fmt.Fprintf(&w, "%s\n\n", block.Text)
		}
	}
	return w.String(), line
}

func blocksText(p *Piece) string {
	var w strings.Builder
	for _, b := range p.Blocks {
		fmt.Fprintln(&w, b.Kind, b.Text)
	}
	return w.String()
}

func doubted(r *Report, line int) bool {
	for _, p := range r.Pieces {
		for _, d := range p.Doubts {
			if d.Position.Line == line || d.Position.Line == line+2 {
				return true
			}
		}
	}
	return false
}

// TestSeedForms reads the seed page in the other forms in which a page may come: it must be understood the same.
func TestSeedForms(t *testing.T) {
	pages, report := readSeed(t)
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(pages[0].Text)
	if err != nil {
		t.Fatal(err)
	}
	blank := regexp.MustCompile(`\n\n+`)
	for name, src := range map[string]string{
		"byte order mark": "\ufeff" + pages[0].Text,
		"gb18030, crlf":   strings.ReplaceAll(gb, "\n", "\r\n"),
		"old mac":         strings.ReplaceAll(pages[0].Text, "\n", "\r"),
		"no blank lines":  blank.ReplaceAllString(pages[0].Text, "\n"),
		"even gaps":       blank.ReplaceAllString(pages[0].Text, "\n\n"),
		"wide gaps":       blank.ReplaceAllString(pages[0].Text, "\n\n\n\n"),
		"ideographic":     strings.ReplaceAll(pages[0].Text, " ", "\u3000"),
		"trailing spaces": strings.ReplaceAll(pages[0].Text, "\n", " \u3000\n"),
		"other mark":      strings.ReplaceAll(pages[0].Text, "■", "◆ "),
		"no mark":         strings.ReplaceAll(pages[0].Text, "■", "本报"),
		"indented heads":  strings.ReplaceAll(pages[0].Text, "\n■", "\n　　■"),
	} {
		t.Run(name, func(t *testing.T) {
			text, _, err := Decode("p.txt", []byte(src))
			if err != nil {
				t.Fatal(err)
			}
			got, err := Read(Page{"p.txt", text})
			if err != nil {
				t.Fatal(err)
			}
			if len(got.Pieces) != len(report.Pieces) {
				t.Fatalf("%d pieces:\n%s", len(got.Pieces), describe(got))
			}
			for i, p := range got.Pieces {
				want := report.Pieces[i]
				by := strings.ReplaceAll(signature(p.Bylines), "本报", "")
				if p.Headline != want.Headline || p.Kicker != want.Kicker || p.Column != want.Column || by != signature(want.Bylines) ||
					p.Photo != want.Photo || blocksText(p) != blocksText(want) {
					t.Errorf("piece %d: %s | %s | %s | %s\n%s", i+1, p.Column, p.Kicker, p.Headline, by, blocksText(p))
				}
			}
		})
	}
}
