package ui

import (
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// iconNames reads the names of the drawings from part_icon.go.
var iconNames = sync.OnceValue(func() []string {
	src, err := os.ReadFile("part_icon.go")
	if err != nil {
		panic(err)
	}
	var names []string
	for _, m := range regexp.MustCompile(`(?m)^\tcase "([\w-]+)":`).FindAllSubmatch(src, -1) {
		names = append(names, string(m[1]))
	}
	return names
})

// TestIcons holds every drawing that the app uses to its file, byte for byte.
func TestIcons(t *testing.T) {
	if len(iconNames()) == 0 {
		t.Fatal("no icon found in part_icon.go")
	}
	for _, name := range iconNames() {
		want, err := os.ReadFile("../../web/icons/" + name + ".svg")
		if err != nil {
			t.Error(err)
		} else if got := iconSVG(name); got != strings.TrimSpace(string(want)) {
			t.Errorf("icon %s:\n%s\nweb/icons:\n%s", name, got, want)
		}
	}
}
