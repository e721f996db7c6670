//go:build !js

package segment

import (
	"fmt"

	"github.com/go-ego/gse"
)

// Dictionary is gse with its whole simplified dictionary and the paper's own words. It takes about a second and 140 MB
// to open, so it is for the build only. Cutting is safe from several goroutines.
type Dictionary struct {
	gse    gse.Segmenter
	folder *Folder
}

// localFrequency is the frequency of a word of the gazetteer: high enough that 六干争先 beats the words inside it, and
// a negligible share of the dictionary's total of 33 million.
const localFrequency = 3000

// OpenDictionary loads the dictionary and adds the words of the gazetteer (地方词), which the dictionary lacks.
func OpenDictionary(gazetteer []string) (*Dictionary, error) {
	folder, err := NewFolder()
	if err != nil {
		return nil, fmt.Errorf("open dictionary: %w", err)
	}
	d := &Dictionary{gse: newSegmenter(), folder: folder}
	for _, word := range gazetteer {
		// First, because the first entry of a word wins: the paper knows its own places better than the dictionary.
		if err := d.gse.AddToken(folder.Fold(word).Text, localFrequency); err != nil {
			return nil, fmt.Errorf("open dictionary: add %q: %w", word, err)
		}
	}
	if err := d.gse.LoadDictEmbed("zh_s"); err != nil { // ends in the one reckoning of path costs, over all words
		return nil, fmt.Errorf("open dictionary: %w", err)
	}
	return d, nil
}

// Folder is the whole folding table of the build.
func (d *Dictionary) Folder() *Folder { return d.folder }

// Cut implements [Cutter].
func (d *Dictionary) Cut(folded string) []Token { return cut(&d.gse, folded) }

// Has implements [Cutter]. gse answers "yes, with frequency 0" for what is only the start of a word.
func (d *Dictionary) Has(word string) bool {
	frequency, _, ok := d.gse.Find(word)
	return ok && frequency > 0
}

// Words cuts a text with the build's folding: see the function of the same name.
func (d *Dictionary) Words(text string) []string { return Words(d, d.folder, text) }
