//go:build !js

package importer

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// maxSlug is the longest slug in bytes: an address that can be read out over the telephone.
const maxSlug = 24

// slugOf is the pinyin of the headline's first characters, "jia-xing-gang-qu-zhao".
func slugOf(headline string) string {
	args := pinyin.NewArgs()
	var slug, word strings.Builder
	full := false
	add := func(s string) {
		if full || s == "" {
			return
		}
		if room := maxSlug - slug.Len(); slug.Len() > 0 && len(s)+1 > room {
			full = true
			return
		} else if len(s) > room {
			s = s[:room]
		}
		if slug.Len() > 0 {
			slug.WriteByte('-')
		}
		slug.WriteString(s)
	}
	for _, r := range headline {
		if r >= '！' && r <= '～' {
			r -= '！' - '!' // full width
		}
		if r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			word.WriteRune(unicode.ToLower(r))
			continue
		}
		add(word.String())
		word.Reset()
		if sounds := pinyin.SinglePinyin(r, args); len(sounds) > 0 {
			add(plainSlug(sounds[0]))
		}
	}
	add(word.String())
	return slug.String()
}

// plainSlug keeps what a slug may hold: lower-case letters, digits, single hyphens.
func plainSlug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == 'ü':
			b.WriteByte('v')
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}

// uniqueSlug is slug, or slug-2, slug-3, … if it is taken; an empty one becomes "wen" (文).
func uniqueSlug(slug string, taken func(string) bool) string {
	if slug == "" {
		slug = "wen"
	}
	name := slug
	for n := 2; taken(name); n++ {
		name = slug + "-" + strconv.Itoa(n)
	}
	return name
}
