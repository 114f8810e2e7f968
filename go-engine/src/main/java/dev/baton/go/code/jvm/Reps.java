package dev.baton.go.code.jvm;

import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import java.lang.constant.ClassDesc;

/** How values of a type are represented, where the kind alone does not tell. */
public final class Reps {
  private Reps() {}

  public static Kind kind(Type type) {
    return type.underlying() instanceof Basic b ? kind(b.kind()) : Kind.REF;
  }

  private static Kind kind(Basic.Kind kind) {
    return switch (kind) {
      case BOOL, UNTYPED_BOOL -> Kind.BOOL;
      case INT8 -> Kind.INT8;
      case INT16 -> Kind.INT16;
      case INT32, UNTYPED_RUNE -> Kind.INT32;
      case INT, INT64, UNTYPED_INT -> Kind.INT64;
      case UINT8 -> Kind.UINT8;
      case UINT16 -> Kind.UINT16;
      case UINT32 -> Kind.UINT32;
      case UINT, UINT64, UINTPTR -> Kind.UINT64;
      case FLOAT32 -> Kind.FLOAT32;
      case FLOAT64, UNTYPED_FLOAT -> Kind.FLOAT64;
      case COMPLEX64,
          COMPLEX128,
          STRING,
          UNSAFE_POINTER,
          UNTYPED_COMPLEX,
          UNTYPED_STRING,
          UNTYPED_NIL,
          INVALID ->
          Kind.REF;
    };
  }

  public static boolean isString(Type t) {
    return t.underlying() instanceof Basic b && b.kind().isString();
  }

  public static boolean isComplex(Type t) {
    return t.underlying() instanceof Basic b && b.kind().isComplex();
  }

  public static boolean isComplex64(Type t) {
    return t.underlying() instanceof Basic b && b.kind() == Basic.Kind.COMPLEX64;
  }

  public static boolean isInterface(Type t) {
    return t.underlying() instanceof Interface;
  }

  public static boolean isStruct(Type t) {
    return t.underlying() instanceof Struct;
  }

  public static boolean isArray(Type t) {
    return t.underlying() instanceof ArrayType;
  }

  /** Whether values live in place: variables of the type are objects that are copied. */
  public static boolean isAggregate(Type t) {
    return isStruct(t) || isArray(t);
  }

  public static boolean isSlice(Type t) {
    return t.underlying() instanceof Slice;
  }

  public static boolean isMap(Type t) {
    return t.underlying() instanceof MapType;
  }

  public static boolean isChan(Type t) {
    return t.underlying() instanceof Chan;
  }

  public static boolean isFunc(Type t) {
    return t.underlying() instanceof Signature;
  }

  public static boolean isPointer(Type t) {
    return t.underlying() instanceof Pointer;
  }

  /** Whether the pointer is a slice of all elements that it points to. */
  public static boolean isPointerToArray(Type t) {
    return t.underlying() instanceof Pointer p && isArray(p.elem());
  }

  /** Whether the pointer is the object it points to. */
  public static boolean isPointerToStruct(Type t) {
    return t.underlying() instanceof Pointer p && isStruct(p.elem());
  }

  public static boolean isUnsafePointer(Type t) {
    return t.underlying() instanceof Basic b && b.kind() == Basic.Kind.UNSAFE_POINTER;
  }

  /** Whether the zero value is the JVM's null. */
  public static boolean zeroIsNull(Type t) {
    return kind(t) == Kind.REF && !isString(t) && !isComplex(t) && !isSlice(t) && !isAggregate(t);
  }

  /** The element type of a slice, array or pointer to array. */
  public static Type elem(Type t) {
    return switch (t.underlying()) {
      case Slice s -> s.elem();
      case ArrayType a -> a.elem();
      case Pointer p -> p.elem().underlying() instanceof ArrayType a ? a.elem() : p.elem();
      case MapType m -> m.elem();
      case Chan c -> c.elem();
      case Basic b -> Basic.BYTE;
      default -> throw new IllegalArgumentException("no elements: " + t);
    };
  }

  /** The class that implements a map type. */
  public static ClassDesc mapClass(MapType map) {
    Kind key = kind(map.key());
    return key.isInteger() || key == Kind.BOOL
        ? Jvm.LONG_MAP
        : isString(map.key()) ? Jvm.STRING_MAP : Jvm.OBJECT_MAP;
  }

  /** The size as unsafe.Sizeof gives it. */
  public static long size(Type t) {
    return switch (t.underlying()) {
      case Basic b ->
          switch (b.kind()) {
            case BOOL, UNTYPED_BOOL -> 1;
            case STRING, UNTYPED_STRING, COMPLEX128, UNTYPED_COMPLEX -> 16;
            case COMPLEX64 -> 8;
            default -> b.kind().bits() == 0 ? 8 : b.kind().bits() / 8;
          };
      case Slice s -> 24;
      case Interface i -> 16;
      case ArrayType a -> a.length() * size(a.elem());
      case Struct s -> structSize(s, s.size());
      default -> 8;
    };
  }

  public static long align(Type t) {
    return switch (t.underlying()) {
      case ArrayType a -> align(a.elem());
      case Struct s -> {
        long most = 1;
        for (var f : s.fields()) {
          most = Math.max(most, align(f.type()));
        }
        yield most;
      }
      default -> Math.min(8, Math.max(1, size(t)));
    };
  }

  /**
   * The size of the first fields with padding: the offset of the next, or of all the whole size.
   */
  public static long structSize(Struct s, int fields) {
    long size = 0;
    for (int i = 0; i < fields; i++) {
      size = round(size, align(s.field(i).type())) + size(s.field(i).type());
    }
    if (fields < s.size()) {
      return round(size, align(s.field(fields).type()));
    }
    boolean zeroTail = fields > 0 && size > 0 && size(s.field(fields - 1).type()) == 0;
    return round(zeroTail ? size + 1 : size, align(s));
  }

  private static long round(long size, long align) {
    return (size + align - 1) / align * align;
  }

  /** Whether values hold no references that a garbage collector would follow in Go. */
  public static boolean holdsNoPointers(Type t) {
    return switch (t.underlying()) {
      case Basic b -> !b.kind().isString() && b.kind() != Basic.Kind.UNSAFE_POINTER;
      case ArrayType a -> a.length() == 0 || holdsNoPointers(a.elem());
      case Struct s -> s.fields().stream().allMatch(f -> holdsNoPointers(f.type()));
      default -> false;
    };
  }

  /** The element size that {@code RefSlice.append} wants: negative if there are no pointers. */
  public static int appendSize(Type elem) {
    int size = (int) Math.min(size(elem), 1 << 20);
    return holdsNoPointers(elem) ? -size : size;
  }
}
