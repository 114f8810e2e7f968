package dev.baton.go.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArithmeticTest {

  @Test
  void integersWrapAroundAtTheirWidth() {
    assertThat(
            GoCode.main(
                """
                var a int8 = 127
                a++
                var b uint8 = 0
                b--
                var c int16 = -32768
                c = -c
                var d uint32 = 1 << 31
                d *= 2
                var e uint16 = 65535
                e += 2
                println(a, b, c, d, e)
                """))
        .isEqualTo("-128 255 -32768 0 1\n");
  }

  @Test
  void unsignedNumbersAreComparedDividedAndShiftedWithoutSign() {
    assertThat(
            GoCode.main(
                """
                var x uint64 = 1<<63 + 5
                var y uint32 = 1<<31 + 7
                println(x > 10, x/10, x%10, x>>60, y > 10, y/2, y>>28, ^y)
                """))
        .isEqualTo("true 922337203685477581 3 8 true 1073741827 8 2147483640\n");
  }

  @Test
  void remaindersByPowersOfTwoHaveTheSignOfTheDividend() {
    assertThat(
            GoCode.main(
                """
                for _, x := range []int{0, 3, -3, 4, -4, 1<<63 - 1, -1 << 63} {
                	y := int8(x)
                	println(x%2 == 0, x%2 == 1, x%2 == -1, x%4 != 3, x%4 == -3, x%1 == 0, x%4 == 4, y%2 == 0, y%4 == -3)
                }
                """))
        .isEqualTo(
            """
            true false false true false true false true false
            false true false false false true false false false
            false false true true true true false false true
            true false false true false true false true false
            true false false true false true false true false
            false true false false false true false false false
            true false false true false true false true false
            """);
  }

  @Test
  void unsignedNumbersAreDividedByConstants() {
    assertThat(
            GoCode.main(
                """
                var x uint64 = 1<<64 - 1
                var y uint32 = 1<<32 - 1
                println(x/8, x%8, x/10, x%10, x/7, x%7, x/(1<<63), x%(1<<63), x%8 == 7)
                println(y/8, y%8, y/10, y%10, y/7, y%7, y/(1<<31), y%(1<<31), y%8 == 6)
                x /= 10
                y %= 1000
                x %= 8
                println(x, y)
                """))
        .isEqualTo(
            """
            2305843009213693951 7 1844674407370955161 5 2635249153387078802 1 1 9223372036854775807 true
            536870911 7 429496729 5 613566756 3 1 2147483647 false
            1 295
            """);
  }

  @Test
  void shiftsByMoreThanTheWidthLeaveNothing() {
    assertThat(
            GoCode.main(
                """
                n := uint(70)
                x := -8
                var b int8 = -1
                println(1<<n, x>>n, uint8(200)>>n, b<<7, x>>1)
                """))
        .isEqualTo("0 -1 0 -128 -4\n");
  }

  @Test
  void negativeShiftPanics() {
    assertThat(GoCode.main("n := -1\nprintln(1 << n)"))
        .contains("panic: runtime error: negative shift amount");
  }

  @Test
  void divisionByZeroPanics() {
    assertThat(GoCode.main("n := 0\nprintln(1 / n)"))
        .contains("panic: runtime error: integer divide by zero");
  }

  @Test
  void theSmallestIntegerDividedByMinusOneIsItself() {
    assertThat(
            GoCode.main(
                """
                x, m := int64(-1<<63), int64(-1)
                var a, b int8 = -128, -1
                println(x/m, x%m, a/b, a%b)
                """))
        .isEqualTo("-9223372036854775808 0 -128 0\n");
  }

  @Test
  void comparisonsWithNaNAreFalse() {
    assertThat(
            GoCode.main(
                """
                z := 0.0
                n := z / z
                println(n < 1, n > 1, n <= 1, n >= 1, n == n, n != n, !(n < 1))
                """))
        .isEqualTo("false false false false false true true\n");
  }

  @Test
  void float32IsRounded() {
    assertThat(
            GoCode.main(
                """
                var f float32 = 16777216
                f += 1
                println(f == 16777216, float32(0.1) == 0.1, float64(float32(0.1)) == 0.1)
                """))
        .isEqualTo("true true false\n");
  }

  @Test
  void complexNumbersMultiplyAndCompare() {
    assertThat(
            GoCode.main(
                """
                a := complex(1, 2)
                b := a * (3 - 1i)
                println(real(b), imag(b), b == 5+5i)
                """))
        .isEqualTo("+5.000000e+000 +5.000000e+000 true\n");
  }

  @Test
  void conversionsBetweenNumbersTruncate() {
    assertThat(
            GoCode.main(
                """
                x := 300
                f := -2.9
                var u uint32 = 1<<32 - 1
                println(uint8(x), int8(x), int(f), uint64(u), int32(u), float64(u), string(rune(x)))
                """))
        .isEqualTo("44 44 -2 4294967295 -1 +4.294967e+009 Ĭ\n");
  }

  @Test
  void minAndMaxTakeAnyOrderedType() {
    assertThat(GoCode.main("a, b := 3, 7\nprintln(min(a, b, 5), max(a, b), max(\"x\", \"ab\"))"))
        .isEqualTo("3 7 x\n");
  }
}
