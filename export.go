//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"zhaputide/web"
	"zhaputide/web/site"
)

// errNoAddress is the refusal to export a paper that has no address of its own: what readers share would lead nowhere.
var errNoAddress = errors.New("no address")

// keepsEditions tells whether the paper still has every edition of the export in dir, or names it as withdrawn, and else what to do.
func keepsEditions(dir string, paper *site.Site, stderr io.Writer) bool {
	switch gone, err := web.Vanished(dir, paper); {
	case err != nil:
		fmt.Fprintf(stderr, "没有导出：读不了 %s 里上一次的导出，不知道往期是不是都在。换一个目录，或者加 -force。\n%v\n", dir, err)
	case len(gone) > 0:
		fmt.Fprintf(stderr, "没有导出：上一次导出里有 %s，这一次没有。读者的手机会把这样的报纸当成旧的，从此不再更新。\n"+
			"真要撤回，请把期号写进 paper.yaml，例如 withdrawn: [%s]；不是有意的，请把 content/articles 里的文件夹找回来。\n", strings.Join(gone, "、"), gone[0])
	default:
		return true
	}
	return false
}
