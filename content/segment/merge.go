package segment

import "slices"

// merge is two parts as one. What stands in both is taken from a.
func merge(a, b *Lexicon) *Lexicon {
	l := &Lexicon{total: a.total}
	l.mergeWords(a, b)
	l.mergeFolds(a, b)
	l.mergeReadings(a, b)
	return l
}

// rising walks two sorted runs of lengths n and m in order; take is told which run the next thing comes from.
// Of two equal things only the first run's is taken.
func rising(n, m int, compare func(i, j int) int, take func(first bool, i int)) {
	i, j := 0, 0
	for i < n || j < m {
		c := 1
		switch {
		case j == m:
			c = -1
		case i < n:
			c = compare(i, j)
		}
		if c <= 0 {
			take(true, i)
			i++
			if c == 0 {
				j++
			}
			continue
		}
		take(false, j)
		j++
	}
}

// mergeWords puts b's words between those of a. The later part is the smaller one by far, so a is copied in long runs.
func (l *Lexicon) mergeWords(a, b *Lexicon) {
	text := make([]byte, 0, len(a.text)+len(b.text))
	l.start = make([]uint32, 1, a.Len()+b.Len()+1)
	l.frequency = make([]uint32, 0, a.Len()+b.Len())
	take := func(from *Lexicon, low, high int) {
		shift := uint32(len(text)) - from.start[low]
		for _, end := range from.start[low+1 : high+1] {
			l.start = append(l.start, end+shift)
		}
		text = append(text, from.text[from.start[low]:from.start[high]]...)
		l.frequency = append(l.frequency, from.frequency[low:high]...)
	}
	done := 0
	for j := range b.Len() {
		word := b.Word(j)
		i := a.ahead(done, word)
		take(a, done, i)
		done = i
		if i == a.Len() || a.Word(i) != word {
			take(b, j, j+1)
		}
	}
	take(a, done, a.Len())
	l.text = string(text)
}

// ahead is the first word from low on that is not before s. It looks in steps that double: s is near.
func (l *Lexicon) ahead(low int, s string) int {
	high := low
	for step := 1; high < l.Len() && l.Word(high) < s; step *= 2 {
		low, high = high+1, high+step
	}
	high = min(high, l.Len())
	for low < high {
		if mid := (low + high) / 2; l.Word(mid) < s {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

func (l *Lexicon) mergeFolds(a, b *Lexicon) {
	rising(len(a.folder.from), len(b.folder.from),
		func(i, j int) int { return int(a.folder.from[i]) - int(b.folder.from[j]) },
		func(first bool, i int) {
			from := &b.folder
			if first {
				from = &a.folder
			}
			l.folder.from = append(l.folder.from, from.from[i])
			l.folder.to = append(l.folder.to, from.to[i])
		})
}

func (l *Lexicon) mergeReadings(a, b *Lexicon) {
	l.syllables = slices.Compact(slices.Sorted(slices.Values(slices.Concat(a.syllables, b.syllables))))
	l.readStart = []uint32{0}
	toA, toB := l.syllablesOf(a), l.syllablesOf(b)
	rising(len(a.read), len(b.read),
		func(i, j int) int { return int(a.read[i]) - int(b.read[j]) },
		func(first bool, i int) {
			from, to := b, toB
			if first {
				from, to = a, toA
			}
			l.read = append(l.read, from.read[i])
			for _, id := range from.readAs[from.readStart[i]:from.readStart[i+1]] {
				l.readAs = append(l.readAs, to[id])
			}
			l.readStart = append(l.readStart, uint32(len(l.readAs)))
		})
}

// syllablesOf is, of each syllable of a part, its place among all.
func (l *Lexicon) syllablesOf(part *Lexicon) []uint16 {
	places := make([]uint16, len(part.syllables))
	for i, s := range part.syllables {
		n, _ := slices.BinarySearch(l.syllables, s)
		places[i] = uint16(n)
	}
	return places
}
