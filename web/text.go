//go:build !js

package web

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"zhaputide/content"
)

// dashes are the marks two characters wide that a line end must not tear apart: …… and ——.
var dashes = regexp.MustCompile(`(?:…|&hellip;){2,}|(?:—|&mdash;){2,}`)

// unbroken wraps …… and —— of a block's HTML so that they never break (CLREQ 3.1.4). Only text is touched: tags pass as they are.
func unbroken(fragment string) string {
	return mapTokens(fragment, func(z *html.Tokenizer, raw string) string {
		if z.Token().Type != html.TextToken {
			return raw
		}
		return dashes.ReplaceAllString(raw, `<span class="nobr">$0</span>`)
	})
}

// absolute puts base in front of the addresses of this site, for readers of feeds.
func absolute(fragment, base string) string {
	return mapTokens(fragment, func(z *html.Tokenizer, raw string) string {
		t := z.Token()
		changed := false
		for i, a := range t.Attr {
			if (a.Key == "href" || a.Key == "src") && strings.HasPrefix(a.Val, "/") && !strings.HasPrefix(a.Val, "//") {
				t.Attr[i].Val = base + a.Val
				changed = true
			}
		}
		if !changed {
			return raw
		}
		return t.String()
	})
}

// mapTokens rewrites a fragment token by token.
func mapTokens(fragment string, token func(z *html.Tokenizer, raw string) string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(fragment))
	for z.Next() != html.ErrorToken {
		raw := string(z.Raw()) // before Token, which unescapes in place
		b.WriteString(token(z, raw))
	}
	return b.String()
}

// readingSpeed counts characters a minute: slow enough for older readers, who are most of ours.
const readingSpeed = 400

// minutes estimates the reading time of an article, at least one.
func minutes(a *content.Article) int {
	n := count(a.Headline) + count(a.Subhead) + count(a.Standfirst)
	for i := range a.Blocks {
		n += count(a.Blocks[i].Text)
	}
	return max(1, (n+readingSpeed/2)/readingSpeed)
}

func count(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// shorten cuts a text for a description: at the last sentence mark that fits, else in mid-sentence with an ellipsis.
func shorten(s string, limit int) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= limit {
		return string(r)
	}
	for i := limit - 1; i > limit/2; i-- {
		if strings.ContainsRune("。！？；", r[i]) {
			return string(r[:i+1])
		}
	}
	return string(r[:limit-1]) + "…"
}

// summary describes an article for cards, heads and feeds: by its standfirst, else by the start of its text.
func summary(a *content.Article) string {
	if a.Standfirst != "" {
		return shorten(a.Standfirst, 160)
	}
	for i := range a.Blocks {
		if a.Blocks[i].Kind == content.Paragraph {
			return shorten(a.Blocks[i].Text, 120)
		}
	}
	return ""
}
