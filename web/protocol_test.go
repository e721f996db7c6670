//go:build !js

package web

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The scripts and Go meet in constants, which the build injects, and in names: members of objects, fields of messages, attributes. This
// file reads both sides and compares the names, so that none can change on one side alone. It needs neither a browser nor node.

// source joins the files that match the patterns, from the root of the project.
func source(t *testing.T, patterns ...string) string {
	t.Helper()
	var all strings.Builder
	for _, pattern := range patterns {
		names, err := filepath.Glob(filepath.Join("..", pattern))
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: no files (%v)", pattern, err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(b)
			all.WriteByte('\n')
		}
	}
	return all.String()
}

// names gives what the pattern's first group matches in a source, each once, in alphabetical order. A pattern that matches nothing is
// an error: it would compare nothing.
func names(t *testing.T, source, pattern string) []string {
	t.Helper()
	found := map[string]bool{}
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(source, -1) {
		found[m[1]] = true
	}
	if len(found) == 0 {
		t.Fatalf("nothing matches %s", pattern)
	}
	return slices.Sorted(maps.Keys(found))
}

// between gives what stands in the source from the first occurrence of begin to the next of end.
func between(t *testing.T, source, begin, end string) string {
	t.Helper()
	_, rest, ok := strings.Cut(source, begin)
	inside, _, whole := strings.Cut(rest, end)
	if !ok || !whole {
		t.Fatalf("the source has nothing from %q to %q", begin, end)
	}
	return inside
}

// same demands that both sides have the same names.
func same(t *testing.T, what string, scripts, golang []string) {
	t.Helper()
	if difference := compareNames(scripts, golang); difference != "" {
		t.Errorf("%s: %s", what, difference)
	}
}

func compareNames(scripts, golang []string) string {
	only := func(a, b []string) []string {
		return slices.DeleteFunc(slices.Clone(a), func(name string) bool { return slices.Contains(b, name) })
	}
	a, b := only(scripts, golang), only(golang, scripts)
	if len(a)+len(b) == 0 {
		return ""
	}
	return fmt.Sprintf("only in the scripts %q, only in Go %q", a, b)
}

func TestCompareNames(t *testing.T) {
	if compareNames([]string{"a", "b"}, []string{"b", "a"}) != "" || compareNames([]string{"a"}, nil) == "" || compareNames(nil, []string{"a"}) == "" {
		t.Error("a name that only one side has goes unnoticed")
	}
}

const goOfBrowser = "app/browser/*_js.go"

// TestGoUsesConstants demands that the app names the constants that it shares with the scripts, and does not write them by hand. Those in
// scriptsOnly are facts of the scripts and the build; the app learns of what they do by messages.
func TestGoUsesConstants(t *testing.T) {
	scriptsOnly := []string{"IDField", "MsgAgain", "MediaDir", "MsgInstall", "MsgRefresh", "QueryField", "RecentEditions", "SavedCache", "ShellDir"}
	declared := append(names(t, source(t, "content/protocol/*.go"), `(?m)^\t([A-Z]\w+)\s+= `), names(t, source(t, "content/protocol/*.go"), `(?m)^(?:const|var) ([A-Z]\w+)`)...)
	used := names(t, source(t, "app/*.go", "app/browser/*.go", "app/library/*.go", "app/ui/*.go", "content/pack/*.go"), `protocol\.([A-Z]\w+)`)
	for _, name := range scriptsOnly {
		if slices.Contains(used, name) {
			t.Errorf("%s is said to be a matter of the scripts alone, and the app uses it", name)
		}
	}
	same(t, "constants of content/protocol", declared, append(used, scriptsOnly...))
}

// TestScriptConstants demands that the scripts name constants that there are, and all of them.
func TestScriptConstants(t *testing.T) {
	scripts := source(t, "web/js/*.js")
	known := slices.Sorted(maps.Keys(scriptConstants))
	same(t, "constants", names(t, scripts, `\b((?:MSG|CONST)\.\w+)`), known)
	if out, err := injectConstants([]byte("x = MSG.nothing;")); err == nil {
		t.Errorf("a constant that is not there: %s", out)
	}
	if out, err := injectConstants([]byte("x === MSG.takeOver && CONST.sizes")); err != nil || string(out) != `x === "take-over" && 6` {
		t.Errorf("%s, %v", out, err)
	}
}

// TestMessages compares what the service worker, the boot script and the app tell one another.
func TestMessages(t *testing.T) {
	var parts []string
	for _, name := range workerScripts {
		parts = append(parts, "web/js/"+name)
	}
	worker, boot := source(t, parts...), source(t, "web/js/boot.js", "web/js/offer.js")
	app := source(t, "app/ui/*.go")
	browser := source(t, goOfBrowser)
	goName := func(list []string) (names []string) { // takeOver → TakeOver
		for _, name := range list {
			names = append(names, strings.ToUpper(name[:1])+name[1:])
		}
		return names
	}
	same(t, "messages to the pages",
		goName(names(t, worker+regexp.MustCompile(`type: MSG\.refresh`).ReplaceAllString(boot, ""), `type: MSG\.(\w+)`)),
		append(names(t, app, `case protocol\.Msg(\w+)`), "Install", "Again")) // which need only to be drawn anew, or a later look
	same(t, "messages to the worker",
		goName(names(t, worker, `case MSG\.(\w+)`)),
		append(names(t, browser, `"type": protocol\.Msg(\w+)`), "Refresh")) // which the boot script sends
	fields := slices.DeleteFunc(names(t, strings.Join(names(t, worker, `type: MSG\.\w+,([^}]*)\}`), ","), `(?:^|,)\s*(\w+)`),
		func(name string) bool { return name == "after" }) // which the boot script reads
	same(t, "fields of messages to the pages", fields,
		slices.DeleteFunc(names(t, between(t, browser, "func messageOf", "\n}"), `(?:texts?|number|has)\(v, "(\w+)"\)`), func(name string) bool { return name == "type" }))
	same(t, "fields of messages to the worker", slices.DeleteFunc(names(t, between(t, worker, "async function onMessage", "\n}"), `message\.(\w+)`),
		func(name string) bool { return name == "type" || name == "soon" || name == "online" }), // these two are the boot script's
		slices.DeleteFunc(names(t, browser, `send\(map\[string\]any\{.*"(\w+)":`), func(name string) bool { return name == "type" }))
}

// TestPageMembers compares what the app takes over from the boot script, and what search-request.js and offer.js give it.
func TestPageMembers(t *testing.T) {
	boot, request := source(t, "web/js/boot.js"), source(t, "web/js/search-request.js", "web/js/offer.js")
	browser := source(t, goOfBrowser)
	made := append(names(t, between(t, boot, "window.zhapu = {", "});"), `(?m)^    (\w+):`), names(t, request, `zhapu\.(\w+) = `)...)
	used := append(names(t, browser, `boot\(\)(?:, |\.\w+\()"(\w+)"`), names(t, boot+request, `zhapu\.(\w+)\b`)...)
	slices.Sort(used)
	same(t, "members of window.zhapu", made, slices.Compact(used))
	same(t, "the port to the search worker", names(t, between(t, request, "return {", "\n    };"), `(?m)^      (\w+)[:,]`), names(t, browser, `w\.port\.Call\("(\w+)"`))
}

// TestResponseMembers compares what a search worker posts with what its page reads.
func TestResponseMembers(t *testing.T) {
	request, browser := source(t, "web/js/search-request.js"), source(t, goOfBrowser)
	same(t, "a response",
		names(t, between(t, request, "const take = ({", "}"), `(\w+)`),
		names(t, between(t, browser, "func SendResponse", "\n}"), `"(\w+)":`))
	same(t, "what a search worker says of itself", names(t, request, `data\.(ready|ended)\b`), names(t, between(t, browser, "func OnRequest", "\n}"), `"(\w+)": true`))
}

// TestScriptAttributes compares the attributes that tell boot.js of addresses, and the actions that it keeps for the app.
func TestScriptAttributes(t *testing.T) {
	frame, boot := source(t, "web/page/frame.html"), source(t, "web/js/boot.js", "web/js/wasm-refused.js")
	same(t, "attributes of the boot script", names(t, boot, `\bown\.(\w+)`), names(t, between(t, frame, "<script defer", ">"), `data-(\w+)=`))
	same(t, "actions of the bars and of the sheets", names(t, source(t, "web/page/bars.html", "web/page/sheets.html"), `data-action="([\w-]+)"`),
		names(t, between(t, source(t, "app/ui/shell.go"), "func (s *Shell) act(", "\n}"), `case "([\w-]+)"`))
	drawn, page := source(t, "web/js/drawn.js"), source(t, "web/page/app.html")
	same(t, "attributes of drawn.js", names(t, drawn, `\bown\.(\w+)`), names(t, between(t, page, "<script defer", ">"), `data-(\w+)=`))
	same(t, "templates of drawn.js", append(names(t, drawn, `(?:copy|foot)\("([\w-]+)"`), "history", "history-empty", "saved", "saved-empty"), names(t, page, `<template id="([\w-]+)"`))
}

// TestSettingsMembers compares the settings that the inline script reads with those that the app writes.
func TestSettingsMembers(t *testing.T) {
	read := names(t, source(t, "web/js/settings.js"), `\bs\.(\w+)`)
	written := names(t, between(t, source(t, "app/ui/store_settings.go"), "type Settings struct {", "}"), "json:\"(\\w+)")
	for _, name := range read {
		if !slices.Contains(written, name) {
			t.Errorf("the inline script reads %s, which the app does not write", name)
		}
	}
}
