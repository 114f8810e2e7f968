package dev.baton.go.runtime.kind;

import java.util.Locale;

/** The kinds of Go types, in the order and with the names of package reflect. */
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
  ARRAY,
  CHAN,
  FUNC,
  INTERFACE,
  MAP,
  POINTER("ptr"),
  SLICE,
  STRING,
  STRUCT,
  UNSAFE_POINTER("unsafe.Pointer");

  private final String text;

  Kind() {
    this.text = name().toLowerCase(Locale.ROOT);
  }

  Kind(String text) {
    this.text = text;
  }

  /** The kind's name in Go. */
  public String text() {
    return text;
  }

  public boolean isSigned() {
    return this == INT || this == INT8 || this == INT16 || this == INT32 || this == INT64;
  }

  public boolean isUnsigned() {
    return compareTo(UINT) >= 0 && compareTo(UINTPTR) <= 0;
  }

  public boolean isInteger() {
    return compareTo(INT) >= 0 && compareTo(UINTPTR) <= 0;
  }

  /** Whether plain values are of class Integer. */
  public boolean isNarrowInteger() {
    return switch (this) {
      case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> true;
      default -> false;
    };
  }
}
