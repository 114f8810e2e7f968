package dev.baton.go.runtime.panic;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Interfaces;
import dev.baton.go.runtime.method.ErrorMethod;
import dev.baton.go.runtime.method.StringMethod;
import dev.baton.go.runtime.text.PrintFormat;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.Kind;
import dev.baton.go.runtime.type.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of a crash report. */
public final class PanicText {
  private PanicText() {}

  /** The report of a panic that nobody recovered, with those it interrupted, oldest first. */
  public static String report(G g, GoPanic panic) {
    StringBuilder text = new StringBuilder();
    append(text, g, panic);
    return text.toString();
  }

  private static void append(StringBuilder text, G g, GoPanic panic) {
    GoPanic link = panic.link();
    if (link != null) {
      append(text, g, link);
      if (!link.isExit()) {
        text.append('\t');
      }
    }
    if (!panic.isExit()) {
      text.append("panic: ")
          .append(value(g, panic))
          .append(panic.isRecovered() ? " [recovered]" : "")
          .append('\n');
    }
  }

  private static String value(G g, GoPanic panic) {
    try {
      return switch (panic.value()) {
        case ErrorMethod error -> signal(error.Error(g).toString(), panic);
        case StringMethod stringer -> stringer.String(g).toString();
        case null, default -> of(panic.value());
      };
    } catch (GoPanic inner) {
      return of(panic.value());
    }
  }

  private static String signal(String text, GoPanic panic) {
    boolean nil = panic.getCause() instanceof NullPointerException;
    return nil
        ? text + "\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]"
        : indented(text);
  }

  private static String indented(String text) {
    return text.replace("\n", "\n\t");
  }

  /** A value as a crash report shows it when it has no text of its own. */
  static String of(@Nullable Object value) {
    if (value instanceof RuntimeError error) {
      return error.text();
    }
    Type type = Interfaces.typeOf(value);
    if (type == null) {
      return "nil";
    }
    Object plain = Interfaces.plain(value);
    boolean predeclared = type instanceof BasicType;
    return switch (type.kind()) {
      case STRING -> predeclared ? string(plain) : type + "(\"" + string(plain) + "\")";
      case BOOL,
          INT,
          INT8,
          INT16,
          INT32,
          INT64,
          UINT,
          UINT8,
          UINT16,
          UINT32,
          UINT64,
          UINTPTR,
          FLOAT32,
          FLOAT64,
          COMPLEX64,
          COMPLEX128 ->
          predeclared ? number(type.kind(), plain) : type + "(" + number(type.kind(), plain) + ")";
      default -> "(" + type + ") " + PrintFormat.address(plain);
    };
  }

  private static String string(@Nullable Object plain) {
    return indented(Objects.requireNonNull(plain).toString()); // Go's strings are never nil.
  }

  private static String number(Kind kind, @Nullable Object plain) {
    return PrintFormat.number(kind, Objects.requireNonNull(plain));
  }
}
