package index

import "zhaputide/content/internal/runs"

// The reasons why a file is refused. The phone fetches it again.
var (
	ErrForeign = runs.ErrForeign
	ErrVersion = runs.ErrVersion
	ErrTorn    = runs.ErrTorn
)

// varints counts the varints in b: each has one last byte below 0x80.
func varints(b []byte) int {
	n := 0
	for _, c := range b {
		n += int(^c >> 7)
	}
	return n
}
