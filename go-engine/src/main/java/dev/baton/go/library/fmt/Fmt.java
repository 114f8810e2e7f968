package dev.baton.go.library.fmt;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.LongSlice;
import dev.baton.go.runtime.slice.RefSlice;
import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.tuple.pair.TupleLL;
import dev.baton.go.runtime.value.GoString;
import java.util.List;

/** The functions of package fmt that are written in Java. */
public final class Fmt extends Scanning {
  private Fmt() {}

  /** Formats operands by a format. */
  public static GoString Sprintf(G g, GoString format, RefSlice operands) {
    TextBuffer out = new TextBuffer();
    new Directives(new Printer(g, out), format, operands).print();
    return finished(g, out);
  }

  /** Formats operands with spaces between those of which neither is a string. */
  public static GoString Sprint(G g, RefSlice operands) {
    TextBuffer out = new TextBuffer();
    print(g, out, operands);
    return finished(g, out);
  }

  /** Formats operands with spaces between and a newline after. */
  public static GoString Sprintln(G g, RefSlice operands) {
    TextBuffer out = new TextBuffer();
    printLine(g, out, operands);
    return finished(g, out);
  }

  /** {@link #Sprintf} as fresh bytes. */
  public static ByteSlice sprintf(G g, GoString format, RefSlice operands) {
    TextBuffer out = new TextBuffer();
    new Directives(new Printer(g, out), format, operands).print();
    return bytes(g, out);
  }

  /** {@link #Sprint} as fresh bytes. */
  public static ByteSlice sprint(G g, RefSlice operands) {
    TextBuffer out = new TextBuffer();
    print(g, out, operands);
    return bytes(g, out);
  }

  /** {@link #Sprintln} as fresh bytes. */
  public static ByteSlice sprintln(G g, RefSlice operands) {
    TextBuffer out = new TextBuffer();
    printLine(g, out, operands);
    return bytes(g, out);
  }

  /** Formats an error's text and tells which operands it wraps, by number. */
  public static TupleLL errorText(G g, GoString format, RefSlice operands) {
    TextBuffer out = new TextBuffer();
    Printer printer = new Printer(g, out);
    printer.wrapErrors = true;
    Directives directives = new Directives(printer, format, operands);
    directives.print();
    return new TupleLL(finished(g, out), LongSlice.of(sorted(directives.wrapped())));
  }

  private static long[] sorted(List<Integer> numbers) {
    return numbers.stream().mapToLong(Integer::longValue).distinct().sorted().toArray();
  }

  /** Writes to the process's output, as os.Stdout does. */
  public static void standardOutput(G g, ByteSlice bytes) {
    Process.of(g).writeOutput(bytes.array, bytes.offset, bytes.length);
  }

  private static void print(G g, TextBuffer out, RefSlice operands) {
    Printer printer = new Printer(g, out);
    boolean afterString = false;
    for (int i = 0; i < operands.length; i++) {
      Object operand = operands.get(i);
      boolean isString = Directives.isString(operand);
      if (i > 0 && !isString && !afterString) {
        out.add(' ');
      }
      printer.argument(operand, 'v');
      afterString = isString;
    }
  }

  private static void printLine(G g, TextBuffer out, RefSlice operands) {
    Printer printer = new Printer(g, out);
    for (int i = 0; i < operands.length; i++) {
      if (i > 0) {
        out.add(' ');
      }
      printer.argument(operands.get(i), 'v');
    }
    out.add('\n');
  }

  private static GoString finished(G g, TextBuffer out) {
    g.allocated(out.length());
    return out.toGoString();
  }

  private static ByteSlice bytes(G g, TextBuffer out) {
    g.allocated(out.length());
    return ByteSlice.sliceArray(out.array(), 0, out.length());
  }
}
