package dev.baton.go.types.rule;

import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Var;
import java.util.List;

/**
 * Sizes and alignments in bytes, as they are on a 64-bit machine; only package unsafe shows them.
 */
public final class Sizes {
  private static final int WORD = 8;

  /** Types nested deeper contain themselves, which is reported elsewhere. */
  private static final int MAX_DEPTH = 100;

  private Sizes() {}

  /** Whether the size depends on a type parameter. */
  public static boolean varies(Type type) {
    return varies(type, 0);
  }

  private static boolean varies(Type type, int depth) {
    if (depth > MAX_DEPTH) {
      return true;
    }
    return switch (type.underlying()) {
      case ArrayType a -> varies(a.elem(), depth + 1);
      case Struct s -> {
        for (Var f : s.fields()) {
          if (varies(f.type(), depth + 1)) {
            yield true;
          }
        }
        yield false;
      }
      case Interface i -> type instanceof TypeParam;
      default -> false;
    };
  }

  public static long align(Type type) {
    return switch (type.underlying()) {
      case ArrayType a -> align(a.elem());
      case Struct s -> {
        long max = 1;
        for (Var f : s.fields()) {
          max = Math.max(max, align(f.type()));
        }
        yield max;
      }
      case Basic b when b.kind().isComplex() -> Math.min(WORD, size(b) / 2);
      case Basic b when b.kind().isString() -> WORD;
      case Basic b -> Math.max(1, Math.min(WORD, size(b)));
      default -> WORD;
    };
  }

  /** The size, negative if it is too large for any machine. */
  public static long size(Type type) {
    try {
      return size(type, 0);
    } catch (ArithmeticException overflow) {
      return -1;
    }
  }

  private static long size(Type type, int depth) {
    if (depth > MAX_DEPTH) {
      throw new ArithmeticException("type contains itself");
    }
    return switch (type.underlying()) {
      case Basic b -> basic(b.kind());
      case ArrayType a -> Math.multiplyExact(Math.max(0, a.length()), size(a.elem(), depth + 1));
      case Slice s -> 3 * WORD;
      case Interface i -> 2 * WORD;
      case Struct s -> struct(s, depth + 1);
      default -> WORD;
    };
  }

  private static long basic(Basic.Kind kind) {
    return switch (kind) {
      case BOOL, UNTYPED_BOOL -> 1;
      case STRING, UNTYPED_STRING -> 2 * WORD;
      case UNSAFE_POINTER -> WORD;
      default -> kind.bits() == 0 ? WORD : kind.bits() / 8;
    };
  }

  private static long struct(Struct struct, int depth) {
    long end = 0;
    long last = 1;
    for (Var f : struct.fields()) {
      last = size(f.type(), depth);
      end = Math.addExact(align(end, align(f.type())), last);
    }
    if (last == 0 && end > 0) {
      end++; // The address of a last field without size has to be within the struct.
    }
    return align(end, align(struct));
  }

  /** Where the field at the end of a path of field numbers begins; negative if that is too far. */
  public static long offset(Type type, List<Integer> path) {
    long offset = 0;
    Type t = type;
    for (int index : path) {
      if (!(t.underlying() instanceof Struct s)) {
        return offset;
      }
      long own = offset(s, index);
      if (own < 0) {
        return own;
      }
      offset += own;
      t = s.field(index).type();
    }
    return offset;
  }

  private static long offset(Struct struct, int index) {
    long end = 0;
    for (int i = 0; i < index; i++) {
      Type t = struct.field(i).type();
      long size = size(t);
      if (size < 0) {
        return size;
      }
      end = align(end, align(t)) + size;
    }
    return align(end, align(struct.field(index).type()));
  }

  private static long align(long offset, long to) {
    return (offset + to - 1) / to * to;
  }
}
