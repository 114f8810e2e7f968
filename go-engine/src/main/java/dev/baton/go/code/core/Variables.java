package dev.baton.go.code.core;

import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.code.jvm.Storage;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.classfile.TypeKind;

/** Declarations of local variables. */
public final class Variables {
  private Variables() {}

  /** Whether a variable has to be an object of its own. */
  public static boolean isBoxed(Gen gen, Var v, Type type) {
    // A return assigns to results as well.
    boolean changes = v.reassigned() || v.kind() == Var.Kind.RESULT;
    boolean captured = v.captured() || gen.unit.split();
    return !Reps.isAggregate(type) && (v.addressTaken() || (captured && changes));
  }

  /** Whether others than the method itself may hold the object that is the variable. */
  public static boolean isShared(Gen gen, Var v) {
    return v.captured() || v.addressTaken() || gen.unit.split();
  }

  /** Declares a variable with the pushed value, to which nothing else refers. */
  public static void declare(Gen gen, Var v) {
    Type type = gen.unit.type(v);
    Kind kind = Reps.kind(type);
    int slot = gen.store(kind.local());
    if (isBoxed(gen, v, type)) {
      gen.allocated(kind.local().slotSize() * 8L);
      gen.make(kind.variableClass(), () -> gen.b.loadLocal(kind.local(), slot), kind.desc());
      gen.variables.put(v, new Storage.Boxed(gen.store(TypeKind.REFERENCE), type));
    } else {
      if (v.addressTaken() && Reps.isAggregate(type)) {
        gen.allocated(Reps.size(type));
      }
      gen.variables.put(v, new Storage.Local(slot, type));
    }
  }

  public static void declareZero(Gen gen, Var v) {
    gen.zero(gen.unit.type(v));
    declare(gen, v);
  }

  /** Gives a loop's variable a new object with the same value, if closures may hold the old one. */
  public static void renew(Gen gen, Var v) {
    switch (gen.variables.get(v)) {
      case Storage.Boxed s -> {
        Kind kind = Reps.kind(s.type());
        gen.allocated(kind.local().slotSize() * 8L);
        gen.make(
            kind.variableClass(),
            () -> gen.b.aload(s.slot()).getfield(kind.variableClass(), "value", kind.desc()),
            kind.desc());
        gen.b.astore(s.slot());
      }
      case Storage.Local s when Reps.isAggregate(s.type()) && isShared(gen, v) -> {
        gen.b.aload(s.slot());
        gen.copy(s.type());
        gen.b.astore(s.slot());
      }
      case null, default -> {}
    }
  }
}
