// Panics show indexes without sign as they are.
package main

import "fmt"

var (
	slice  = []int{1, 2, 3}
	array  = [3]int{1, 2, 3}
	text   = "123"
	minus  = -1
	large  = ^uint(0)
	large2 = uint64(1 << 63)
	wrap32 = ^uint32(0)
	zero   = uint(0)
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	try(func() { fmt.Println(slice[large]) })
	try(func() { fmt.Println(slice[minus]) })
	try(func() { slice[zero-1] = 5 })
	try(func() { fmt.Println(&slice[large2]) })
	try(func() { fmt.Println(array[large2]) })
	try(func() { fmt.Println(array[minus]) })
	try(func() { array[large]++ })
	try(func() { fmt.Println(text[uintptr(large)]) })
	try(func() { fmt.Println(text[wrap32]) })
	try(func() { fmt.Println(slice[:large]) })
	try(func() { fmt.Println(slice[:minus]) })
	try(func() { fmt.Println(slice[large:]) })
	try(func() { fmt.Println(slice[minus:]) })
	try(func() { fmt.Println(slice[large:2]) })
	try(func() { fmt.Println(slice[large:4]) })
	try(func() { fmt.Println(slice[minus:2]) })
	try(func() { fmt.Println(array[large:large2]) })
	try(func() { fmt.Println(text[large2:1]) })
	try(func() { fmt.Println(slice[0:1:large]) })
	try(func() { fmt.Println(slice[0:1:minus]) })
	try(func() { fmt.Println(slice[0:large:2]) })
	try(func() { fmt.Println(slice[0:minus:2]) })
	try(func() { fmt.Println(slice[large2:1:2]) })
	try(func() { fmt.Println(slice[minus:1:2]) })
	try(func() {
		for i := uint(2); ; i-- {
			fmt.Print(slice[i], " ")
		}
	})
	try(func() {
		for i := uint(0); i < 3; i++ {
			fmt.Print(slice[i-1], " ")
		}
	})
}
