package scan

import (
	"strings"
	"unicode/utf8"
)

// Pattern is a folded string to be found in texts as written, whatever the case, width and script they are written in.
type Pattern struct {
	folding *Folding
	text    string   // folded, not empty
	anchor  string   // what of it is looked for first; more than one character only if those can be written in one way only
	at      int      // place of anchor in text
	finders []finder // every way to write the anchor
}

// Pattern makes a pattern of a folded string that is not empty. Its anchor is the longest run that can be written in one way only;
// without one, the character that takes the fewest looks through a text.
func (t *Folding) Pattern(folded string) Pattern {
	p := Pattern{folding: t, text: folded}
	start := 0
	for i, r := range folded {
		if len(t.from[r]) > 0 {
			start = i + utf8.RuneLen(r)
		} else if end := i + utf8.RuneLen(r); end-start > len(p.anchor) {
			p.anchor, p.at = folded[start:end], start
		}
	}
	if p.anchor != "" {
		p.finders = []finder{newFinder(p.anchor)}
		return p
	}
	for i, r := range folded {
		if n := t.finders(r); p.finders == nil || len(n) < len(p.finders) {
			p.anchor, p.at, p.finders = string(r), i, n
		}
	}
	return p
}

// finders look for all ways to write a folded character: itself, and what folds to it. A letter and its capital are one.
func (t *Folding) finders(r rune) []finder {
	finders := []finder{newFinder(string(r))}
	letter := 'a' <= r && r <= 'z'
	if letter {
		finders[0] = newLetterFinder(byte(r))
	}
	for _, from := range t.from[r] {
		if !letter || from != r-'a'+'A' {
			finders = append(finders, newFinder(string(from)))
		}
	}
	return finders
}

// Each calls found with the matches whose anchor begins in all[low:high]; found answers where to go on. Not in order where the anchor has several writings.
func (p *Pattern) Each(all string, low, high int, found func(start, end int) (next int)) {
	for n := range p.finders {
		f := &p.finders[n]
		limit := min(high+len(f.text)-1, len(all))
		for at := low; at < high; {
			i := f.index(all[at:limit])
			if i < 0 {
				break
			}
			at += i
			start, end, ok := p.match(all, at)
			if !ok {
				at++
				continue
			}
			at = max(at+1, found(start, end))
		}
	}
}

// First is the first match in a text, -1 for none.
func (p *Pattern) First(text string) (start, end int) {
	start, end = -1, -1
	p.Each(text, 0, len(text), func(s, e int) int {
		if start < 0 || s < start {
			start, end = s, e
		}
		return len(text)
	})
	return start, end
}

// match confirms the pattern around its anchor, one writing of which stands at this place.
func (p *Pattern) match(all string, at int) (start, end int, ok bool) {
	before, after := p.text[:p.at], p.text[p.at:]
	if strings.HasPrefix(all[at:], p.anchor) {
		if start, ok = p.backward(all, at, before); !ok {
			return 0, 0, false
		}
		end, ok = p.forward(all, at+len(p.anchor), after[len(p.anchor):])
		return start, end, ok
	}
	r, size := utf8.DecodeRuneInString(all[at:])
	to := p.folding.folded(r)
	for j := range to { // the string may begin or end inside what one character folds to: the 2 of ㎡
		if !strings.HasPrefix(to[j:], p.anchor) {
			continue
		}
		start, end = at, at+size
		if need, more := strings.CutSuffix(before, to[:j]); more {
			start, ok = p.backward(all, at, need)
		} else {
			ok = strings.HasSuffix(to[:j], before)
		}
		if !ok {
			continue
		}
		if need, more := strings.CutPrefix(after, to[j:]); more {
			end, ok = p.forward(all, at+size, need)
		} else {
			ok = strings.HasPrefix(to[j:], after)
		}
		if ok {
			return start, end, true
		}
	}
	return 0, 0, false
}

func (p *Pattern) forward(all string, at int, need string) (end int, ok bool) {
	for need != "" {
		r, size := utf8.DecodeRuneInString(all[at:])
		if size == 0 {
			return 0, false
		}
		to := p.folding.folded(r)
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

func (p *Pattern) backward(all string, at int, need string) (start int, ok bool) {
	for need != "" {
		r, size := utf8.DecodeLastRuneInString(all[:at])
		if size == 0 {
			return 0, false
		}
		to := p.folding.folded(r)
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
