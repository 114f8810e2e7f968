package dev.baton.go.library.runtime;

import dev.baton.go.library.runtime.Frames.Frame;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.generated.FunctionNames;
import dev.baton.go.runtime.panic.Defers;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Go functions on the stack, innermost first. Deferred functions that a panic calls see the
 * functions that it has passed, as they do in Go, if the panic could note them.
 */
final class Calls {
  private static final String GENERATED = "dev.baton.go.gen";
  private static final String ADAPTER = "call";
  private static final Frame PANIC = new Frame("runtime.gopanic", "runtime/panic.go", 0);

  private Calls() {}

  /**
   * The caller of the Go function that calls this, so many calls further up; null beyond the first.
   */
  static @Nullable Frame caller(G g, int skip) {
    List<Frame> all = of(g);
    return skip < 0 || skip >= all.size() ? null : all.get(skip);
  }

  static List<Frame> of(G g) {
    List<Frame> passed = passed(g.panics);
    return StackWalker.getInstance(
            EnumSet.of(Option.RETAIN_CLASS_REFERENCE, Option.SHOW_HIDDEN_FRAMES))
        .walk(stack -> functions(stack, passed));
  }

  /** What a panic has passed, down to the goroutine's start; nothing if that is not known. */
  private static List<Frame> passed(@Nullable GoPanic panic) {
    List<Frame> frames = new ArrayList<>();
    if (panic != null) {
      for (StackTraceElement e : panic.origin()) {
        if (e.getClassName().startsWith(GENERATED) && !e.getMethodName().equals(ADAPTER)) {
          String name = e.getClassName().substring(GENERATED.length() + 1);
          frames.add(frame(name, e));
        }
      }
    }
    return frames;
  }

  private static List<Frame> functions(Stream<StackFrame> stack, List<Frame> passed) {
    List<Frame> frames = new ArrayList<>();
    for (Iterator<StackFrame> walk = stack.iterator(); walk.hasNext(); ) {
      StackFrame frame = walk.next();
      if (!passed.isEmpty() && Defers.callsForPanic(frame)) {
        frames.add(PANIC);
        frames.addAll(passed);
        return frames;
      }
      if (isFunction(frame)) {
        frames.add(frame(frame));
      }
    }
    return frames;
  }

  /** The methods named call only adapt what they call. */
  private static boolean isFunction(StackFrame frame) {
    Class<?> owner = frame.getDeclaringClass();
    return owner.isHidden()
        && owner.getPackageName().equals(GENERATED)
        && !frame.getMethodName().equals(ADAPTER);
  }

  private static Frame frame(StackFrame frame) {
    Frame known = frame(frame.getDeclaringClass().getSimpleName(), frame.toStackTraceElement());
    boolean plain = frame.getMethodType().parameterCount() == 1;
    return new Frame(known.function(), known.file(), known.line(), plain);
  }

  private static Frame frame(String className, StackTraceElement e) {
    String file = e.getFileName();
    return new Frame(
        FunctionNames.ofClass(className),
        file == null ? "???" : file,
        Math.max(e.getLineNumber(), 0));
  }
}
