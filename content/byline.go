package content

import "strings"

// Byline is one signature (署名): a role and the people who share it, "通讯员" and ["郑晴"]. A name may hold spaces (John Smith) and a
// role may be missing, so the two never become one string while somebody still has to tell them apart.
type Byline struct {
	Role  string   `yaml:"role" json:"role"`
	Names []string `yaml:"names" json:"names"`
}

// OfPicture tells whether the role is of a picture, by its words: 摄影, 供图, 文/图 and all that hold 摄 or 图.
func (b Byline) OfPicture() bool { return strings.ContainsAny(b.Role, "摄图") }

// BylineText writes bylines on one line, as result rows print and the index cuts them: "记者 迟伟涛 通讯员 郑晴".
func BylineText(bylines []Byline) string {
	var words []string
	for _, b := range bylines {
		if b.Role != "" {
			words = append(words, b.Role)
		}
		words = append(words, b.Names...)
	}
	return strings.Join(words, " ")
}

// Signers lists the names in bylines, in their order.
func Signers(bylines []Byline) []string {
	var names []string
	for _, b := range bylines {
		names = append(names, b.Names...)
	}
	return names
}
