package search

// selectTopK moves the k candidates with the highest keys to the front, in no order, and with them all that equal the least of those
// keys: something else decides between them. A common word has thousands of candidates and most are never shown, so nothing sorts all.
func selectTopK(list []candidate, k int, key func(candidate) float64) []candidate {
	if k >= len(list) {
		return list
	}
	keys := make([]float64, len(list))
	for i, c := range list {
		keys[i] = key(c)
	}
	least := nthElement(keys, k)
	kept := 0
	for i := range list {
		if key(list[i]) >= least {
			list[i], list[kept] = list[kept], list[i]
			kept++
		}
	}
	return list[:kept]
}

// nthElement is the n-th highest key, from 1, by quickselect with a pivot from the middle. It leaves the keys in disorder.
func nthElement(keys []float64, n int) float64 {
	for {
		pivot := keys[len(keys)/2]
		above, same := 0, 0 // keys[:above] are higher than the pivot, keys[above:above+same] equal it
		for i, key := range keys {
			switch {
			case key == pivot:
				keys[i], keys[above+same] = keys[above+same], key
				same++
			case key > pivot: // three keys change places: a lower one, an equal one, a higher one
				keys[i], keys[above+same], keys[above] = keys[above+same], keys[above], key
				above++
			}
		}
		switch {
		case n <= above:
			keys = keys[:above]
		case n <= above+same:
			return pivot
		default:
			n -= above + same
			keys = keys[above+same:]
		}
	}
}
