package dev.baton.go.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Loops whose variable may be held in a JVM int: nobody can tell. */
class CountingLoopsTest {
  private static final String TRY =
      """
      func try(f func() int) {
      	defer func() {
      		if r := recover(); r != nil {
      			println(r.(error).Error()[len("runtime error: "):])
      		}
      	}()
      	println(f())
      }
      """;

  @Test
  void indexesOutOfRangeAreNamedExactly() {
    assertThat(
            GoCode.program(
                TRY
                    + """
                    func sum(a []int, from, to, step int) (s int) {
                    	for i := from; i < to; i += step {
                    		s += a[i] + i
                    	}
                    	return
                    }
                    func main() {
                    	a := []int{1, 2, 3, 4, 5}
                    	try(func() int { return sum(a, 0, 5, 2) })
                    	try(func() int { return sum(a, 0, 8, 3) })
                    	try(func() int { return sum(a[1:3], 0, 3, 1) })
                    	try(func() int { return sum(a, -1, 3, 1) })
                    	try(func() int { return sum(a, 4, 1 << 40, 1 << 39) })
                    	try(func() int { return sum(a, 3, 2, 0) })
                    	try(func() int { return sum(nil, 0, 1, 1) })
                    }
                    """))
        .isEqualTo(
            """
            15
            index out of range [6] with length 5
            index out of range [2] with length 2
            index out of range [-1]
            index out of range [549755813892] with length 5
            0
            index out of range [0] with length 0
            """);
  }

  @Test
  void neighboursOutOfRangeAreNamedExactly() {
    assertThat(
            GoCode.program(
                TRY
                    + """
                    func around(a []int, n int) (s int) {
                    	for i := 0; i <= n; i++ {
                    		s += a[i+1] * a[i]
                    	}
                    	return
                    }
                    func before(s string, n int) (c int) {
                    	for i := n; i >= 0; i-- {
                    		c = c*10 + int(s[i-1]-'0')
                    	}
                    	return
                    }
                    func far(a [4]int, n int) (s int) {
                    	for i := 0; i < n; i++ {
                    		s += a[i] + i
                    		a[i+1<<30-1<<30]++
                    	}
                    	return
                    }
                    func main() {
                    	try(func() int { return around([]int{1, 2, 3}, 1) })
                    	try(func() int { return around([]int{1, 2, 3}, 2) })
                    	try(func() int { return before("12345", 5) })
                    	try(func() int { return far([4]int{}, 5) })
                    }
                    """))
        .isEqualTo(
            """
            8
            index out of range [3] with length 3
            index out of range [-1]
            index out of range [4] with length 4
            """);
  }

  @Test
  void variablesDoNotWrapAroundAtThirtyTwoBits() {
    assertThat(
            GoCode.program(
                """
                func turns(a []int, from, to, step int) (n int) {
                	for i := from; i < to; i += step {
                		if i < len(a) {
                			n += a[i]
                		}
                		n++
                		if n > 9 {
                			break
                		}
                	}
                	return
                }
                func main() {
                	const most = 1<<31 - 1
                	println(turns(nil, 0, most, 1<<30), turns(nil, 0, most, most), turns(nil, most-2, most, 1))
                	println(turns(nil, most-2, most+3, 1), turns(nil, most-3, most, 2), turns(nil, 0, 1<<62, 1<<61))
                	println(turns(nil, 1<<63-3, 1<<63-1, 1), turns(nil, 5, 4, 0), turns([]int{0}, 0, 3, 0))
                }
                """))
        .isEqualTo("2 1 2\n5 2 2\n2 0 10\n");
  }

  @Test
  void boundsStepsAndSlicesMayChangeInTheLoop() {
    assertThat(
            GoCode.main(
                """
                a := []int{1, 2, 3, 4, 5, 6}
                n, sum := 6, 0
                for i := 0; i < n; i++ {
                	sum = sum*10 + a[i]
                	n--
                }
                step := 1
                for i := 0; i < len(a); i += step {
                	sum = sum*10 + a[i]
                	step++
                }
                for i := 1; i < len(a); i++ {
                	a = a[:len(a)-1]
                	sum = sum*10 + a[i-1]
                }
                println(sum, len(a))
                """))
        .isEqualTo("123136123 3\n");
  }

  @Test
  void conditionsMayGoOnAndHaveEffects() {
    assertThat(
            GoCode.program(
                """
                func main() {
                	calls := 0
                	more := func() bool { calls++; return true }
                	a := make([]int, 10)
                	step := len(a) / 3
                	for i := 1; i < len(a) && more(); i += step {
                		a[i] = i
                	}
                	for i := len(a) - 1; i >= 0 && a[i] != 4; i-- {
                		a[i] += 10
                	}
                	for i := 0; i <= step*2; i += step {
                		p := &a[i]
                		*p -= 5
                	}
                	for _, v := range a {
                		print(v, " ")
                	}
                	println(calls)
                }
                """))
        .isEqualTo("-5 1 0 -5 4 10 5 17 10 10 3\n");
  }
}
