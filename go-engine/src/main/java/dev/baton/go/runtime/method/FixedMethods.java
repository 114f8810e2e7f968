package dev.baton.go.runtime.method;

import org.jspecify.annotations.Nullable;

/** The methods that the run-time system calls itself, so that their Java interfaces are fixed. */
public final class FixedMethods {
  private FixedMethods() {}

  /**
   * The Java interface of a method, null if the program makes one.
   *
   * @param method its name and signature, with full import paths, no parameter names and no aliases
   */
  public static @Nullable Class<?> find(String method) {
    return switch (method) {
      case "Error() string" -> ErrorMethod.class;
      case "RuntimeError()" -> RuntimeErrorMethod.class;
      case "String() string" -> StringMethod.class;
      case "GoString() string" -> GoStringMethod.class;
      case "Format(fmt.State, int32)" -> FormatMethod.class;
      case "Write([]uint8) (int, error)" -> WriteMethod.class;
      case "WriteString(string) (int, error)" -> WriteStringMethod.class;
      case "Width() (int, bool)" -> WidthMethod.class;
      case "Precision() (int, bool)" -> PrecisionMethod.class;
      case "Flag(int) bool" -> FlagMethod.class;
      case "Unwrap() error" -> UnwrapMethod.class;
      default -> null;
    };
  }
}
