package main

import (
	"errors"
	"fmt"
	"io"
)

type shape interface {
	area() float64
}

type square struct{ side float64 }
type circle struct{ r float64 }

func (s square) area() float64  { return s.side * s.side }
func (c *circle) area() float64 { return c.r }

type reader struct {
	io.Reader
	name string
}

func describe(v any) (text string) {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprint(x)
	case func() error:
		return x().Error()
	case shape:
		return fmt.Sprintf("%f", x.area())
	case error, fmt.Stringer:
		_ = x
	}
	return
}

func loops(n int, m map[string][]int, c <-chan int, p *[3]int) (sum int) {
outer:
	for i := range n {
		for j := 0; j < i; j++ {
			if j == 2 {
				continue outer
			}
			sum += j
		}
	}
	for k, v := range m {
		for range v {
			sum += len(k)
		}
	}
	for v := range c {
		sum += v
	}
	for i, v := range p {
		sum += i * v
	}
	for _, r := range "héllo" {
		sum += int(r)
	}
	for range 3 {
	}
	var i int8
	for i = range 10 {
		_ = i
	}
	return
}

func terminates(c chan int, x int) int {
	switch {
	case x > 0:
		return 1
	case x < 0:
		fallthrough
	default:
		select {
		case v, ok := <-c:
			if ok {
				return v
			} else {
				panic("closed")
			}
		case c <- x:
			for {
			}
		}
	}
}

func multi() (int, string, error) { return 1, "", nil }

func consume(i int, rest ...any) {}

func results() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.New(fmt.Sprint(r))
		}
	}()
	n, _, err = multi()
	if n, err := 1, error(nil); n > 0 {
		return n, err
	}
	return
}

func main() {
	shapes := []shape{square{1}, &circle{2}}
	for _, s := range shapes {
		if q, ok := s.(square); ok {
			q.side++
		}
	}
	consume(1, multi)
	a, b := 1, 2
	a, c := b, a
	a, b = b, a
	_ = c
	m := map[[2]int]struct{ x, y int }{{1, 2}: {3, 4}}
	v, ok := m[[...]int{1, 2}]
	_, _ = v.x, ok
	var arr [2][]*square
	arr[0] = []*square{{1}, {side: 2}}
	arr[0][1].side *= 2
	f := (*circle).area
	g := shapes[0].area
	_ = f(&circle{}) + g()
	var rd reader
	rd.Reader = nil
	go func(x int) { _ = x }(1)
	defer close(make(chan int))
	var fn func(int) func() string
	fn = func(i int) func() string { return func() string { return string(rune(i)) } }
	_ = fn(1)()
	goto done
done:
	_, _ = results()
	_ = describe(nil)
	_ = loops(1, nil, nil, &[3]int{})
	_ = terminates(nil, 1)
	x := struct {
		square
		*circle
	}{}
	_ = x.side + x.r
	copy([]byte("abc"), "def")
	s := append([]byte(nil), "abc"...)
	s = append(s, 'a', 98)
	clear(m)
	var i8 int8 = -128
	i8 <<= 1
	var e1, e2 error
	_ = e1 == e2 && e1 != nil
	type T struct{ next *T }
	_ = T{&T{}}
}
