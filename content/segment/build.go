//go:build !js

package segment

import (
	"fmt"
	"iter"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/go-ego/gse"
	"github.com/mozillazg/go-pinyin"
)

// BuildLexicon writes the lexicon of the given texts (every text that will be indexed or tapped): the words of the dictionary
// that occur in them, the foldings that lead to their characters, the readings of their characters. The same texts in
// another order give the same bytes.
//
// A paper's words stand in several parts, the stable ones first: closed years, closed months of this year, this month. Each
// holds only what the parts before it lack, so that a new edition changes the last and smallest one. below is
// what [OpenLexicon] makes of the parts before; nil for none.
func BuildLexicon(d *Dictionary, texts iter.Seq[string], below *Lexicon) ([]byte, error) {
	words := map[*gse.Token]struct{}{}
	used := map[rune]bool{}
	found := make([]*gse.Token, d.gse.Dict.MaxTokenLen()+1)
	for text := range texts {
		folded := d.folder.Fold(text).Text
		for _, r := range folded {
			used[r] = true
		}
		units := d.gse.SplitTextToWords([]byte(folded))
		for i := range units {
			n := d.gse.Dict.LookupTokens(units[i:min(len(units), i+d.gse.Dict.MaxTokenLen())], found)
			for _, t := range found[:n] {
				words[t] = struct{}{}
			}
		}
	}
	if below == nil {
		below = &Lexicon{start: []uint32{0}}
	}
	l := &Lexicon{total: uint64(d.gse.Dict.TotalFreq()), start: []uint32{0}}
	if err := l.addWords(words, below); err != nil {
		return nil, fmt.Errorf("build lexicon: %w", err)
	}
	l.addFolds(d.folder, used, below)
	l.addReadings(used, below)
	return l.encode(), nil
}

func (l *Lexicon) addWords(words map[*gse.Token]struct{}, below *Lexicon) error {
	frequency := make(map[string]uint32, len(words))
	for t := range words {
		if !whole(t.Freq()) || t.Freq() > math.MaxUint32 {
			return fmt.Errorf("word %q has frequency %v", t.Text(), t.Freq())
		}
		if below.Has(t.Text()) {
			continue
		}
		if len(t.Text()) > math.MaxUint8 {
			return fmt.Errorf("word %q is longer than 255 bytes", t.Text())
		}
		frequency[t.Text()] = uint32(t.Freq())
	}
	var text strings.Builder
	for _, word := range slices.Sorted(maps.Keys(frequency)) {
		text.WriteString(word)
		l.start = append(l.start, uint32(text.Len()))
		l.frequency = append(l.frequency, frequency[word])
	}
	l.text = text.String()
	return nil
}

// addFolds keeps the foldings that lead to characters of the paper: a reader may type 臺 though only 台 is printed.
// Han characters of the parts below are known by their readings; whatever else folds, into letters and signs, is kept where this part uses it.
func (l *Lexicon) addFolds(f *Folder, used map[rune]bool, below *Lexicon) {
	for i, r := range f.from {
		if _, known := below.folder.table(r); known {
			continue
		}
		fresh, lacks := false, false
		for _, to := range f.to[i] {
			fresh = fresh || used[to]
			lacks = lacks || !used[to] && below.Pinyin(to) == nil
		}
		if fresh && !lacks {
			l.folder.from = append(l.folder.from, r)
			l.folder.to = append(l.folder.to, f.to[i])
		}
	}
}

// addReadings keeps all readings of the paper's characters, without tones: 银行 is found under hang, 行走 under xing.
func (l *Lexicon) addReadings(used map[rune]bool, below *Lexicon) {
	args := pinyin.NewArgs()
	args.Heteronym = true
	read := map[rune][]string{}
	syllables := map[string]bool{}
	for r := range used {
		if !isHan(r) || below.Pinyin(r) != nil {
			continue
		}
		for _, s := range pinyin.SinglePinyin(r, args) {
			s = strings.ReplaceAll(s, "ü", "v") // as keyboards write it
			if isLatin(s) && !slices.Contains(read[r], s) {
				read[r] = append(read[r], s)
				syllables[s] = true
			}
		}
	}
	l.syllables = slices.Sorted(maps.Keys(syllables))
	l.read = slices.Sorted(maps.Keys(read))
	l.readStart = []uint32{0}
	for _, r := range l.read {
		for _, s := range read[r] {
			id, _ := slices.BinarySearch(l.syllables, s)
			l.readAs = append(l.readAs, uint16(id))
		}
		l.readStart = append(l.readStart, uint32(len(l.readAs)))
	}
}

func isLatin(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// whole tells whether a frequency is a count, as in every dictionary of gse.
func whole(f float64) bool { return f >= 0 && f == math.Trunc(f) && f < 1<<32 }
