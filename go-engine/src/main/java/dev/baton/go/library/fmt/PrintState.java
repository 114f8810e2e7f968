package dev.baton.go.library.fmt;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.method.FlagMethod;
import dev.baton.go.runtime.method.PrecisionMethod;
import dev.baton.go.runtime.method.WidthMethod;
import dev.baton.go.runtime.method.WriteMethod;
import dev.baton.go.runtime.method.WriteStringMethod;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.tuple.pair.TupleJI;
import dev.baton.go.runtime.tuple.pair.TupleJL;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.NamedType;
import dev.baton.go.runtime.type.RefBoxed;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.GoString;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The {@code fmt.State} that a value's own {@code Format} method gets. */
final class PrintState extends RefBoxed
    implements WriteMethod, WriteStringMethod, WidthMethod, PrecisionMethod, FlagMethod {
  private static final Type TYPE = NamedType.predeclared("fmt", "pp", BasicType.INT).pointer();

  private final Printer printer;

  PrintState(Printer printer) {
    super(TYPE, printer);
    this.printer = printer;
  }

  @Override
  public TupleJL Write(G g, @Nullable Object bytes) {
    ByteSlice slice = (ByteSlice) Objects.requireNonNull(bytes);
    printer.out.add(slice.array, slice.offset, slice.length);
    return new TupleJL(slice.length, null);
  }

  @Override
  public TupleJL WriteString(G g, @Nullable Object text) {
    GoString string = (GoString) Objects.requireNonNull(text);
    printer.out.add(string);
    return new TupleJL(string.length(), null);
  }

  @Override
  public TupleJI Width(G g) {
    return new TupleJI(printer.flags.width, printer.flags.hasWidth ? 1 : 0);
  }

  @Override
  public TupleJI Precision(G g) {
    return new TupleJI(printer.flags.precision, printer.flags.hasPrecision ? 1 : 0);
  }

  @Override
  public int Flag(G g, long flag) {
    Flags flags = printer.flags;
    boolean set =
        switch ((int) flag) {
          case '-' -> flags.minus;
          case '+' -> flags.plus || flags.plusV;
          case '#' -> flags.sharp || flags.sharpV;
          case ' ' -> flags.space;
          case '0' -> flags.zero && !flags.minus;
          default -> false;
        };
    return set ? 1 : 0;
  }
}
