package browser

import (
	"strconv"
	"syscall/js"
)

// tapped holds the word that was tapped last, and the chip beside it.
var tapped struct {
	block  block
	closed func() // nil when nothing is shown
	chip   string // id of the element
	y      int    // where the page stood, in CSS pixels
	x0, y0 int    // where the finger came down
}

// OnTap calls f when the reader taps a character of an article's text: no link, no button, no picture, nothing that is
// being selected or scrolled. While something about a word is shown, a tap elsewhere only closes it.
func OnTap(f func(Tap)) {
	listen(document, "pointerdown", func(event js.Value) {
		tapped.x0, tapped.y0 = number(event, "clientX"), number(event, "clientY")
	})
	listen(document, "click", func(event js.Value) {
		target := event.Get("target")
		if tapped.closed != nil {
			inside := false
			try(func() { inside = target.Call("closest", "#"+tapped.chip).Truthy() })
			if !inside {
				endWord()
			}
			return
		}
		try(func() {
			if !plain(event) || number(event, "detail") > 1 || !still(event) || busy(target) {
				return
			}
			if tap, ok := tapAt(number(event, "clientX"), number(event, "clientY")); ok {
				f(tap)
			}
		})
	})
	listen(document, "keydown", func(event js.Value) {
		if tapped.closed != nil && text(event, "key") == "Escape" {
			endWord()
		}
	})
	listen(window, "scroll", func(js.Value) {
		const slip = 8 // CSS pixels that a yielding finger may move the page
		if moved := number(window, "scrollY") - tapped.y; tapped.closed != nil && (moved > slip || moved < -slip) {
			endWord()
		}
	})
}

// still tells whether the finger went up where it came down. A click without a finger, from a screen reader, is still.
func still(event js.Value) bool {
	const slip = 10 // CSS pixels
	dx, dy := number(event, "clientX")-tapped.x0, number(event, "clientY")-tapped.y0
	return dx*dx+dy*dy <= slip*slip
}

// busy tells whether the tap means something else.
func busy(target js.Value) bool {
	return !target.Call("closest", "#page .story").Truthy() ||
		target.Call("closest", "a, button, summary, label, input, svg, img").Truthy() ||
		text(window.Call("getSelection"), "type") == "Range"
}

// tapAt finds the character at a point of the screen.
func tapAt(x, y int) (Tap, bool) {
	node, offset := caretAt(x, y)
	if !node.Truthy() || number(node, "nodeType") != 3 { // a text
		return Tap{}, false
	}
	element := node.Get("parentElement").Call("closest", blocks)
	if !element.Truthy() {
		return Tap{}, false
	}
	// the caret stands at the nearer edge of the character: before it, or behind it
	for _, from := range []int{offset, offset - 1} {
		if from < 0 || from >= number(node, "length") || !covers(node, from, x, y) {
			continue
		}
		for _, b := range blocksOf(element) {
			for i, other := range b.nodes {
				if other.Equal(node) {
					tapped.block = b
					return Tap{ID: paragraph(element), Text: b.text, At: b.starts[i] + bytesOf(text(node, "data"), from)}, true
				}
			}
		}
	}
	return Tap{}, false
}

// paragraph finds the id that a link to this place ends in, "" for none.
func paragraph(element js.Value) string {
	for e := element; e.Truthy(); e = e.Get("parentElement") {
		id := text(e, "id")
		if len(id) < 2 || id[0] != 'p' {
			continue
		}
		if _, err := strconv.Atoi(id[1:]); err == nil {
			return id
		}
	}
	return ""
}

func caretAt(x, y int) (node js.Value, offset int) {
	try(func() {
		caret := document.Call("caretPositionFromPoint", x, y)
		node, offset = caret.Get("offsetNode"), number(caret, "offset")
	})
	if node.Truthy() {
		return node, offset
	}
	try(func() { // Safari before 18.4
		caret := document.Call("caretRangeFromPoint", x, y)
		node, offset = caret.Get("startContainer"), number(caret, "startOffset")
	})
	return node, offset
}

// covers tells whether the character at that place of a text is drawn at the point.
func covers(node js.Value, from, x, y int) bool {
	r := document.Call("createRange")
	r.Call("setStart", node, from)
	r.Call("setEnd", node, from+1)
	rects := r.Call("getClientRects")
	for i := range rects.Length() {
		rect := rects.Index(i)
		const near = 2 // CSS pixels: characters touch, but their numbers are cut off
		if x >= number(rect, "left")-near && x <= number(rect, "right")+near && y >= number(rect, "top")-near && y <= number(rect, "bottom")+near {
			return true
		}
	}
	return false
}

// ShowWord marks a stretch, in bytes, of the text that was tapped last, and puts the drawn element with the id chip
// beside it, with the focus. closed is called when the reader scrolls on, taps elsewhere or presses Escape; [HideWord]
// does not call it.
func ShowWord(start, end int, chip string, closed func()) {
	if len(tapped.block.nodes) == 0 {
		return
	}
	r := tapped.block.rangeOf(span{start, end})
	highlight("word", []js.Value{r})
	tapped.closed, tapped.chip, tapped.y = closed, chip, number(window, "scrollY")
	if element := document.Call("getElementById", chip); element.Truthy() {
		beside(element, r)
		focusOn(element)
	}
}

// beside puts an element that is positioned absolutely below the range, or above it where the screen ends.
func beside(element, r js.Value) {
	const gap, bars = 8, 80 // CSS pixels: to the word and the screen's edges; of the bar at the bottom
	style := element.Get("style")
	style.Set("left", "0") // else the edge makes it narrow
	style.Set("top", "0")
	rect, own := r.Call("getClientRects").Index(0), element.Call("getBoundingClientRect")
	if !rect.Truthy() {
		return
	}
	width, height := number(own, "width"), number(own, "height")
	left := (number(rect, "left")+number(rect, "right"))/2 - width/2
	left = max(min(left, number(document.Get("documentElement"), "clientWidth")-width-gap), gap)
	top := number(rect, "bottom") + gap
	if top+height > number(window, "innerHeight")-bars {
		top = number(rect, "top") - height - gap
	}
	// own tells where the point 0, 0 lies, for the style positions the element from some ancestor
	style.Set("left", strconv.Itoa(left-number(own, "left"))+"px")
	style.Set("top", strconv.Itoa(top-number(own, "top"))+"px")
}

// HideWord takes the mark of [ShowWord] away.
func HideWord() {
	tapped.closed = nil
	highlight("word", nil)
}

func endWord() {
	closed := tapped.closed
	HideWord()
	closed()
}
