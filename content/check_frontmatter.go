//go:build !js

package content

import (
	"errors"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// fieldKind is the type of a front matter field.
type fieldKind string

const (
	textField   fieldKind = "一行文字"
	flagField   fieldKind = "“true”或“false”"
	bylineField fieldKind = "署名的列表，每行如 - {role: 记者, names: [张三]}"
	figureField fieldKind = "关键数字的列表，每行如 - {value: 70亿元, label: 签约}"
	namesField  fieldKind = "人名的列表，如 [张三, 李四]"
)

var (
	articleFields = map[string]fieldKind{
		"section": textField, "column": textField, "kicker": textField, "headline": textField, "subhead": textField,
		"standfirst": textField, "bylines": bylineField, "date": textField, "figures": figureField, "photo": flagField, "share": textField,
	}
	// partFields are the fields of one entry of a list.
	partFields = map[fieldKind]map[string]fieldKind{
		bylineField: {"role": textField, "names": namesField},
		figureField: {"value": textField, "label": textField},
	}
)

// checkFrontMatter checks fields and types, all of them, and decodes what can be decoded. It returns false if it is no YAML.
func (c *checker) checkFrontMatter(a *checkedArticle) bool {
	a.lines = map[string]int{}
	file, err := parseYAML(a.name, 2, a.head)
	if err != nil {
		c.unreadable(a, err)
		return false
	}
	f := &a.fields
	targets := map[string]any{
		"section": &f.Section, "column": &f.Column, "kicker": &f.Kicker, "headline": &f.Headline, "subhead": &f.Subhead,
		"standfirst": &f.Standfirst, "date": &f.Date, "photo": &f.Photo, "share": &f.Share,
	}
	before := len(c.findings)
	for _, doc := range file.Docs {
		c.checkMapping(a, doc.Body, articleFields, func(key string, value ast.Node, line int) {
			a.lines[key] = line
			c.decode(a, key, value, targets[key])
		})
	}
	if len(c.findings) == before {
		// What only the decoder minds: several documents, odd numbers.
		if err := decodeYAML(a.name, 2, a.head, new(frontMatter)); err != nil {
			c.unreadable(a, err)
		}
	}
	return true
}

// decode takes over a field's value. One wrong entry of a list does not hide the others.
func (c *checker) decode(a *checkedArticle, key string, value ast.Node, target any) {
	list, _ := value.(*ast.SequenceNode)
	switch {
	case target != nil:
		_ = decodeNode(value, target) // checkValue has told what is wrong with it
	case list == nil:
	case key == "bylines":
		for _, entry := range list.Values {
			var b Byline
			if decodeNode(entry, &b) == nil {
				a.fields.Bylines = append(a.fields.Bylines, b)
				a.bylineLines = append(a.bylineLines, yamlLine(entry))
			}
		}
	case key == "figures":
		for _, entry := range list.Values {
			var f Figure
			if decodeNode(entry, &f) == nil {
				a.fields.Figures = append(a.fields.Figures, f)
				a.figureLines = append(a.figureLines, yamlLine(entry))
			}
		}
	}
}

// unreadable tells that the front matter is no YAML of ours. The words are the library's.
func (c *checker) unreadable(a *checkedArticle, err error) {
	fault := &Error{a.name, 2, err}
	_ = errors.As(err, &fault)
	c.errorf(a.name, fault.Line, "开头的说明读不懂：%s", inChinese(fault.Err))
}

// checkMapping checks the fields of a mapping and hands each known one to use, which may be nil. That none stands twice the parser has
// seen to.
func (c *checker) checkMapping(a *checkedArticle, node ast.Node, fields map[string]fieldKind, use func(key string, value ast.Node, line int)) {
	var values []*ast.MappingValueNode
	switch n := node.(type) {
	case nil, *ast.NullNode, *ast.CommentGroupNode:
		return
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	default:
		c.errorf(a.name, yamlLine(node), "这里要写“字段: 内容”，字段有 %s", fieldNames(fields))
		return
	}
	for _, v := range values {
		key := v.Key.String()
		line := yamlLine(v.Key)
		kind, ok := fields[key]
		if !ok {
			c.errorf(a.name, line, "没有 %q 这个字段，只有 %s", key, fieldNames(fields))
			continue
		}
		c.checkValue(a, key, v.Value, kind, line)
		if use != nil {
			use(key, v.Value, line)
		}
	}
}

func (c *checker) checkValue(a *checkedArticle, key string, node ast.Node, kind fieldKind, line int) {
	ok := false
	switch n := node.(type) {
	case *ast.NullNode:
		ok = true
	case *ast.StringNode, *ast.LiteralNode, *ast.IntegerNode, *ast.FloatNode:
		ok = kind == textField
	case *ast.BoolNode:
		ok = kind == flagField
	case *ast.SequenceNode:
		ok = kind == bylineField || kind == figureField || kind == namesField
		for _, value := range n.Values {
			if kind == namesField {
				c.checkValue(a, key, value, textField, yamlLine(value))
			} else if ok {
				c.checkMapping(a, value, partFields[kind], nil)
			}
		}
	}
	if !ok {
		c.errorf(a.name, line, "字段 %s 应当是%s", key, kind)
	}
}

// yamlLine is the line of a node in the article file, whose first line is the --- above the front matter.
func yamlLine(node ast.Node) int {
	if t := node.GetToken(); t != nil && t.Position != nil {
		return t.Position.Line + 1
	}
	return 2
}

func fieldNames(fields map[string]fieldKind) string {
	names := make([]string, 0, len(fields))
	for name := range fields {
		names = append(names, name)
	}
	slices.Sort(names)
	return strings.Join(names, "、")
}
