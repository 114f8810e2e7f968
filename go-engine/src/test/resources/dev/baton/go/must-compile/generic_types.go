package main

type List[T any] struct {
	head, tail *node[T]
	size       int
}

type node[T any] struct {
	value T
	next  *node[T]
}

func (l *List[T]) Push(v T) *List[T] {
	n := &node[T]{value: v}
	if l.tail == nil {
		l.head = n
	} else {
		l.tail.next = n
	}
	l.tail = n
	l.size++
	return l
}

func (l *List[E]) Each(f func(int, E) bool) {
	i := 0
	for n := l.head; n != nil; n = n.next {
		if !f(i, n.value) {
			return
		}
		i++
	}
}

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(vs ...T) {
	for _, v := range vs {
		s[v] = struct{}{}
	}
}

func (s Set[_]) Len() int { return len(s) }

type Tree[K interface{ Less(K) bool }, V any] struct {
	left, right *Tree[K, V]
	key         K
	value       V
}

func (t *Tree[K, V]) Get(k K) (v V, ok bool) {
	for t != nil {
		switch {
		case k.Less(t.key):
			t = t.left
		case t.key.Less(k):
			t = t.right
		default:
			return t.value, true
		}
	}
	return
}

type Int int

func (a Int) Less(b Int) bool { return a < b }

type Pair[A, B any] struct {
	First  A
	Second B
}

func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.Second, p.First} }

type Option[T any] func(*T)

type Embedded[T any] struct {
	*List[T]
	Pair[T, []T]
}

type Recursive[T any] interface {
	Next() Recursive[T]
	Value() T
}

type cell struct{ v int }

func (c cell) Next() Recursive[int] { return c }
func (c cell) Value() int           { return c.v }

func walk[T any](r Recursive[T], n int) (t T) {
	for range n {
		r = r.Next()
	}
	return r.Value()
}

func local[T any](v T) any {
	type wrap struct{ inner T }
	type alias = wrap
	return alias{v}
}

func main() {
	var l List[string]
	l.Push("a").Push("b").Each(func(i int, s string) bool { return i < len(s) })
	s := Set[int]{}
	s.Add(1, 2)
	_ = s.Len()
	t := &Tree[Int, string]{key: 1}
	if v, ok := t.Get(2); ok {
		println(v)
	}
	p := MakePair(1, "a").Swap()
	var str string = p.First
	e := Embedded[int]{&List[int]{}, MakePair(1, []int{2})}
	e.Push(e.First)
	e.Second[0] = e.size
	_ = walk[int](cell{1}, 3)
	_, _ = local(1), local(str)
	var o Option[cell] = func(c *cell) { c.v++ }
	o(new(cell))
	f := (*List[int]).Push
	_ = f(e.List, 1)
}
