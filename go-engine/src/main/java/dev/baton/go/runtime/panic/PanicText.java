package dev.baton.go.runtime.panic;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.GoPanic;
import dev.baton.go.runtime.method.ErrorMethod;
import dev.baton.go.runtime.method.StringMethod;

/** The words of a crash report. */
public final class PanicText {
  private static final String SIGNAL =
      "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]\n";

  private PanicText() {}

  /** The report of a panic that nobody recovered, with those it interrupted, oldest first. */
  public static String report(G g, GoPanic panic) {
    StringBuilder text = new StringBuilder();
    append(text, g, panic);
    for (GoPanic p = panic; p != null; p = p.link()) {
      if (p.getCause() instanceof NullPointerException) {
        return text.append(SIGNAL).toString();
      }
    }
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
    Object value = RuntimeError.valueOf(panic);
    try {
      return switch (value) {
        case ErrorMethod error -> indented(error.Error(g).toString());
        case StringMethod stringer -> stringer.String(g).toString();
        case null, default -> panic.getMessage();
      };
    } catch (GoPanic inner) {
      return panic.getMessage();
    }
  }

  private static String indented(String text) {
    return text.replace("\n", "\n\t");
  }
}
