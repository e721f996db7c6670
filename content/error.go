//go:build !js

package content

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
)

// Error is a mistake in a file of the paper, at its line. [Load], [LoadEdition], [LoadPaper] and [Parse] return it for whatever the
// newsroom can mend; other errors mean that a file could not be read.
type Error struct {
	File string // path inside content/
	Line int    // from 1
	Err  error
}

func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err) }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// mistake is a broken rule, in words for the log of a build and for the newsroom.
type mistake struct{ english, chinese string }

func (m *mistake) Error() string { return m.english }

// inChinese says an error to the newsroom; one that is no mistake only as it stands.
func inChinese(err error) string {
	if m := (*mistake)(nil); errors.As(err, &m) {
		return m.chinese
	}
	return err.Error()
}

// yamlFault places an error of the YAML library. line is the file's line on which the decoded bytes start.
func yamlFault(name string, line int, err error) *Error {
	located := yaml.Error(nil)
	if !errors.As(err, &located) {
		return &Error{name, line, err}
	}
	key := ""
	if t := located.GetToken(); t != nil {
		key = t.Value
		if t.Position != nil {
			line += t.Position.Line - 1
		}
	}
	if unknown := (*yaml.UnknownFieldError)(nil); errors.As(err, &unknown) {
		return &Error{name, line, &mistake{fmt.Sprintf("unknown field %q", key), fmt.Sprintf("没有 %q 这个字段", key)}}
	}
	return &Error{name, line, errors.New(located.GetMessage())}
}
