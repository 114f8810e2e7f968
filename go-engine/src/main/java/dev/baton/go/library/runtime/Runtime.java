package dev.baton.go.library.runtime;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.frame.Frame;
import dev.baton.go.runtime.frame.FunctionNames;
import dev.baton.go.runtime.function.Function;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.LongSlice;
import dev.baton.go.runtime.trace.Trace;
import dev.baton.go.runtime.trace.TraceText;
import dev.baton.go.runtime.tuple.quadruple.TupleJJJJ;
import dev.baton.go.runtime.tuple.quadruple.TupleJLJI;
import dev.baton.go.runtime.tuple.triple.TupleLLJ;
import dev.baton.go.runtime.value.GoString;
import java.util.ArrayList;
import java.util.List;

/** The functions of package runtime that are written in Java. */
@SuppressWarnings("AvoidCommonTypeNames") // Natives are found by the name of their package.
public final class Runtime {
  /** More calls than a stack can hold. */
  private static final int MOST = Integer.MAX_VALUE - 1;

  private Runtime() {}

  @SuppressWarnings("ThreadPriorityCheck") // It is a hint, as in Go.
  public static void Gosched(G g) {
    Process.of(g).checkRunning(g);
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

  /** The caller of {@code runtime.Caller}, so many calls further up. */
  public static TupleJLJI Caller(G g, long skip) {
    List<Frame> calls = skip < 0 ? List.of() : Trace.here(g, (int) Math.min(skip, MOST) + 1);
    if (skip >= calls.size() || skip < 0) {
      return new TupleJLJI(0, GoString.EMPTY, 0, 0);
    }
    Frame frame = calls.get((int) skip);
    return new TupleJLJI(
        Frames.of(Process.of(g)).number(frame), GoString.of(frame.file()), frame.line(), 1);
  }

  /** Fills with the places of calls, of which the first is that of {@code runtime.Callers}. */
  public static long Callers(G g, long skip, LongSlice places) {
    long wanted = Math.max(skip, 0) + places.len();
    List<Frame> calls = new ArrayList<>(List.of(Frame.ofRuntime("Callers", "extern.go", 325)));
    calls.addAll(Trace.here(g, (int) Math.min(wanted, MOST)));
    int count = 0;
    for (long i = Math.max(skip, 0); i < calls.size() && count < places.len(); i++) {
      places.set(count++, Frames.of(Process.of(g)).number(calls.get((int) i)));
    }
    return count;
  }

  /** The program counter of a function's start, which all func values of that code share. */
  public static long entry(G g, Function function) {
    String name = FunctionNames.ofClass(function.getClass().getSimpleName());
    return Frames.of(Process.of(g)).entry(name);
  }

  /** The program counter of the start of the function of that name. */
  public static long entryOf(G g, GoString name) {
    return Frames.of(Process.of(g)).entry(name.toString());
  }

  public static TupleLLJ registered(G g, long number) {
    Frame frame = Frames.of(Process.of(g)).frame(number);
    return frame == null
        ? new TupleLLJ(GoString.EMPTY, GoString.EMPTY, 0)
        : new TupleLLJ(GoString.of(frame.function()), GoString.of(frame.file()), frame.line());
  }

  /** Puts the goroutine's stack into a buffer, as far as it fits; if asked to, all others too. */
  public static long Stack(G g, ByteSlice buffer, boolean all) {
    String own = TraceText.of(g, "running", Trace.here(g, MOST));
    String others = all ? Process.of(g).goroutines().traces(g) : "";
    return GoString.copy(buffer, GoString.of(own + others));
  }
}
