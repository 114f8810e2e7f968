package dev.baton.go.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlFlowTest {

  @Test
  void labelsNameLoops() {
    assertThat(
            GoCode.main(
                """
                outer:
                for i := 0; i < 3; i++ {
                	for j := range 3 {
                		switch {
                		case j == 1 && i == 0:
                			continue outer
                		case i == 2:
                			break outer
                		}
                		print(i, j, " ")
                	}
                }
                n := 0
                again:
                n++
                if n < 3 {
                	goto again
                }
                println(n)
                """))
        .isEqualTo("00 10 11 12 3\n");
  }

  @Test
  void labelsNameLoopsOfAnyForm() {
    assertThat(
            GoCode.program(
                """
                func rows(a []int, n int) (sum int) {
                rows:
                	for i, turns := 0, 0; ; i++ {
                	cells:
                		for j := i; j < n; j++ {
                			switch {
                			case a[j] == 3:
                				continue cells
                			case a[j] == 5:
                				break cells
                			case a[j] == 7:
                				turns++
                				continue rows
                			case turns > 1:
                				break rows
                			}
                			sum = sum*10 + a[j]
                		}
                	}
                	return
                }
                func main() {
                	println(rows([]int{1, 2, 3, 4, 7, 8, 5, 9}, 8))
                }
                """))
        .isEqualTo("12424\n");
  }

  @Test
  void switchesFallThroughAndDefault() {
    assertThat(
            GoCode.program(
                """
                func name(n int) string {
                	switch n {
                	case 0, 1:
                		return "small"
                	case 2:
                		fallthrough
                	case 3:
                		return "middle"
                	default:
                		return "large"
                	case -1 << 40:
                		return "far"
                	case 5:
                	}
                	return "five"
                }
                func text(s string) int {
                	switch s {
                	case "a": return 1
                	case "b", "c": return 2
                	}
                	return 0
                }
                func main() {
                	println(name(1), name(2), name(3), name(4), name(5), name(-1<<40))
                	println(text("a"), text("c"), text("d"))
                }
                """))
        .isEqualTo("small middle middle large five far\n1 2 0\n");
  }

  @Test
  void typeSwitchesTellTypesApart() {
    assertThat(
            GoCode.program(
                """
                type t struct{ n int }
                func (x *t) String() string { return "t" }
                type num int
                func kind(x any) string {
                	switch v := x.(type) {
                	case nil:
                		return "nil"
                	case int, num:
                		return "integer"
                	case string:
                		return v + "!"
                	case interface{ String() string }:
                		return "stringer " + v.String()
                	case []int:
                		return "slice"
                	case t:
                		v.n = 9
                		return "t value"
                	case error:
                		return v.Error()
                	case func():
                		return "func"
                	}
                	return "other"
                }
                func main() {
                	var np *t
                	println(kind(nil), kind(num(1)), kind("s"), kind(&t{}), kind(np), kind([]int{}))
                	println(kind(t{1}), kind(func() {}), kind(int8(1)))
                	var x any = 5
                	n, ok := x.(int)
                	_, no := x.(string)
                	println(n, ok, no)
                	println(x.(string))
                }
                """))
        .startsWith(
            "nil integer s! stringer t stringer t slice\nt value func other\n5 true false\n")
        .contains("panic: interface conversion: interface {} is int, not string");
  }

  @Test
  void channelsAndSelectConnectGoroutines() {
    assertThat(
            GoCode.program(
                """
                func produce(c chan<- int, n int) {
                	for i := 0; i < n; i++ {
                		c <- i
                	}
                	close(c)
                }
                func main() {
                	c, done := make(chan int), make(chan bool, 1)
                	go produce(c, 4)
                	go func(b bool) { done <- b }(true)
                	sum := 0
                	for v := range c {
                		sum += v
                	}
                	v, ok := <-c
                	println(sum, v, ok, <-done)
                	select {
                	case x := <-done:
                		println("unexpected", x)
                	default:
                		println("empty")
                	}
                	done <- false
                	var none chan int
                	select {
                	case <-none:
                	case x, ok := <-done:
                		println(x, ok)
                	}
                	<-none
                }
                """))
        .startsWith("6 0 false true\nempty\nfalse true\n")
        .contains("fatal error: all goroutines are asleep - deadlock!");
  }

  @Test
  void operandsAreEvaluatedFromLeftToRight() {
    assertThat(
            GoCode.program(
                """
                func say(n int) int { print(n, " "); return n }
                func main() {
                	a := []int{say(1), say(2)}
                	a[say(0)], a[say(1)] = say(3), say(4)
                	m := map[int]int{say(5): say(6)}
                	m[say(5)] += say(7)
                	println(say(1)+say(2)*say(3), say(0) == 1 && say(8) == 8, a[0], m[5])
                }
                """))
        .isEqualTo("1 2 0 1 3 4 5 6 5 7 1 2 3 0 7 false 3 13\n");
  }
}
