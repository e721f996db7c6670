package library

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"zhaputide/app/search"
	"zhaputide/app/search/query"
	"zhaputide/content/index"
	"zhaputide/content/pack"
	"zhaputide/content/segment"
)

// ErrNoSearch says that this paper was made without an index.
var ErrNoSearch = errors.New("the paper has no index")

// Finder searches the articles that this phone can read. It belongs to one goroutine, like the [search.Run] that it starts.
type Finder struct {
	engine   *search.Engine
	lexicon  *segment.Lexicon
	sections []search.Section
	partial  bool
	missing  int          // bytes that were not asked for
	fetchAll bool         // every segment was asked for
	source   *pack.Search // the part of the manifest that it was opened from
	opened   time.Time
}

// reopenAfter bounds how long a finder that lacks segments serves before they are asked for again.
const reopenAfter = time.Minute

// finderCache holds the open finder of a library, and its segments.
type finderCache struct {
	mu       sync.Mutex // held while a finder is opened: a second request waits for it
	fetchAll bool       // the reader wants everything searched, whatever there is to fetch
	finder   *Finder
	segments map[string]search.Source // opened segments, by the address of their index: a new edition opens only its own
}

// Finder opens what search needs: the words, and every segment of the index that this phone has, or can get without much ado.
// It is opened once, and again after the paper has changed or when segments were missing.
func (l *Library) Finder(ctx context.Context) (*Finder, error) {
	return l.sharedFinder(ctx, l.fetch, false)
}

// warmFinder opens the same from what is on this phone alone, and all of it or nothing: a new edition may take files away meanwhile.
func (l *Library) warmFinder(ctx context.Context) (*Finder, error) {
	return l.sharedFinder(ctx, l.FetchKept, true)
}

// sharedFinder gives the open finder, or opens it with what fetch gets; whole refuses one that lacks segments.
func (l *Library) sharedFinder(ctx context.Context, fetch Fetch, whole bool) (*Finder, error) {
	m, err := l.current(ctx)
	if err != nil {
		return nil, err
	}
	if m.Search == nil {
		return nil, ErrNoSearch
	}
	l.finder.mu.Lock()
	defer l.finder.mu.Unlock()
	if f := l.finder.finder; f != nil && f.source == m.Search && f.fetchAll == l.finder.fetchAll && (!f.partial || time.Since(f.opened) < reopenAfter) {
		return f, nil
	}
	f, err := l.openFinder(ctx, fetch, m.Search)
	if err == nil && whole && f.partial {
		err = ErrOffline
	}
	if err != nil {
		return nil, fmt.Errorf("open the index: %w", err)
	}
	l.finder.finder = f
	return f, nil
}

func (l *Library) openFinder(ctx context.Context, fetch Fetch, s *pack.Search) (*Finder, error) {
	files, err := getAll(ctx, fetch, append([]pack.File{s.Paper}, s.Lexicon...))
	if err != nil {
		return nil, err
	}
	var hints pack.Hints
	if err := json.Unmarshal(files[0], &hints); err != nil {
		return nil, fmt.Errorf("%s: %w", s.Paper.Path, err)
	}
	f := &Finder{source: s, opened: time.Now()}
	if f.lexicon, err = segment.OpenLexicon(files[1:]...); err != nil {
		return nil, err
	}
	for _, section := range hints.Sections {
		f.sections = append(f.sections, search.Section{ID: section.ID, Name: section.Name})
	}
	segments := s.Segments
	if f.fetchAll = l.finder.fetchAll; !f.fetchAll {
		segments, f.missing = affordable(segments, l.kept(ctx))
	}
	sources, err := l.openSegments(ctx, fetch, segments)
	if err != nil {
		return nil, err
	}
	f.partial = len(sources) < len(s.Segments)
	f.engine, err = search.New(search.Config{
		Lexicon: f.lexicon, Folder: f.lexicon.Folder(), Sources: sources,
		Synonyms: hints.Synonyms, Sections: f.sections, Places: hints.Places,
	})
	tuneGC(sources)
	return f, err
}

// openSegments opens the segments that can be had, oldest first. Those that are neither kept nor reachable are left out;
// one whose bytes are wrong is an error, for the service worker keeps only right ones.
func (l *Library) openSegments(ctx context.Context, fetch Fetch, segments []pack.Segment) ([]search.Source, error) {
	sources := make([]search.Source, len(segments))
	errs := make([]error, len(segments))
	var all sync.WaitGroup
	for i, s := range segments {
		if source, ok := l.finder.segments[s.Index.Path]; ok {
			sources[i] = source
			continue
		}
		all.Go(func() { sources[i], errs[i] = openSegment(ctx, fetch, s) })
	}
	all.Wait()
	l.finder.segments = map[string]search.Source{}
	var oldestFirst []search.Source
	for i := len(segments) - 1; i >= 0; i-- {
		switch err := errs[i]; {
		case errors.Is(err, ErrOffline), errors.Is(err, ErrNotFound):
			continue
		case err != nil:
			return nil, err
		}
		l.finder.segments[segments[i].Index.Path] = sources[i]
		oldestFirst = append(oldestFirst, sources[i])
	}
	return oldestFirst, nil
}

func openSegment(ctx context.Context, fetch Fetch, s pack.Segment) (source search.Source, err error) {
	files, err := getAll(ctx, fetch, []pack.File{s.Index, s.Texts})
	if err != nil {
		return source, err
	}
	if source.Index, err = index.Open(files[0]); err != nil {
		return source, fmt.Errorf("%s: %w", s.Index.Path, err)
	}
	if source.Texts, err = index.OpenTexts(files[1]); err != nil {
		return source, fmt.Errorf("%s: %w", s.Texts.Path, err)
	}
	return source, nil
}

// getAll fetches files side by side, in their order.
func getAll(ctx context.Context, fetch Fetch, files []pack.File) ([][]byte, error) {
	bodies := make([][]byte, len(files))
	errs := make([]error, len(files))
	var all sync.WaitGroup
	for i, file := range files {
		all.Go(func() {
			bodies[i], errs[i] = get(ctx, fetch, file.Path)
			if errs[i] != nil {
				errs[i] = fmt.Errorf("%s: %w", file.Path, errs[i])
			}
		})
	}
	all.Wait()
	return bodies, errors.Join(errs...)
}

// Start answers a query: at once from the index, and by steps from the texts.
func (f *Finder) Start(typed string, o search.Options) *search.Run {
	return f.engine.Start(query.Parse(typed), o)
}

// Suggest completes what is being typed: words, people, places, sections and articles.
func (f *Finder) Suggest(typed string, most int) []search.Suggestion {
	return f.engine.Suggest(typed, most)
}

// Prepare makes ready, for some ms, what the first pinyin or suggestion would wait for. It tells whether there is more.
func (f *Finder) Prepare() (more bool) {
	return f.engine.Prepare()
}

// Words cuts a text into its words as written; joined, they are the text again.
func (f *Finder) Words(text string) []string {
	return segment.Words(f.lexicon, f.lexicon.Folder(), text)
}

// Mentions counts the articles that hold a word.
func (f *Finder) Mentions(word string) int {
	return f.engine.Mentions(word)
}

// Sections are the sections of the paper, in its order.
func (f *Finder) Sections() []search.Section { return f.sections }

// Partial tells that some of the paper is not on this phone and has not come, so it cannot be found.
func (f *Finder) Partial() bool { return f.partial }

// Missing counts the bytes of it that were not asked for, since they are many: [Library.FetchAll] has them fetched.
func (f *Finder) Missing() int { return f.missing }
