package dev.baton.go.runtime.trace;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.frame.Frame;
import dev.baton.go.runtime.panic.Defers;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Go functions on a stack, innermost first, with what Go's run-time system has below them.
 * Deferred functions that a panic calls see the functions that it has passed, as they do in Go, if
 * the panic could note them.
 */
public final class Trace {
  /** The JVM notes no more calls than that, unless it is told to. */
  private static final int MOST_NOTED = 1024;

  private static final StackWalker WALKER =
      StackWalker.getInstance(EnumSet.of(Option.RETAIN_CLASS_REFERENCE, Option.SHOW_HIDDEN_FRAMES));

  private Trace() {}

  /** The calls under way on this thread, all or at least so many of the innermost. */
  public static List<Frame> here(G g, int most) {
    return WALKER.walk(stack -> walk(g, stack, most));
  }

  private static List<Frame> walk(G g, Stream<StackFrame> stack, int most) {
    Calls calls = new Calls();
    GoPanic panic = g.panics;
    for (Iterator<StackFrame> walk = stack.iterator(); walk.hasNext(); ) {
      if (calls.count() >= most) {
        return calls.all();
      }
      StackFrame frame = walk.next();
      if (calls.isFunction(frame.getDeclaringClass())) {
        calls.add(frame.toStackTraceElement());
      } else {
        calls.addOther();
      }
      if (panic != null && Defers.callsForPanic(frame)) {
        calls.addPanic(panic);
        if (passed(calls, panic)) {
          return calls.toBottom(g);
        }
        panic = panic.link();
      }
    }
    return calls.toBottom(g);
  }

  /** Where a panic began that nobody has recovered; nothing if it could not note that. */
  public static List<Frame> of(G g, GoPanic panic) {
    Calls calls = new Calls();
    return passed(calls, panic) ? calls.toBottom(g) : calls.all();
  }

  /** The Go functions among the calls that the JVM noted. */
  public static List<Frame> of(StackTraceElement[] noted) {
    Calls calls = new Calls();
    add(calls, noted, null);
    return calls.all();
  }

  /** Adds what a panic has passed; tells whether that is all, down to the goroutine's start. */
  private static boolean passed(Calls calls, GoPanic panic) {
    return add(calls, panic.origin(), panic.link());
  }

  private static boolean add(Calls calls, StackTraceElement[] noted, @Nullable GoPanic outer) {
    GoPanic panic = outer;
    for (StackTraceElement element : noted) {
      if (calls.isFunction(element)) {
        calls.add(element);
      } else {
        calls.addOther();
      }
      if (panic != null && Defers.callsForPanic(element)) {
        calls.addPanic(panic);
        if (passed(calls, panic)) {
          return true;
        }
        panic = panic.link();
      }
    }
    return noted.length > 0 && noted.length < MOST_NOTED;
  }
}
