package dev.baton.go.runtime.panic;

import dev.baton.go.runtime.Failures;
import dev.baton.go.runtime.FatalError;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.Stopped;
import dev.baton.go.runtime.function.FuncToV;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The deferred calls of one frame. The frame runs its body in a {@code try}, then {@link
 * #runNormally}, and in the {@code catch} {@link #runPanicking}; when that returns, the panic is
 * recovered and the frame returns its results.
 */
public final class Defers {
  /** The methods that call deferred functions; {@link Recovery} looks for them on the stack. */
  static final String NORMAL_CALL = "callNormally";

  static final String PANICKING_CALL = "callPanicking";

  /** Whether a frame is the one in which a panic calls a deferred function. */
  public static boolean callsForPanic(StackWalker.StackFrame frame) {
    return frame.getDeclaringClass() == Defers.class
        && frame.getMethodName().equals(PANICKING_CALL);
  }

  /** The same for a frame that the JVM has noted. */
  public static boolean callsForPanic(StackTraceElement frame) {
    return frame.getMethodName().equals(PANICKING_CALL)
        && frame.getClassName().equals(Defers.class.getName());
  }

  private @Nullable FuncToV[] calls = new FuncToV[2];
  private int count;

  /** Go's {@code defer}: a nil function panics when it is to run. */
  public void add(@Nullable FuncToV call) {
    if (count == calls.length) {
      calls = Arrays.copyOf(calls, 2 * count);
    }
    calls[count++] = call;
  }

  /** Go's {@code defer recover()}. */
  public void addRecover() {
    add(Recovery.DEFERRED);
  }

  /** Runs the deferred calls at a return. */
  public void runNormally(G g) {
    while (count > 0) {
      callNormally(g, take());
    }
  }

  /** Runs the deferred calls because of a panic; returns when it was recovered. */
  public void runPanicking(G g, Throwable thrown) {
    GoPanic outer = g.panics;
    GoPanic current = panic(g, thrown).linkTo(g);
    try {
      while (count > 0) {
        current = step(g, current, outer);
      }
    } finally {
      g.panics = outer;
    }
    if (current != null) {
      throw current;
    }
  }

  /** The panic for a throwable; others end the goroutine. */
  private GoPanic panic(G g, Throwable thrown) {
    try {
      return Failures.toPanic(thrown);
    } catch (Stopped | FatalError end) {
      if (g.leavesTidily()) {
        runEnding(g);
      }
      throw end;
    }
  }

  /** Runs the deferred calls of a goroutine that nothing can save. */
  private void runEnding(G g) {
    while (count > 0) {
      try {
        callNormally(g, take());
      } catch (Throwable another) {
        // The host is told of the first failure.
      }
    }
  }

  /** Runs one deferred call and tells which panic is in flight afterwards. */
  private @Nullable GoPanic step(G g, @Nullable GoPanic current, @Nullable GoPanic outer) {
    FuncToV call = take();
    try {
      if (current == null) {
        g.panics = outer;
        callNormally(g, call);
        return null;
      }
      g.panics = current;
      callPanicking(g, call);
      return current.isRecovered() ? exitUnder(current, outer) : current;
    } catch (Throwable next) {
      return panic(g, next).linkTo(g);
    }
  }

  /** A recovered panic may have interrupted a Goexit, which then goes on. */
  private static @Nullable GoPanic exitUnder(GoPanic recovered, @Nullable GoPanic outer) {
    for (GoPanic panic = recovered.link(); panic != null && panic != outer; panic = panic.link()) {
      if (panic.isExit()) {
        return panic;
      }
    }
    return null;
  }

  private @Nullable FuncToV take() {
    FuncToV call = calls[--count];
    calls[count] = null;
    return call;
  }

  private static void callNormally(G g, @Nullable FuncToV call) {
    FuncToV present = present(call);
    g.deferred++;
    try {
      present.call(g);
    } finally {
      g.deferred--;
    }
  }

  private static void callPanicking(G g, @Nullable FuncToV call) {
    FuncToV present = present(call);
    g.deferred++;
    try {
      present.call(g);
    } finally {
      g.deferred--;
    }
  }

  private static FuncToV present(@Nullable FuncToV call) {
    if (call == null) {
      throw Panics.nilDereference();
    }
    return call;
  }
}
