package dev.baton.go.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void structsAndArraysAreCopied() {
    assertThat(
            GoCode.program(
                """
                type in struct{ n int }
                type out struct { in in; a [2]int }
                func change(o out) { o.in.n = 99; o.a[0] = 99 }
                func main() {
                	x := out{in{1}, [2]int{2, 3}}
                	y := x
                	p := &x.in
                	p.n = 7
                	x.a[1] = 8
                	change(x)
                	println(x.in.n, x.a[0], x.a[1], y.in.n, y.a[1])
                	s := []in{{1}, {2}}
                	e := s[0]
                	q := &s[0]
                	s[0] = in{5}
                	println(e.n, q.n)
                	m := map[string]out{"k": x}
                	z := m["k"]
                	z.in.n = 0
                	println(m["k"].in.n)
                	for _, v := range s {
                		v.n = 0
                	}
                	println(s[0].n, s[1].n)
                }
                """))
        .isEqualTo("7 2 8 1 3\n1 5\n7\n5 2\n");
  }

  @Test
  void swapsReadBeforeTheyWrite() {
    assertThat(
            GoCode.program(
                """
                type p struct{ x, y int }
                func main() {
                	a, b := p{1, 2}, p{3, 4}
                	a, b = b, a
                	s := []int{1, 2, 3}
                	i := 0
                	i, s[i] = 2, 9
                	s[0], s[2] = s[2], s[0]
                	println(a.x, b.y, i, s[0], s[2])
                }
                """))
        .isEqualTo("3 2 2 3 9\n");
  }

  @Test
  void pointersLeadToVariablesFieldsAndElements() {
    assertThat(
            GoCode.program(
                """
                type t struct{ n int8; s string }
                var g = 1
                func main() {
                	x := 1
                	v := t{3, "a"}
                	arr := [2]uint8{250, 6}
                	sl := []float64{1.5}
                	a, b, c, d, e, f := &x, &v.n, &v.s, &arr[0], &sl[0], &g
                	*a += 1
                	*b *= 2
                	*c += "b"
                	*d += 10
                	*e *= 2
                	*f = 5
                	println(x, v.n, v.s, arr[0], sl[0] == 3, g)
                	println(a == &x, b == &v.n, d == &arr[0], d == &arr[1], &v == &v)
                	pp := &a
                	**pp = 8
                	println(x)
                }
                """))
        .isEqualTo("2 6 ab 4 true 5\ntrue true true false true\n8\n");
  }

  @Test
  void nilPointersPanic() {
    assertThat(GoCode.program("type t struct{ n int }\nfunc main() { var p *t; println(p.n) }\n"))
        .contains("panic: runtime error: invalid memory address or nil pointer dereference");
  }

  @Test
  void indexesAreChecked() {
    assertThat(GoCode.main("s := []int{1}\ni := 5\nprintln(s[i])"))
        .contains("panic: runtime error: index out of range [5] with length 1");
    assertThat(GoCode.main("var a [3]int\ni := -1\nprintln(a[i])"))
        .contains("panic: runtime error: index out of range [-1]");
    assertThat(GoCode.main("s := \"abc\"\nfor i := 0; i < 4; i++ { _ = s[i] }"))
        .contains("panic: runtime error: index out of range [3] with length 3");
    assertThat(GoCode.main("s := []int{1, 2}\ni := 3\ns = s[i:]\nprintln(len(s))"))
        .contains("panic: runtime error: slice bounds out of range [3:2]");
  }

  @Test
  void slicesShareAndGrow() {
    assertThat(
            GoCode.main(
                """
                a := [5]int{1, 2, 3, 4, 5}
                s := a[1:3]
                s = append(s, 9)
                println(a[3], len(s), cap(s))
                t := append(s[:1:1], 7)
                println(a[2], t[1], len(t))
                s = append(s, s...)
                n := copy(s, []int{0, 0})
                println(len(s), n, s[0], s[2])
                b := append([]byte("ab"), "cd"...)
                println(string(b[1:3]))
                clear(s)
                println(s[2])
                """))
        .isEqualTo("9 3 4\n3 7 2\n6 2 0 9\nbc\n0\n");
  }

  @Test
  void mapsHoldKeysOfAllKinds() {
    assertThat(
            GoCode.program(
                """
                type k struct { a int; b string }
                func main() {
                	m := map[k]int{{1, "x"}: 1}
                	m[k{1, "x"}] += 4
                	n := map[any]string{1: "int", "1": "string", 1.5: "float"}
                	o := map[[2]int]bool{{1, 2}: true}
                	p := map[bool]int8{true: 127}
                	p[true]++
                	q := map[float64]int{0.5: 3}
                	v, ok := n["1"]
                	_, no := n[int8(1)]
                	println(m[k{1, "x"}], v, ok, no, o[[2]int{1, 2}], p[true], q[0.5], len(n))
                	delete(n, 1)
                	println(len(n), n[1] == "")
                	var nilMap map[string]int
                	println(nilMap["a"], len(nilMap))
                	nilMap["a"] = 1
                }
                """))
        .startsWith("5 string true false true -128 3 3\n2 true\n0 0\n")
        .contains("panic: assignment to entry in nil map");
  }

  @Test
  void stringsAreBytes() {
    assertThat(
            GoCode.main(
                """
                s := "h\\u00e9\\xff!"
                for i, r := range s {
                	print(i, ":", r, " ")
                }
                println(len(s), s[1], s[1:3] == "\\u00e9", s < "i", "a"+s[:1]+"b"+"c")
                println(string([]rune{104, 233}), len([]rune(s)), string([]byte{65, 66}))
                """))
        .isEqualTo("0:104 1:233 3:65533 4:33 5 195 true true ahbc\nhé 4 AB\n");
  }

  @Test
  void literalsMayNameTheirIndexes() {
    assertThat(
            GoCode.program(
                """
                type p struct{ x, y int }
                func main() {
                	a := [...]string{2: "c", 0: "a"}
                	s := []*p{{1, 2}, {y: 5}}
                	m := map[string][]p{"k": {{1, 2}}}
                	t := []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 20: 21}
                	u := t
                	u[0] = 100
                	println(len(a), a[1] == "", s[1].y, m["k"][0].y, len(t), t[20], t[0])
                }
                """))
        .isEqualTo("3 true 5 2 21 21 100\n");
  }

  @Test
  void comparisonsLookIntoStructsArraysAndInterfaces() {
    assertThat(
            GoCode.program(
                """
                type p struct { x int; s string; i any }
                func main() {
                	a, b := p{1, "a", 2}, p{1, "a", 2}
                	var i, j any = a, b
                	var f any = func() {}
                	println(a == b, i == j, i == any(1), [2]p{a, b} == [2]p{b, a}, i == nil)
                	println(f == f)
                }
                """))
        .startsWith("true true false true false\n")
        .contains("panic: runtime error: comparing uncomparable type func()");
  }

  @Test
  void assignmentsFailAfterTheRightSide() {
    assertThat(
            GoCode.program(
                """
                func f(s string) int { println(s); return 7 }
                func try(g func()) {
                	defer func() { println(recover() != nil) }()
                	g()
                }
                func main() {
                	var a [3]int
                	i := 5
                	try(func() { a[i] = f("element") })
                	try(func() { a[0], a[i] = f("first"), f("second") })
                	println(a[0])
                	var p *struct{ a [2]int }
                	try(func() { p.a = [2]int{f("array")} })
                	m := map[int]int{}
                	z := 0
                	try(func() { m[3] /= z })
                	println(len(m))
                }
                """))
        .isEqualTo("element\ntrue\nfirst\nsecond\ntrue\n7\narray\ntrue\ntrue\n0\n");
  }

  @Test
  void partsOfSlicesAreReadAndWrittenAsArrays() {
    assertThat(
            GoCode.program(
                """
                type e struct{ x int }
                func main() {
                	s := []byte("hello world")
                	*(*[3]byte)(s[1:]) = *(*[3]byte)(s[6:])
                	println(string(s), (*(*[2]byte)(s[3:]))[1])
                	es := []e{{1}, {2}, {3}, {4}}
                	p := &es[1]
                	*(*[2]e)(es[1:]) = [2]e{{10}, {20}}
                	println(p.x, es[2].x, es[3].x)
                	defer func() { println(recover().(error).Error()) }()
                	*(*[2]e)(es[3:]) = [2]e{}
                }
                """))
        .isEqualTo(
            "hworo world 111\n10 20 4\nruntime error: cannot convert slice with length 1 to array"
                + " or pointer to array with length 2\n");
  }

  @Test
  void pointerTypesMayReferToThemselves() {
    assertThat(
            GoCode.program(
                """
                type chain *chain
                func link(n int) *chain {
                	if n == 0 {
                		return nil
                	}
                	c := chain(link(n - 1))
                	return &c
                }
                func main() {
                	n := 0
                	for c := link(3); c != nil; c = *c {
                		n++
                	}
                	println(n)
                	var p *int
                	defer func() { println(recover() != nil) }()
                	println(&*p)
                }
                """))
        .isEqualTo("3\ntrue\n");
  }

  @Test
  void blankFieldsStayZero() {
    assertThat(
            GoCode.program(
                """
                type t struct{ a, _ int }
                func f() int { println("f"); return 2 }
                func main() {
                	x := t{1, f()}
                	println(x == t{a: 1})
                }
                """))
        .isEqualTo("f\ntrue\n");
  }

  @Test
  void crashesTellOfTheSignalLast() {
    assertThat(
            GoCode.program(
                """
                func main() {
                	defer func() { panic(recover()) }()
                	var p *int
                	println(*p)
                }
                """))
        .isEqualTo(
            """
            panic: runtime error: invalid memory address or nil pointer dereference [recovered]
            \tpanic: runtime error: invalid memory address or nil pointer dereference
            [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]

            goroutine 1 [running]:
            """);
  }

  @Test
  void anUpperBoundOfMinusOneIsOutOfRangeForArraysToo() {
    assertThat(
            GoCode.program(
                """
                func main() {
                	var a [3]int
                	n := -1
                	println(len(a[1:]), len(a[:]), len((&a)[:2]))
                	defer func() { println(recover().(error).Error()) }()
                	println(len(a[0:n]))
                }
                """))
        .isEqualTo("2 3 2\nruntime error: slice bounds out of range [:-1]\n");
  }
}
