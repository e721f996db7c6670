//go:build !js

package content

import (
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// checkBody checks the text. Blocks that the format does not know are reported and left out; the others are checked all the same.
func (c *checker) checkBody(a *checkedArticle, body []byte, line int) {
	m := &blockReader{name: a.name, src: body, line: line}
	doc := markdown.Parser().Parse(text.NewReader(body), parser.WithContext(parser.NewContext()))
	for node := doc.FirstChild(); node != nil; node = node.NextSibling() {
		if faults := m.faults(node); len(faults) > 0 {
			for _, fault := range faults {
				c.fault(a.name, line, fault)
			}
			continue
		}
		if err := m.read(node); err != nil {
			c.fault(a.name, line, err)
		}
	}
	a.blocks = m.blocks
	if !slices.ContainsFunc(a.blocks, func(b Block) bool { return b.Kind != Heading && b.Kind != Rule && b.Kind != Picture }) {
		c.errorf(a.name, line, "没有正文")
	}
	for i, b := range a.blocks {
		next := ""
		if i+1 < len(a.blocks) {
			next = a.blocks[i+1].Text
		}
		c.checkBlock(a, b, next)
		if b.Kind == Heading && (i+1 == len(a.blocks) || a.blocks[i+1].Kind == Heading) {
			c.warnf(a.name, b.Line, "小标题“%s”下面没有正文", b.Text)
		}
	}
	if a.fields.Photo && !slices.ContainsFunc(a.blocks, func(b Block) bool { return b.Kind == Picture }) {
		c.warnf(a.name, a.line("photo"), "图片新闻里没有图片")
	}
}

var blockLabels = map[BlockKind]string{Paragraph: "正文", Heading: "小标题", Quote: "引文", List: "列表", Table: "表格", Picture: "图片说明"}

func (c *checker) checkBlock(a *checkedArticle, b Block, next string) {
	if b.Kind != Paragraph && b.Kind != Quote {
		next = ""
	}
	c.checkText(a.name, b.Line, blockLabels[b.Kind], b.Text, next)
	if b.Image != nil {
		c.checkImage(a, b)
	}
	z := html.NewTokenizer(strings.NewReader(b.HTML))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			for _, attr := range t.Attr {
				switch {
				case t.DataAtom == atom.A && attr.Key == "href":
					c.checkLink(a, b, attr.Val)
				case t.DataAtom == atom.Img && attr.Key == "src":
					c.errorf(a.name, b.Line, "图片 %s 要独占一段", attr.Val)
				}
			}
		}
	}
}

func (c *checker) checkImage(a *checkedArticle, b Block) {
	img := *b.Image
	if strings.TrimSpace(img.Alt) == "" {
		c.errorf(a.name, b.Line, "图片 %s 没有替代文字：写在 ![ ] 里，给看不见图的读者", img.File)
	}
	c.checkText(a.name, b.Line, "图片的替代文字", img.Alt, "")
	switch {
	case !c.hasFile(a, img.File):
		c.errorf(a.name, b.Line, "图片 %s 不在这一期的文件夹里", img.File)
	default:
		if err := img.measure(c.fsys, path.Dir(a.name)); err != nil {
			c.errorf(a.name, b.Line, "图片读不懂：%v", err)
		}
	}
}

// checkLink checks that a link leads somewhere. Links to other sites are not tried: the check needs no network.
func (c *checker) checkLink(a *checkedArticle, b Block, href string) {
	scheme, _, _ := strings.Cut(href, ":")
	switch {
	case scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel":
	case strings.HasPrefix(href, "#"):
		if !slices.ContainsFunc(a.blocks, func(b Block) bool { return "#"+b.ID == href }) {
			c.errorf(a.name, b.Line, "链接“%s”指的段落不存在", href)
		}
	case !strings.HasPrefix(href, "/") || strings.HasPrefix(href, "//"):
		c.errorf(a.name, b.Line, "链接“%s”不行：本报的网址以 / 开头，别的网站以 https:// 开头", href)
	case c.addresses != nil:
		address, _, _ := strings.Cut(href, "#")
		address, _, _ = strings.Cut(address, "?")
		if !c.addresses[ParsePath(address).Path()] {
			c.errorf(a.name, b.Line, "链接“%s”在本报里找不到", href)
		}
	}
}
