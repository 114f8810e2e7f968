package slices

import (
	"cmp"
	"math/bits"
)

// Up to so many elements are sorted by insertion, which keeps equal ones in order.
const few = 12

func Sort[S ~[]E, E cmp.Ordered](x S) {
	sortOrdered([]E(x), 2*bits.Len(uint(len(x))))
}

func sortOrdered[E cmp.Ordered](x []E, depth int) {
	for len(x) > few {
		if depth == 0 {
			merge([]E(x), cmp.Compare[E])
			return
		}
		depth--
		middle := partitionOrdered(x)
		if middle < len(x)-middle {
			sortOrdered(x[:middle], depth)
			x = x[middle+1:]
		} else {
			sortOrdered(x[middle+1:], depth)
			x = x[:middle]
		}
	}
	for i := 1; i < len(x); i++ {
		v := x[i]
		j := i
		for j > 0 && cmp.Less(v, x[j-1]) {
			x[j] = x[j-1]
			j--
		}
		x[j] = v
	}
}

func partitionOrdered[E cmp.Ordered](x []E) int {
	middle, last := len(x)/2, len(x)-1
	if cmp.Less(x[0], x[middle]) {
		x[0], x[middle] = x[middle], x[0]
	}
	if cmp.Less(x[last], x[0]) {
		x[0], x[last] = x[last], x[0]
		if cmp.Less(x[0], x[middle]) {
			x[0], x[middle] = x[middle], x[0]
		}
	}
	pivot := x[0]
	low, high := 1, last
	for {
		for low <= high && cmp.Less(x[low], pivot) {
			low++
		}
		for low <= high && cmp.Less(pivot, x[high]) {
			high--
		}
		if low >= high {
			break
		}
		x[low], x[high] = x[high], x[low]
		low++
		high--
	}
	x[0], x[high] = x[high], x[0]
	return high
}

// SortFunc sorts; this one keeps equal elements in order as well.
func SortFunc[S ~[]E, E any](x S, cmp func(a, b E) int) { merge([]E(x), cmp) }

func SortStableFunc[S ~[]E, E any](x S, cmp func(a, b E) int) { merge([]E(x), cmp) }

// merge sorts through a second slice.
func merge[E any](x []E, cmp func(a, b E) int) {
	if len(x) > few {
		sortInto(append([]E(nil), x...), x, cmp)
		return
	}
	insert(x, cmp)
}

func insert[E any](x []E, cmp func(a, b E) int) {
	for i := 1; i < len(x); i++ {
		v := x[i]
		j := i
		for j > 0 && cmp(v, x[j-1]) < 0 {
			x[j] = x[j-1]
			j--
		}
		x[j] = v
	}
}

// sortInto sorts equal contents; the result is in to.
func sortInto[E any](from, to []E, cmp func(a, b E) int) {
	if len(to) <= few {
		insert(to, cmp)
		return
	}
	middle := len(to) / 2
	sortInto(to[:middle], from[:middle], cmp)
	sortInto(to[middle:], from[middle:], cmp)
	i, j := 0, middle
	for k := range to {
		if i < middle && (j >= len(from) || cmp(from[j], from[i]) >= 0) {
			to[k] = from[i]
			i++
		} else {
			to[k] = from[j]
			j++
		}
	}
}

func IsSorted[S ~[]E, E cmp.Ordered](x S) bool {
	for i := len(x) - 1; i > 0; i-- {
		if cmp.Less(x[i], x[i-1]) {
			return false
		}
	}
	return true
}

func IsSortedFunc[S ~[]E, E any](x S, cmp func(a, b E) int) bool {
	for i := len(x) - 1; i > 0; i-- {
		if cmp(x[i], x[i-1]) < 0 {
			return false
		}
	}
	return true
}
