package dev.baton.go.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Code that does not fit into one method of the JVM. */
class LargeFunctionsTest {
  private static String repeat(int times, String text) {
    return IntStream.range(0, times)
        .mapToObj(i -> text.replace("#", String.valueOf(i)))
        .collect(Collectors.joining());
  }

  @Test
  void statementsShareVariablesReturnAndLeaveLoops() {
    String body =
        repeat(
            1200,
            """
            	a# := x + #; x = a# % 1000
            	if x == -# { return #, "early" }
            	for i := 0; i < 3; i++ { if i == 1 { continue }; x += i }
            	arr[x&1]++
            	func() { y += arr[0] & 3 }()
            	if n == 5 && # == 700 { break loop }
            	if n == 6 && # == 800 { s = "named"; return x, s }
            	if n == 7 && # == 900 { panic("seven") }
            """);
    assertThat(
            GoCode.program(
                """
                func f(n int) (r int, s string) {
                	defer func() { if e := recover(); e != nil { s = e.(string) } }()
                	x, y := n, 0
                	var arr [2]int
                loop:
                	for {
                """
                    + body
                    + """
                    		break
                    	}
                    	return arr[0] + arr[1], "end"
                    }
                    func main() {
                    	println(f(1))
                    	println(f(5))
                    	_, s := f(6)
                    	println(s)
                    	println(f(7))
                    }
                    """))
        .isEqualTo("1200 end\n701 end\nnamed\n0 seven\n");
  }

  @Test
  void literalsMayHaveThousandsOfElements() {
    assertThat(
            GoCode.program(
                "func h(i int) int { return i & 3 }\n"
                    + "var list = []struct{ a, b int }{\n"
                    + repeat(6000, "{#, h(#)},\n")
                    + "}\nfunc table(k int) map[int][]int {\n\treturn map[int][]int{\n"
                    + repeat(5000, "#: {k, h(#)},\n")
                    + "}\n}\nfunc main() { println(len(list), list[77].b, table(9)[4999][0]) }\n"))
        .isEqualTo("6000 1 9\n");
  }

  @Test
  void switchesMayHaveThousandsOfClauses() {
    String clauses =
        repeat(
            400,
            """
            case 3*#: st[1] = st[2] + 3*#; st[3]++; if st[1] > 5000 { break loop }; r += st[1]; fallthrough
            case 3*# + 1: st[4] += r; if k == 3 { n = 3*# + 8; continue }; if r == -5 { return r, "x" }; r += k
            case 3*# + 2: if st[4] > # && n == 4 { goto done }; if n == 5 { break }; r += 3*#
            """);
    assertThat(
            GoCode.program(
                """
                func f(n int) (r int, s string) {
                	var st [10]int
                loop:
                	for k := 0; k < 5; k++ {
                		switch n {
                """
                    + clauses
                    + """
                    		case -1: panic("neg")
                    		default: n = 5; break
                    		}
                    		st[0]++
                    	}
                    	return r + st[0], "end"
                    done:
                    	return -1, "done"
                    }
                    func main() {
                    	for _, n := range []int{0, 4, 5, 55, 1199, 5000} { println(f(n)) }
                    	defer func() { println(recover().(string)) }()
                    	f(-1)
                    }
                    """))
        .isEqualTo("13 end\n16 end\n5 end\n67 end\n5990 end\n5 end\nneg\n");
  }

  @Test
  void typeSwitchesMayHaveHundredsOfClauses() {
    String clauses =
        repeat(
            800,
            """
            case [# + 1]int, [# + 1]bool: last = x; return #
            case [# + 1]int8: return len(x) + int(x[0])
            """);
    assertThat(
            GoCode.program(
                """
                func f(v interface{}) int {
                	var last interface{}
                	defer func() { if last != nil { print("kept ") } }()
                	switch x := v.(type) {
                """
                    + clauses
                    + """
                    	case nil: return -1
                    	}
                    	return -2
                    }
                    func main() { println(f([7]int{}), f([800]int8{3}), f([1]bool{}), f(nil), f("")) }
                    """))
        .isEqualTo("kept kept 6 803 0 -1 -2\n");
  }

  @Test
  void chainsOfElseMayBeLong() {
    String chain = repeat(1500, "if x == # { r = x*2 + # } else ");
    assertThat(
            GoCode.program(
                "func f(x int) (r int) {\n"
                    + chain
                    + "{ return -1 }\nreturn r\n}\n"
                    + "func main() { println(f(5), f(1499), f(1500)) }\n"))
        .isEqualTo("15 4497 -1\n");
  }

  @Test
  void packagesMayHaveThousandsOfVariables() {
    assertThat(
            GoCode.program(
                repeat(6000, "var v#, w# [2]string\n")
                    + "func main() { println(len(v0[1]), len(w5999)) }\n"))
        .isEqualTo("0 2\n");
  }
}
