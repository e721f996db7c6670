package content

import (
	"strings"
	"unicode/utf8"
)

// MaxUnescape limits how often an address is unescaped: programs that hand it on may each have escaped it once more.
const MaxUnescape = 3

// The characters that stand for others in an address. Scripts get them as constants: web/script_constants.go.
const (
	// Hyphens are what word processors and keyboards put for "-".
	Hyphens = "‐‑‒–—―−"
	// AddressBlanks may stand before a name in an address, and mean nothing.
	AddressBlanks = " \t\r\n\u00a0\u3000-"
)

// Invisible lists the ranges of characters that programs put into an address unseen, to break lines or to turn their direction.
var Invisible = [][2]rune{{0xad, 0xad}, {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x2069}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff}}

// SinglePages lists the pages that have one address each: the kind is its only name.
var SinglePages = []string{KindSearch, KindSaved, KindSettings, KindAbout}

// ParsePath reads the path of an address, escaped or not. It forgives what people and chat programs do to it: marks and words behind
// a name, and all behind them, doubled and missing slashes, capitals and wide letters, needless escapes, /index.html. Names are of [a-z0-9-] only (see
// [CheckEditionID]), so a name ends where anything else begins, and no address that is right is read as another one.
func ParsePath(path string) Place {
	names, ok := addressNames(path)
	switch {
	case !ok:
		return Place{}
	case len(names) == 0:
		return Place{Kind: KindFront}
	}
	if first := names[0]; len(first) > 1 && strings.Contains(EditionDir+ArticleDir+YearDir, first[:1]) && first[1] >= '0' && first[1] <= '9' {
		names = append([]string{first[:1], first[1:]}, names[1:]...) // a slash is missing
	}
	for _, page := range SinglePages {
		if names[0] == page {
			return Place{Kind: page}
		}
	}
	switch {
	case names[0] == EditionDir && len(names) == 1:
		return Place{Kind: KindArchive}
	case len(names) == 1:
		return Place{}
	case names[0] == EditionDir:
		return Place{Kind: KindEdition, Edition: names[1]}
	case names[0] == SectionDir:
		return Place{Kind: KindSection, Name: names[1]}
	case names[0] == YearDir:
		return Place{Kind: KindYear, Name: names[1]}
	case names[0] == ArticleDir && len(names) == 2:
		return Place{Edition: names[1]}
	case names[0] == ArticleDir:
		return Place{Kind: KindArticle, Edition: names[1], Name: names[2]}
	}
	return Place{}
}

// addressNames gives the names between the slashes. ok is false for a hidden file, which the paper has none of.
func addressNames(path string) (names []string, ok bool) {
	for range MaxUnescape {
		plain := unescape(path)
		if plain == path {
			break
		}
		path = plain
	}
	path = fold(path)
	if end := strings.IndexAny(path, "?#"); end >= 0 { // they were escaped
		path = path[:end]
	}
	for part := range strings.SplitSeq(path, "/") {
		part = strings.TrimLeft(part, AddressBlanks)
		length := 0
		for length < len(part) && isNameByte(part[length]) {
			length++
		}
		switch name := strings.TrimRight(part[:length], "-"); {
		case part == "", strings.HasPrefix(part, "index.htm"):
		case name != "":
			names = append(names, name)
			if strings.Trim(part[length:], AddressBlanks) != "" {
				return names, true
			}
		default: // a mark or a word: the address has ended
			return names, !(len(names) == 0 && len(part) > 1 && part[0] == '.' && isNameByte(part[1]))
		}
	}
	return names, true
}

func isNameByte(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' }

// fold writes small, narrow and plain what stands for a character of an address, and leaves out what is invisible.
func fold(path string) string {
	return strings.Map(func(c rune) rune {
		if c >= '！' && c <= '～' { // the wide forms of ASCII
			c -= '！' - '!'
		}
		switch {
		case c >= 'A' && c <= 'Z':
			return c + 'a' - 'A'
		case c == '\\':
			return '/'
		case c < utf8.RuneSelf:
			return c
		case strings.ContainsRune(Hyphens, c):
			return '-'
		}
		for _, r := range Invisible {
			if c >= r[0] && c <= r[1] {
				return -1
			}
		}
		return c
	}, path)
}

// unescape takes back one percent-encoding. What is no encoding stays: the address ends there.
func unescape(path string) string {
	if !strings.Contains(path, "%") {
		return path
	}
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		if path[i] == '%' && i+2 < len(path) {
			high, low := hexDigit(path[i+1]), hexDigit(path[i+2])
			if high >= 0 && low >= 0 {
				b.WriteByte(byte(high<<4 | low))
				i += 2
				continue
			}
		}
		b.WriteByte(path[i])
	}
	return strings.ToValidUTF8(b.String(), "\ufffd") // as scripts decode
}

// hexDigit is the value of a hexadecimal digit, -1 for anything else.
func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
