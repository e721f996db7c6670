//go:build !js

package importer

import (
	"fmt"
	"strings"

	"zhaputide/content"
)

// Page is the text of one newspaper page. Name is its file, for the places in the report.
type Page struct {
	Name string
	Text string
}

// Position is a line of a page file, from 1.
type Position struct {
	File string
	Line int
}

func (p Position) String() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }

// Report lists how [Read] understood its pages: pieces, and the joins, doubts and scraps for the editor to look at.
type Report struct {
	Pieces []*Piece
	Doubts []Doubt  // about lines that are in no piece
	Scraps []Scrap  // of all pages
	Notes  []string // for the editor, about all pieces
}

// Piece is one piece of a page, ready to become an article file.
type Piece struct {
	Position Position // of the headline
	Section  string   // ID; Read leaves it empty, because the page does not print it
	Column   string
	Kicker   string
	Headline string
	Subhead  string
	Bylines  []content.Byline
	Photo    bool
	Blocks   []Block
	Joins    []Join
	Doubts   []Doubt
}

// Block is a paragraph or a subhead of a piece.
type Block struct {
	Kind     content.BlockKind
	Text     string
	Position Position // of its first line
	last     Position // of its last line
	short    bool     // one short line only
	trail    bool     // the last line ended with a space
}

// Join is a seam between two lines that Read took for one paragraph.
type Join struct {
	First, Second Position
	Left, Right   string // the words on both sides of the seam
	Why           string
}

// Doubt is a place that Read understood only perhaps, for the editor to look at.
type Doubt struct {
	Position Position
	Text     string
}

func (d Doubt) String() string { return d.Position.String() + ": " + d.Text }

// Scrap is text of the page that stands in no field of a piece: the mark of a byline, the foot of the page.
type Scrap struct {
	Position Position
	Text     string
}

func (p *Piece) doubt(at Position, format string, args ...any) {
	p.Doubts = append(p.Doubts, Doubt{at, fmt.Sprintf(format, args...)})
}

func (r *Report) doubt(at Position, format string, args ...any) {
	r.Doubts = append(r.Doubts, Doubt{at, fmt.Sprintf(format, args...)})
}

func (r *Report) scrap(at Position, text string) {
	if text = strings.TrimSpace(text); text != "" {
		r.Scraps = append(r.Scraps, Scrap{at, text})
	}
}
