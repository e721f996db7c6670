package app

import (
	"slices"
	"syscall/js"
)

// Translators and extensions of the browser wrap, move and take away nodes that this package has drawn. A call that then throws would end
// the program, so it is made where the node stands now; and when the components of a frame are up to date, the whole tree is put right.

// lacking are the nodes that the present frame has met out of their place, or whose child it has.
var lacking []Value

// change makes a change of the parent's children. Where the browser refuses it, because the child is no child of the parent any more, the
// child is taken away from where it is, and instead does the rest.
func change(parent, child Wrapper, do, instead func()) {
	defer func() {
		fault := recover()
		if fault == nil {
			return
		}
		if _, thrown := fault.(js.Error); !thrown {
			panic(fault)
		}
		lacking = append(lacking, parent.JSValue())
		if at := child.JSValue().Get("parentNode"); at.Truthy() {
			at.Call("removeChild", child)
		}
		instead()
	}()
	do()
}

// putRight puts the app into the body again where it has been taken away, and, if anything was lacking, gives every element its children
// again, in their order and no others.
func putRight(body HTML) {
	for _, root := range body.body() { // the body has children beside it that are not of this package
		if !root.JSValue().Get("isConnected").Bool() {
			body.JSValue().Call("insertBefore", root, body.JSValue().Get("firstChild"))
		}
		if len(lacking) > 0 {
			putRightUnder(root)
		}
	}
	lacking = nil
}

func putRightUnder(v UI) {
	switch v := v.(type) {
	case Composer:
		putRightUnder(v.root())
	case HTML:
		parent, children := v.JSValue(), v.body()
		for i, child := range children {
			if at := parent.Get("childNodes").Index(i); !at.Equal(child.JSValue()) {
				parent.Call("insertBefore", child, at)
			}
			putRightUnder(child)
		}
		// What an element without children holds belongs to whoever has put it there, unless it has lost one just now.
		if len(children) > 0 || slices.ContainsFunc(lacking, parent.Equal) {
			for parent.Get("childNodes").Length() > len(children) {
				parent.Call("removeChild", parent.Get("lastChild"))
			}
		}
	}
}
