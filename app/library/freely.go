package library

import (
	"context"

	"zhaputide/content/pack"
)

// freeBytes is how much a question may fetch without asking the reader, in bytes as they lie on the phone; on the way they are
// about a third. The texts of twenty years are a hundred times that.
const freeBytes = 4 << 20

// freely leaves out the segments that this phone lacks beyond freeBytes, the oldest first, and tells how many bytes those are.
// Where nobody can tell what is kept, all are asked for.
func freely(segments []pack.Segment, kept map[string]bool) (chosen []pack.Segment, missing int) {
	spent := 0
	for _, s := range segments {
		lacks := 0
		for _, file := range []pack.File{s.Index, s.Texts} {
			if kept != nil && !kept[file.Path] {
				lacks += file.Size
			}
		}
		if lacks > 0 && (missing > 0 || spent+lacks > freeBytes) {
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

// findingKept tells whether all that finding needs is on this phone, and is not more than so many bytes; 0 for whatever it is.
func (l *Library) findingKept(ctx context.Context, most int) bool {
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
	return most == 0 || size <= most
}

// FindAll has the next [Library.Finder] ask for everything, however much it is, and so on from then.
func (l *Library) FindAll() {
	l.find.mu.Lock()
	defer l.find.mu.Unlock()
	l.find.whole = true
}
