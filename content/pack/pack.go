package pack

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"zhaputide/content"
)

// Manifest says which packs are the newspaper now.
type Manifest struct {
	Format   int       `json:"format"`
	Newest   string    `json:"newest"` // ID of the newest edition
	Editions []Edition `json:"editions"`
	Lists    File      `json:"lists"`
	Years    []Year    `json:"years,omitempty"`
	Search   *Search   `json:"search,omitempty"`

	// What tells a newer manifest from an older one, besides the editions: see the package's comment.
	Withdrawn []string `json:"withdrawn,omitempty"` // IDs of editions that were taken back
	Revision  int      `json:"revision,omitempty"`
}

// Search lists the files that a search needs: the lexicon, and the index in segments.
type Search struct {
	Paper    File      `json:"paper"`    // what the newspaper says for finding: see Hints
	Lexicon  []File    `json:"lexicon"`  // the parts of the lexicon, to be opened together, in this order
	Segments []Segment `json:"segments"` // newest first: editions of the newest month, closed months of its year, closed years
}

// Segment is a part of the index: an edition, a closed month or a closed year.
type Segment struct {
	Name     string `json:"name"`     // ID of the edition, "2026-01" or "2025"
	Editions int    `json:"editions"` // how many it covers
	Index    File   `json:"index"`
	Texts    File   `json:"texts"`
}

// Hints is the file Search.Paper, in JSON.
type Hints struct {
	Synonyms [][]string        `json:"synonyms,omitempty"`
	Places   []string          `json:"places,omitempty"` // the gazetteer
	Sections []content.Section `json:"sections"`
}

// Edition is an edition's entry in the manifest or in a year's pack.
type Edition struct {
	ID       string       `json:"id"`
	Date     content.Date `json:"date"`
	Title    string       `json:"title,omitempty"`
	Articles int          `json:"articles"`
	Pack     File         `json:"pack"`
}

// Year is a closed year's entry in the manifest.
type Year struct {
	Year     string `json:"year"`
	Editions int    `json:"editions"`
	Pack     File   `json:"pack"`
}

// File is an immutable file of the site: its address, which holds its hash, and its size in bytes before compression.
type File struct {
	Path string `json:"path"`
	Size int    `json:"size"`
}

// Pack is a set of finished pages.
type Pack struct {
	Pages    []Page
	Media    []string  // addresses of the pictures that the pages show
	Editions []Edition // of a year's pack
}

// Page is one finished page: the fragment that stands in <main id="page">, and what the frame around it needs.
type Page struct {
	Path     string   `json:"path"`
	Kind     string   `json:"kind"`  // as in content.Place
	Title    string   `json:"title"` // of the document
	Start    int      `json:"start"`
	Size     int      `json:"size"`
	Article  *Article `json:"article,omitempty"` // of an article's page
	Fragment []byte   `json:"-"`
}

// Article holds the fields of an article that lists print: saved, history, results, share.
type Article struct {
	Headline   string           `json:"headline"`
	Kicker     string           `json:"kicker,omitempty"`
	Standfirst string           `json:"standfirst,omitempty"`
	Section    string           `json:"section"` // its name
	Column     string           `json:"column,omitempty"`
	Date       content.Date     `json:"date"`
	Bylines    []content.Byline `json:"bylines,omitempty"`
	Minutes    int              `json:"minutes"` // reading time
}

type head struct {
	Format   int       `json:"format"`
	Pages    []Page    `json:"pages"`
	Media    []string  `json:"media,omitempty"`
	Editions []Edition `json:"editions,omitempty"`
}

// Encode writes the pack's bytes. The same pack gives the same bytes. It and [EncodeManifest] have no build tag, though only the build
// writes: the tests of the phone's side make their papers with them, and the linker leaves them out of the app.
func Encode(p Pack) ([]byte, error) {
	h := head{Format: Format, Media: p.Media, Editions: p.Editions, Pages: make([]Page, len(p.Pages))}
	var body []byte
	for i, page := range p.Pages {
		page.Start, page.Size = len(body), len(page.Fragment)
		h.Pages[i] = page
		body = append(body, page.Fragment...)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b) // ends the line itself
	enc.SetEscapeHTML(false)
	if err := enc.Encode(h); err != nil {
		return nil, fmt.Errorf("encode pack: %w", err)
	}
	b.Write(body)
	return b.Bytes(), nil
}

// Decode reads a pack. Fragments share memory with b. It refuses other formats, a torn head, and pages outside the bytes.
func Decode(b []byte) (Pack, error) {
	line, body, ok := bytes.Cut(b, []byte("\n"))
	if !ok {
		return Pack{}, errors.New("decode pack: no end of head")
	}
	var h head
	if err := json.Unmarshal(line, &h); err != nil {
		return Pack{}, fmt.Errorf("decode pack: head: %w", err)
	}
	if h.Format != Format {
		return Pack{}, fmt.Errorf("decode pack: format %d, want %d", h.Format, Format)
	}
	end := 0
	for i := range h.Pages {
		page := &h.Pages[i]
		if page.Start != end || page.Size < 0 || page.Size > len(body)-end {
			return Pack{}, fmt.Errorf("decode pack: page %s lies outside the pack", page.Path)
		}
		end += page.Size
		page.Fragment = body[page.Start:end:end]
	}
	if end != len(body) {
		return Pack{}, fmt.Errorf("decode pack: %d bytes belong to no page", len(body)-end)
	}
	return Pack{Pages: h.Pages, Media: h.Media, Editions: h.Editions}, nil
}

// EncodeManifest writes the manifest's bytes.
func EncodeManifest(m Manifest) ([]byte, error) {
	m.Format = Format
	b, err := json.Marshal(m)
	if err != nil {
		return nil, fmt.Errorf("encode manifest: %w", err)
	}
	return append(b, '\n'), nil
}

// DecodeManifest reads a manifest and refuses other formats.
func DecodeManifest(b []byte) (Manifest, error) {
	var m Manifest
	if err := json.Unmarshal(b, &m); err != nil {
		return Manifest{}, fmt.Errorf("decode manifest: %w", err)
	}
	if m.Format != Format {
		return Manifest{}, fmt.Errorf("decode manifest: format %d, want %d", m.Format, Format)
	}
	return m, nil
}
