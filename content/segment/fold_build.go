//go:build !js

package segment

import (
	"fmt"
	"strings"
	"sync"
	"unicode"

	"github.com/longbridgeapp/opencc"
	"golang.org/x/text/unicode/norm"
)

// NewFolder makes the whole folding table: compatibility forms (Unicode NFKC), then traditional to simplified
// (OpenCC, t2s), character by character. [BuildLexicon] keeps the part that a paper needs.
func NewFolder() (*Folder, error) { return wholeFolder() }

var wholeFolder = sync.OnceValues(func() (*Folder, error) {
	simplify, err := opencc.New("t2s")
	if err != nil {
		return nil, fmt.Errorf("make the folding table: %w", err)
	}
	f := new(Folder)
	for r := rune(0x80); r <= 0x2FFFF; r++ {
		if !foldable(r) {
			continue
		}
		to, err := settle(string(r), simplify.Convert)
		if err != nil {
			return nil, fmt.Errorf("make the folding table: %q: %w", r, err)
		}
		if to != string(plain(r)) && to != "" {
			f.from = append(f.from, r)
			f.to = append(f.to, to)
		}
	}
	f.seal()
	return f, nil
})

// settle folds until nothing changes: a compatibility form may hold a traditional character, and that a variant of another.
func settle(s string, simplify func(string) (string, error)) (string, error) {
	for range 4 {
		to := strings.Map(plain, norm.NFKC.String(s))
		if strings.ContainsFunc(to, isHan) {
			var err error
			if to, err = simplify(to); err != nil {
				return "", err
			}
		}
		if to == s {
			break
		}
		s = to
	}
	return s, nil
}

// foldable leaves out what is no text: surrogates, private use, controls, and the full-width forms that need no table.
func foldable(r rune) bool {
	switch {
	case r >= 0xD800 && r <= 0xF8FF, r >= 0xFF01 && r <= 0xFF5E, r == '\u3000', r == 0xFFFD, r > 0xFFFF && r < 0x1F100:
		return false
	case r >= 0xAC00 && r <= 0xD7A3: // Hangul syllables are their own form
		return false
	}
	return unicode.IsGraphic(r)
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }
