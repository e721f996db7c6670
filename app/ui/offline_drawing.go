package ui

import "strconv"

// picture is what a step shows: a screen with a sign in a ring, a menu with the row to be found, or the browser's own question.
type picture uint8

const (
	noPicture    picture = iota
	cornerTop            // a phone's bar at the top, the sign in its corner
	cornerBottom         // a phone's bar at the bottom, the sign in its corner
	barBottom            // there, the sign in the middle
	barDesktop           // a computer's address bar
	barMac               // the menu bar of a Mac
	menuDrop             // falls from a corner at the top
	menuFall             // falls from a menu bar
	menuRise             // rises from below, row under row
	menuGrid             // rises from below, sign beside sign
	ask                  // yes at the bottom
	askTop               // Apple's: yes at the top
)

// Signs, around their middle.
const (
	signDots    = `<path class="ink" d="M0-9a2 2 0 1 0 .1 0zM0-2a2 2 0 1 0 .1 0zM0 5a2 2 0 1 0 .1 0z"/>`
	signMore    = `<path class="ink" d="M-7-2a2 2 0 1 0 .1 0zM0-2a2 2 0 1 0 .1 0zM7-2a2 2 0 1 0 .1 0z"/>`
	signMenu    = `<path d="M-7-5H7M-7 0H7M-7 5H7"/>`
	signShare   = `<path d="M0 4.5v-13M-4.5-4.5L0-9l4.5 4.5M-4-.5h-3v11H7V-.5H4"/>`
	signInstall = `<path d="M1-7h-9v11H8V1M-4 8h8M5-9v8M2-4l3 3 3-3"/>`
	signPlus    = `<path d="M-6-6H6V6H-6zM0-3v6M-3 0h6"/>`
	signGlobe   = `<path d="M0-12a12 12 0 1 0 0 24a12 12 0 0 0 0-24zM-12 0h24M0-12c4.5 4 5.5 8 5.5 12S4.5 8 0 12c-4.5-4-5.5-8-5.5-12S-4.5-8 0-12"/>`
)

// The drawings are 160 by 96; guide.css has their colours: ground is paper, soft what does not matter, ink signs and words, point the
// ring, and sign the paper's own icon.
const (
	phoneTop    = `<path class="ground" d="M14 10h132v86H14z"/><path class="soft" d="M14 42h132M28 20h76v12H28zM30 58h62M30 70h100M30 82h84"/>`
	phoneBottom = `<path class="soft" d="M30 12h62M30 24h100M30 36h84"/><path class="ground" d="M14 54h132v42H14z"/><path class="soft" d="M36 68l-6 7 6 7M56 68l6 7-6 7"/>`
	computer    = `<path class="ground" d="M8 14h144v82H8z"/><path class="soft" d="M8 44h144M18 29h.1M26 29h.1M40 22h104v14H40zM24 60h58M24 72h100M24 84h80"/>`
	mac         = `<path class="ground" d="M8 10h144v86H8z"/><path class="soft" d="M8 32h144M66 21h18M94 21h18M122 21h18M24 52h58M24 64h100M24 76h80"/><path class="point" d="M14 9h40v24H14z"/>`
	dropped     = `<path class="soft" d="M20 20h40M20 32h30M20 44h36M20 56h28"/><path class="ground" d="M66 6h80v90H66z"/><path class="soft" d="M78 20h40M78 34h50M78 80h36"/><path class="point" d="M62 45h88v24H62z"/>`
	fallen      = `<path class="soft" d="M112 20h36M112 32h24M112 44h30M112 56h20"/><path class="ground" d="M14 6h88v90H14z"/><path class="soft" d="M26 20h40M26 34h54M26 80h36"/><path class="point" d="M10 45h96v24H10z"/>`
	risen       = `<path class="ground" d="M20 8h120v88H20z"/><path class="soft" d="M32 22h52M122 17h8v8h-8zM20 36h120M32 80h44M122 76h8v8h-8zM20 66h120"/><path class="point" d="M16 39h128v24H16z"/>`
	grid        = `<path class="soft" d="M30 8h62M30 18h100"/><path class="ground" d="M14 28h132v68H14z"/><path class="soft" d="M24 44h14v14H24zM122 44h14v14h-14zM22 76h18M120 76h18"/><path class="point" d="M42 34h76v54H42z"/>`
	asked       = `<path class="ground" d="M18 12h124v74H18z"/><path class="sign" d="M30 24h22v22H30z"/><path class="soft" d="M62 30h62M62 42h38M66 70h14"/><path class="point" d="M96 58h40v24H96z"/>`
	askedTop    = `<path class="ground" d="M14 10h132v86H14z"/><path class="soft" d="M14 40h132M26 25h18M70 60h56M70 72h40"/><path class="sign" d="M30 54h26v26H30z"/><path class="point" d="M102 13h42v24h-42z"/>`
)

// pictures has of each the drawing and where in it the sign or the word has its middle.
var pictures = [...]struct {
	drawing string
	x, y    int
	ringed  bool // the sign stands in a ring; elsewhere a word is shown
}{
	cornerTop: {phoneTop, 127, 26, true}, cornerBottom: {phoneBottom, 125, 75, true}, barBottom: {phoneBottom, 90, 75, true},
	barDesktop: {computer, 130, 29, true}, barMac: {mac, 34, 21, false},
	menuDrop: {dropped, 106, 57, false}, menuFall: {fallen, 58, 57, false}, menuRise: {risen, 70, 51, false}, menuGrid: {grid, 80, 76, false},
	ask: {asked, 116, 70, false}, askTop: {askedTop, 123, 25, false},
}

// draw draws the picture: what is shown is a sign or a word, and beside a word of a menu stands its sign.
func (of picture) draw(shown, sign string) string {
	p := pictures[of]
	what := shown + `<circle class="point" r="17"/>`
	if !p.ringed {
		what = `<text class="ink" text-anchor="middle" font-size="12" y="4">` + shown + `</text>`
	}
	svg := `<svg class="guide-drawing" viewBox="0 0 160 96" aria-hidden="true">` + p.drawing + at(p.x, p.y, what)
	switch of {
	case menuRise:
		svg += at(126, 51, sign)
	case menuGrid:
		svg += at(80, 52, sign)
	}
	return svg + `</svg>`
}

// at puts parts at a place.
func at(x, y int, parts string) string {
	return `<g transform="translate(` + strconv.Itoa(x) + ` ` + strconv.Itoa(y) + `)">` + parts + `</g>`
}
