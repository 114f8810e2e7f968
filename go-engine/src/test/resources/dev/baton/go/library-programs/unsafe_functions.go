package main

import (
	"fmt"
	"unsafe"
)

type point struct{ X, Y int32 }

type name string

type buffer struct {
	used int
	data [8]byte
}

func attempt(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(what, r)
		}
	}()
	f()
}

func sizes[T any](x T) (uintptr, uintptr) { return unsafe.Sizeof(x), unsafe.Alignof(x) }

type padded[T any] struct {
	a byte
	b T
}

func (p padded[T]) offset() uintptr { return unsafe.Offsetof(p.b) }

func main() {
	array := [5]int{1, 2, 3, 4, 5}
	s := unsafe.Slice(&array[1], 3)
	s[0] = 20
	fmt.Println(s, len(s), cap(s), array)
	s = append(s, 60)
	fmt.Println(len(s), array)
	t := unsafe.Slice((*int)(unsafe.Pointer(&array)), uint8(2))
	fmt.Println(t)
	points := []point{{1, 2}, {3, 4}, {5, 6}}
	some := unsafe.Slice(&points[1], 2)
	some[1].X = 50
	fmt.Println(points, &some[0] == &points[1])
	one := &point{7, 8}
	single := unsafe.Slice(one, 1)
	single[0].Y = 9
	fmt.Println(*one, &single[0] == one)
	words := unsafe.Slice(&[]string{"a", "b"}[0], 2)
	fmt.Println(words)
	b := &buffer{data: [8]byte{'e', 'n', 'g', 'i', 'n', 'e'}}
	fmt.Println(string(unsafe.Slice(&b.data[2], 4)))
	big := (*[1 << 20]byte)(unsafe.Pointer(&b.data[0]))[:6:7]
	fmt.Println(string(big), len(big), cap(big))
	big[0] = 'E'
	fmt.Println(b.data[0])
	fmt.Println(unsafe.Slice((*int)(nil), 0) == nil)
	none := unsafe.Slice(&array[0], 0)
	fmt.Println(none == nil, len(none))
	negative, huge := -1, uint64(1)<<63
	attempt("slice of nil:", func() { _ = unsafe.Slice((*int)(nil), array[0]) })
	attempt("negative:", func() { _ = unsafe.Slice(&array[0], negative) })
	attempt("huge:", func() { _ = unsafe.Slice(&array[0], huge) })
	attempt("bounds:", func() { _ = (*[4]byte)(unsafe.Pointer(&b.data[0]))[:negative+6] })
	attempt("index:", func() { _ = unsafe.Pointer(&array[negative+6]) })
	p := unsafe.Pointer(&array[0])
	fmt.Println(*(*int)(unsafe.Add(p, 8)), *(*int)(unsafe.Add(unsafe.Add(p, 32), -8)))
	fmt.Println(unsafe.Add(p, 8) == unsafe.Pointer(&array[1]), unsafe.Add(p, uint8(16)) != unsafe.Pointer(&array[1]))
	fmt.Println(sizes(byte(1)))
	fmt.Println(sizes(points))
	fmt.Println(sizes([3]point{}))
	fmt.Println(sizes(complex64(1)))
	fmt.Println(padded[int16]{}.offset(), padded[string]{}.offset(), unsafe.Offsetof(b.data))
	fmt.Println(name("x") + name(*(*string)(unsafe.Pointer(&words[1]))))
}
