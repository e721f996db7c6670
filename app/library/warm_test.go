package library

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// What is on the phone is opened ahead; what is not is not fetched for that.
func TestSearchWorkerOpensWhatIsKept(t *testing.T) {
	for _, c := range []struct {
		kept, opens bool
		most        int
	}{{true, true, 0}, {true, true, 1 << 20}, {true, false, 100}, {false, false, 0}} {
		s := openIndexedSite(t, "2026-01")
		l := Open(s.fetch)
		l.Kept = func(context.Context) map[string]bool {
			paths := map[string]bool{}
			for path := range s.files {
				paths[path] = c.kept || !strings.HasPrefix(path, "/find/texts")
			}
			return paths
		}
		l.FetchKept = s.fetch
		sent := responses(t, l, nil, Request{Kind: KindWarm, MaxBytes: c.most})
		if (shape(sent) == "paper") != c.opens || (l.finder.finder != nil) != c.opens {
			t.Errorf("%+v: %s", c, shape(sent))
		}
	}
}

// A new edition may take files from the phone between the look at what is kept and the opening. Then nothing is opened, and nothing is
// fetched for it; the next query opens what there is.
func TestSearchWorkerFetchesNothingToWarm(t *testing.T) {
	for _, gone := range []string{"/find/lexicon", "/find/texts"} {
		s := openIndexedSite(t, "2026-02", "2026-01")
		warming, fetched := true, 0
		l := Open(func(ctx context.Context, path string) ([]byte, int, error) {
			if strings.HasPrefix(path, "/find/") && warming {
				fetched++
			}
			return s.fetch(ctx, path)
		})
		l.Kept = func(context.Context) map[string]bool {
			paths := map[string]bool{}
			for path := range s.files {
				paths[path] = true
			}
			return paths
		}
		l.FetchKept = func(ctx context.Context, path string) ([]byte, int, error) {
			if strings.HasPrefix(path, gone) {
				return nil, 0, errors.New("not in the cache")
			}
			return s.fetch(ctx, path)
		}
		if sent := responses(t, l, nil, Request{Kind: KindWarm}); shape(sent) != "failed" || l.finder.finder != nil || fetched > 0 {
			t.Errorf("%s is gone: %s, %d files fetched", gone, shape(sent), fetched)
		}
		warming = false
		if sent := responses(t, l, nil, queryRequest(2, "银行")); sent[0].Failed || sent[0].Partial {
			t.Errorf("%s is gone, and then: %+v", gone, sent[0])
		}
	}
}
