package dev.baton.go.runtime.trace;

import dev.baton.go.runtime.Fault;
import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.frame.Frame;
import dev.baton.go.runtime.frame.FunctionNames;
import dev.baton.go.runtime.frame.LineTable;
import dev.baton.go.runtime.frame.MethodNames;
import dev.baton.go.runtime.panic.RuntimeError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calls that are told from the innermost one on.
 *
 * <p>Go functions are the methods of hidden classes beside the generated ones. Those named {@code
 * call} only adapt what they call, or are parts of the function that calls them; a part knows the
 * line better than its function.
 */
final class Calls {
  private static final String PACKAGE = "dev.baton.go.gen";
  private static final String MAIN = "main.main";
  private static final Pattern INIT = Pattern.compile(".*\\.init(\\.[0-9]+)?");

  private final List<Frame> frames = new ArrayList<>();
  private @Nullable Frame part;

  int count() {
    return frames.size();
  }

  List<Frame> all() {
    return frames;
  }

  boolean isFunction(Class<?> owner) {
    return owner.isHidden() && owner.getPackageName().equals(PACKAGE);
  }

  /** The JVM puts a slash after a hidden class's name. */
  boolean isFunction(StackTraceElement element) {
    String name = element.getClassName();
    return name.startsWith(PACKAGE) && name.indexOf('/') > 0;
  }

  /** Adds a call of a method that {@link #isFunction} is true for. */
  void add(StackTraceElement element) {
    Frame frame = frame(element);
    if (element.getMethodName().equals(MethodNames.ADAPTER)) {
      part = frame;
      return;
    }
    frames.add(part == null ? frame : withPlaceOf(part, frame));
    part = null;
  }

  private static Frame withPlaceOf(Frame part, Frame whole) {
    boolean isPart = part.line() > 0 && part.function().equals(whole.function());
    return isPart ? new Frame(whole.function(), part.file(), part.line(), whole.plain()) : whole;
  }

  /** A method that is no Go function's. */
  void addOther() {
    part = null;
  }

  private static Frame frame(StackTraceElement element) {
    String name = element.getClassName().substring(PACKAGE.length() + 1);
    String file = element.getFileName();
    return LineTable.frame(
        FunctionNames.ofClass(name),
        file == null ? "???" : file,
        element.getLineNumber(),
        MethodNames.takesNothing(element.getMethodName()));
  }

  /** The functions of Go's run-time system that panic. */
  void addPanic(GoPanic panic) {
    frames.add(Frame.ofRuntime("gopanic", "panic.go", 770));
    if (panic.getCause() instanceof NullPointerException) {
      frames.add(Frame.ofRuntime("panicmem", "panic.go", 261));
      frames.add(Frame.ofRuntime("sigpanic", "signal_unix.go", 881));
    } else if (panic.getCause() instanceof ArithmeticException) {
      frames.add(Frame.ofRuntime("panicdivide", "panic.go", 242));
    } else if (isIndex(panic.value())) {
      frames.add(Frame.ofRuntime("goPanicIndex", "panic.go", 114));
    }
  }

  private static boolean isIndex(@Nullable Object value) {
    return (value instanceof Fault || value instanceof RuntimeError)
        && value.toString().startsWith("runtime error: index out of range");
  }

  /** With what called the outermost function. */
  List<Frame> toBottom(G g) {
    if (g.id == 1 && !frames.isEmpty()) {
      String outermost = frames.getLast().function();
      if (INIT.matcher(outermost).matches()) {
        frames.add(Frame.ofRuntime("doInit1", "proc.go", 7176));
        frames.add(Frame.ofRuntime("doInit", "proc.go", 7143));
        frames.add(Frame.ofRuntime("main", "proc.go", 253));
      } else if (outermost.equals(MAIN)) {
        frames.add(Frame.ofRuntime("main", "proc.go", 271));
      }
    }
    frames.add(Frame.ofRuntime("goexit", "asm_amd64.s", 1695));
    return frames;
  }
}
