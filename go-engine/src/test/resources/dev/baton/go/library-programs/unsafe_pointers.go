package main

import (
	"fmt"
	"reflect"
	"sync/atomic"
	"unsafe"
)

type point struct{ X, Y int }

func (p *point) sum() int { return p.X + p.Y }

type pair struct{ First, Second int }

func (p *pair) swap() { p.First, p.Second = p.Second, p.First }

type position point

type mixed struct {
	A int8
	B uint32
	C [3]uint16
	D string
	E point
	F []int
	G *point
}

type node struct {
	next unsafe.Pointer
	name string
}

var global uint32 = 0x01020304

func numbers() {
	f := 1.5
	bits := *(*uint64)(unsafe.Pointer(&f))
	fmt.Printf("%#x\n", bits)
	*(*uint64)(unsafe.Pointer(&f)) = 0x4000000000000000
	fmt.Println(f)
	i := int64(-2)
	fmt.Println(*(*uint64)(unsafe.Pointer(&i)), *(*int)(unsafe.Pointer(&i)))
	g := float32(0.25)
	fmt.Printf("%#x\n", *(*uint32)(unsafe.Pointer(&g)))
	s := int8(-1)
	fmt.Println(*(*uint8)(unsafe.Pointer(&s)))
	b := true
	fmt.Println(*(*byte)(unsafe.Pointer(&b)))
	first := *(*byte)(unsafe.Pointer(&global))
	fmt.Println(first)
	*(*uint16)(unsafe.Pointer(&global)) = 0xabcd
	fmt.Printf("%#x\n", global)
	c := complex(1, 2)
	fmt.Println(*(*float64)(unsafe.Add(unsafe.Pointer(&c), 8)))
	var buf [4]byte
	*(*uint16)(unsafe.Pointer(&buf[1])) = 0x0102
	fmt.Println(buf, *(*uint32)(unsafe.Pointer(&buf)))
	word := uint32(0xdeadbeef)
	fmt.Println(*(*[4]byte)(unsafe.Pointer(&word)))
	*(*[2]uint16)(unsafe.Pointer(&word)) = [2]uint16{1, 2}
	fmt.Printf("%#x\n", word)
}

func structs() {
	p := &point{1, 2}
	q := (*pair)(unsafe.Pointer(p))
	fmt.Println(q.First, q.Second, *q)
	q.Second = 7
	fmt.Println(*p, p.sum())
	p.X = 9
	fmt.Println(q.First)
	q.swap()
	fmt.Println(*p)
	*q = pair{3, 4}
	fmt.Println(*p)
	r := (*position)(p)
	r.X++
	fmt.Println(*p, *q, (*point)(r) == p)
	y := &q.Second
	*y = 40
	fmt.Println(p.Y)
	back := (*point)(unsafe.Pointer(q))
	fmt.Println(back == p)
	var value interface{} = q
	_, is := value.(*pair)
	fmt.Println(is)
	fmt.Println(*(*[2]int)(unsafe.Pointer(p)))
}

func fields() {
	m := &mixed{A: -3, B: 5, C: [3]uint16{6, 7, 8}, D: "text", E: point{10, 11}, F: []int{1, 2}, G: &point{}}
	base := unsafe.Pointer(m)
	fmt.Println(*(*int8)(base))
	fmt.Println(*(*uint32)(unsafe.Add(base, unsafe.Offsetof(m.B))))
	fmt.Println(*(*uint16)(unsafe.Add(base, unsafe.Offsetof(m.C)+2)))
	fmt.Println(*(*string)(unsafe.Add(base, unsafe.Offsetof(m.D))))
	e := (*point)(unsafe.Add(base, unsafe.Offsetof(m.E)))
	e.Y = 12
	fmt.Println(m.E, e == &m.E)
	f := (*[]int)(unsafe.Pointer(uintptr(base) + unsafe.Offsetof(m.F)))
	*f = append(*f, 3)
	fmt.Println(m.F)
	*(**point)(unsafe.Add(base, unsafe.Offsetof(m.G))) = e
	fmt.Println(m.G == &m.E)
	fmt.Println(unsafe.Pointer(&m.A) == base, unsafe.Pointer(&m.B) == base)
	fmt.Println(uintptr(unsafe.Pointer(&m.E.Y))-uintptr(base) == unsafe.Offsetof(m.E)+unsafe.Offsetof(m.E.Y))
	c := unsafe.Pointer(&m.C[2])
	fmt.Println(*(*uint16)(unsafe.Add(c, -4)), *(*uint32)(unsafe.Pointer(uintptr(c) - 2 - unsafe.Sizeof(m.C) + 2)))
}

func elements() {
	points := []point{{1, 2}, {3, 4}, {5, 6}}
	p := unsafe.Pointer(&points[0])
	for i := range points {
		at := (*point)(unsafe.Add(p, uintptr(i)*unsafe.Sizeof(points[0])))
		fmt.Print(at.X, at.Y, at == &points[i], " ")
	}
	fmt.Println()
	words := [...]int32{1, 2, 3, 4}
	second := (*int32)(unsafe.Pointer(uintptr(unsafe.Pointer(&words[0])) + 4))
	*second = 20
	fmt.Println(words, second == &words[1])
	whole := (*[4]int32)(unsafe.Pointer(&words[0]))
	whole[3] = 40
	fmt.Println(words)
	names := []string{"a", "b"}
	fmt.Println(*(*string)(unsafe.Add(unsafe.Pointer(&names[0]), unsafe.Sizeof(names[0]))))
	fmt.Println(uintptr(unsafe.Pointer(&names[1])) - uintptr(unsafe.Pointer(&names[0])))
	seen := map[unsafe.Pointer]string{unsafe.Pointer(&words[0]): "first"}
	fmt.Println(seen[unsafe.Pointer(&words[0])], seen[unsafe.Pointer(&words)], len(seen[unsafe.Pointer(&words[1])]))
	matrix := [2][3]int{{1, 2, 3}, {4, 5, 6}}
	fmt.Println(*(*int)(unsafe.Add(unsafe.Pointer(&matrix[0][1]), 3*8)))
	row := (*[3]int)(unsafe.Add(unsafe.Pointer(&matrix), 24))
	fmt.Println(*row, row == &matrix[1])
}

func headers() {
	s := make([]int, 3, 5)
	h := (*reflect.SliceHeader)(unsafe.Pointer(&s))
	fmt.Println(h.Len, h.Cap, h.Data == uintptr(unsafe.Pointer(&s[0])))
	h.Len = 4
	fmt.Println(len(s), cap(s))
	s = append(s, 9)
	fmt.Println(h.Len, *(*int)(unsafe.Pointer(h.Data + 4*8)))
	text := "hello"
	t := (*reflect.StringHeader)(unsafe.Pointer(&text))
	fmt.Println(t.Len)
	raw := []byte("bytes")
	var made string
	m := (*reflect.StringHeader)(unsafe.Pointer(&made))
	m.Data = uintptr(unsafe.Pointer(&raw[1]))
	m.Len = 4
	fmt.Println(made)
	fmt.Println(*(*string)(unsafe.Pointer(&raw)))
	var view []byte
	v := (*reflect.SliceHeader)(unsafe.Pointer(&view))
	v.Data, v.Len, v.Cap = t.Data, t.Len, t.Len
	fmt.Println(string(view), len(view))
	length := *(*int)(unsafe.Add(unsafe.Pointer(&text), 8))
	fmt.Println(length)
}

func pointers() {
	n := &node{name: "first"}
	m := &node{name: "second"}
	atomic.StorePointer(&n.next, unsafe.Pointer(m))
	fmt.Println((*node)(atomic.LoadPointer(&n.next)).name)
	fmt.Println(atomic.CompareAndSwapPointer(&n.next, unsafe.Pointer(m), unsafe.Pointer(n)))
	fmt.Println((*node)(n.next) == n)
	p := &point{1, 1}
	q := &point{2, 2}
	atomic.StorePointer((*unsafe.Pointer)(unsafe.Pointer(&p)), unsafe.Pointer(q))
	fmt.Println(p == q, *p)
	fmt.Println((*point)(atomic.LoadPointer((*unsafe.Pointer)(unsafe.Pointer(&p)))).X)
	x := 5
	address := uintptr(unsafe.Pointer(&x))
	fmt.Println(address%8, *(*int)(unsafe.Pointer(address)), address == uintptr(unsafe.Pointer(&x)))
	fmt.Println(fmt.Sprintf("%p", &x) == fmt.Sprintf("%#x", address))
	fmt.Println(reflect.ValueOf(&x).Pointer() == address)
	var null *int
	fmt.Println(unsafe.Pointer(null) == nil, uintptr(unsafe.Pointer(null)), (*point)(unsafe.Pointer(null)) == nil)
	fmt.Println((*int)(unsafe.Pointer(uintptr(0x1234))) == (*int)(unsafe.Pointer(uintptr(0x1234))))
}

func dereference(address uintptr) {
	defer func() { fmt.Println(recover()) }()
	fmt.Println(*(*int)(unsafe.Pointer(address)))
}

func main() {
	numbers()
	structs()
	fields()
	elements()
	headers()
	pointers()
	dereference(8)
}
