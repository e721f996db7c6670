//go:build !js

package content

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// markdown knows tables and the Chinese way of lines: a line end between two Han characters is no space.
var markdown = goldmark.New(goldmark.WithExtensions(
	extension.Table,
	extension.NewCJK(extension.WithEastAsianLineBreaks(extension.EastAsianLineBreaksCSS3Draft), extension.WithEscapedSpace()),
))

// parseBlocks reads the body of an article. line is the file's line on which src starts.
func parseBlocks(name string, src []byte, line int) ([]Block, error) {
	m := &blockReader{name: name, src: src, line: line}
	doc := markdown.Parser().Parse(text.NewReader(src), parser.WithContext(parser.NewContext()))
	for node := doc.FirstChild(); node != nil; node = node.NextSibling() {
		if faults := m.faults(node); len(faults) > 0 {
			return nil, faults[0]
		}
		if err := m.read(node); err != nil {
			return nil, err
		}
	}
	return m.blocks, nil
}

// RenderMarkdown gives the HTML of a short text such as the about page; raw HTML in it is left out.
func RenderMarkdown(src string) (string, error) {
	var b bytes.Buffer
	if err := markdown.Convert([]byte(src), &b); err != nil {
		return "", fmt.Errorf("render markdown: %w", err)
	}
	return b.String(), nil
}

type blockReader struct {
	name   string
	src    []byte
	line   int
	at     int // the last known line, for nodes that have no position of their own
	blocks []Block
}

// faults lists what in a block is not part of the format.
func (m *blockReader) faults(block ast.Node) []error {
	m.at = m.lineOf(block)
	var faults []error
	add := func(line int, english, chinese string) {
		faults = append(faults, &Error{m.name, line, &mistake{english, chinese}})
	}
	const rawHTML = "raw HTML is not part of the format"
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // no error: this function gives none
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.RawHTML:
			at := n.Segments.At(0)
			add(m.lineAt(at.Start), rawHTML, "正文里有 HTML 标签："+string(at.Value(m.src)))
		case *ast.HTMLBlock:
			add(m.lineOf(n), rawHTML, "正文里有 HTML 标签")
		}
		return ast.WalkContinue, nil
	})
	switch n := block.(type) {
	case *ast.Paragraph, *ast.TextBlock, *ast.Blockquote, *ast.List, *east.Table, *ast.ThematicBreak, *ast.HTMLBlock:
	case *ast.Heading:
		if n.Level != 2 {
			add(m.at, fmt.Sprintf("a subhead has two number signs, this one has %d", n.Level), fmt.Sprintf("小标题前要写两个 #，这里有 %d 个", n.Level))
		}
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		add(m.at, "a code block is not part of the format", "正文里不能用代码块；行首不要空四格")
	default:
		kind := strings.ToLower(n.Kind().String())
		add(m.at, "a "+kind+" is not part of the format", "正文里不能用 "+kind)
	}
	return faults
}

// read appends a block that has no faults.
func (m *blockReader) read(node ast.Node) error {
	m.at = m.lineOf(node)
	var err error
	b := Block{Line: m.at}
	switch n := node.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		if img, ok := n.FirstChild().(*ast.Image); ok && img.NextSibling() == nil {
			b.Kind = Picture
			alt, err := m.html(img, true)
			if err != nil {
				return err
			}
			b.Image = &Image{File: string(img.Destination), Alt: PlainText(alt), Caption: string(img.Title)}
			b.Text = b.Image.Caption
			m.blocks = append(m.blocks, b)
			return nil
		}
		b.Kind = Paragraph
	case *ast.Heading:
		b.Kind = Heading
	case *ast.Blockquote:
		b.Kind = Quote
	case *ast.List:
		b.Kind = List
	case *east.Table:
		b.Kind = Table
	case *ast.ThematicBreak:
		m.blocks = append(m.blocks, Block{Kind: Rule, Line: m.at})
		return nil
	}
	if b.HTML, err = m.html(node, b.Kind == Paragraph || b.Kind == Heading); err != nil {
		return err
	}
	if b.Text = PlainText(b.HTML); b.Text == "" {
		return nil // an empty list or quote: nothing to read
	}
	b.ID = "p" + strconv.Itoa(m.paragraphs()+1)
	m.blocks = append(m.blocks, b)
	return nil
}

// html renders a node; inside is its inner HTML only: the page gives a paragraph or subhead its tag and anchor.
func (m *blockReader) html(node ast.Node, inside bool) (string, error) {
	var b bytes.Buffer
	if inside {
		for n := node.FirstChild(); n != nil; n = n.NextSibling() {
			if err := markdown.Renderer().Render(&b, m.src, n); err != nil {
				return "", &Error{m.name, m.at, fmt.Errorf("render: %w", err)}
			}
		}
	} else if err := markdown.Renderer().Render(&b, m.src, node); err != nil {
		return "", &Error{m.name, m.at, fmt.Errorf("render: %w", err)}
	}
	return strings.TrimSpace(b.String()), nil
}

// paragraphs counts the blocks so far that have an anchor.
func (m *blockReader) paragraphs() int {
	n := 0
	for _, b := range m.blocks {
		if b.ID != "" {
			n++
		}
	}
	return n
}

func (m *blockReader) lineOf(node ast.Node) int {
	for n := node; n != nil; n = n.FirstChild() {
		if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
			return m.lineAt(n.Lines().At(0).Start)
		}
	}
	return max(m.at, m.line)
}

// lineAt is the file's line of a byte of the body.
func (m *blockReader) lineAt(offset int) int {
	return m.line + bytes.Count(m.src[:offset], []byte("\n"))
}
