package dev.baton.go.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.go.engine.source.CompileErrors;
import dev.baton.go.runtime.option.Limits;
import dev.baton.go.syntax.Source;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that never end by themselves, or want more than there is: all end, the host lives on. */
class LimitsTest {

  private static final String TEXT =
      """
      package main

      import (
      	"fmt"
      	"strings"
      	"sync"
      	"time"
      )

      type node struct {
      	next *node
      	data [10]int
      }

      var calls, turns int
      var kept []*int
      var lock sync.Mutex

      func next() int { calls++; return calls }
      func endless() { endless() }
      func mutual(n int) int { return other(n) + 1 }
      func other(n int) int { return mutual(n) + 1 }
      func fib(n int) int { if n < 2 { return n }; return fib(n-1) + fib(n-2) }
      func deferring() { defer func() { recover() }(); deferring() }
      func run() {
      	_, _, _ = fmt.Sprint, strings.Repeat, time.Now
      	%s
      }
      func main() {}
      """;

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final CallSettings SPACE = settings(LONG, 64L << 20, 100, 1 << 16);
  private static final CallSettings TIME = settings(Duration.ofMillis(200), 1L << 40, 100, 1 << 16);

  private static CallSettings settings(Duration time, long bytes, int goroutines, long output) {
    return new CallSettings(
        new Limits(time, bytes, goroutines, output), OutputStream.nullOutputStream());
  }

  private static void fails(String body, CallSettings settings, String why) throws Exception {
    Program program = ProgramTest.program(TEXT.formatted(body));
    program.initialize(CallSettings.UNLIMITED);
    assertThatThrownBy(() -> program.call(settings, "run"))
        .isInstanceOf(CallFailure.class)
        .hasMessageStartingWith("run: ")
        .hasMessageContaining(why);
    assertThat(program.call(CallSettings.UNLIMITED, "next")).containsExactly(1L);
    assertThat(program.metrics().failedCalls()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "var s []byte; for { s = append(s, make([]byte, 1<<20)...) }",
        "var s []int; for { s = append(s, 1) }",
        "var a []any; for i := 0; ; i++ { a = append(a, i) }",
        "var l *node; for { l = &node{next: l} }",
        "var l *node; for { n := new(node); n.next = l; l = n }",
        "var l *node; for { var n node; n.next = l; l = &n }",
        "for i := 0; ; i++ { x := i; kept = append(kept, &x) }",
        "var f func() int; for { g := f; f = func() int { return g() } }",
        "m := map[int]int{}; for i := 0; ; i++ { m[i] = i }",
        "m := map[string]int{}; for i := 0; ; i++ { m[fmt.Sprint(i)] = i }",
        "_ = make(map[int]int, 1<<28)",
        "s := #x#; for { s = s + s }",
        "s := ##; for { s += #abcdefgh# }",
        "var b strings.Builder; for { b.WriteString(#abcdefgh#) }",
        "_ = strings.Repeat(#ab#, 1<<28)",
        "_ = make([]byte, 1<<30)",
        "_ = make([]node, 1<<28)",
        "_ = make(chan int, 1<<28)",
        "var x [1<<28]int; kept = append(kept, &x[1])",
        "s := make([]rune, 1<<20); for { _ = string(s) }",
        "for { go func() { for { _ = make([]int, 1000) } }(); time.Sleep(1) }"
      })
  void memoryWithoutEndPassesItsLimit(String body) throws Exception {
    fails(body.replace('#', '"'), SPACE, " exceeded");
  }

  @Test
  void anObjectLargerThanAnyMemoryIsAnError() throws Exception {
    fails("n := 1 << 40; _ = make([]byte, n)", SPACE, "out of memory");
    fails("n := 1 << 62; _ = make([]int, n)", SPACE, "makeslice: len out of range");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for { }",
        "n := 0; for { n++ }",
        "fib(80)",
        "go fib(80); go fib(80); fib(80)",
        "var f func(int); f = func(n int) { if n > 0 { f(n-1); f(n-1) } }; f(80)",
        "for { turns++ }",
        "for { _ = fmt.Sprint(calls) }",
        "x: goto x",
        "for range time.Tick(1e6) { }",
        "go func() { for { } }(); go func() { for { } }(); for { }",
        "c := make(chan int); go func() { for { c <- 1 } }(); for { <-c }",
        "for { func() { defer func() { recover() }(); panic(1) }() }",
        "time.Sleep(1e15)",
        "c := make(chan int); go func() { time.Sleep(1e15); c <- 1 }(); <-c",
        "lock.Lock(); defer lock.Unlock(); go func() { for { } }(); select { }",
        "defer func() { for { } }(); panic(1)"
      })
  void timeWithoutEndPassesItsLimit(String body) throws Exception {
    fails(body, TIME, "time limit of 200 ms exceeded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"endless()", "mutual(1)", "deferring()", "f := func(g any) {}; f(1); endless()"})
  void recursionWithoutEndIsAStackOverflow(String body) throws Exception {
    fails(body, SPACE, "stack overflow");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for { go func() { select { } }() }",
        "for i := 0; i < 1000000; i++ { go time.Sleep(1e15) }",
        "var f func(); f = func() { go f(); go f(); select { } }; f()"
      })
  void goroutinesWithoutEndPassTheirLimit(String body) throws Exception {
    fails(body, SPACE, "limit of 100 goroutines exceeded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"for { println(1) }", "for { fmt.Println(1) }", "for { fmt.Print(`abcdef`) }"})
  void outputWithoutEndPassesItsLimit(String body) throws Exception {
    fails(body, SPACE, "output limit of 65536 bytes exceeded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c := make(chan int); c <- 1",
        "c := make(chan int); <-c",
        "var c chan int; <-c",
        "select { }",
        "lock.Lock(); lock.Lock()",
        "var w sync.WaitGroup; w.Add(1); w.Wait()",
        "c := make(chan int); go func() { <-c }(); go func() { <-c }(); select { }"
      })
  void whatCanNeverGoOnIsADeadlock(String body) throws Exception {
    fails(body, SPACE, "fatal error: all goroutines are asleep - deadlock!");
  }

  @Test
  void aMillionGoroutinesAreNoHarmWhereTheyAreAllowed() throws Exception {
    Program program =
        ProgramTest.program(
            TEXT.formatted(
                "var w sync.WaitGroup; for i := 0; i < 1000000; i++ { w.Add(1); go func() {"
                    + " w.Done() }() }; w.Wait()"));
    program.initialize(CallSettings.UNLIMITED);
    assertThat(program.call(CallSettings.UNLIMITED, "run")).isEmpty();
  }

  @Test
  void callsBesideARunawayGoOn() throws Exception {
    Program program = ProgramTest.program(TEXT.formatted("for { }"));
    program.initialize(CallSettings.UNLIMITED);
    Thread runaway =
        Thread.ofPlatform()
            .start(
                () ->
                    assertThatThrownBy(() -> program.call(TIME, "run"))
                        .hasMessageContaining("time limit"));
    for (long i = 1; i <= 100; i++) {
      assertThat(program.call(CallSettings.UNLIMITED, "next")).containsExactly(i);
    }
    runaway.join();
    assertThat(program.metrics().failedCalls()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"(, 1, )", "-, 1, ''", "func() int { return, 1, }()", "[]any{, 1, }"})
  void aTextMayNestDeeplyWhateverTheStackOfTheThreadThatCompilesIt(
      String open, String inner, String close) throws Exception {
    int depth = 5000;
    String nested = (open + " ").repeat(depth) + inner + (close + " ").repeat(depth);

    new Engine().compile(List.of(new Source("a.go", TEXT.formatted("_ = " + nested))));
  }

  @Test
  void aTextThatNestsEndlesslyIsRefused() {
    Source endless = new Source("a.go", TEXT.formatted("_ = " + "(".repeat(20_000_000)));

    assertThatThrownBy(() -> new Engine().compile(List.of(endless)))
        .isInstanceOf(CompileErrors.class)
        .hasMessage("a.go: exceeded max nesting depth");
  }

  @Test
  void aConstantThatGrowsEndlesslyIsRefused() {
    StringBuilder text = new StringBuilder("const c0 = \"0123456789\"\n");
    for (int i = 0; i < 40; i++) {
      text.append("const c%d = c%d + c%d\n".formatted(i + 1, i, i));
    }

    assertThatThrownBy(
            () -> new Engine().compile(List.of(new Source("a.go", "package main\n" + text))))
        .isInstanceOf(CompileErrors.class)
        .hasMessageContaining("constant result is not representable");
  }
}
