package browser

import "syscall/js"

// MarkText marks the words in the article that is shown, without touching its elements; no words take the marks away.
// id is the paragraph that the reader was led to, "" for none: its first mark is brought into sight. A browser that
// cannot mark text outlines the paragraph for a moment.
func MarkText(words []string, id string) {
	if len(words) == 0 {
		highlight("found", nil)
		return
	}
	var ranges []js.Value
	for _, b := range blocksOf(document.Call("querySelector", "#page .story")) {
		for _, s := range occurrences(b.text, words) {
			ranges = append(ranges, b.rangeOf(s))
		}
	}
	marked := highlight("found", ranges)
	if id == "" {
		return
	}
	element := document.Call("getElementById", id)
	if !element.Truthy() {
		return
	}
	for _, r := range ranges {
		if marked && element.Call("contains", r.Get("startContainer")).Bool() {
			intoSight(r)
			return
		}
	}
	const outline = "found-here"
	const moment = 4000 // ms
	element.Get("classList").Call("add", outline)
	window.Call("setTimeout", once(func() { element.Get("classList").Call("remove", outline) }), moment)
}

// highlight gives the ranges the look of ::highlight(name), and tells whether the browser can and there is something.
func highlight(name string, ranges []js.Value) bool {
	done := false
	try(func() {
		highlights := window.Get("CSS").Get("highlights")
		if len(ranges) == 0 {
			highlights.Call("delete", name)
			return
		}
		list := window.Get("Highlight").New()
		for _, r := range ranges {
			list.Call("add", r)
		}
		highlights.Call("set", name, list)
		done = true
	})
	return done
}

// intoSight scrolls on when a long paragraph hides the range below the screen.
func intoSight(r js.Value) {
	rect, height := r.Call("getBoundingClientRect"), number(window, "innerHeight")
	if top := number(rect, "top"); top > height*2/3 {
		scrollTo(number(window, "scrollY") + top - height/3)
	}
}

// block is a paragraph, a heading, an item of a list: the text in it is one, though several nodes may hold it.
type block struct {
	element js.Value
	nodes   []js.Value
	starts  []int // of each node in text
	text    string
}

const blocks = "h1, h2, h3, p, li, td, th, figcaption, blockquote"

// blocksOf are the blocks of text inside an element.
func blocksOf(element js.Value) []block {
	if !element.Truthy() {
		return nil
	}
	var list []block
	const texts = 4 // NodeFilter.SHOW_TEXT
	walker := document.Call("createTreeWalker", element, texts)
	for {
		node := walker.Call("nextNode")
		if !node.Truthy() {
			return list
		}
		in := node.Get("parentElement").Call("closest", blocks)
		if !in.Truthy() {
			continue
		}
		if n := len(list); n == 0 || !list[n-1].element.Equal(in) {
			list = append(list, block{element: in})
		}
		b := &list[len(list)-1]
		b.nodes = append(b.nodes, node)
		b.starts = append(b.starts, len(b.text))
		b.text += text(node, "data")
	}
}

// rangeOf is a stretch of the block's text as the browser's range. A translator may have put other, shorter text into a node since:
// then the range ends before.
func (b block) rangeOf(s span) js.Value {
	r := document.Call("createRange")
	for i, node := range b.nodes {
		end := len(b.text)
		if i+1 < len(b.starts) {
			end = b.starts[i+1]
		}
		if s.start >= b.starts[i] && s.start < end {
			try(func() { r.Call("setStart", node, units(b.text[b.starts[i]:s.start])) })
		}
		if s.end > b.starts[i] && s.end <= end {
			try(func() { r.Call("setEnd", node, units(b.text[b.starts[i]:s.end])) })
		}
	}
	return r
}
