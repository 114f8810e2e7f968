package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.go.store.Version;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Functions in all the ways in which a program holds them, before and after an update. */
@Tag("H4")
class UpdateFunctionsTest {

  @Test
  void functionsMethodsAndInterfacesHeldAsValuesCallTheNewVersion() throws Exception {
    Running running =
        Running.start(
            """
            type T struct{ n int }
            func (t *T) get() int { return t.n }
            type getter interface{ get() int }
            func plain() int { return 1 }
            var t = &T{10}
            var asFunc = plain
            var asMethod = t.get
            var asExpression = (*T).get
            var asInterface getter = t
            func all() (int, int, int, int) {
            	return asFunc(), asMethod(), asExpression(t), asInterface.get()
            }
            """);
    assertThat(running.results("all")).containsExactly(1L, 10L, 10L, 10L);
    running.take(
        running.with("return 1 }", "return 2 }").replace("{ return t.n }", "{ return 2 * t.n }"));
    assertThat(running.results("all")).containsExactly(2L, 20L, 20L, 20L);
  }

  @Test
  void closuresOfAnOldVersionLiveOnWithWhatTheyHold() throws Exception {
    Running running =
        Running.start(
            """
            var counter func() int
            func start() { n := 0; counter = func() int { n++; return n + helper() } }
            func helper() int { return 0 }
            func next() int { return counter() }
            """);
    running.results("start");
    assertThat(running.call("next")).isEqualTo(1L);
    running.take(
        running
            .with("n++; return n", "n += 100; return n")
            .replace("{ return 0 }", "{ return 1000 }"));
    assertThat(running.call("next")).isEqualTo(1002L);
    running.results("start");
    assertThat(running.call("next")).isEqualTo(1100L);
  }

  @Test
  void aChangedGenericFunctionIsNewInAllItsInstances() throws Exception {
    Running running =
        Running.start(
            """
            func pick[T any](a, b T) T { return a }
            type Box[T any] struct{ v T }
            func (b *Box[T]) get() T { return b.v }
            func f() (int, string, float64) {
            	return pick(1, 2), pick("a", "b"), (&Box[float64]{1.5}).get()
            }
            """);
    assertThat(running.results("f")).containsExactly(1L, "a", 1.5);
    running.take(
        running
            .with("T { return a }", "T { return b }")
            .replace("{ return b.v }", "{ var zero T; return zero }"));
    assertThat(running.results("f")).containsExactly(2L, "b", 0.0);
    running.add("func g() bool { return pick(true, false) }");
    assertThat(running.call("g")).isEqualTo(false);
  }

  @Test
  @Tag("H7")
  void aRenamedFunctionKeepsItsTypeIdThoughItsTextChangesALittle() throws Exception {
    Running running =
        Running.start(
            """
            func count(n int) int {
            	if n == 0 {
            		return 0
            	}
            	return 1 + count(n-1)
            }
            func f() int { return count(5) }
            """);
    running.edit("return 0", "return 1");
    running.edit("count", "depth");
    assertThat(running.program().history("depth")).hasSize(3);
    running.take(running.with("depth", "height").replace("return 1 +", "return 2 +"));
    List<Version> history = running.program().history("height");
    assertThat(history)
        .extracting(Version::name)
        .containsExactly("count", "count", "depth", "height");
    assertThat(history).extracting(Version::id).containsOnly(history.getFirst().id());
    assertThat(running.call("f")).isEqualTo(11L);
    running.program().rollback(history.getFirst());
    assertThat(running.call("f")).isEqualTo(5L);
    assertThat(running.program().history("height")).hasSize(5);
  }

  @Test
  void aNewTypeComesWithItsMethods() throws Exception {
    Running running =
        Running.start("type shape interface{ area() int }\nvar s shape\nfunc f() int { return 0 }");
    running.take(
        running.with("{ return 0 }", "{ s = square{4}; return s.area() }")
            + "type square struct{ a int }\nfunc (q square) area() int { return q.a * q.a }\n");
    assertThat(running.call("f")).isEqualTo(16L);
  }

  @Test
  void aMethodThatNoInterfaceHasCanComeAndChangeAndGo() throws Exception {
    Running running =
        Running.start("type T struct{ n int }\nvar t = &T{2}\nfunc f() int { return t.n }");
    running.take(
        running.with("return t.n", "return t.times(3)")
            + "func (t *T) times(k int) int { return t.n * k }\n");
    assertThat(running.call("f")).isEqualTo(6L);
    running.take(
        running.with("times(3)", "times(3, 4)").replace("times(k int)", "times(k, m int)"));
    assertThat(running.call("f")).isEqualTo(6L);
    running.take(
        running
            .with("return t.times(3, 4)", "return t.n")
            .replace("func (t *T) times(k, m int) int { return t.n * k }\n", ""));
    assertThat(running.call("f")).isEqualTo(2L);
  }

  @Test
  void aMethodThatAnInterfaceHasIsRefusedForATypeWithValues() throws Exception {
    Running running =
        Running.start(
            "type T struct{ n int }\ntype sized interface{ size() int }\nvar t any = &T{2}\n"
                + "func f() int { if s, ok := t.(sized); ok { return s.size() }; return -1 }");
    assertThat(running.refused(running.text() + "func (t *T) size() int { return t.n }\n"))
        .containsExactly(
            "./prog.go:7:13: method T.size: values of its type exist, which interfaces they"
                + " implement cannot change");
    assertThat(running.refused(running.text() + "func (t *T) String() string { return \"\" }\n"))
        .hasSize(1);
    assertThat(running.call("f")).isEqualTo(-1L);
  }

  @Test
  void anInterfaceCannotComeAfterAMethodThatItHas() throws Exception {
    Running running =
        Running.start("type T struct{ n int }\nvar t = &T{2}\nfunc f() any { return t }");
    running.add("func (t *T) size() int { return t.n }");
    assertThat(running.refused(running.text() + "type sized interface{ size() int }\n")).hasSize(1);
    assertThat(
            running.refused(
                running.with(
                    "return t }", "_ = t.n; var s interface{ size() int } = t; return s }")))
        .hasSize(1);
  }

  @Test
  void renamedParametersOfAMethodAreNoOtherMethod() throws Exception {
    Running running =
        Running.start(
            """
            type T struct{ n int }
            func (t *T) add(a int) int { return t.n + a }
            type adder interface{ add(int) int }
            var t adder = &T{2}
            func f() int { return t.add(1) }
            """);
    assertThat(running.call("f")).isEqualTo(3L);
    running.edit("add(a int) int { return t.n + a }", "add(b int) int { return t.n - b }");
    assertThat(running.call("f")).isEqualTo(1L);
  }

  @Test
  void aTypeThatIsGoneHindersNoInterface() throws Exception {
    Running running =
        Running.start("type T struct{ n int }\nvar t any = &T{2}\nfunc f() int { return 1 }");
    running.add("func (t *T) size() int { return t.n }");
    running.take(
        running
            .with("type T struct{ n int }\nvar t any = &T{2}\n", "")
            .replace("func (t *T) size() int { return t.n }\n", ""));
    running.add("type sized interface{ size() int }");
    assertThat(running.call("f")).isEqualTo(1L);
  }

  @Test
  void anUpdateThatFailsLeavesATypeAsItWas() throws Exception {
    Running running =
        Running.start(
            """
            type T struct{ n int }
            func made() *T { return &T{4} }
            func size(t *T) int { return t.n }
            func f() int { return size(made()) }
            """);
    String next =
        running.with("return t.n }", "var s sized = t; return s.size() }")
            + "type sized interface{ size() int }\nfunc (t *T) size() int { return 2 * t.n }\n";
    assertThat(running.refused(next + "var v = must()\nfunc must() int { panic(1) }\n")).hasSize(1);
    assertThat(running.call("f")).isEqualTo(4L);
    assertThat(running.refused(next)).hasSize(1);
  }

  @Test
  void aTypeThatNobodyNeededYetGetsAMethodAndAnInterfaceAtOnce() throws Exception {
    Running running =
        Running.start("type T struct{ n int }\nfunc f() int { t := &T{4}; return t.n }");
    running.take(
        running.with("return t.n }", "var s sized = t; return s.size() }")
            + "type sized interface{ size() int }\nfunc (t *T) size() int { return 2 * t.n }\n");
    assertThat(running.call("f")).isEqualTo(8L);
  }
}
