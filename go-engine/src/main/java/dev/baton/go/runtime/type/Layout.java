package dev.baton.go.runtime.type;

import java.util.List;

/** How much room types take in gc's layout for 64-bit machines. */
public final class Layout {
  private static final long WORD = 8;

  private Layout() {}

  public static long size(Type type) {
    return switch (type.kind()) {
      case BOOL, INT8, UINT8 -> 1;
      case INT16, UINT16 -> 2;
      case INT32, UINT32, FLOAT32 -> 4;
      case STRING, INTERFACE, COMPLEX128 -> 2 * WORD;
      case SLICE -> 3 * WORD;
      case ARRAY -> {
        ArrayType array = (ArrayType) type.underlying();
        yield array.length() * size(array.elem());
      }
      case STRUCT -> struct(fields(type));
      default -> WORD;
    };
  }

  public static long align(Type type) {
    return switch (type.kind()) {
      case ARRAY -> align(((ArrayType) type.underlying()).elem());
      case STRUCT -> fields(type).stream().mapToLong(f -> align(f.type())).max().orElse(1);
      case COMPLEX64 -> WORD / 2;
      default -> Math.clamp(size(type), 1, WORD);
    };
  }

  /** Where a struct's field begins. */
  public static long offset(Type type, int field) {
    List<Field> fields = fields(type);
    long end = 0;
    for (Field before : fields.subList(0, field)) {
      end = roundUp(end, align(before.type())) + size(before.type());
    }
    return roundUp(end, align(fields.get(field).type()));
  }

  /** The field of a struct that holds a byte; -1 if the byte is padding or outside. */
  public static int fieldAt(Type type, long offset) {
    List<Field> fields = fields(type);
    for (int i = 0; i < fields.size(); i++) {
      long into = offset - offset(type, i);
      if (into >= 0 && into < size(fields.get(i).type())) {
        return i;
      }
    }
    return -1;
  }

  private static long struct(List<Field> fields) {
    long end = 0;
    long last = 1;
    long align = 1;
    for (Field field : fields) {
      last = size(field.type());
      end = roundUp(end, align(field.type())) + last;
      align = Math.max(align, align(field.type()));
    }
    if (last == 0 && end > 0) {
      end++; // The address of a last field without size has to be within the struct.
    }
    return roundUp(end, align);
  }

  private static List<Field> fields(Type type) {
    return ((StructType) type.underlying()).fields();
  }

  private static long roundUp(long offset, long to) {
    return (offset + to - 1) / to * to;
  }
}
