package dev.baton.go.link.shape;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_short;

import dev.baton.go.types.ArrayType;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Chan;
import dev.baton.go.types.Interface;
import dev.baton.go.types.MapType;
import dev.baton.go.types.Named;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Signature;
import dev.baton.go.types.Slice;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Tuple;
import dev.baton.go.types.Type;
import dev.baton.go.types.TypeParam;
import dev.baton.go.types.Union;
import java.lang.constant.ClassDesc;
import java.util.function.Function;

/** The Java type of a value of each Go type. */
public final class ValueClasses {
  private final Function<Type, ClassDesc> structs;
  private final Function<Signature, ClassDesc> funcs;

  /** Structs and func types have classes of their own, which others name. */
  public ValueClasses(Function<Type, ClassDesc> structs, Function<Signature, ClassDesc> funcs) {
    this.structs = structs;
    this.funcs = funcs;
  }

  public ClassDesc of(Type type) {
    return switch (type.underlying()) {
      case Basic t -> basic(t.kind());
      case Pointer t -> pointer(t.elem());
      case Slice t -> slice(t.elem());
      case ArrayType t -> array(t.elem());
      case MapType t -> map(t.key());
      case Chan t -> Descs.CHAN;
      case Struct t -> structs.apply(type);
      case Signature t -> funcs.apply(t);
      case Interface t -> CD_Object;
      case Named t -> throw noValue(t);
      case Tuple t -> throw noValue(t);
      case TypeParam t -> throw noValue(t);
      case Union t -> throw noValue(t);
    };
  }

  /** What is left of the type; a func type may refer to itself, so its class is not asked for. */
  public static Erasure erasure(Type type) {
    return type.underlying() instanceof Basic b ? Erasure.of(basic(b.kind())) : Erasure.L;
  }

  private static IllegalArgumentException noValue(Type type) {
    return new IllegalArgumentException("no type of values: " + type);
  }

  private static ClassDesc basic(Basic.Kind kind) {
    return switch (kind) {
      case BOOL, UNTYPED_BOOL -> CD_boolean;
      case INT8, INT16, INT32, UINT8, UINT16, UINT32, UNTYPED_RUNE -> CD_int;
      case INT, INT64, UINT, UINT64, UINTPTR, UNTYPED_INT -> CD_long;
      case FLOAT32 -> CD_float;
      case FLOAT64, UNTYPED_FLOAT -> CD_double;
      case COMPLEX64, COMPLEX128, UNTYPED_COMPLEX -> Descs.COMPLEX;
      case STRING, UNTYPED_STRING -> Descs.STRING;
      case UNSAFE_POINTER, UNTYPED_NIL -> CD_Object;
      case INVALID -> throw new IllegalArgumentException("invalid type");
    };
  }

  private ClassDesc pointer(Type elem) {
    return switch (elem.underlying()) {
      case Struct t -> structs.apply(elem);
      case ArrayType t -> slice(t.elem());
      // Not the class of the element's values: a pointer type may refer to itself.
      case Basic t -> Names.runtime("pointer." + kindName(basic(t.kind())) + "Pointer");
      default -> Names.runtime("pointer.RefPointer");
    };
  }

  /** How run-time classes that exist for each kind of value are named. */
  private static String kindName(ClassDesc value) {
    return switch (value.descriptorString().charAt(0)) {
      case 'Z' -> "Bool";
      case 'I' -> "Int";
      case 'J' -> "Long";
      case 'F' -> "Float";
      case 'D' -> "Double";
      default -> "Ref";
    };
  }

  private ClassDesc slice(Type elem) {
    return Names.runtime("slice." + cellName(cell(elem)) + "Slice");
  }

  private static String cellName(ClassDesc cell) {
    return switch (cell.descriptorString().charAt(0)) {
      case 'B' -> "Byte";
      case 'S' -> "Short";
      case 'C' -> "Char";
      default -> kindName(cell);
    };
  }

  private ClassDesc array(Type elem) {
    return cell(elem).arrayType();
  }

  /** The Java type of the cells of an array of that element type. */
  public ClassDesc cell(Type elem) {
    return switch (elem.underlying()) {
      case Basic b -> smallCell(b.kind());
      case Struct s -> Descs.STRUCT;
      case ArrayType a -> array(a.elem());
      default -> CD_Object;
    };
  }

  private static ClassDesc smallCell(Basic.Kind kind) {
    return switch (kind) {
      case INT8, UINT8 -> CD_byte;
      case INT16 -> CD_short;
      case UINT16 -> CD_char;
      case STRING, COMPLEX64, COMPLEX128, UNSAFE_POINTER -> CD_Object;
      default -> basic(kind);
    };
  }

  private static ClassDesc map(Type key) {
    String name = "Object";
    if (key.underlying() instanceof Basic b) {
      name = b.kind().isInteger() || b.kind().isBoolean() ? "Long" : name;
      name = b.kind().isString() ? "String" : name;
    }
    return Names.runtime("map." + name + "Map");
  }

  /** The box that holds such values in interfaces, for types without methods. */
  public ClassDesc standardBox(Type type) {
    return Names.runtime("type." + kindName(of(type)) + "Boxed");
  }
}
