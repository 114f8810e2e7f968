package dev.baton.go.library.fmt;

import dev.baton.go.runtime.generated.Assertions;
import dev.baton.go.runtime.kind.Kind;
import dev.baton.go.runtime.map.GoMap;
import dev.baton.go.runtime.pointer.Pointer;
import dev.baton.go.runtime.slice.ByteSlice;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.text.TextBuffer;
import dev.baton.go.runtime.type.ArrayType;
import dev.baton.go.runtime.type.BasicType;
import dev.baton.go.runtime.type.Elements;
import dev.baton.go.runtime.type.Field;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.MapType;
import dev.baton.go.runtime.type.PointerType;
import dev.baton.go.runtime.type.SliceType;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.runtime.type.StructType;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.GoString;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints values that consist of others. */
final class Composites {
  private final Printer printer;

  Composites(Printer printer) {
    this.printer = printer;
  }

  private TextBuffer out() {
    return printer.out;
  }

  private void separate(int index) {
    if (index > 0) {
      out().ascii(printer.flags.sharpV ? ", " : " ");
    }
  }

  void map(@Nullable Object plain, Type type, char verb, int depth, boolean hidden) {
    boolean sharp = printer.flags.sharpV;
    if (sharp) {
      out().text(type.toString());
      if (plain == null) {
        out().ascii("(nil)");
        return;
      }
    }
    out().ascii(sharp ? "{" : "map[");
    if (plain instanceof GoMap map) {
      entries(map, (MapType) type.underlying(), verb, depth, hidden);
    }
    out().add(sharp ? '}' : ']');
  }

  private void entries(GoMap map, MapType type, char verb, int depth, boolean hidden) {
    int index = 0;
    for (MapEntries.Entry entry : MapEntries.sorted(map, type)) {
      separate(index++);
      printer.value(entry.key(), type.key(), verb, depth + 1, hidden);
      out().add(':');
      printer.value(entry.value(), type.elem(), verb, depth + 1, hidden);
    }
  }

  void struct(Object plain, Type type, char verb, int depth, boolean hidden) {
    if (printer.flags.sharpV) {
      out().text(type.toString());
    }
    out().add('{');
    List<Field> fields = ((StructType) type.underlying()).fields();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      separate(i);
      if (printer.flags.plusV || printer.flags.sharpV) {
        out().text(field.name()).add(':');
      }
      field(((Struct) plain).field(i), field, verb, depth, hidden);
    }
    out().add('}');
  }

  /** An interface in a field is shown as what it holds. */
  private void field(@Nullable Object plain, Field field, char verb, int depth, boolean hidden) {
    boolean secret = hidden || !field.exported();
    if (field.type().kind() == Kind.INTERFACE && plain != null) {
      Type dynamic = Objects.requireNonNull(Interfaces.typeOf(plain));
      printer.value(Interfaces.plain(plain), dynamic, verb, depth + 1, secret);
    } else {
      printer.value(plain, field.type(), verb, depth + 1, secret);
    }
  }

  void interfaceValue(@Nullable Object plain, Type type, char verb, int depth, boolean hidden) {
    if (plain != null) {
      Type dynamic = Objects.requireNonNull(Interfaces.typeOf(plain));
      printer.value(Interfaces.plain(plain), dynamic, verb, depth + 1, hidden);
    } else if (printer.flags.sharpV) {
      out().text(type.toString()).ascii("(nil)");
    } else {
      out().ascii("<nil>");
    }
  }

  void sequence(Object plain, Type type, char verb, int depth, boolean hidden) {
    Type elem = elem(type);
    if (elem.kind() == Kind.UINT8 && bytes(plain, verb)) {
      return;
    }
    boolean sharp = printer.flags.sharpV;
    if (sharp) {
      out().text(type.toString());
      if (plain instanceof Slice slice && slice.isNil()) {
        out().ascii("(nil)");
        return;
      }
    }
    out().add(sharp ? '{' : '[');
    elements(plain, elem, verb, depth, hidden);
    out().add(sharp ? '}' : ']');
  }

  private void elements(Object plain, Type elem, char verb, int depth, boolean hidden) {
    Object array = plain instanceof Slice slice ? slice.backingArray() : plain;
    int offset = plain instanceof Slice slice ? slice.offset : 0;
    int length = length(plain);
    for (int i = 0; i < length; i++) {
      separate(i);
      printer.value(Elements.get(array, offset + i, elem), elem, verb, depth + 1, hidden);
    }
  }

  private static int length(Object plain) {
    return plain instanceof Slice slice ? slice.length : java.lang.reflect.Array.getLength(plain);
  }

  private static Type elem(Type type) {
    return type.underlying() instanceof SliceType slice
        ? slice.elem()
        : ((ArrayType) type.underlying()).elem();
  }

  /** Bytes have formats of their own under some verbs. */
  private boolean bytes(Object plain, char verb) {
    ByteSlice slice = plain instanceof ByteSlice bytes ? bytes : ByteSlice.of((byte[]) plain);
    GoString text = GoString.wrap(slice.array, slice.offset, slice.length);
    switch (verb) {
      case 's' -> printer.layout.string(text);
      case 'x', 'X' -> printer.layout.hexadecimal(text, verb == 'X');
      case 'q' -> printer.layout.quoted(text);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether a type is {@code []byte} itself. */
  static boolean isBytes(Type type) {
    return type instanceof SliceType slice && slice.elem() == BasicType.UINT8;
  }

  /** A {@code []byte} that is an operand itself. */
  void byteList(ByteSlice slice) {
    boolean sharp = printer.flags.sharpV;
    if (sharp) {
      out().ascii("[]byte");
      if (slice.isNil()) {
        out().ascii("(nil)");
        return;
      }
    }
    out().add(sharp ? '{' : '[');
    for (int i = 0; i < slice.length; i++) {
      separate(i);
      if (sharp) {
        printer.numbers.hexadecimal(slice.getUnsigned(i), true);
      } else {
        printer.numbers.integer(slice.getUnsigned(i), 10, false, 'd');
      }
    }
    out().add(sharp ? '}' : ']');
  }

  private static @Nullable Object pointed(Object plain, Type elem) {
    return switch (plain) {
      case Pointer pointer -> pointer.load();
      case Slice slice when elem.kind() == Kind.ARRAY -> Assertions.array(slice);
      default -> plain;
    };
  }

  void pointer(@Nullable Object plain, Type type, char verb, int depth, boolean hidden) {
    Type elem = ((PointerType) type.underlying()).elem();
    if (depth == 0 && plain != null) {
      switch (elem.kind()) {
        case ARRAY, SLICE, STRUCT, MAP -> {
          out().add('&');
          Object pointed = pointed(plain, elem);
          printer.value(pointed, elem, verb, depth + 1, hidden);
          return;
        }
        default -> {
          // Only the address is shown.
        }
      }
    }
    printer.pointer(plain, type, verb);
  }
}
