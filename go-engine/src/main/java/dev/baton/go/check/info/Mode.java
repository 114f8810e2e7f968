package dev.baton.go.check.info;

/** What an expression stands for. */
public enum Mode {
  /** An error was reported. */
  INVALID,
  /** A call without result. */
  NO_VALUE,
  /** A built-in function; it can only be called. */
  BUILTIN,
  /** A type. */
  TYPE,
  /** A constant, whose value is known. */
  CONSTANT,
  /** A variable that can be assigned to and whose address can be taken. */
  VARIABLE,
  /** An element of a map: it can be assigned to, and tell whether it is there. */
  MAP_INDEX,
  /** A computed value. */
  VALUE,
  /** The value nil; its type is the one it is used as. */
  NIL,
  /** A value that can tell whether it is there: a type assertion or a receive. */
  COMMA_OK
}
