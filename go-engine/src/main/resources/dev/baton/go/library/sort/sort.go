// Package sort sorts and searches.
package sort

import (
	"math/bits"
)

// Interface is what can be sorted.
type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

// Up to so many elements are sorted by insertion, which keeps equal ones in order.
const few = 12

// Sort sorts; equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	quick(data, 0, n, 2*bits.Len(uint(n)))
}

func insertion(data Interface, from, to int) {
	for i := from + 1; i < to; i++ {
		for j := i; j > from && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

// quick sorts by partitions, the smaller one first; too deep a recursion ends in a heap sort.
func quick(data Interface, from, to, depth int) {
	for to-from > few {
		if depth == 0 {
			heap(data, from, to)
			return
		}
		depth--
		middle := partition(data, from, to)
		if middle-from < to-middle {
			quick(data, from, middle, depth)
			from = middle + 1
		} else {
			quick(data, middle+1, to, depth)
			to = middle
		}
	}
	insertion(data, from, to)
}

// median3 brings the median of three elements to the first place.
func median3(data Interface, first, a, b int) {
	if data.Less(first, a) {
		data.Swap(first, a)
	}
	// Now a <= first.
	if data.Less(b, first) {
		data.Swap(b, first)
		if data.Less(first, a) {
			data.Swap(first, a)
		}
	}
}

// partition puts smaller elements before a pivot and larger ones behind, and tells where it is.
func partition(data Interface, from, to int) int {
	median3(data, from, from+(to-from)/2, to-1)
	low, high := from+1, to-1
	for {
		for low <= high && data.Less(low, from) {
			low++
		}
		for low <= high && data.Less(from, high) {
			high--
		}
		if low >= high {
			break
		}
		data.Swap(low, high)
		low++
		high--
	}
	data.Swap(from, high)
	return high
}

func heap(data Interface, from, to int) {
	n := to - from
	for i := n/2 - 1; i >= 0; i-- {
		sift(data, i, n, from)
	}
	for i := n - 1; i > 0; i-- {
		data.Swap(from, from+i)
		sift(data, 0, i, from)
	}
}

func sift(data Interface, root, n, from int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && data.Less(from+child, from+child+1) {
			child++
		}
		if !data.Less(from+root, from+child) {
			return
		}
		data.Swap(from+root, from+child)
		root = child
	}
}

// Stable sorts and keeps equal elements in order.
func Stable(data Interface) {
	n := data.Len()
	block := 16
	for from := 0; from < n; from += block {
		insertion(data, from, min(from+block, n))
	}
	for ; block < n; block *= 2 {
		for from := 0; from+block < n; from += 2 * block {
			merge(data, from, from+block, min(from+2*block, n))
		}
	}
}

// merge joins two sorted neighbours in place: it halves the larger, finds the place of its middle
// in the other, rotates what is in between, and does the same with both sides.
func merge(data Interface, from, middle, to int) {
	left, right := middle-from, to-middle
	if left == 0 || right == 0 {
		return
	}
	if left+right == 2 {
		if data.Less(middle, from) {
			data.Swap(from, middle)
		}
		return
	}
	var cut1, cut2 int
	if left > right {
		cut1 = from + left/2
		cut2 = middle + Search(right, func(i int) bool { return !data.Less(middle+i, cut1) })
	} else {
		cut2 = middle + right/2
		cut1 = from + Search(left, func(i int) bool { return data.Less(cut2, from+i) })
	}
	rotate(data, cut1, middle, cut2)
	center := cut1 + cut2 - middle
	merge(data, from, cut1, center)
	merge(data, center, cut2, to)
}

func rotate(data Interface, from, middle, to int) {
	reverse(data, from, middle)
	reverse(data, middle, to)
	reverse(data, from, to)
}

func reverse(data Interface, from, to int) {
	for to--; from < to; from, to = from+1, to-1 {
		data.Swap(from, to)
	}
}

// IsSorted tells whether no element is less than the one before it.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reversed struct {
	Interface
}

func (r reversed) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse turns the order around.
func Reverse(data Interface) Interface { return &reversed{data} }

// Search gives the smallest i in [0, n) for which f is true, n if there is none; f must go from
// false to true once.
func Search(n int, f func(int) bool) int {
	low, high := 0, n
	for low < high {
		middle := int(uint(low+high) >> 1)
		if f(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// Find gives the smallest i in [0, n) for which cmp is not positive, and whether it is 0 there.
func Find(n int, cmp func(int) int) (i int, found bool) {
	i = Search(n, func(i int) bool { return cmp(i) <= 0 })
	return i, i < n && cmp(i) == 0
}
