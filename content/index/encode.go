package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"zhaputide/content/internal/runs"
)

// encode writes the segment by the format.
func (m *segmentWriter) encode() ([]byte, error) {
	var out [segmentRuns][]byte
	put := func(run int, v int) { out[run] = binary.AppendUvarint(out[run], uint64(v)) }
	sections, err := m.sections()
	if err != nil {
		return nil, err
	}
	if uint64(len(m.rows)) > math.MaxInt32 {
		return nil, errors.New("more docs than a segment holds")
	}
	words := slices.Sorted(maps.Keys(m.terms))
	postings := 0
	for _, t := range m.terms {
		postings += len(t.postings)
	}
	put(runHead, len(m.rows))
	put(runHead, len(words))
	put(runHead, postings)
	put(runHead, len(sections))
	m.encodeRows(&out, sections)

	place := make(map[string]int, len(words))
	for i, w := range words {
		place[w] = i
	}
	var front runs.Front
	blockStart := 0
	for i, w := range words {
		if i%blockSize == 0 {
			if i > 0 {
				put(runBlocks, len(out[runDocs])-blockStart)
			}
			front.Restart()
			blockStart = len(out[runDocs])
		}
		front.Add(w)
		t := m.terms[w]
		put(runCounts, len(t.postings))
		next := 0
		for _, p := range t.postings {
			put(runDocs, int(p.doc)-next)
			next = int(p.doc) + 1
			out[runCodes] = append(out[runCodes], p.code)
		}
		put(runOutCounts, len(t.outer))
		before := 0
		for _, o := range outerPlaces(t, place) {
			put(runOuter, o-before)
			before = o
		}
	}
	out[runShared], out[runRest], out[runText] = front.Shared, front.Rest, front.Text
	if len(words) > 0 {
		put(runBlocks, len(out[runDocs])-blockStart)
	}
	return runs.Seal(segmentMagic, segmentVersion, out[:]), nil
}

func (m *segmentWriter) encodeRows(out *[segmentRuns][]byte, sections []string) {
	var sums [fields]int
	var front runs.Front
	date := 0
	for _, r := range m.rows {
		front.Add(r.path)
		d := int64(r.date - date)
		out[runDates] = binary.AppendUvarint(out[runDates], uint64(d<<1^d>>63))
		date = r.date
		place, _ := slices.BinarySearch(sections, r.section)
		out[runSectionOf] = append(out[runSectionOf], byte(place))
	}
	out[runPathShared], out[runPathRest], out[runPathText] = front.Shared, front.Rest, front.Text
	for f := range fields {
		for _, r := range m.rows {
			code := quantise(r.lengths[f])
			out[runLengths] = append(out[runLengths], code)
			sums[f] += length(code) // not the exact length: an average must be of what a reader sees of each doc
		}
		out[runHead] = binary.AppendUvarint(out[runHead], uint64(sums[f]))
	}
	for _, s := range sections {
		out[runSections] = append(append(out[runSections], s...), '\n')
	}
}

// sections are the section IDs of the segment, sorted. A path too long for its byte is refused here too.
func (m *segmentWriter) sections() ([]string, error) {
	all := map[string]bool{}
	for _, r := range m.rows {
		all[r.section] = true
		if len(r.path) > math.MaxUint8 || r.path == "" || strings.Contains(r.path, "\n") {
			return nil, fmt.Errorf("index %q: path must have 1 to 255 bytes and no line end", r.path)
		}
	}
	if len(all) > math.MaxUint8 {
		return nil, fmt.Errorf("index: %d sections, at most 255", len(all))
	}
	return slices.Sorted(maps.Keys(all)), nil
}

func outerPlaces(t *term, place map[string]int) []int {
	places := make([]int, 0, len(t.outer))
	for w := range t.outer {
		places = append(places, place[w])
	}
	slices.Sort(places)
	return places
}
