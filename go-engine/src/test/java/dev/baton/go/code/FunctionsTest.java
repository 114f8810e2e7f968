package dev.baton.go.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunctionsTest {

  @Test
  void closuresShareVariables() {
    assertThat(
            GoCode.program(
                """
                func counter() (func() int, func()) {
                	n := 0
                	return func() int { n++; return n }, func() { n = 10 }
                }
                func main() {
                	next, reset := counter()
                	next()
                	reset()
                	println(next(), next())
                	var fs []func() int
                	for i := 0; i < 3; i++ {
                		fs = append(fs, func() int { i *= 10; return i })
                	}
                	println(fs[0](), fs[1](), fs[2](), fs[2]())
                	s := 0
                	for i, v := range []int{5, 6} {
                		defer func() { println("deferred", i, v, s) }()
                		s += v
                	}
                }
                """))
        .isEqualTo("11 12\n0 10 20 200\ndeferred 1 6 11\ndeferred 0 5 11\n");
  }

  @Test
  void argumentsCanBeTheResultsOfACall() {
    assertThat(
            GoCode.program(
                """
                func two() (int, string) { return 1, "a" }
                func take(n int, rest ...any) { println(n, len(rest), rest[0].(string)) }
                func sum(xs ...int) (t int) {
                	for _, x := range xs {
                		t += x
                	}
                	return
                }
                func main() {
                	take(two())
                	println(sum(), sum(1, 2), sum([]int{4, 5}...))
                }
                """))
        .isEqualTo("1 1 a\n0 3 9\n");
  }

  @Test
  void deferredCallsRunInReverseAndMayChangeResults() {
    assertThat(
            GoCode.program(
                """
                func f() (n int, err string) {
                	defer func() { n *= 2 }()
                	defer func() {
                		if r := recover(); r != nil {
                			err = r.(string)
                		}
                	}()
                	n = 21
                	panic("boom")
                }
                func g() int {
                	x := 1
                	defer func() { x = 5 }()
                	return x
                }
                func main() {
                	n, err := f()
                	println(n, err, g())
                	for i := 0; i < 3; i++ {
                		defer print(i, " ")
                	}
                }
                """))
        .isEqualTo("42 boom 1\n2 1 0 ");
  }

  @Test
  void recoverWorksInDeferredFunctionsOnly() {
    assertThat(
            GoCode.program(
                """
                func helper() any { return recover() }
                func main() {
                	defer func() {
                		println(helper() == nil)
                		func() { println(recover() == nil) }()
                		println(recover().(int))
                	}()
                	panic(3)
                }
                """))
        .isEqualTo("true\ntrue\n3\n");
  }

  @Test
  void methodsBecomeValues() {
    assertThat(
            GoCode.program(
                """
                type t struct{ n int }
                func (x t) Get() int { return x.n }
                func (x *t) Set(n int) { x.n = n }
                type getter interface{ Get() int }
                type list []int
                func (l *list) Add(n int) { *l = append(*l, n) }
                func (l list) Len() int { return len(l) }
                type outer struct{ *t; list }
                func main() {
                	x := t{1}
                	get, set := x.Get, x.Set
                	set(5)
                	println(get(), x.n, t.Get(x), (*t).Get(&x))
                	(*t).Set(&x, 6)
                	var g getter = x
                	x.n = 7
                	f := g.Get
                	println(f(), getter.Get(&x))
                	o := outer{&x, nil}
                	o.Add(1)
                	o.Add(2)
                	add := o.Add
                	add(3)
                	println(o.Get(), o.Len())
                	var nilGetter getter
                	defer func() { println(recover() != nil) }()
                	h := nilGetter.Get
                	h()
                }
                """))
        .isEqualTo("1 5 5 5\n6 7\n7 3\ntrue\n");
  }

  @Test
  void genericFunctionsAndTypesWorkForAllTheirArguments() {
    assertThat(
            GoCode.program(
                """
                type number interface{ ~int | ~int8 | ~float64 }
                func sum[T number](xs ...T) (t T) {
                	for _, x := range xs {
                		t += x
                	}
                	return t
                }
                type stack[T any] struct{ items []T }
                func (s *stack[T]) Push(x T) { s.items = append(s.items, x) }
                func (s *stack[T]) Pop() (x T, ok bool) {
                	if len(s.items) == 0 {
                		return x, false
                	}
                	x = s.items[len(s.items)-1]
                	s.items = s.items[:len(s.items)-1]
                	return x, true
                }
                type pair[K comparable, V any] struct { k K; v V }
                func find[K comparable, V any](ps []pair[K, V], k K) *pair[K, V] {
                	for i := range ps {
                		if ps[i].k == k {
                			return &ps[i]
                		}
                	}
                	return nil
                }
                type small int8
                func main() {
                	println(sum(1, 2, 3), sum[small](100, 100), sum(0.5, 1) == 1.5)
                	s := &stack[string]{}
                	s.Push("a")
                	v, ok := s.Pop()
                	_, empty := s.Pop()
                	println(v, ok, empty)
                	ps := []pair[string, int]{{"a", 1}, {"b", 2}}
                	find(ps, "b").v++
                	println(ps[1].v, find(ps, "c") == nil)
                }
                """))
        .isEqualTo("6 -56 true\na true false\n3 true\n");
  }

  @Test
  void builtinsTakeTheResultsOfACall() {
    assertThat(
            GoCode.program(
                """
                type p struct{ x int }
                func list() ([]p, p, p) { return nil, p{1}, p{2} }
                func parts() (float64, float64) { return 5, 7 }
                func bytes(b []byte) ([]byte, string) { return b, "abc" }
                func entry(m map[int]int) (map[int]int, int) { return m, 0 }
                func main() {
                	s := append(list())
                	println(len(s), s[1].x, complex(parts()) == 5+7i)
                	b := []byte("12345")
                	println(copy(bytes(b)), string(b))
                	m := map[int]int{0: 1, 1: 1}
                	delete(entry(m))
                	println(len(m))
                	m[0] = 1
                	func() {
                		defer delete(entry(m))
                		defer println(parts())
                		println(len(m))
                	}()
                	println(len(m))
                }
                """))
        .isEqualTo("2 2 true\n3 abc45\n1\n2\n+5.000000e+000 +7.000000e+000\n1\n");
  }

  @Test
  void sizesFollowTheTypeArguments() {
    assertThat(
            GoCode.program(
                """
                import "unsafe"
                func sizes[T any](x T) (uintptr, uintptr, uintptr) {
                	var s struct {
                		a byte
                		b, c T
                	}
                	return unsafe.Sizeof(x), unsafe.Alignof(x), unsafe.Offsetof(s.c)
                }
                func unit[T ~complex64 | ~complex128]() T { return T(1.5) }
                func main() {
                	println(sizes(int16(0)))
                	println(sizes("a"))
                	println(unit[complex64]() == 1.5, unit[complex128]() == 1.5)
                }
                """))
        .isEqualTo("2 2 4\n16 8 24\ntrue true\n");
  }

  @Test
  void tracesNameFunctionsAsGoDoes() {
    assertThat(
            GoCode.program(
                """
                import "runtime"
                type t struct{}
                type box[E any] struct{ e E }
                func name() string {
                	pc, _, _, _ := runtime.Caller(1)
                	return runtime.FuncForPC(pc).Name()
                }
                func (t) value()         { println(name()) }
                func (*t) pointer()      { println(name()) }
                func (b box[E]) method() { println(name()) }
                func generic[E any](E)   { println(name()) }
                var initial = name()
                func main() {
                	println(initial)
                	t{}.value()
                	new(t).pointer()
                	box[int]{}.method()
                	generic("")
                	func() {
                		println(name())
                		func() { println(name()) }()
                	}()
                	func() { println(name()) }()
                }
                """))
        .isEqualTo(
            """
            main.init
            main.t.value
            main.(*t).pointer
            main.box[...].method
            main.generic[...]
            main.main.func1
            main.main.func1.1
            main.main.func2
            """);
  }

  @Test
  void aRecoverThatIsItselfDeferredByThePanickingFunctionDoesNothing() {
    assertThat(
            GoCode.program(
                """
                func early() {
                	defer func() { println("still", recover().(int)) }()
                	defer recover()
                	panic(2)
                }
                func inTime() {
                	defer func() { println("gone", recover() == nil) }()
                	defer func() { defer recover() }()
                	panic(3)
                }
                func main() {
                	early()
                	inTime()
                }
                """))
        .isEqualTo("still 2\ngone true\n");
  }
}
