package search

import (
	"strings"
	"unicode/utf8"
)

// literal is a folded string to be found in texts as written.
type literal struct {
	folds   *foldings
	text    string   // folded, not empty
	anchor  string   // what of it is looked for first; more than one character only if those can be written in one way only
	at      int      // place of anchor in text
	needles []needle // every way to write the anchor
}

// literal takes as anchor the longest run that can be written in one way only; without one, the character that takes the fewest
// looks through a text.
func (t *foldings) literal(folded string) literal {
	l := literal{folds: t, text: folded}
	start := 0
	for i, r := range folded {
		if len(t.from[r]) > 0 {
			start = i + utf8.RuneLen(r)
		} else if end := i + utf8.RuneLen(r); end-start > len(l.anchor) {
			l.anchor, l.at = folded[start:end], start
		}
	}
	if l.anchor != "" {
		l.needles = []needle{newNeedle(l.anchor)}
		return l
	}
	for i, r := range folded {
		if n := t.needles(r); l.needles == nil || len(n) < len(l.needles) {
			l.anchor, l.at, l.needles = string(r), i, n
		}
	}
	return l
}

// needles are all ways to write a folded character: itself, and what folds to it. A letter and its capital are one.
func (t *foldings) needles(r rune) []needle {
	needles := []needle{newNeedle(string(r))}
	letter := 'a' <= r && r <= 'z'
	if letter {
		needles[0] = newLetterNeedle(byte(r))
	}
	for _, from := range t.from[r] {
		if !letter || from != r-'a'+'A' {
			needles = append(needles, newNeedle(string(from)))
		}
	}
	return needles
}

// each calls found with the matches whose anchor begins in all[low:high]; found answers where to go on. Not in order where there are several needles.
func (l *literal) each(all string, low, high int, found func(start, end int) (next int)) {
	for n := range l.needles {
		needle := &l.needles[n]
		limit := min(high+len(needle.text)-1, len(all))
		for at := low; at < high; {
			i := needle.index(all[at:limit])
			if i < 0 {
				break
			}
			at += i
			start, end, ok := l.match(all, at)
			if !ok {
				at++
				continue
			}
			at = max(at+1, found(start, end))
		}
	}
}

// first is the first match in a text, -1 for none.
func (l *literal) first(text string) (start, end int) {
	start, end = -1, -1
	l.each(text, 0, len(text), func(s, e int) int {
		if start < 0 || s < start {
			start, end = s, e
		}
		return len(text)
	})
	return start, end
}

// match confirms the string around a needle that stands at this place.
func (l *literal) match(all string, at int) (start, end int, ok bool) {
	before, after := l.text[:l.at], l.text[l.at:]
	if strings.HasPrefix(all[at:], l.anchor) {
		if start, ok = l.backward(all, at, before); !ok {
			return 0, 0, false
		}
		end, ok = l.forward(all, at+len(l.anchor), after[len(l.anchor):])
		return start, end, ok
	}
	r, size := utf8.DecodeRuneInString(all[at:])
	to := l.folds.folded(r)
	for j := range to { // the string may begin or end inside what one character folds to: the 2 of ㎡
		if !strings.HasPrefix(to[j:], l.anchor) {
			continue
		}
		start, end = at, at+size
		if need, more := strings.CutSuffix(before, to[:j]); more {
			start, ok = l.backward(all, at, need)
		} else {
			ok = strings.HasSuffix(to[:j], before)
		}
		if !ok {
			continue
		}
		if need, more := strings.CutPrefix(after, to[j:]); more {
			end, ok = l.forward(all, at+size, need)
		} else {
			ok = strings.HasPrefix(to[j:], after)
		}
		if ok {
			return start, end, true
		}
	}
	return 0, 0, false
}

func (l *literal) forward(all string, at int, need string) (end int, ok bool) {
	for need != "" {
		r, size := utf8.DecodeRuneInString(all[at:])
		if size == 0 {
			return 0, false
		}
		to := l.folds.folded(r)
		if to == "" {
			to = all[at : at+size]
		}
		at += size
		if strings.HasPrefix(to, need) {
			return at, true
		}
		after, found := strings.CutPrefix(need, to)
		if !found {
			return 0, false
		}
		need = after
	}
	return at, true
}

func (l *literal) backward(all string, at int, need string) (start int, ok bool) {
	for need != "" {
		r, size := utf8.DecodeLastRuneInString(all[:at])
		if size == 0 {
			return 0, false
		}
		to := l.folds.folded(r)
		if to == "" {
			to = all[at-size : at]
		}
		at -= size
		if strings.HasSuffix(to, need) {
			return at, true
		}
		before, found := strings.CutSuffix(need, to)
		if !found {
			return 0, false
		}
		need = before
	}
	return at, true
}
