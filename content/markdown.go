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

func (m *blockReader) read(node ast.Node) error {
	m.at = m.lineOf(node)
	err := ast.Walk(node, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *ast.RawHTML, *ast.HTMLBlock:
			return ast.WalkStop, m.errorf("raw HTML is not part of the format")
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return err
	}
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
		if n.Level != 2 {
			return m.errorf("a subhead has two number signs, this one has %d", n.Level)
		}
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
	default:
		return m.errorf("a %s is not part of the format", strings.ToLower(node.Kind().String()))
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
				return "", m.errorf("render: %v", err)
			}
		}
	} else if err := markdown.Renderer().Render(&b, m.src, node); err != nil {
		return "", m.errorf("render: %v", err)
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
			return m.line + bytes.Count(m.src[:n.Lines().At(0).Start], []byte("\n"))
		}
	}
	return max(m.at, m.line)
}

func (m *blockReader) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: "+format, append([]any{m.name, m.at}, args...)...)
}
