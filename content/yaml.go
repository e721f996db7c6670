//go:build !js

package content

import (
	"fmt"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// parseYAML parses, and refuses what no file of the paper needs: tags, on which the library's decoder panics, and anchors and aliases, of
// which ten lines can stand for gigabytes. line is the file's line on which src starts.
func parseYAML(name string, line int, src []byte) (file *ast.File, err error) {
	err = guard(func() (err error) {
		file, err = parser.ParseBytes(src, 0)
		return err
	})
	if err != nil {
		return nil, yamlFault(name, line, err)
	}
	for _, doc := range file.Docs {
		var found unwanted
		if doc.Body != nil {
			ast.Walk(&found, doc.Body)
		}
		if found.node != nil {
			return nil, &Error{name, line + found.node.GetToken().Position.Line - 1, errNotPlainYAML}
		}
	}
	return file, nil
}

var errNotPlainYAML = &mistake{"tags (!), anchors (&) and aliases (*) are not understood here: put the text into quotes", "“!”“&”“*”开头的写法这里不认；是文字就加引号"}

// unwanted visits nodes until it has found one that is refused.
type unwanted struct{ node ast.Node }

// Visit implements ast.Visitor.
func (u *unwanted) Visit(node ast.Node) ast.Visitor {
	if u.node != nil {
		return nil
	}
	switch node.(type) {
	case *ast.TagNode, *ast.AnchorNode, *ast.AliasNode, *ast.MergeKeyNode:
		u.node = node
		return nil
	}
	return u
}

// decodeYAML decodes strictly: an unknown field is an error. line is the file's line on which src starts.
func decodeYAML(name string, line int, src []byte, v any) error {
	if _, err := parseYAML(name, line, src); err != nil {
		return err
	}
	if err := guard(func() error { return yaml.UnmarshalWithOptions(src, v, yaml.Strict()) }); err != nil {
		return yamlFault(name, line, err)
	}
	return nil
}

// decodeNode decodes a node of what was parsed.
func decodeNode(node ast.Node, v any) error {
	return guard(func() error { return yaml.NodeToValue(node, v) })
}

// guard makes a panic of the library an error: whatever stands in a file, the newsroom is told of it, and the other files are read.
func guard(f func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = &mistake{fmt.Sprintf("the YAML library cannot read this: %v", cause), "这样写读不懂"}
		}
	}()
	return f()
}
