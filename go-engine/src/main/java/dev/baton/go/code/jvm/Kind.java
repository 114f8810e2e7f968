package dev.baton.go.code.jvm;

import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** How a Go value is held by the JVM. Integers of up to 32 bits are ints, kept normalised. */
@SuppressWarnings("ImmutableEnumChecker") // A ClassDesc is immutable.
public enum Kind {
  BOOL(TypeKind.BOOLEAN, "Bool", "Bool", "bool", "Bool", 'Z', TypeKind.BOOLEAN),
  INT8(TypeKind.INT, "Byte", "Int", "byte", "Byte", 'B', TypeKind.BYTE),
  INT16(TypeKind.INT, "Short", "Int", "short", "Short", 'S', TypeKind.SHORT),
  INT32(TypeKind.INT, "Int", "Int", "int", "Int", 'I', TypeKind.INT),
  UINT8(TypeKind.INT, "Byte", "Int", "unsignedByte", "UnsignedByte", 'B', TypeKind.BYTE),
  UINT16(TypeKind.INT, "Char", "Int", "char", "Char", 'C', TypeKind.CHAR),
  UINT32(TypeKind.INT, "Int", "Int", "int", "Int", 'I', TypeKind.INT),
  INT64(TypeKind.LONG, "Long", "Long", "long", "Long", 'J', TypeKind.LONG),
  UINT64(TypeKind.LONG, "Long", "Long", "long", "Long", 'J', TypeKind.LONG),
  FLOAT32(TypeKind.FLOAT, "Float", "Float", "float", "Float", 'F', TypeKind.FLOAT),
  FLOAT64(TypeKind.DOUBLE, "Double", "Double", "double", "Double", 'D', TypeKind.DOUBLE),
  REF(TypeKind.REFERENCE, "Ref", "Ref", "ref", "Ref", 'L', TypeKind.REFERENCE);

  private final TypeKind local;
  private final ClassDesc slice;
  private final ClassDesc pointer;
  private final ClassDesc variable;
  private final ClassDesc element;
  private final String mapValue;
  private final char mapKind;
  private final TypeKind cell;

  Kind(
      TypeKind local,
      String slice,
      String pointer,
      String mapValue,
      String element,
      char mapKind,
      TypeKind cell) {
    this.local = local;
    this.slice = Jvm.runtime("slice." + slice + "Slice");
    this.pointer = Jvm.runtime("pointer." + pointer + "Pointer");
    this.variable = Jvm.runtime("pointer.variable." + pointer + "Variable");
    this.element = Jvm.runtime("pointer.element." + element + "Element");
    this.mapValue = mapValue;
    this.mapKind = mapKind;
    this.cell = cell;
  }

  /** The kind of JVM local, parameter and stack entry. */
  public TypeKind local() {
    return local;
  }

  /** The kind of array cell. */
  public TypeKind cell() {
    return cell;
  }

  /** The class of arrays of such cells; of references the most general. */
  public ClassDesc cells() {
    return this == REF ? ConstantDescs.CD_Object.arrayType() : cell.upperBound().arrayType();
  }

  public ClassDesc sliceClass() {
    return slice;
  }

  public ClassDesc pointerClass() {
    return pointer;
  }

  public ClassDesc variableClass() {
    return variable;
  }

  /** The class of pointers to array elements. */
  public ClassDesc elementClass() {
    return element;
  }

  /** The prefix of the methods of {@code MapValues} that read. */
  public String mapGetter() {
    return mapValue + "At";
  }

  public String mapSetter() {
    String plain = this == UINT8 ? "byte" : mapValue;
    return "set" + Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
  }

  public char mapKind() {
    return mapKind;
  }

  public boolean isInt() {
    return local == TypeKind.INT;
  }

  public boolean isLong() {
    return local == TypeKind.LONG;
  }

  public boolean isInteger() {
    return isInt() || isLong();
  }

  public boolean isFloat() {
    return this == FLOAT32 || this == FLOAT64;
  }

  public boolean isUnsigned() {
    return this == UINT8 || this == UINT16 || this == UINT32 || this == UINT64;
  }

  public int bits() {
    return switch (this) {
      case INT8, UINT8 -> 8;
      case INT16, UINT16 -> 16;
      case INT32, UINT32, FLOAT32 -> 32;
      case INT64, UINT64, FLOAT64 -> 64;
      case BOOL, REF -> 0;
    };
  }

  /** The erased type: what generic positions of calls and boxes have. */
  public ClassDesc erased() {
    return switch (this) {
      case BOOL, INT8, INT16, INT32, UINT8, UINT16, UINT32 -> ConstantDescs.CD_int;
      case INT64, UINT64 -> ConstantDescs.CD_long;
      case FLOAT32 -> ConstantDescs.CD_float;
      case FLOAT64 -> ConstantDescs.CD_double;
      case REF -> ConstantDescs.CD_Object;
    };
  }

  /** The type of parameters and fields; of references the most general. */
  public ClassDesc desc() {
    return this == BOOL ? ConstantDescs.CD_boolean : erased();
  }
}
