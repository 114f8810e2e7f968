package dev.baton.go.link.reflect;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.load.ProgramLoader;
import dev.baton.go.link.shape.Names;
import dev.baton.go.runtime.type.Boxing;
import dev.baton.go.runtime.type.Struct;
import dev.baton.go.types.Type;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Puts plain values of a type into the box that was, or now is, generated for it. */
final class LazyBoxing implements Boxing {
  private final Type type;
  private final dev.baton.go.runtime.type.Type runtime;
  private final Shapes shapes;
  private final ProgramLoader loader;
  private volatile @Nullable Boxing known;

  LazyBoxing(
      Type type, dev.baton.go.runtime.type.Type runtime, Shapes shapes, ProgramLoader loader) {
    this.type = type;
    this.runtime = runtime;
    this.shapes = shapes;
    this.loader = loader;
  }

  @Override
  public @Nullable Object box(@Nullable Object plain) {
    if (plain instanceof Struct && type instanceof dev.baton.go.types.Pointer) {
      return plain;
    }
    Boxing boxing = known;
    if (boxing == null) {
      boxing = find();
      known = boxing;
    }
    return boxing.box(plain);
  }

  private Boxing find() {
    synchronized (loader) {
      ClassDesc box = shapes.box(type);
      boolean generated = box.packageName().equals(Names.PACKAGE);
      return generated ? constructor(loader.load(box)) : plain -> Boxing.standard(runtime, plain);
    }
  }

  private Boxing constructor(Class<?> box) {
    try {
      MethodHandle constructor =
          MethodHandles.publicLookup()
              .unreflectConstructor(box.getConstructors()[0])
              .bindTo(runtime)
              .asType(MethodType.methodType(Object.class, Object.class));
      return plain -> invoke(constructor, plain);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  // A constructor of a box only stores what it gets.
  private static Object invoke(MethodHandle constructor, @Nullable Object plain) {
    try {
      return constructor.invokeExact(plain);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
