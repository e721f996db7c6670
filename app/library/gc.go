package library

import (
	"runtime/debug"

	"zhaputide/app/search"
)

// tuneGC bounds the garbage that lies about beside the texts of an open index.
func tuneGC(sources []search.Source) {
	live := 0
	for _, source := range sources {
		live += len(source.Texts.All)
	}
	debug.SetGCPercent(gcPercent(live))
}

// garbageBudget bounds the garbage beside the texts, in bytes.
const garbageBudget = 16 << 20

// gcPercent gives the percentage that the heap may grow before garbage is collected, with so many live bytes. Go's own default, 100,
// would keep as much room free as the texts take: 30 MB for an archive of 29,000 articles, of which a phone sees no good.
func gcPercent(live int) int { return min(100, max(25, 100*garbageBudget/max(live, 1))) }
