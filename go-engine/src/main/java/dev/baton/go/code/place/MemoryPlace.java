package dev.baton.go.code.place;

import dev.baton.go.code.core.Gen;
import dev.baton.go.code.core.Place;
import dev.baton.go.code.jvm.Jvm;
import dev.baton.go.code.jvm.Kind;
import dev.baton.go.code.jvm.Reps;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Type;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/**
 * A variable at an {@code unsafe.Pointer}, like {@code *(*T)(p)} or {@code (*[n]T)(p)[i]}: it can
 * be read and written even where no object is the one that a {@code *T} could be.
 */
final class MemoryPlace extends Place {
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private static final ClassDesc VOID = ConstantDescs.CD_void;

  private final Runnable location;
  private final Kind kind;

  /** The location is what pushes the {@code unsafe.Pointer} to the variable. */
  MemoryPlace(Gen gen, Type type, Runnable location) {
    super(gen, type, Places.reference());
    this.location = location;
    this.kind = Reps.kind(type);
  }

  @Override
  public void push() {
    location.run();
  }

  @Override
  public void load() {
    if (Reps.isAggregate(type())) {
      gen.pushType(type());
      gen.invokeStatic(Jvm.UNSAFE, "load", OBJECT, OBJECT, Jvm.TYPE);
    } else {
      pointer();
      gen.invokeVirtual(kind.pointerClass(), "get", kind.desc());
    }
    gen.cast(type());
  }

  @Override
  public void store() {
    int value = gen.store(kind.local());
    if (Reps.isAggregate(type())) {
      gen.pushType(type());
      gen.b.loadLocal(kind.local(), value);
      gen.invokeStatic(Jvm.UNSAFE, "store", VOID, OBJECT, Jvm.TYPE, OBJECT);
    } else {
      pointer();
      gen.b.loadLocal(kind.local(), value);
      gen.invokeVirtual(kind.pointerClass(), "set", VOID, kind.desc());
    }
  }

  @Override
  public void pointer() {
    Locations.toPointer(gen, new Pointer(type()));
  }

  @Override
  public boolean inPlace() {
    return false;
  }
}
