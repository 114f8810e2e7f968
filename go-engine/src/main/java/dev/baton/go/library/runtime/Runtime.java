package dev.baton.go.library.runtime;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.function.Function;
import dev.baton.go.runtime.generated.FunctionNames;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.tuple.quadruple.TupleJJJJ;
import dev.baton.go.runtime.tuple.quadruple.TupleLLJI;
import dev.baton.go.runtime.tuple.triple.TupleLLJ;
import dev.baton.go.runtime.value.GoString;

/** The functions of package runtime that are written in Java. */
@SuppressWarnings("AvoidCommonTypeNames") // Natives are found by the name of their package.
public final class Runtime {
  private Runtime() {}

  @SuppressWarnings("ThreadPriorityCheck") // It is a hint, as in Go.
  public static void Gosched(G g) {
    Process.of(g).checkRunning();
    Thread.yield();
  }

  @SuppressWarnings("DoNotCallSuggester") // Go code calls it in order to unwind.
  public static void Goexit(G g) {
    throw GoPanic.exit();
  }

  public static long NumGoroutine(G g) {
    return Process.of(g).goroutines().count();
  }

  public static long NumCPU(G g) {
    return java.lang.Runtime.getRuntime().availableProcessors();
  }

  public static void GC(G g) {
    Collector.collect();
  }

  /** Memory in use, memory taken, all that was ever allocated, and collections so far. */
  public static TupleJJJJ memory(G g) {
    java.lang.Runtime jvm = java.lang.Runtime.getRuntime();
    g.settle();
    long total = Process.of(g).limiter().allocatedBytes();
    return new TupleJJJJ(
        jvm.totalMemory() - jvm.freeMemory(), jvm.totalMemory(), total, Collector.collections());
  }

  public static TupleLLJI caller(G g, long skip) {
    Frames.Frame frame = Calls.caller(g, (int) skip);
    return frame == null
        ? new TupleLLJI(GoString.EMPTY, GoString.EMPTY, 0, 0)
        : new TupleLLJI(GoString.of(frame.function()), GoString.of(frame.file()), frame.line(), 1);
  }

  /** The program counter of a function's start, which all func values of that code share. */
  public static long entry(G g, Function function) {
    String name = FunctionNames.ofClass(function.getClass().getSimpleName());
    return Frames.of(Process.of(g)).number(name, "???", 0);
  }

  public static long register(G g, GoString function, GoString file, long line) {
    return Frames.of(Process.of(g)).number(function.toString(), file.toString(), (int) line);
  }

  public static TupleLLJ registered(G g, long number) {
    Frames.Frame frame = Frames.of(Process.of(g)).frame(number);
    return frame == null
        ? new TupleLLJ(GoString.EMPTY, GoString.EMPTY, 0)
        : new TupleLLJ(GoString.of(frame.function()), GoString.of(frame.file()), frame.line());
  }

  public static GoString stack(G g) {
    StringBuilder text = new StringBuilder("goroutine ").append(g.id).append(" [running]:\n");
    for (Frames.Frame frame : Calls.of(g)) {
      text.append(frame.function())
          .append(frame.plain() ? "()\n\t" : "(...)\n\t")
          .append(frame.file())
          .append(':')
          .append(frame.line())
          .append(" +0x")
          .append(Integer.toHexString(frame.line()))
          .append('\n');
    }
    return GoString.of(text.toString());
  }
}
