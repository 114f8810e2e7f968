package main

import (
	"fmt"
	"unsafe"
)

type item struct{ n int }

func bytesOf(s string) []byte  { return unsafe.Slice(unsafe.StringData(s), len(s)) }
func stringOf(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func attempt(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	fmt.Println(bytesOf("hello"), stringOf([]byte("world")))
	array := [5]byte{'a', 'r', 'r', 'a', 'y'}
	fmt.Println(unsafe.String(&array[1], 3))
	var none []int
	fmt.Println(unsafe.SliceData(none) == nil, unsafe.SliceData([]int{}) != nil, unsafe.StringData("") == nil)
	items := []item{{1}, {2}, {3}}
	first := unsafe.SliceData(items)
	first.n = 10
	fmt.Println(items, first == &items[0], unsafe.SliceData(items[1:1]) == &items[1])
	fmt.Println(unsafe.Slice(unsafe.SliceData(items), 3)[2])
	fmt.Println((*item)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(items)), 8)).n)
	text := "text"
	fmt.Println(*(*byte)(unsafe.Add(unsafe.Pointer(unsafe.StringData(text)), 1)) == 'e')
	var p *byte
	negative, huge := -1, uint64(1)<<63
	fmt.Println(unsafe.String(p, 0) == "")
	attempt(func() { _ = unsafe.String(p, len(text)) })
	attempt(func() { _ = unsafe.String(new(byte), negative) })
	attempt(func() { _ = unsafe.String(new(byte), huge) })
}
