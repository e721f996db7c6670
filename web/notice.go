//go:build !js

package web

import (
	"fmt"
	"strings"
)

// parseNotices reads notice.txt: for each work a line "== name | licence | what it does here ==", then its terms in full.
func parseNotices(src string) ([]viewNotice, error) {
	var out []viewNotice
	for n, line := range strings.SplitAfter(src, "\n") {
		inner, ok := strings.CutPrefix(strings.TrimSpace(line), "== ")
		if !ok {
			if len(out) > 0 {
				out[len(out)-1].Text += line
			}
			continue
		}
		parts := strings.Split(strings.TrimSuffix(inner, " =="), " | ")
		if len(parts) != 3 {
			return nil, fmt.Errorf("notice.txt:%d: want == name | licence | note ==", n+1)
		}
		out = append(out, viewNotice{Name: parts[0], Licence: parts[1], Note: parts[2]})
	}
	for i := range out {
		out[i].Text = strings.TrimSpace(out[i].Text)
	}
	return out, nil
}
