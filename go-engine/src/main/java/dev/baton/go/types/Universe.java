package dev.baton.go.types;

import dev.baton.go.constant.BoolValue;
import dev.baton.go.constant.IntValue;
import java.util.List;

/** The names that every program can use. Shared by all programs and never changed. */
public final class Universe {
  public static final Scope SCOPE = new Scope(null);

  /** Package unsafe. */
  public static final Package UNSAFE = new Package("unsafe", "unsafe");

  /** The predeclared type {@code error}. */
  public static final Named ERROR;

  /** The predeclared constraint {@code comparable}. */
  public static final Named COMPARABLE;

  /** The constant {@code iota}, whose value depends on where it is used. */
  public static final Const IOTA;

  private static final Basic[] BASICS = {
    Basic.BOOL,
    Basic.INT,
    Basic.INT8,
    Basic.INT16,
    Basic.INT32,
    Basic.INT64,
    Basic.UINT,
    Basic.UINT8,
    Basic.UINT16,
    Basic.UINT32,
    Basic.UINT64,
    Basic.UINTPTR,
    Basic.FLOAT32,
    Basic.FLOAT64,
    Basic.COMPLEX64,
    Basic.COMPLEX128,
    Basic.STRING,
    Basic.BYTE,
    Basic.RUNE
  };

  static {
    for (Basic b : BASICS) {
      SCOPE.insert(new TypeName(b.name(), null, null, -1, b, b == Basic.BYTE || b == Basic.RUNE));
    }
    SCOPE.insert(new TypeName("any", null, null, -1, Interface.ANY, true));
    ERROR = declareError();
    COMPARABLE = declareComparable();
    SCOPE.insert(new Const("true", null, null, -1, Basic.UNTYPED_BOOL, BoolValue.TRUE));
    SCOPE.insert(new Const("false", null, null, -1, Basic.UNTYPED_BOOL, BoolValue.FALSE));
    IOTA = new Const("iota", null, null, -1, Basic.UNTYPED_INT, IntValue.ZERO);
    SCOPE.insert(IOTA);
    SCOPE.insert(new Nil());
    for (Builtin.Id id : Builtin.Id.values()) {
      if (!id.ofUnsafe()) {
        SCOPE.insert(new Builtin(id, null));
      }
    }
    declareUnsafe();
  }

  private Universe() {}

  private static Named declareError() {
    TypeName name = new TypeName("error", null, null, -1, null, false);
    SCOPE.insert(name);
    Named error = new Named(name, null);
    Var recv = new Var(Var.Kind.RECEIVER, "", null, null, -1, error);
    Tuple results = new Tuple(List.of(Var.unnamed(Basic.STRING)));
    Signature signature = new Signature(recv, List.of(), List.of(), Tuple.EMPTY, results, false);
    Func method = new Func("Error", null, null, -1, signature);
    error.setDefinition(new Interface(List.of(method), List.of(), false));
    error.markDeclared();
    return error;
  }

  private static Named declareComparable() {
    TypeName name = new TypeName("comparable", null, null, -1, null, false);
    SCOPE.insert(name);
    Interface iface = new Interface(List.of(), List.of(), false);
    iface.remember(new TypeSet(List.of(), null, true));
    Named comparable = new Named(name, iface);
    comparable.markDeclared();
    return comparable;
  }

  private static void declareUnsafe() {
    Scope unsafe = UNSAFE.scope();
    unsafe.insert(new TypeName("Pointer", UNSAFE, null, -1, Basic.UNSAFE_POINTER, false));
    for (Builtin.Id id : Builtin.Id.values()) {
      if (id.ofUnsafe()) {
        unsafe.insert(new Builtin(id, UNSAFE));
      }
    }
  }
}
