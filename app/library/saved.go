package library

import (
	"context"
	"slices"

	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/protocol"
)

// saved gives an article that the reader has saved and the service worker has pinned, so that nobody waits for a line to read it. The
// paper comes first, where it has the article here: a correction may have come.
func (l *Library) saved(ctx context.Context, place content.Place) (pack.Page, bool) {
	if place.Kind != content.KindArticle || l.FetchKept == nil {
		return pack.Page{}, false
	}
	pinned, ok := l.keptPage(ctx, protocol.SavedDir+place.Path(), place.Path())
	if !ok {
		return pack.Page{}, false
	}
	l.mu.Lock()
	m := l.manifest
	l.mu.Unlock()
	if m == nil {
		return pinned, true
	}
	if i := slices.IndexFunc(m.Editions, func(e pack.Edition) bool { return e.ID == place.Edition }); i >= 0 {
		if here, ok := l.keptPage(ctx, m.Editions[i].Pack.Path, place.Path()); ok {
			return here, true
		}
	}
	return pinned, true
}

// keptPage gives a page of a pack that is on this phone.
func (l *Library) keptPage(ctx context.Context, file, path string) (pack.Page, bool) {
	body, err := get(ctx, l.FetchKept, file)
	if err != nil {
		return pack.Page{}, false
	}
	p, err := pack.Decode(body)
	if err != nil { // spoilt: the paper may have it
		return pack.Page{}, false
	}
	i := slices.IndexFunc(p.Pages, func(page pack.Page) bool { return page.Path == path })
	if i < 0 {
		return pack.Page{}, false
	}
	return p.Pages[i], true
}
