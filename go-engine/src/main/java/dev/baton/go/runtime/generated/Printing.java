package dev.baton.go.runtime.generated;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.text.PrintFormat;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.value.Complex;
import dev.baton.go.runtime.value.GoString;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The builtin functions {@code print} and {@code println}, operand by operand, to standard error.
 */
public final class Printing {
  private Printing() {}

  public static void bool(G g, boolean value) {
    print(g, value ? "true" : "false");
  }

  public static void integer(G g, long value) {
    print(g, Long.toString(value));
  }

  public static void unsigned(G g, long value) {
    print(g, Long.toUnsignedString(value));
  }

  public static void floating(G g, double value) {
    print(g, PrintFormat.floating(value));
  }

  public static void complex(G g, Complex value) {
    print(g, PrintFormat.complex(value));
  }

  public static void string(G g, GoString value) {
    byte[] bytes = new byte[value.length()];
    value.copyTo(bytes, 0);
    Process.of(g).writeError(bytes, 0, bytes.length);
  }

  /** A pointer, map, channel or function. */
  public static void pointer(G g, @Nullable Object value) {
    print(g, PrintFormat.address(value));
  }

  public static void slice(G g, Slice value) {
    Object array = value.isNil() ? null : value.backingArray();
    print(g, "[" + value.length + "/" + value.capacity + "]" + PrintFormat.address(array));
  }

  public static void interfaceValue(G g, @Nullable Object value) {
    print(
        g,
        "("
            + PrintFormat.address(Interfaces.typeOf(value))
            + ","
            + PrintFormat.address(Interfaces.plain(value))
            + ")");
  }

  public static void space(G g) {
    print(g, " ");
  }

  public static void newline(G g) {
    print(g, "\n");
  }

  private static void print(G g, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Process.of(g).writeError(bytes, 0, bytes.length);
  }
}
