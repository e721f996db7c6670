package ui

import "zhaputide/app/browser"

// early is the sheet that stands open already when the app starts: it is drawn from the first, in the same state.
func early() sheet {
	was := browser.Early()
	s := sheet{name: was.Name}
	switch {
	case was.Copied:
		s.copied = copied
	case was.Refused:
		s.copied = copyRefused
	}
	return s
}
