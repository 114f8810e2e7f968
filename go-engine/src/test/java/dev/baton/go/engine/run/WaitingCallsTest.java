package dev.baton.go.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.go.engine.CallFailure;
import dev.baton.go.engine.CallSettings;
import dev.baton.go.engine.Engine;
import dev.baton.go.engine.Program;
import dev.baton.go.engine.update.UpdateResult;
import dev.baton.go.runtime.option.Limits;
import dev.baton.go.syntax.Source;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that wait for other calls of their program. */
class WaitingCallsTest {
  private static final String SHARED =
      """
      package main

      import (
      	"sync"
      	"time"
      )

      var (
      	c, other = make(chan int), make(chan int)
      	lock     sync.Mutex
      	both     sync.RWMutex
      	group    sync.WaitGroup
      	changed  = sync.NewCond(&lock)
      	ready    bool
      	count    int
      )

      func main() { time.Sleep(0) }

      """;

  private static Program program(String functions) throws Exception {
    Program program = new Engine().compile(List.of(new Source("./prog.go", SHARED + functions)));
    program.initialize(CallSettings.UNLIMITED);
    return program;
  }

  private static CallSettings within(Duration time) {
    return new CallSettings(
        new Limits(time, 1L << 40, 100, 1 << 16), OutputStream.nullOutputStream());
  }

  @Test
  @Tag("H1")
  void callsThatNeedTheSameLockTakeTurns() throws Exception {
    Program program =
        program(
            """
            func next() int {
            	lock.Lock()
            	defer lock.Unlock()
            	was := count
            	time.Sleep(time.Millisecond)
            	count = was + 1
            	return count
            }
            """);
    List<Future<Long>> calls = new ArrayList<>();
    try (ExecutorService host = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 200; i++) {
        calls.add(
            host.submit(() -> (Long) program.call(CallSettings.UNLIMITED, "next").getFirst()));
      }
    }
    List<Long> results = new ArrayList<>();
    for (Future<Long> call : calls) {
      results.add(call.get());
    }
    assertThat(results).doesNotHaveDuplicates().contains(1L, 200L);
  }

  @Test
  @Tag("H1")
  void aGoroutineThatACallLeftBehindServesLaterCalls() throws Exception {
    Program program =
        program(
            """
            func start() {
            	go func() {
            		for x := range c {
            			other <- 2 * x
            		}
            	}()
            }
            func ask(x int) int {
            	c <- x
            	return <-other
            }
            func stop() { close(c) }
            """);
    program.call(CallSettings.UNLIMITED, "start");
    for (long x = 0; x < 100; x++) {
      assertThat(program.call(CallSettings.UNLIMITED, "ask", x)).containsExactly(2 * x);
    }
    program.call(CallSettings.UNLIMITED, "stop");
    assertThatThrownBy(() -> program.call(CallSettings.UNLIMITED, "ask", 1L))
        .isInstanceOf(CallFailure.class)
        .hasMessageContaining("send on closed channel");
  }

  @Test
  void aCallThatWaitsForALockNobodyGivesBackIsInADeadlock() throws Exception {
    Program program =
        program(
            """
            func take() { lock.Lock() }
            func enter() { lock.Lock(); defer lock.Unlock() }
            func give() { lock.Unlock() }
            """);
    program.call(CallSettings.UNLIMITED, "take");
    assertThatThrownBy(() -> program.call(CallSettings.UNLIMITED, "enter"))
        .isInstanceOf(CallFailure.class)
        .hasMessageContaining("all goroutines are asleep - deadlock!");
    program.call(CallSettings.UNLIMITED, "give");
    program.call(CallSettings.UNLIMITED, "enter");
  }

  /** What an ended call waited for goes to others: a value, a lock's turn, a signal. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| <-c | go func() { c <- 7 }(); return <-c",
        "| select { case <-c: case <-other: } | go func() { c <- 7 }(); return <-c",
        "| c <- 1 | go func() { c <- 7 }(); return <-c",
        "| select { case c <- 1: case <-other: } | go func() { c <- 7 }(); return <-c",
        "lock.Lock() | lock.Lock() | lock.Unlock(); lock.Lock(); return 7",
        "lock.Lock() | both.Lock(); defer both.Unlock(); lock.Lock() | lock.Unlock(); both.Lock();"
            + " return 7",
        "both.Lock() | both.Lock() | both.Unlock(); both.Lock(); return 7",
        "both.Lock() | both.RLock() | both.Unlock(); both.Lock(); return 7",
        "both.RLock() | both.Lock() | both.RLock(); both.RUnlock(); both.RUnlock(); both.Lock();"
            + " return 7",
        "group.Add(1) | group.Wait() | group.Done(); group.Wait(); return 7",
        "| lock.Lock(); defer lock.Unlock(); changed.Wait() | lock.Lock(); go func() { lock.Lock();"
            + " ready = true; changed.Signal(); lock.Unlock() }(); for !ready { changed.Wait() };"
            + " return 7",
      })
  void aCallThatEndedWhileItWaitedTakesNothing(String before, String waits, String after)
      throws Exception {
    Program program =
        program(
            """
            func before() { %s }
            func waits() {
            	go time.Sleep(time.Hour) // So that it is no deadlock.
            	%s
            }
            func after() int { %s }
            """
                .formatted(before == null ? "" : before, waits, after));
    program.call(CallSettings.UNLIMITED, "before");
    assertThatThrownBy(() -> program.call(within(Duration.ofMillis(50)), "waits"))
        .isInstanceOf(CallFailure.class)
        .hasMessageContaining("time");
    assertThat(program.call(CallSettings.UNLIMITED, "after")).containsExactly(7L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "defer lock.Unlock(); for {} | time limit",
        "defer func() { count++; lock.Unlock() }(); for { count++ } | time limit",
        "defer lock.Unlock(); <-c | time limit",
        "defer lock.Unlock(); defer func() { for {} }(); for {} | time limit",
        "defer lock.Unlock(); defer func() { c <- 1 }(); for {} | time limit",
        "defer lock.Unlock(); defer func() { recover() }(); for {} | time limit",
        "go func() { defer lock.Unlock(); <-c }(); for {} | time limit",
        "defer lock.Unlock(); deeper(0) | stack overflow",
        "defer lock.Unlock(); both.Unlock() | Unlock of unlocked",
        "defer lock.Unlock(); panic(count + 41) | 41",
      })
  void aCallThatIsEndedGivesBackItsLocks(String body, String why) throws Exception {
    Program program =
        program(
            """
            func deeper(n int) int { return deeper(n+1) + 1 }
            func ended() {
            	go time.Sleep(time.Hour) // So that it is no deadlock.
            	lock.Lock()
            	%s
            }
            func enter() int { lock.Lock(); defer lock.Unlock(); return 7 }
            """
                .formatted(body));
    Duration time = why.equals("time limit") ? Duration.ofMillis(50) : Duration.ofMinutes(5);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> program.call(within(time), "ended"))
          .isInstanceOf(CallFailure.class)
          .hasMessageContaining(why);
      assertThat(program.call(CallSettings.UNLIMITED, "enter")).containsExactly(7L);
    }
  }

  @Test
  @Tag("H4")
  void updatesGoOnBesideCallsThatWaitForEachOther() throws Exception {
    Program program =
        program(
            """
            func turn(k int) int { return k + 0 }
            func work(k int) int {
            	lock.Lock()
            	defer lock.Unlock()
            	for i := 0; i < 20000; i++ {
            		count += i % 2
            	}
            	return turn(k)
            }
            func spread(k int) int {
            	var all sync.WaitGroup
            	for i := 0; i < 5; i++ {
            		all.Add(1)
            		go func() {
            			defer all.Done()
            			work(k)
            		}()
            	}
            	all.Wait()
            	return turn(k)
            }
            """);
    AtomicBoolean done = new AtomicBoolean();
    List<Future<?>> callers = new ArrayList<>();
    try (ExecutorService host = Executors.newFixedThreadPool(12)) {
      for (int i = 0; i < 12; i++) {
        String function = i % 3 == 0 ? "spread" : "work";
        callers.add(host.submit(() -> callUntil(done, program, function)));
      }
      try {
        for (int i = 1; i <= 300; i++) {
          String text = program.sources().getFirst().text();
          String next =
              text.replaceAll("k \\+ \\d+", "k + " + i)
                  .replaceAll("i < \\d{5}", "i < " + (20000 + i));
          assertThat(program.update(next)).isInstanceOf(UpdateResult.Applied.class);
        }
      } finally {
        done.set(true);
      }
    }
    for (Future<?> caller : callers) {
      caller.get();
    }
    assertThat(program.call(CallSettings.UNLIMITED, "work", 7L)).containsExactly(307L);
  }

  /** Calls again and again, now with a limit and now without. */
  private static Void callUntil(AtomicBoolean done, Program program, String function)
      throws InterruptedException, CallFailure {
    for (int i = 0; !done.get(); i++) {
      try {
        program.call(
            i % 3 == 0 ? CallSettings.UNLIMITED : within(Duration.ofMillis(5)), function, 1L);
      } catch (CallFailure failure) {
        if (!String.valueOf(failure.getMessage()).contains("time limit")) {
          throw failure;
        }
      }
    }
    return null;
  }
}
