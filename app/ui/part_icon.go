package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// icon is a drawing of web/icons as an element. It is the same text as in the pages made at build, so that the bars
// do not change by a pixel when the app takes over; the test compares each with its file.
func icon(name string) app.UI { return app.Raw(iconSVG(name)) }

func iconSVG(name string) string {
	return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="` + iconPath(name) + `"/></svg>`
}

// iconPath is the line of the drawing web/icons/<name>.svg; "" for a name that the app does not use.
func iconPath(name string) string {
	switch name {
	case "back":
		return "M15 4.5L7.5 12l7.5 7.5"
	case "size":
		return "M2.5 9h12M8.5 3.5V9c0 5.5-2 9-6 11M8.5 9c.7 5 2.9 8.7 6.2 10.8M15.8 14.2h6M18.8 11.2v3c0 2.9-1 4.7-3 5.8M18.8 14.2c.3 2.7 1.4 4.6 3.2 5.8"
	case "save":
		return "M6.5 3.5h11v17L12 16l-5.5 4.5z"
	case "share":
		return "M12 15V3.5M7.5 7.8L12 3.5l4.5 4.3M7 10.5H5v10h14v-10h-2"
	case "today":
		return "M4.5 3.5h15v17h-15zM8 7.2h8M8 11.4c1.3 0 1.3-1.3 2.7-1.3s1.3 1.3 2.6 1.3S14.7 10.1 16 10.1M8 14.2h8M8 17.2h5"
	case "archive":
		return "M4 9h16v11.5H4zM6 6h12M8.5 3.2h7M8 13h8M8 16.5h5"
	case "search":
		return "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.2 15.2l5.3 5.3"
	case "mine":
		return "M12 3.5a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 0 0 0-8.4zM4 20.5c.5-4.3 3.4-6 8-6s7.5 1.7 8 6"
	case "close":
		return "M5.5 5.5l13 13M18.5 5.5l-13 13"
	case "check":
		return "M4.5 12.5l5 5L19.5 7"
	case "copy":
		return "M9 8.5h10.5v12H9zM15 8.5v-5H4.5v12H9"
	case "qr":
		return "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM7 7h.01M17 7h.01M7 17h.01M14 14h3v3M20 14v3M14 20h3M20 20h.01"
	case "install":
		return "M6.5 2.8h11v18.4h-11zM12 6.5v7.5M9 11l3 3l3-3M10.8 18h2.4"
	case "trash":
		return "M4 6.5h16M9 6.5v-3h6v3M6 6.5l.9 14h10.2l.9-14M10.2 10.5v6M13.8 10.5v6"
	case "refresh":
		return "M20 12a8 8 0 1 1-2.5-5.8L20 8.5M20 3.5v5h-5"
	case "offline":
		return "M3.5 3.5l17 17M2.5 9.5a15 15 0 0 1 4.3-2.8M10.5 5.2a14 14 0 0 1 11 4.3M5.5 13a10 10 0 0 1 4.2-2.5M15 11a10 10 0 0 1 3.5 2M8.7 16.4a5 5 0 0 1 5.6-.7M12 20h.01"
	case "keep":
		return "M12 3.5V15M7.5 10.7L12 15l4.5-4.3M4.5 14.5v6h15v-6"
	case "forward":
		return "M9 4.5l7.5 7.5L9 19.5"
	case "history":
		return "M4 12a8.2 8.2 0 1 0 2.6-6L4 8.3M4 3.5v4.8h4.8M12 7.5V12l3.2 2"
	case "about":
		return "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.7h.01"
	case "elder":
		return "M2.8 13.5a3.9 3.9 0 1 0 7.8 0a3.9 3.9 0 1 0-7.8 0zM13.4 13.5a3.9 3.9 0 1 0 7.8 0a3.9 3.9 0 1 0-7.8 0zM10.6 12.8c.9-.7 1.9-.7 2.8 0M2.8 13L5.5 6.5M21.2 13L18.5 6.5"
	case "paper":
		return "M5.5 3.5h9l4 4v13h-13zM14.5 3.5v4h4M9 12h6M9 16h6"
	case "more":
		return "M5 12h.01M12 12h.01M19 12h.01"
	case "calendar":
		return "M4 5.5h16v15H4zM4 10h16M8.5 3v4M15.5 3v4"
	case "down":
		return "M4.5 9l7.5 7.5L19.5 9"
	case "up":
		return "M4.5 15L12 7.5l7.5 7.5"
	case "globe":
		return "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c3 2.7 3.7 5.3 3.7 8.5s-.7 5.8-3.7 8.5c-3-2.7-3.7-5.3-3.7-8.5s.7-5.8 3.7-8.5"
	}
	return ""
}
