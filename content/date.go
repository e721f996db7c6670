package content

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a date of day, month or year precision: "2026-02-24", "2026-02" or "2026". The zero value is no date.
// Dates compare as strings: an earlier one sorts first, and a coarser one before the finer ones inside it.
type Date string

// ParseDate checks s. It refuses what the calendar does not have, and anything but the three forms.
func ParseDate(s string) (Date, error) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if len(s) != len(layout) {
			continue
		}
		if _, err := time.Parse(layout, s); err == nil {
			return Date(s), nil
		}
	}
	return "", fmt.Errorf("date %q is not YYYY, YYYY-MM or YYYY-MM-DD", s)
}

// Year is the year as written, "2026".
func (d Date) Year() string {
	y, _, _ := strings.Cut(string(d), "-")
	return y
}

// Chinese is the date as readers say it, with the precision it has: 2026年2月24日, 2026年2月, 2026年.
func (d Date) Chinese() string {
	var b strings.Builder
	for i, part := range strings.SplitN(string(d), "-", 3) {
		n, err := strconv.Atoi(part)
		if err != nil {
			return string(d)
		}
		b.WriteString(strconv.Itoa(n))
		b.WriteString([]string{"年", "月", "日"}[i])
	}
	return b.String()
}

// Start is the first moment of the date in RFC 3339, for feeds and sitemaps, which know no coarser precision.
// offset is the paper's time zone, "+08:00".
func (d Date) Start(offset string) string {
	full := string(d)
	switch len(full) {
	case len("2006"):
		full += "-01-01"
	case len("2006-01"):
		full += "-01"
	}
	return full + "T00:00:00" + offset
}
