package dev.baton.go.types;

import org.jspecify.annotations.Nullable;

/** A predeclared function, or one of package unsafe. */
public final class Builtin extends Obj {

  /** The built-in functions. */
  public enum Id {
    APPEND("append", 1, true, false),
    CAP("cap", 1, false, false),
    CLEAR("clear", 1, false, true),
    CLOSE("close", 1, false, true),
    COMPLEX("complex", 2, false, false),
    COPY("copy", 2, false, true),
    DELETE("delete", 2, false, true),
    IMAG("imag", 1, false, false),
    LEN("len", 1, false, false),
    MAKE("make", 1, true, false),
    MAX("max", 1, true, false),
    MIN("min", 1, true, false),
    NEW("new", 1, false, false),
    PANIC("panic", 1, false, true),
    PRINT("print", 0, true, true),
    PRINTLN("println", 0, true, true),
    REAL("real", 1, false, false),
    RECOVER("recover", 0, false, true),
    UNSAFE_ADD("Add", 2, false, false),
    UNSAFE_ALIGNOF("Alignof", 1, false, false),
    UNSAFE_OFFSETOF("Offsetof", 1, false, false),
    UNSAFE_SIZEOF("Sizeof", 1, false, false),
    UNSAFE_SLICE("Slice", 2, false, false),
    UNSAFE_SLICE_DATA("SliceData", 1, false, false),
    UNSAFE_STRING("String", 2, false, false),
    UNSAFE_STRING_DATA("StringData", 1, false, false);

    private final String goName;
    private final int minArgs;
    private final boolean variadic;
    private final boolean statement;

    Id(String goName, int minArgs, boolean variadic, boolean statement) {
      this.goName = goName;
      this.minArgs = minArgs;
      this.variadic = variadic;
      this.statement = statement;
    }

    public String goName() {
      return goName;
    }

    public int minArgs() {
      return minArgs;
    }

    public boolean variadic() {
      return variadic;
    }

    /** Whether a call may stand as a statement. */
    public boolean statement() {
      return statement;
    }

    public boolean ofUnsafe() {
      return compareTo(UNSAFE_ADD) >= 0;
    }
  }

  private final Id id;

  public Builtin(Id id, @Nullable Package pkg) {
    super(id.goName(), pkg, null, -1, Basic.INVALID);
    this.id = id;
  }

  public Id builtin() {
    return id;
  }
}
