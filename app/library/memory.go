package library

import (
	"runtime/debug"

	"zhaputide/app/search"
)

// makeRoom bounds how much garbage lies about beside the texts.
func makeRoom(sources []search.Source) {
	held := 0
	for _, source := range sources {
		held += len(source.Texts.All)
	}
	debug.SetGCPercent(growth(held))
}

// room is how much garbage may lie about beside the texts, in bytes.
const room = 16 << 20

// growth is by how many percent the memory may grow before garbage is collected. Go's own measure, 100, would keep as much
// room free as the texts take: 30 MB for an archive of 29,000 articles, of which a phone sees no good.
func growth(held int) int { return min(100, max(25, 100*room/max(held, 1))) }
