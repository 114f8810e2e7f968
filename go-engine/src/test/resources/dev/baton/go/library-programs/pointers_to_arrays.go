// Pointers to arrays, whole ones and parts of longer ones.
package main

import (
	"fmt"
	"reflect"
)

type point struct{ x, y int }

type vector [3]int

func (v *vector) scale(n int) {
	for i := range v {
		v[i] *= n
	}
}

func (v vector) sum() (total int) {
	for _, x := range v {
		total += x
	}
	return total
}

type scaler interface{ scale(int) }
type summer interface{ sum() int }

type holder struct {
	name string
	vector
	inner *vector
	grid  [2][3]int
}

func fill(p *[4]byte, with byte) {
	for i := range p {
		p[i] = with + byte(i)
	}
}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
}

func main() {
	// A part of a slice shares its elements.
	b := []byte("abcdefghij")
	p := (*[4]byte)(b[3:])
	fill(p, 'A')
	fmt.Println(string(b), len(p), cap(p), p[1], string(p[:]), string(p[1:3]))
	p[0]++
	(*p)[1] = '-'
	*p = [4]byte{p[3], p[2], p[1], p[0]}
	fmt.Println(string(b), *p == [4]byte{'D', 'C', '-', 'B'})
	copied := *p
	copied[0] = 'x'
	fmt.Println(string(b), string(copied[:]))
	q := (*[4]byte)(b[3:9])
	r := (*[4]byte)(b[4:])
	fmt.Println(p == q, p == r, p != nil, &p[1] == &r[0], &p[0] == &b[3])
	s := p[2:3:4]
	s = append(s, '!')
	fmt.Println(string(b), len(s), cap(s))
	s = append(s, '?')
	s[0] = '_'
	fmt.Println(string(b), string(s))
	for i, c := range p {
		p[3] = '$'
		fmt.Print(i, string(rune(c)), " ")
	}
	for i, c := range *p {
		p[i] = 'z'
		fmt.Print(i, string(rune(c)), " ")
	}
	fmt.Println(string(b))

	// Of structs, arrays, strings and interfaces.
	points := []point{{1, 2}, {3, 4}, {5, 6}}
	pp := (*[2]point)(points[1:])
	pp[0].x = 30
	pp[1] = point{50, 60}
	one := &pp[1]
	one.y++
	pair := *pp
	pair[0].x = -1
	fmt.Println(points, *pp, pair)
	rows := [][2]int{{1, 2}, {3, 4}, {5, 6}}
	rp := (*[2][2]int)(rows[1:])
	rp[0][1] = 40
	row := &rp[1]
	row[0] = 50
	(*rp)[1][1] = 60
	fmt.Println(rows, *rp, row == &rows[2])
	words := []any{"a", 1, nil, 2.5}
	wp := (*[2]any)(words[1:3])
	wp[0], wp[1] = wp[1], wp[0]
	fmt.Println(words, *wp)

	// Methods, through values, pointers, fields and interfaces.
	v := vector{1, 2, 3}
	v.scale(2)
	pv := &v
	pv.scale(2)
	(*pv)[0]++
	fmt.Println(v, v.sum(), pv.sum(), (*vector).sum(pv))
	long := []int{1, 2, 3, 4, 5}
	lv := (*vector)(long[1:])
	lv.scale(10)
	(*lv).scale(10)
	f, g := lv.scale, lv.sum
	lv[0] = 7
	f(2)
	fmt.Println(long, lv.sum(), g())
	h := holder{name: "h", vector: v, inner: lv}
	h.scale(2)
	h.inner.scale(-1)
	for _, x := range []scaler{&v, lv, &h, &h.vector, h.inner} {
		x.scale(2)
	}
	for _, x := range []summer{v, &v, lv, h, &h, h.inner} {
		fmt.Print(x.sum(), " ")
	}
	fmt.Println(h.vector, long)
	hg := &h.grid
	hg[1][2] = 9
	gr := &hg[1]
	gr[0] = 8
	fmt.Println(h.grid, len(h.grid[0]), *gr)
	copyOfH := h
	hg[0][0] = 7
	fmt.Println(copyOfH.grid, h.grid, &h.grid == hg, &copyOfH.grid == hg)

	// As keys, in interfaces and in other places.
	keys := map[*[4]byte]string{p: "p", r: "r"}
	fmt.Println(len(keys), keys[q], keys[(*[4]byte)(b[4:8])], keys[(*[4]byte)(b)] == "")
	var x, y any = p, q
	_, isPointer := x.(*[4]byte)
	_, isOther := x.(*[3]byte)
	fmt.Println(x == y, x == any(r), isPointer, isOther, fmt.Sprintf("%T %v", x, len(x.(*[4]byte))))
	type link struct{ to *[4]byte }
	fmt.Println(link{p} == link{q}, link{p} == link{r}, [2]*[4]byte{p, r} == [2]*[4]byte{q, r})
	channel := make(chan *[4]byte, 1)
	channel <- p
	fmt.Println(<-channel == q)
	pointer := &p
	(*pointer)[0], (**pointer)[1] = 'P', 'Q'
	fmt.Println(string(b), **pointer == *q)
	fresh := new([3]string)
	fresh[1] = "new"
	literal := &[...]float64{1.5, 2.5}
	literal[0] *= 2
	fmt.Println(*fresh, fresh, *literal, literal)
	table := []*[2]int{{1, 2}, {3, 4}}
	table[1][0] = 30
	fmt.Println(*table[0], *table[1], map[string]*vector{"v": {1, 2, 3}}["v"].sum())

	// Nil, empty and wrong.
	var none *[4]byte
	var empty []byte
	fmt.Println(none == nil, len(none), (*[0]byte)(empty) == nil, (*[0]byte)([]byte{}) == nil)
	for i := range none {
		fmt.Print(i)
	}
	fmt.Println()
	try("load", func() { fmt.Println(none[0]) })
	try("store", func() { none[1] = 1 })
	try("deref", func() { fmt.Println(*none) })
	try("assign", func() { *none = [4]byte{} })
	try("slice", func() { fmt.Println(none[:]) })
	try("range", func() {
		for _, c := range none {
			fmt.Println(c)
		}
	})
	try("short", func() { fmt.Println((*[11]byte)(b)) })
	i, j := 4, 5
	try("index", func() { p[i]++ })
	try("index", func() { (*p)[-1+i-4]++ })
	try("high", func() { fmt.Println(p[:j]) })
	try("order", func() { fmt.Println(p[i:2]) })
	try("max", func() { fmt.Println(p[:2:j]) })

	// By reflection.
	rv := reflect.ValueOf(p).Elem()
	rv.Index(2).SetUint('R')
	fmt.Println(string(b), rv.Len(), rv.CanSet(), string(rv.Slice(1, 3).Bytes()), rv.Addr().Interface() == any(p))
	rv.Set(reflect.ValueOf([4]byte{'s', 'e', 't', '!'}))
	reflect.Copy(rv.Slice(0, 2), reflect.ValueOf([]byte("SE")))
	fmt.Println(string(b), string(rv.Bytes()), rv.Interface() == *p)
	made := reflect.New(reflect.TypeOf(v))
	made.Elem().Index(1).SetInt(5)
	made.MethodByName("Nope")
	fmt.Println(made.Interface(), made.Elem(), made.Interface().(*vector).sum(), reflect.DeepEqual(p, &[4]byte{'S', 'E', 't', '!'}))
	try("bytes", func() { fmt.Println(reflect.ValueOf(*p).Bytes()) })
	try("copy", func() { reflect.Copy(reflect.ValueOf(*p), reflect.ValueOf(b)) })
	fmt.Println(reflect.Copy(reflect.ValueOf(b), reflect.ValueOf([2]byte{'1', '2'})), string(b), string(rv.Bytes()))
}
