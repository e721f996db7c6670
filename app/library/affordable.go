package library

import (
	"context"

	"zhaputide/content/pack"
)

// fetchBudget bounds what one search may fetch without asking the reader, in bytes as they lie on the phone; on the way they are
// about a third. The texts of twenty years are a hundred times that.
const fetchBudget = 4 << 20

// affordable leaves out the segments whose files would have to be fetched beyond fetchBudget, the oldest first, and gives their bytes.
// Where nobody can tell what is kept (kept is nil), every segment is chosen.
func affordable(segments []pack.Segment, kept map[string]bool) (chosen []pack.Segment, missing int) {
	spent := 0
	for _, s := range segments {
		lacks := 0
		for _, file := range []pack.File{s.Index, s.Texts} {
			if kept != nil && !kept[file.Path] {
				lacks += file.Size
			}
		}
		if lacks > 0 && (missing > 0 || spent+lacks > fetchBudget) {
			missing += lacks
			continue
		}
		spent += lacks
		chosen = append(chosen, s)
	}
	return chosen, missing
}

func (l *Library) kept(ctx context.Context) map[string]bool {
	if l.Kept == nil {
		return nil
	}
	return l.Kept(ctx)
}

// indexKept tells whether every file that search needs is on this phone, and whether they are not more than maxBytes; 0 for no limit.
func (l *Library) indexKept(ctx context.Context, maxBytes int) bool {
	m, err := l.current(ctx)
	kept := l.kept(ctx)
	if err != nil || m.Search == nil || kept == nil {
		return false
	}
	files := append([]pack.File{m.Search.Paper}, m.Search.Lexicon...)
	for _, s := range m.Search.Segments {
		files = append(files, s.Index, s.Texts)
	}
	size := 0
	for _, file := range files {
		if !kept[file.Path] {
			return false
		}
		size += file.Size
	}
	return maxBytes == 0 || size <= maxBytes
}

// FetchAll has this and every later [Library.Finder] ask for all segments, however much there is to fetch.
func (l *Library) FetchAll() {
	l.finder.mu.Lock()
	defer l.finder.mu.Unlock()
	l.finder.fetchAll = true
}
