package dev.baton.go.types;

/**
 * A predeclared type, an untyped kind of constant, or the invalid type that stands where an error
 * was reported.
 */
public final class Basic implements Type {

  /**
   * What basic types there are; untyped kinds stand in the order in which mixed operands are
   * converted.
   */
  public enum Kind {
    INVALID,
    BOOL,
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
    COMPLEX128,
    STRING,
    UNSAFE_POINTER,
    UNTYPED_BOOL,
    UNTYPED_INT,
    UNTYPED_RUNE,
    UNTYPED_FLOAT,
    UNTYPED_COMPLEX,
    UNTYPED_STRING,
    UNTYPED_NIL;

    /** Whether this is a kind of untyped value. */
    public boolean isUntyped() {
      return compareTo(UNTYPED_BOOL) >= 0;
    }

    public boolean isBoolean() {
      return this == BOOL || this == UNTYPED_BOOL;
    }

    public boolean isInteger() {
      return (compareTo(INT) >= 0 && compareTo(UINTPTR) <= 0)
          || this == UNTYPED_INT
          || this == UNTYPED_RUNE;
    }

    public boolean isUnsigned() {
      return compareTo(UINT) >= 0 && compareTo(UINTPTR) <= 0;
    }

    public boolean isFloat() {
      return this == FLOAT32 || this == FLOAT64 || this == UNTYPED_FLOAT;
    }

    public boolean isComplex() {
      return this == COMPLEX64 || this == COMPLEX128 || this == UNTYPED_COMPLEX;
    }

    public boolean isNumeric() {
      return isInteger() || isFloat() || isComplex();
    }

    public boolean isString() {
      return this == STRING || this == UNTYPED_STRING;
    }

    /** Whether values have an order: {@code <} and its kin apply. */
    public boolean isOrdered() {
      return isInteger() || isFloat() || isString();
    }

    /** Whether constants of this kind exist. */
    public boolean isConstant() {
      return isBoolean() || isNumeric() || isString();
    }

    /** The width in bits of a number (int and uint have 64), or 0. */
    public int bits() {
      return switch (this) {
        case INT8, UINT8 -> 8;
        case INT16, UINT16 -> 16;
        case INT32, UINT32, FLOAT32 -> 32;
        case INT, UINT, INT64, UINT64, UINTPTR, FLOAT64, COMPLEX64 -> 64;
        case COMPLEX128 -> 128;
        case INVALID,
            BOOL,
            STRING,
            UNSAFE_POINTER,
            UNTYPED_BOOL,
            UNTYPED_INT,
            UNTYPED_RUNE,
            UNTYPED_FLOAT,
            UNTYPED_COMPLEX,
            UNTYPED_STRING,
            UNTYPED_NIL ->
            0;
      };
    }
  }

  public static final Basic INVALID = new Basic(Kind.INVALID, "invalid type");
  public static final Basic BOOL = new Basic(Kind.BOOL, "bool");
  public static final Basic INT = new Basic(Kind.INT, "int");
  public static final Basic INT8 = new Basic(Kind.INT8, "int8");
  public static final Basic INT16 = new Basic(Kind.INT16, "int16");
  public static final Basic INT32 = new Basic(Kind.INT32, "int32");
  public static final Basic INT64 = new Basic(Kind.INT64, "int64");
  public static final Basic UINT = new Basic(Kind.UINT, "uint");
  public static final Basic UINT8 = new Basic(Kind.UINT8, "uint8");
  public static final Basic UINT16 = new Basic(Kind.UINT16, "uint16");
  public static final Basic UINT32 = new Basic(Kind.UINT32, "uint32");
  public static final Basic UINT64 = new Basic(Kind.UINT64, "uint64");
  public static final Basic UINTPTR = new Basic(Kind.UINTPTR, "uintptr");
  public static final Basic FLOAT32 = new Basic(Kind.FLOAT32, "float32");
  public static final Basic FLOAT64 = new Basic(Kind.FLOAT64, "float64");
  public static final Basic COMPLEX64 = new Basic(Kind.COMPLEX64, "complex64");
  public static final Basic COMPLEX128 = new Basic(Kind.COMPLEX128, "complex128");
  public static final Basic STRING = new Basic(Kind.STRING, "string");
  public static final Basic UNSAFE_POINTER = new Basic(Kind.UNSAFE_POINTER, "unsafe.Pointer");
  public static final Basic UNTYPED_BOOL = new Basic(Kind.UNTYPED_BOOL, "untyped bool");
  public static final Basic UNTYPED_INT = new Basic(Kind.UNTYPED_INT, "untyped int");
  public static final Basic UNTYPED_RUNE = new Basic(Kind.UNTYPED_RUNE, "untyped rune");
  public static final Basic UNTYPED_FLOAT = new Basic(Kind.UNTYPED_FLOAT, "untyped float");
  public static final Basic UNTYPED_COMPLEX = new Basic(Kind.UNTYPED_COMPLEX, "untyped complex");
  public static final Basic UNTYPED_STRING = new Basic(Kind.UNTYPED_STRING, "untyped string");
  public static final Basic UNTYPED_NIL = new Basic(Kind.UNTYPED_NIL, "untyped nil");

  /** {@code byte}: identical to uint8, but messages use the name the program used. */
  public static final Basic BYTE = new Basic(Kind.UINT8, "byte");

  /** {@code rune}: identical to int32. */
  public static final Basic RUNE = new Basic(Kind.INT32, "rune");

  private final Kind kind;
  private final String name;

  private Basic(Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  public Kind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
