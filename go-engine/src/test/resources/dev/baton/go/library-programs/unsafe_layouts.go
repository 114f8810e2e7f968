package main

import (
	"fmt"
	"unsafe"
)

type two struct{ a, b int32 }

type owner struct {
	p *two
	s string
}

type opened struct {
	p    unsafe.Pointer
	text struct {
		data   unsafe.Pointer
		length int
	}
}

type empty struct{ kind, data unsafe.Pointer }

func main() {
	word := uint32(0x01020304)
	fmt.Println((*[4]byte)(unsafe.Pointer(&word))[0], (*[4]byte)(unsafe.Pointer(&word))[3])
	(*[4]byte)(unsafe.Pointer(&word))[1] = 0xff
	(*[4]byte)(unsafe.Pointer(&word))[2]++
	fmt.Printf("%#x\n", word)
	t := two{1, 2}
	fmt.Println(*(*int64)(unsafe.Pointer(&t)))
	*(*int64)(unsafe.Pointer(&t)) = 5 << 32
	fmt.Println(t)
	x := &owner{&t, "text"}
	words := *(*[3]uintptr)(unsafe.Pointer(x))
	fmt.Println(words[0] == uintptr(unsafe.Pointer(&t)), words[2])
	fmt.Println((*two)(unsafe.Pointer(words[0])) == &t)
	o := (*opened)(unsafe.Pointer(x))
	fmt.Println((*two)(o.p) == &t, o.text.length)
	o.p = unsafe.Pointer(&two{8, 9})
	o.text.length = 2
	fmt.Println(*x.p, x.s)
	var i interface{} = &t
	fmt.Println((*two)((*empty)(unsafe.Pointer(&i)).data) == &t)
	i = nil
	fmt.Println((*empty)(unsafe.Pointer(&i)).kind == nil)
}
