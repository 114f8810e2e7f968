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
}
