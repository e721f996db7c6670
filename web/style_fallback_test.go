//go:build !js

package web

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// flexGap is the gap of boxes in a row, which came years after that of a grid.
const flexGap = "gap in flex"

// ungapped are rows that stand well without their gap, and why.
var ungapped = map[string]string{
	".turn":          "its links stand below one another on a phone",
	".notice-text":   "its parts stand at both ends",
	".masthead-line": "its parts stand at both ends",
}

// engineFaults tells what the oldest engines do not know and nobody has thought of.
func engineFaults(known map[string]support, all []cssRule) (faults []string) {
	for _, d := range all {
		say := func(format string, a ...any) {
			faults = append(faults, d.file+": "+d.selector+": "+fmt.Sprintf(format, a...))
		}
		for _, name := range d.features {
			name = featureOf(d, name)
			s, ok := known[name]
			switch {
			case !ok && strings.HasPrefix(strings.TrimLeft(name, ":"), "-"): // of one engine: no other reads it
			case !ok:
				say("%s is not in engines.md", name)
			case !s.young():
			case d.property == "" && strings.HasPrefix(name, ":") && strings.Contains(d.selector, ","):
				say("the whole rule is lost with %s", name)
			case s.loss == "" && !plain(d, name, all):
				say("%s has %s, which Chromium %v and Safari %v lack, and no plain value", d.property, name, oldest.chromium, oldest.safari)
			}
		}
	}
	return faults
}

// featureOf names a feature as engines.md does: the gap of a rule that makes no grid and no columns is another one.
func featureOf(d cssRule, name string) string {
	if d.property == "" || name != "gap" && name != "column-gap" || d.inGrid() {
		return name
	}
	return flexGap
}

func (d cssRule) inGrid() bool {
	return slices.ContainsFunc(d.before, func(b cssRule) bool {
		return slices.Contains(b.features, "grid") || strings.HasPrefix(b.property, "grid-") || b.property == "columns"
	})
}

// plain tells whether an engine without a feature finds a plain value: before it in the rule, or in a block for those engines.
func plain(d cssRule, name string, all []cssRule) bool {
	if name == flexGap {
		return spaced(d, all)
	}
	without := func(other cssRule) bool { return !slices.Contains(other.features, name) }
	if !strings.HasPrefix(d.property, "--") && slices.ContainsFunc(d.before, func(b cssRule) bool {
		return without(b) && (b.property == d.property || b.property == "-webkit-"+d.property || b.property == "font" && d.property == "font-size")
	}) {
		return true
	}
	for selector := range strings.SplitSeq(d.selector, ",") {
		if !slices.ContainsFunc(all, func(other cssRule) bool {
			return other.property == d.property && forOld(other, asked(name)) && without(other) && covers(other.selector, selector)
		}) {
			return false
		}
	}
	return true
}

// asked is what a condition asks for to know whether an engine has a feature: whoever has clamp() has max() and min().
func asked(name string) string {
	if name == "max()" || name == "min()" {
		return "clamp("
	}
	return strings.TrimSuffix(name, ")")
}

// forOld tells whether a rule is for engines that lack what a condition names.
func forOld(d cssRule, named string) bool {
	return slices.ContainsFunc(d.inside, func(s string) bool {
		return strings.HasPrefix(s, "@supports not") && strings.Contains(s, named)
	})
}

// covers tells whether one of the selectors of a list takes in all that another does.
func covers(list, selector string) bool {
	for s := range strings.SplitSeq(list, ",") {
		if s == selector || strings.HasSuffix(selector, " "+s) {
			return true
		}
	}
	return false
}

var classOfRow = regexp.MustCompile(`\.[a-z-]+`)

// spaced tells whether the block for engines without a gap names the row.
func spaced(d cssRule, all []cssRule) bool {
	classes := classOfRow.FindAllString(d.selector, -1)
	if len(classes) == 0 {
		return false
	}
	row := classes[len(classes)-1]
	if ungapped[row] != "" {
		return true
	}
	return slices.ContainsFunc(all, func(other cssRule) bool {
		return forOld(other, "(inset") && strings.HasPrefix(other.property, "margin") &&
			slices.ContainsFunc(classOfRow.FindAllString(other.selector, -1), func(c string) bool { return c == row || strings.HasPrefix(c, row+"-") })
	})
}
