package content

import (
	"slices"
	"testing"
)

// Names whose last character is also a role (李博文, 王图) stay names, and names of several words stay whole.
func TestBylines(t *testing.T) {
	bylines := []Byline{{"记者", []string{"李博文", "John Smith"}}, {"", []string{"王图"}}, {"文/图", []string{"李博文"}}, {Role: "供图"}}
	if got := BylineText(bylines); got != "记者 李博文 John Smith 王图 文/图 李博文 供图" {
		t.Errorf("on one line: %s", got)
	}
	if got := Signers(bylines); !slices.Equal(got, []string{"李博文", "John Smith", "王图", "李博文"}) {
		t.Errorf("signers: %q", got)
	}
	for i, want := range []bool{false, false, true, true} {
		if got := bylines[i].OfPicture(); got != want {
			t.Errorf("%q is of a picture: %v", bylines[i].Role, got)
		}
	}
}
