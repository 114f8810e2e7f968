package main

import "sort"

type Number interface{ ~int | ~float64 }

type Ordered interface{ ~int | ~string | ~float64 }

func Map[T, U any](s []T, f func(T) U) []U {
	r := make([]U, 0, len(s))
	for _, v := range s {
		r = append(r, f(v))
	}
	return r
}

func Keys[M ~map[K]V, K comparable, V any](m M) []K {
	r := make([]K, 0, len(m))
	for k := range m {
		r = append(r, k)
	}
	return r
}

func Max[T Ordered](a T, rest ...T) T {
	for _, v := range rest {
		if v > a {
			a = v
		}
	}
	return a
}

func Ptr[T any](v T) *T { return &v }

func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}

type Setter[T any] interface {
	*T
	Set(string)
}

type Flag struct{ v string }

func (f *Flag) Set(s string) { f.v = s }

func Parse[T any, P Setter[T]](ss []string) []T {
	r := make([]T, len(ss))
	for i, s := range ss {
		P(&r[i]).Set(s)
	}
	return r
}

func Clone[S ~[]E, E any](s S) S { return append(S(nil), s...) }

type IDs []int

func Sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

func id[T any](t T) T { return t }

func apply[T any](f func(T) T, t T) T { return f(t) }

func main() {
	_ = Map([]int{1}, func(i int) string { return "" })
	_ = Keys(map[string]IDs{})
	_ = Max(1, 2.5, 'a')
	_ = Max("a", "b")
	*Ptr(1.5) += 1
	_ = Compose(func(i int) string { return "" }, func(s string) []byte { return []byte(s) })(1)
	_ = Parse[Flag]([]string{"a"})
	var ids IDs = Clone(IDs{1})
	_ = Sum[float64](1, 2)
	_ = apply(id, 3)
	var f func(string) string = id
	_ = f("a")
	sort.Ints(ids)
}
