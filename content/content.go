// Package content is the newspaper as data: Paper, Edition, Section and Article, and the reading of them from text files.
//
// Both sides use it: the build reads files with [Load]; the phone uses the plain structs, dates and addresses.
// It imports nothing of ours and knows neither HTML pages nor packs nor the browser.
package content

// Paper holds whatever is particular to this newspaper. It stands in paper.yaml, so another paper changes only content/ and web/icons.
type Paper struct {
	Name        string     `yaml:"name"`        // 乍浦潮
	LatinName   string     `yaml:"latin_name"`  // Zhapu Tide
	Subtitle    string     `yaml:"subtitle"`    // one short line under the masthead
	Description string     `yaml:"description"` // one sentence, for search engines and the install dialog
	Publisher   string     `yaml:"publisher"`   // who answers for the paper
	Lang        string     `yaml:"lang"`        // BCP 47, "zh-CN"
	BaseURL     string     `yaml:"base_url"`    // origin without trailing slash; canonical links, feeds and sitemap use it
	TimeZone    string     `yaml:"time_zone"`   // offset of every date, "+08:00"
	Sections    []Section  `yaml:"sections"`    // in the order of the paper
	Colors      Colors     `yaml:"colors"`
	Contact     Contact    `yaml:"contact"`
	About       string     `yaml:"about"`     // Markdown, the about page
	Synonyms    [][]string `yaml:"synonyms"`  // rows of words that mean the same to a reader
	Gazetteer   []string   `yaml:"gazetteer"` // local places, firms and programmes that the dictionary lacks
	Withdrawn   []string   `yaml:"withdrawn"` // IDs of editions that were published and are no more; their folders may stay or go
	Revision    int        `yaml:"revision"`  // raised to take back a correction or a withdrawal: see package pack
}

// Section is a fixed part of the paper (版面). ID is the last part of its address /s/<id>/.
type Section struct {
	ID   string `yaml:"id" json:"id"`
	Name string `yaml:"name" json:"name"`
	Note string `yaml:"note" json:"-"` // one line that says what stands there
}

// Colors are the browser's own colours around the page (address bar, splash screen), one for each theme.
type Colors struct {
	Light string `yaml:"light"`
	Paper string `yaml:"paper"`
	Dark  string `yaml:"dark"`
	Mark  string `yaml:"mark"` // the colour of the icon
}

// Contact lists the ways by which readers reach the newsroom. An empty field is not shown.
type Contact struct {
	Name    string `yaml:"name"`
	Phone   string `yaml:"phone"`
	Email   string `yaml:"email"`
	Address string `yaml:"address"`
}

// Edition is one issue of the paper (一期): a folder of article files.
type Edition struct {
	ID       string // the folder's name, the last part of /e/<id>/: lower-case letters, digits and hyphens
	Date     Date   // from edition.yaml, else from the ID
	Title    string // what readers call it, "新春"; may be empty
	Articles []*Article
}

// Article is one piece of the paper (文章), as its file says.
type Article struct {
	Edition    string // ID of its edition
	Slug       string // the last part of /a/<edition>/<slug>/
	Number     int    // NN of the file name: the place in the edition, from 1; the first is the lead
	File       string // path of the file inside content/, for errors
	Section    string // ID of its section
	Column     string // the column tag (栏目), "新春走基层"; may be empty
	Kicker     string // 引题, above the headline; may be empty
	Headline   string // 标题
	Subhead    string // 副题, below the headline; may be empty
	Standfirst string // 导语: one or two sentences
	Bylines    []Byline
	Date       Date     // the edition's date where the file gives none
	Figures    []Figure // key figures, at most four
	Photo      bool     // a photo story: the picture leads
	Share      string   // a raster image for share cards, a path inside the edition's folder; may be empty
	Blocks     []Block  // the text, in order
}

// Figure is a key figure of a piece: "70亿元", "已签12个项目".
type Figure struct {
	Value string `yaml:"value" json:"value"`
	Label string `yaml:"label" json:"label"`
}

// BlockKind says what a block is.
type BlockKind string

// The kinds of block.
const (
	Paragraph BlockKind = "paragraph"
	Heading   BlockKind = "heading" // a subhead inside the piece (小标题)
	Quote     BlockKind = "quote"
	List      BlockKind = "list"
	Table     BlockKind = "table"
	Picture   BlockKind = "picture"
	Rule      BlockKind = "rule"
)

// Block is one block of an article (段).
type Block struct {
	Kind  BlockKind
	ID    string // "p1", "p2", … over all blocks that hold text: the anchor that links to a paragraph use
	Line  int    // line in the article file
	Text  string // plain text, one line a list item or table row; a picture's caption
	HTML  string // the block's inner HTML, escaped, made by the Markdown renderer; empty for a picture
	Image *Image // of a picture
}

// Image is a picture in an article.
type Image struct {
	File    string // path inside the edition's folder
	Alt     string
	Caption string // may be empty
	Width   int    // pixels; of an SVG its viewBox
	Height  int
}
