//go:build !js

package segment

import (
	"strings"
	"sync"
	"testing"
)

var open = sync.OnceValues(func() (*Dictionary, error) {
	return OpenDictionary([]string{"六干争先", "撬装", "GIL管沟", "临港智造新城", "嘉兴港区"})
})

func dictionary(t testing.TB) *Dictionary {
	t.Helper()
	d, err := open()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"嘉兴港区的第一会":  "嘉兴港区/的/第一/会",
		"“六干争先”再攀高": "“/六干争先/”/再/攀高",
		"10号机组的春节":  "10/号/机组/的/春节",
		"GIL管沟模板":   "GIL管沟/模板",
		"研究生命起源1":   "研究/生命/起源/1",
		"":          "",
		"海":         "海",
	} {
		if got := strings.Join(dictionary(t).Words(text), "/"); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// FuzzWords: whatever the text, its words joined are the text.
func FuzzWords(f *testing.F) {
	f.Add("1.12亿吨，Café OLED K İ \xff 😀 ＡＢＣ")
	f.Fuzz(func(t *testing.T, text string) {
		if got := strings.Join(dictionary(t).Words(text), ""); got != text {
			t.Errorf("%q became %q", text, got)
		}
	})
}
