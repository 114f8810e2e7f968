package dev.baton.benchmarks.update;

import dev.baton.go.engine.CallFailure;
import dev.baton.go.engine.CallSettings;
import dev.baton.go.engine.Engine;
import dev.baton.go.engine.Program;
import dev.baton.go.engine.source.CompileErrors;
import dev.baton.go.engine.update.UpdateResult;
import dev.baton.go.syntax.Source;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * How long it takes from a new text of a Go program of 1,000 lines to the first call of the one
 * function that has changed, and what 10,000 updates of two functions at a time do to calls that
 * run beside them and to the memory of the JVM.
 *
 * <p>Arguments: the number of updates that are timed (2,000 unless told) and of those under
 * concurrent calls (10,000). Ends with status 1 if an answer was wrong or a call was lost.
 */
public final class UpdateLatency {
  /** Until then the JVM is busy compiling the engine itself. */
  private static final int WARM_UP = 20_000;

  private static final int CALLERS = 2;
  private static final double NANOS_PER_MILLI = 1e6;

  private UpdateLatency() {}

  /** Runs both parts and prints their figures. */
  public static void main(String... arguments) throws Exception {
    int timed = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
    int concurrent = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    boolean rightAlone = latency(timed);
    boolean rightBeside = underCalls(concurrent);
    if (!rightAlone || !rightBeside) {
      System.exit(1);
    }
  }

  private static Program start(GeneratedProgram text)
      throws CompileErrors, CallFailure, InterruptedException {
    Program program = new Engine().compile(List.of(new Source("./server.go", text.text())));
    program.initialize(CallSettings.UNLIMITED);
    return program;
  }

  /** Times single updates, each of another function than the one before. */
  private static boolean latency(int updates) throws Exception {
    GeneratedProgram text = new GeneratedProgram();
    Program program = start(text);
    long[] nanos = new long[updates];
    long[] taking = new long[updates];
    long[] busy = new long[updates];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    boolean right = true;
    for (int i = -WARM_UP; i < updates; i++) {
      int function = Math.floorMod(i * 7, GeneratedProgram.FUNCTIONS);
      text.edit(function, i);
      String edited = text.text();
      long busyBefore = threads.getCurrentThreadCpuTime();
      long begin = System.nanoTime();
      UpdateResult result = program.update(edited);
      long taken = System.nanoTime();
      long busyAfter = threads.getCurrentThreadCpuTime();
      Object answer =
          program.call(CallSettings.UNLIMITED, GeneratedProgram.name(function), 1L).getFirst();
      long end = System.nanoTime();
      right &= result instanceof UpdateResult.Applied && Long.valueOf(i + 1L).equals(answer);
      if (!right) {
        throw new IllegalStateException(
            GeneratedProgram.name(function) + " after update " + i + ": " + answer + ", " + result);
      }
      if (i >= 0) {
        nanos[i] = end - begin;
        taking[i] = taken - begin;
        busy[i] = busyAfter - busyBefore;
      }
    }
    System.out.printf(
        "program of %d lines, %d updates of one function after %d more%n",
        text.lines(), updates, WARM_UP);
    print("text to the end of the first call", nanos);
    print("of that, the update", taking);
    print("the update's processor time", busy);
    System.out.println(right ? "every answer was right" : "WRONG ANSWERS");
    return right;
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%-36s p50 %.3f ms  p90 %.3f ms  p99 %.3f ms  max %.3f ms%n",
        what, at(nanos, 0.50), at(nanos, 0.90), at(nanos, 0.99), at(nanos, 1));
  }

  private static double at(long[] sorted, double part) {
    int last = sorted.length - 1;
    return sorted[(int) Math.min(last, Math.round(part * last))] / NANOS_PER_MILLI;
  }

  /** Changes two functions together while others call them, who must always see a pair. */
  private static boolean underCalls(int updates) throws Exception {
    GeneratedProgram text = new GeneratedProgram();
    Program program = start(text);
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong calls = new AtomicLong();
    AtomicLong halves = new AtomicLong();
    AtomicReference<Throwable> lost = new AtomicReference<>();
    Runnable caller =
        () -> {
          try {
            while (!over.get()) {
              List<?> pair = program.call(CallSettings.UNLIMITED, "pair");
              calls.incrementAndGet();
              if (!pair.getFirst().equals(pair.getLast())) {
                halves.incrementAndGet();
              }
            }
          } catch (Throwable e) {
            lost.set(e);
          }
        };
    List<Thread> callers =
        IntStream.range(0, CALLERS).mapToObj(i -> Thread.ofPlatform().start(caller)).toList();
    int refused = 0;
    long metaspaceBefore = 0;
    long classesBefore = 0;
    long heapBefore = 0;
    long begin = System.nanoTime();
    for (int i = 1; i <= updates; i++) {
      text.pair(i);
      if (!(program.update(text.text()) instanceof UpdateResult.Applied)) {
        refused++;
      }
      if (i == updates / 10) {
        collect();
        metaspaceBefore = metaspace();
        classesBefore = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        heapBefore = heap();
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    over.set(true);
    for (Thread thread : callers) {
      thread.join();
    }
    collect();
    Object last = program.call(CallSettings.UNLIMITED, "pair").getFirst();
    System.out.printf(
        "%d updates of two functions in %.1f s beside %d calls: %d refused, %d calls lost, %d saw"
            + " half an update%n",
        updates, seconds, calls.get(), refused, lost.get() == null ? 0 : 1, halves.get());
    System.out.printf(
        "after %d and after all updates: metaspace %.2f and %.2f MB, classes %d and %d, heap %.1f"
            + " and %.1f MB, versions kept %d%n",
        updates / 10,
        metaspaceBefore / 1e6,
        metaspace() / 1e6,
        classesBefore,
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
        heapBefore / 1e6,
        heap() / 1e6,
        program.history("left").size());
    if (lost.get() != null) {
      lost.get().printStackTrace();
    }
    return refused == 0
        && halves.get() == 0
        && lost.get() == null
        && Long.valueOf(updates).equals(last);
  }

  private static void collect() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }

  private static long heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
