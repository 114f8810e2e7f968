package dev.baton.go.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of package unsafe no object can stand for, and what more than one must agree on. */
@Tag("H7")
class UnsafeTest {
  private static final String TYPES =
      """
      import "unsafe"
      type T struct{ a, b int32 }
      type U struct{ x [9]int }
      var t = &T{1, 2}
      var s = []int16{1, 2, 3}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (*U)(unsafe.Pointer(t)).x[0] = 1    | unsafe conversion of *main.T to *main.U: the engine's values have no such layout
          p := (*[2]byte)(unsafe.Pointer(t)); p[0] = 1 | unsafe conversion of *main.T to *[2]uint8: the engine's values have no such layout
          _ = unsafe.Slice((*byte)(unsafe.Pointer(t)), 8) | unsafe slice of 8 elements of type uint8: not as many lie together in the variable of type main.T
          _ = unsafe.Slice(&s[1], 3)          | unsafe slice of 3 elements of type int16: not as many lie together in the variable of type int16
          *(*int64)(unsafe.Pointer(&s[0])) = 1 | fault: unexpected fault address 0xc000000006
          *(*int)(unsafe.Pointer(uintptr(0xfff000))) = 1 | fault: unexpected fault address 0xfff000
          *(*uintptr)(unsafe.Pointer(&m)) = 1 | unsafe write to a part of a value of type map[int]int: the engine's values have no such layout
          """)
  void whatNoObjectCanStandForIsAFatalError(String statement, String text) {
    String program = TYPES + "func main() {\nm := map[int]int{}\n_ = m\n" + statement + "\n}\n";
    assertThat(GoCode.program(program).replaceAll("0xc0[0-9a-f]{8}", "0xc000000006"))
        .startsWith("fatal error: " + text + "\n\ngoroutine 1 [running]:");
  }

  @Test
  void pointersToStructsOfTheSameFieldsMayBeConverted() {
    assertThat(
            GoCode.program(
                """
                type point struct{ x, y int }
                type vector point
                func (v *vector) double() { v.x *= 2; v.y *= 2 }
                func (p point) sum() int { return p.x + p.y }
                func main() {
                	p := &point{1, 2}
                	v := (*vector)(p)
                	v.double()
                	println(p.sum(), v.x)
                	p.x = 7
                	println(v.x, (*point)(v) == p)
                	_, is := any(v).(*vector)
                	println(is)
                }
                """))
        .isEqualTo("6 2\n7 true\ntrue\n");
  }

  @Test
  void addressesAreDistinctAlignedAndLeadBack() {
    assertThat(
            GoCode.program(
                """
                import "unsafe"
                type T struct { a byte; b int64; c [4]int32 }
                func main() {
                	seen := map[uintptr]bool{}
                	aligned, back := true, true
                	var all []*T
                	for i := 0; i < 1000; i++ {
                		t := &T{b: int64(i)}
                		all = append(all, t)
                		a := uintptr(unsafe.Pointer(&t.b))
                		seen[a] = true
                		aligned = aligned && a % unsafe.Alignof(t.b) == 0
                		back = back && *(*int64)(unsafe.Pointer(a)) == int64(i)
                	}
                	println(len(seen), len(all), aligned, back)
                }
                """))
        .isEqualTo("1000 1000 true true\n");
  }
}
