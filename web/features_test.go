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

	"github.com/evanw/esbuild/pkg/api"
)

// first is the engine of each kind that has a feature first; 0 where none has it.
type first struct{ chromium, safari float64 }

// young lists what browsers and the language have learnt of late, by the name under which scripts and the app would use it. Whoever uses
// another name that is no older than Chromium 67 and Safari 12 adds it here.
var young = map[string]first{
	// of the language
	"allSettled": {76, 13}, "fromEntries": {73, 12.1}, "flat": {69, 12}, "flatMap": {69, 12}, "replaceAll": {85, 13.1}, "findLast": {97, 15.4},
	"hasOwn": {93, 15.4}, "toSorted": {110, 16}, "globalThis": {71, 12.1}, "WeakRef": {84, 14.1}, "withResolvers": {119, 17.4},
	"BigInt": {67, 14}, "Segmenter": {87, 14.1},
	// of wasm
	"instantiateStreaming": {61, 15}, "compileStreaming": {61, 15},
	// of documents
	"replaceChildren": {86, 14}, "checkVisibility": {105, 17.4}, "inert": {102, 15.5}, "showPopover": {114, 17}, "showModal": {37, 15.4},
	"highlights": {105, 17.2}, "startViewTransition": {111, 18}, "caretPositionFromPoint": {128, 18.4}, "ariaPressed": {81, 12.1},
	"ResizeObserver": {64, 13.1}, "IntersectionObserver": {51, 12.1}, "visualViewport": {61, 13},
	// of browsers
	"requestIdleCallback": {47, 0}, "structuredClone": {98, 15.4}, "queueMicrotask": {71, 12.1}, "randomUUID": {92, 15.4}, "scheduler": {94, 0},
	"estimate": {61, 17}, "periodicSync": {80, 0}, "sync": {49, 0}, "priority": {101, 17.2}, "startMessages": {74, 11.1}, "updateViaCache": {68, 11.1},
	"beforeinstallprompt": {44, 0}, "share": {61, 12.1}, "clipboard": {66, 13.1}, "persist": {55, 15.2}, "deviceMemory": {63, 0},
	"wakeLock": {84, 16.4}, "locks": {69, 15.4}, "BroadcastChannel": {54, 15.4}, "DecompressionStream": {80, 16.4}, "OffscreenCanvas": {69, 16.4},
	"AbortController": {66, 12.1}, "mediaSession": {73, 15}, "setAppBadge": {81, 17}, "launchQueue": {102, 0},
}

// TestFeaturesAreListed compares what the scripts and the app use of all that with the list in ARCHITECTURE.md, where it stands what
// happens on engines that lack it.
func TestFeaturesAreListed(t *testing.T) {
	scripts := string(api.Transform(source(t, "web/js/*.js"), api.TransformOptions{}).Code) // without comments
	goSide := source(t, goOfBrowser)
	var used []string
	for name, since := range young {
		inScripts := regexp.MustCompile(`[.\s{("]` + name + `\b(?: =|[:.("]| &&|\))`)
		if inScripts.MatchString(scripts) || strings.Contains(goSide, `"`+name+`"`) {
			used = append(used, fmt.Sprintf("%s %v %v", name, since.chromium, since.safari))
		}
	}
	slices.Sort(used)
	doc, err := os.ReadFile(filepath.Join("..", "ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, row := range regexp.MustCompile("(?m)^\\| `(\\w+)`[^|]* \\| ([\\d.]+) \\| ([\\d.]+|–) \\| [^|]+ \\|$").FindAllStringSubmatch(string(doc), -1) {
		listed[strings.Join([]string{row[1], row[2], strings.Replace(row[3], "–", "0", 1)}, " ")] = true
	}
	if difference := compareNames(used, slices.Sorted(maps.Keys(listed))); difference != "" {
		t.Errorf("features with the first Chromium and Safari: %s", strings.Replace(strings.Replace(difference, "scripts", "code", 1), "Go", "ARCHITECTURE.md", 1))
	}
}
