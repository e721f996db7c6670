package content

import "testing"

func TestDate(t *testing.T) {
	for _, c := range []struct{ in, chinese, start string }{
		{"2026-02-05", "2026年2月5日", "2026-02-05T00:00:00+08:00"},
		{"2026-02", "2026年2月", "2026-02-01T00:00:00+08:00"},
		{"2026", "2026年", "2026-01-01T00:00:00+08:00"},
	} {
		d, err := ParseDate(c.in)
		if err != nil || d.Chinese() != c.chinese || d.Start("+08:00") != c.start || d.Year() != "2026" {
			t.Errorf("%s: %s %s %s %v", c.in, d.Chinese(), d.Start("+08:00"), d.Year(), err)
		}
	}
	for _, in := range []string{"", "2026-13", "2026-02-30", "26-02-01", "2026-2", "2026-02-1", "2026/02/01", "昨天", "2026-02-05T"} {
		if d, err := ParseDate(in); err == nil {
			t.Errorf("%q: accepted as %s", in, d)
		}
	}
}
