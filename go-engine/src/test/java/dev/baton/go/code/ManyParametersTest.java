package dev.baton.go.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More parameters, results and captured variables than a method of the JVM takes. */
class ManyParametersTest {
  private static final int COUNT = 300;

  private static String list(String each) {
    return list(COUNT, each);
  }

  private static String list(int count, String each) {
    return IntStream.range(0, count)
        .mapToObj(i -> each.replace("#", String.valueOf(i)))
        .collect(Collectors.joining(", "));
  }

  private static String program(String declarations) {
    return GoCode.program(
        declarations
            .replace("PARAMS", list("a# int"))
            .replace("NUMBERS", list("#"))
            .replace("INTS", list("int")));
  }

  @Test
  void functionsAndClosuresTakeThem() {
    assertThat(
            program(
                """
                func f(PARAMS, rest ...string) int { a1++; return a1 + a299 + len(rest) }
                func last[T any](%s) T { return a299 }
                func main() {
                	println(f(NUMBERS), f(NUMBERS, "x", "y"))
                	println(last(NUMBERS), last[string](%s))
                	g, n := f, 5
                	println(g(NUMBERS))
                	h := func(PARAMS) int { n++; return n + a299 }
                	println(h(NUMBERS), h(NUMBERS))
                	done := make(chan int)
                	go func(PARAMS) { done <- a298 + n }(NUMBERS)
                	println(<-done)
                	defer func(PARAMS) { println(a297, n) }(NUMBERS)
                	n = 1
                }
                """
                    .formatted(list("a# T"), list("\"s#\""))))
        .isEqualTo("301 303\n299 s299\n301\n305 306\n305\n297 1\n");
  }

  @Test
  void methodsTakeThem() {
    assertThat(
            program(
                """
                type point struct{ x, y int }
                func (p point) get(PARAMS) int { p.x += a299; return p.x }
                func (p *point) move(PARAMS) bool { p.x += a2; return a2 > 1 }
                type mover interface { get(PARAMS) int; move(PARAMS) bool }
                type outer struct { mover }
                func main() {
                	p := &point{x: 1}
                	var m mover = outer{p}
                	println(p.get(NUMBERS), m.get(NUMBERS), m.move(NUMBERS), p.x)
                	get, move := m.get, p.move
                	println(get(NUMBERS), move(NUMBERS), p.x)
                	println(point.get(*p, NUMBERS), (*point).move(p, NUMBERS), mover.get(m, NUMBERS))
                	defer func() { println(p.x) }()
                	defer m.move(NUMBERS)
                }
                """))
        .isEqualTo("300 300 true 3\n302 true 5\n304 true 306\n9\n");
  }

  @Test
  void aMethodExpressionMayHaveOneTooMany() {
    assertThat(
            GoCode.program(
                """
                type number int
                func (n number) sum(%s) int { return int(n) + a119 }
                func main() {
                	f, g := number.sum, number(3).sum
                	println(f(2, %s), g(%s))
                }
                """
                    .formatted(list(120, "a# int"), list(120, "#"), list(120, "#"))))
        .isEqualTo("121 122\n");
  }

  @Test
  void functionsGiveManyResults() {
    assertThat(
            program(
                """
                func results() (INTS) { return NUMBERS }
                func named() (%s) { defer func() { r299 *= 2 }(); r1, r299 = 5, 21; return }
                func last(PARAMS) int { return a299 }
                func main() {
                	println(last(results()), last(named()))
                	%s := results()
                	println(x0 + x298 %s)
                }
                """
                    .formatted(list("r# int"), list("x#"), list("+ x#").replace(",", ""))))
        .isEqualTo("299 42\n" + (298 + 299 * 150) + "\n");
  }

  @Test
  void reflectionCallsAndMakesSuchFunctions() {
    assertThat(
            program(
                """
                import "reflect"
                type number int
                func (n number) Sum(%1$s) int { if a0 { return int(n) + a299 }; return 0 }
                func call(f reflect.Value) []reflect.Value {
                	args := []reflect.Value{reflect.ValueOf(true)}
                	for i := 1; i < 300; i++ { args = append(args, reflect.ValueOf(i)) }
                	return f.Call(args)
                }
                func main() {
                	sum := func(%1$s) int { return a1 + a299 }
                	println(call(reflect.ValueOf(sum))[0].Int())
                	println(call(reflect.ValueOf(number(7)).Method(0))[0].Int())
                	made := reflect.MakeFunc(reflect.TypeOf(sum), func(args []reflect.Value) []reflect.Value {
                		return []reflect.Value{reflect.ValueOf(len(args) + int(args[298].Int()))}
                	})
                	println(made.Interface().(func(%2$s) int)(%3$s))
                }
                """
                    .formatted(
                        list("a# int").replaceFirst("int", "bool"),
                        list("int").replaceFirst("int", "bool"),
                        list("#").replaceFirst("0", "false"))))
        .isEqualTo("300\n306\n598\n");
  }

  @Test
  void closuresCaptureManyVariables() {
    assertThat(
            program(
                """
                func main() {
                	%s := %s
                	x299++
                	get := func(PARAMS) float64 { x0 += x299; return x0 + float64(a299) %s }
                	println(int(get(NUMBERS)), int(x0))
                }
                """
                    .formatted(list("x#"), list("#.0"), list("+ x#").replace(",", ""))))
        .isEqualTo((300 + 299 + 300 + 299 * 150 + 1) + " 300\n");
  }
}
