package ui

import (
	"context"

	"zhaputide/app/library"
	"zhaputide/app/search"
)

// Finder finds articles in what this phone holds. Everything but opening one answers at once.
type Finder interface {
	Start(query string, o search.Options) Run
	Suggest(typed string, most int) []search.Suggestion
	Words(text string) []string // the text, cut into words; joined they are the text
	Mentions(word string) int   // in how many articles the word stands
	Sections() []search.Section // of the paper, in its order
	Prepare() (more bool)       // makes a part of what the first pinyin would wait for
	Partial() bool              // some of the paper is not on this phone and cannot be had now
}

// Run is a query being answered: first from the index, then by steps through the texts.
type Run interface {
	Step(bytes int) (done bool)
	First(rows int) search.Results // as far as they are known; without corrections
	Corrections() []string         // of a query that was answered completely
}

// finderOf is the library's finder as this package wants it.
type finderOf struct{ *library.Finder }

func (f finderOf) Start(query string, o search.Options) Run { return f.Finder.Start(query, o) }

// openLibrary gives the library's finder.
func openLibrary(lib *library.Library) func(context.Context) (Finder, error) {
	return func(ctx context.Context) (Finder, error) {
		f, err := lib.Finder(ctx)
		if err != nil {
			return nil, err
		}
		return finderOf{f}, nil
	}
}

// withFinder has do run on the app's turn with a finder: now if there is one that knows the whole paper, else once it is
// opened. A finder that lacks something is asked for again each time: the library knows when to look.
func (s *Shell) withFinder(do func(Finder, error)) {
	if s.finder != nil && !s.finder.Partial() {
		do(s.finder, nil)
		return
	}
	s.ctx.Async(func() {
		f, err := s.Open(context.Background())
		s.turnTo(func() {
			if err == nil {
				s.finder = f
			}
			do(f, err)
		})
	})
}
