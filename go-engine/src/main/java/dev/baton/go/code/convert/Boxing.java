package dev.baton.go.code.convert;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.link.shape.StructShape;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;

/** What assignment does to a value: it becomes an interface value, or a struct of another class. */
public final class Boxing {
  private final Gen gen;

  public Boxing(Gen gen) {
    this.gen = gen;
  }

  /** Turns a pushed value into one of {@code to}; a copy if it becomes an interface value. */
  public void assignable(Type from, Type to, boolean owned) {
    if (Reps.isInterface(to)) {
      if (!Reps.isInterface(from)) {
        box(from, owned);
      }
    } else if (Reps.isStruct(to) && Reps.isStruct(from)) {
      struct(from, to);
    }
  }

  private void box(Type type, boolean owned) {
    if (Reps.isPointerToStruct(type)) {
      Label present = gen.label();
      gen.b.dup().ifnonnull(present).pop();
      gen.pushData(gen.shapes().typedNil(type), ConstantDescs.CD_Object);
      gen.bind(present);
      return;
    }
    if (Reps.isAggregate(type) && !owned) {
      gen.copy(type);
    }
    Kind kind = Reps.kind(type);
    int value = gen.store(kind.local());
    gen.make(
        gen.shapes().box(type),
        () -> {
          gen.pushType(type);
          gen.b.loadLocal(kind.local(), value);
        },
        Jvm.TYPE,
        kind.desc());
  }

  /** A struct whose type has the same fields but another name is another class. */
  private void struct(Type from, Type to) {
    StructShape source = gen.shapes().struct(from);
    StructShape target = gen.shapes().struct(to);
    if (source.desc().equals(target.desc())) {
      return;
    }
    int value = gen.store(TypeKind.REFERENCE);
    gen.make(target.desc(), () -> {});
    Struct fields = (Struct) to.underlying();
    Struct given = (Struct) from.underlying();
    for (int i = 0; i < fields.size(); i++) {
      Type old = given.field(i).type();
      Type type = fields.field(i).type();
      gen.b.dup().aload(value).getfield(source.desc(), source.fieldName(i), gen.desc(old));
      if (Reps.isAggregate(old)) {
        gen.copy(old);
        assignable(old, type, true);
      }
      gen.b.putfield(target.desc(), target.fieldName(i), gen.desc(type));
    }
  }

  /** Pops an interface value and pushes what the box of that type holds. */
  public void unbox(Type type) {
    if (Reps.isPointerToStruct(type)) {
      // A typed nil is in a box; the pointer itself is not.
      gen.invokeStatic(Jvm.ASSERTIONS, "structPointer", Jvm.STRUCT, ConstantDescs.CD_Object);
      gen.cast(type);
      return;
    }
    Kind kind = Reps.kind(type);
    String name =
        switch (kind) {
          case BOOL -> "Bool";
          case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> "Int";
          case INT64, UINT64 -> "Long";
          case FLOAT32 -> "Float";
          case FLOAT64 -> "Double";
          case REF -> "Ref";
        };
    var box = Jvm.runtime("type." + name + "Boxed");
    gen.b.checkcast(box).getfield(box, "value", kind.desc());
    gen.cast(type);
  }
}
