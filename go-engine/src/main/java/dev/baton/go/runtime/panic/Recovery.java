package dev.baton.go.runtime.panic;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.frame.FunctionNames;
import dev.baton.go.runtime.frame.MethodNames;
import dev.baton.go.runtime.function.FuncToV;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Go's {@code recover}. It takes effect only in a function that a panic's run of deferred calls
 * called itself, which the stack shows: exactly one Go function lies between {@code recover} and
 * {@link Defers}.
 *
 * <p>Go functions are the methods of hidden classes, except those named {@code call}; those, and
 * all methods of classes with a name, are adapters that do not count. Nor does what package reflect
 * has between a function that it made and the one it made it of.
 */
public final class Recovery {
  /** The call that {@code defer recover()} defers. */
  static final FuncToV DEFERRED = new DeferredRecover();

  /** Calls the function that reflection has made another one of. */
  private static final String MADE = FunctionNames.toClass("reflect.MakeFunc.func");

  private Recovery() {}

  /** The value of the panic that is recovered by this call, or null. */
  public static @Nullable Object recover(G g) {
    return recover(g, 1);
  }

  private static @Nullable Object recover(G g, int functions) {
    GoPanic panic = g.panics;
    if (panic == null
        || panic.isRecovered()
        || panic.isExit()
        || functionsBelowPanic() != functions) {
      return null;
    }
    panic.recover();
    return RuntimeError.valueOf(panic);
  }

  /**
   * How many Go functions lie between this call and the run of deferred calls, -1 if that is no
   * panic's.
   */
  private static int functionsBelowPanic() {
    return Walker.WALKER.walk(Recovery::countFunctions);
  }

  private static int countFunctions(Stream<StackFrame> frames) {
    int functions = 0;
    for (Iterator<StackFrame> walk = frames.iterator(); walk.hasNext(); ) {
      StackFrame frame = walk.next();
      Class<?> owner = frame.getDeclaringClass();
      if (owner == Defers.class) {
        if (frame.getMethodName().equals(Defers.PANICKING_CALL)) {
          return functions;
        }
        if (frame.getMethodName().equals(Defers.NORMAL_CALL)) {
          return -1;
        }
      } else if (isFunction(owner, frame)) {
        functions++;
      }
      if (functions > 1) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isFunction(Class<?> owner, StackFrame frame) {
    return owner.isHidden()
        && !frame.getMethodName().equals(MethodNames.ADAPTER)
        && !owner.getName().startsWith("java.lang.invoke.")
        && !owner.getSimpleName().startsWith(MADE);
  }

  private static final class Walker {
    static final StackWalker WALKER =
        StackWalker.getInstance(
            EnumSet.of(Option.RETAIN_CLASS_REFERENCE, Option.SHOW_HIDDEN_FRAMES));
  }

  /** Recovers on behalf of the function that deferred it. */
  private static final class DeferredRecover extends FuncToV {
    @Override
    public void call(G g) {
      GoPanic panic = g.panics;
      if (panic != null
          && !panic.isRecovered()
          && !panic.isExit()
          && Walker.WALKER.walk(DeferredRecover::applies)) {
        panic.recover();
      }
    }

    /** The return of a function that a panic called calls this; a panic itself does so in vain. */
    private static boolean applies(Stream<StackFrame> frames) {
      int functions = 0;
      boolean returning = false;
      for (Iterator<StackFrame> walk = frames.iterator(); walk.hasNext() && functions <= 1; ) {
        StackFrame frame = walk.next();
        Class<?> owner = frame.getDeclaringClass();
        if (owner == Defers.class && frame.getMethodName().equals(Defers.PANICKING_CALL)) {
          return returning && functions == 1;
        }
        if (owner == Defers.class && frame.getMethodName().equals(Defers.NORMAL_CALL)) {
          if (returning) {
            return false;
          }
          returning = true;
        } else if (isFunction(owner, frame)) {
          functions++;
        }
      }
      return false;
    }
  }
}
