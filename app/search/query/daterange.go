package query

import (
	"strconv"
	"strings"

	"zhaputide/content"
)

// parseDateRange reads 2026-02, 2026年2月, 2026-01..2026-03, 2026-01至2026-03, 2026-01.. and ..2026-03.
func parseDateRange(s string) (from, to content.Date, ok bool) {
	for _, sep := range []string{"..", "…", "至", "到", "~", "～", "—"} {
		if a, b, found := strings.Cut(s, sep); found {
			b = strings.Trim(b, ".…—")
			from, to = parseDay(a), parseDay(b)
			if from != "" && to != "" && firstDay(from) > lastDay(to) {
				from, to = to, from
			}
			return from, to, from != "" || to != ""
		}
	}
	day := parseDay(s)
	return day, day, day != ""
}

// parseDay reads a date as people type it: 2026-2, 2026/02/24, 2026年2月. Of an unfinished one (2026-) the part that is there counts.
func parseDay(s string) content.Date {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-－/.年月日号 ", r) })
	var out strings.Builder
	for i, p := range parts {
		if r := []rune(p); r[0] >= '０' && r[0] <= '９' {
			p = strings.Map(func(r rune) rune { return r - '０' + '0' }, p)
		}
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil || i > 2 {
			return ""
		}
		if i > 0 {
			out.WriteByte('-')
			if n < 10 {
				out.WriteByte('0')
			}
		}
		out.WriteString(strconv.FormatUint(n, 10))
	}
	d, err := content.ParseDate(out.String())
	if err != nil {
		return ""
	}
	return d
}

func formatDateRange(from, to content.Date) string {
	if from == to {
		return string(from)
	}
	return string(from) + ".." + string(to)
}

// Days are the bounds of the dates as yyyymmdd, both included.
func (q Query) Days() (first, last int) { return firstDay(q.From), lastDay(q.To) }

// firstDay and lastDay are the bounds of a date as yyyymmdd; no date has no bound.
func firstDay(d content.Date) int {
	n := digits(d)
	switch len(d) {
	case 4:
		return n * 10000
	case 7:
		return n * 100
	}
	return n
}

func lastDay(d content.Date) int {
	n := digits(d)
	switch len(d) {
	case 0:
		return 99999999
	case 4:
		return n*10000 + 9999
	case 7:
		return n*100 + 99
	}
	return n
}

func digits(d content.Date) int {
	n := 0
	for i := range len(d) {
		if d[i] != '-' {
			n = n*10 + int(d[i]-'0')
		}
	}
	return n
}
