package dev.baton.go.library.runtime;

import dev.baton.go.runtime.generated.FunctionNames;
import dev.baton.go.runtime.sched.Process;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls of Go functions on the stack, and the numbers a process knows them by. Any thread. */
final class Frames {
  private static final long FIRST = 0x400000;
  private static final String GENERATED = "dev.baton.go.gen";

  private final Map<Frame, Long> numbers = new HashMap<>();
  private final List<Frame> frames = new ArrayList<>();

  /**
   * A call.
   *
   * @param plain whether the function takes nothing
   */
  record Frame(String function, String file, int line, boolean plain) {
    Frame(String function, String file, int line) {
      this(function, file, line, false);
    }
  }

  static Frames of(Process process) {
    return process.state(Frames.class, Frames::new);
  }

  synchronized long number(String function, String file, int line) {
    Frame frame = new Frame(function, file, line);
    return numbers.computeIfAbsent(
        frame,
        absent -> {
          frames.add(frame);
          return FIRST + 16L * frames.size();
        });
  }

  synchronized @Nullable Frame frame(long number) {
    long index = (number - FIRST) / 16 - 1;
    return index < 0 || index >= frames.size() ? null : frames.get((int) index);
  }

  /**
   * The caller of the Go function that calls this, so many calls further up; null beyond the first.
   */
  static @Nullable Frame caller(int skip) {
    List<Frame> all = all();
    return skip < 0 || skip >= all.size() ? null : all.get(skip);
  }

  /** The Go functions on the stack, innermost first. */
  static List<Frame> all() {
    return StackWalker.getInstance(
            EnumSet.of(Option.RETAIN_CLASS_REFERENCE, Option.SHOW_HIDDEN_FRAMES))
        .walk(Frames::functions);
  }

  private static List<Frame> functions(Stream<StackFrame> stack) {
    return stack.filter(Frames::isFunction).map(Frames::frame).toList();
  }

  /** The methods named call only adapt what they call. */
  private static boolean isFunction(StackFrame frame) {
    Class<?> owner = frame.getDeclaringClass();
    return owner.isHidden()
        && owner.getPackageName().equals(GENERATED)
        && !frame.getMethodName().equals("call");
  }

  private static Frame frame(StackFrame frame) {
    String file = frame.toStackTraceElement().getFileName();
    String function = FunctionNames.ofClass(frame.getDeclaringClass().getSimpleName());
    boolean plain = frame.getMethodType().parameterCount() == 1;
    return new Frame(
        function, file == null ? "???" : file, Math.max(frame.getLineNumber(), 0), plain);
  }
}
