package dev.baton.go.link.reflect;

import dev.baton.go.link.Shapes;
import dev.baton.go.link.load.ProgramLoader;
import dev.baton.go.link.type.RuntimeTypes;
import dev.baton.go.types.Basic;
import dev.baton.go.types.Interface;
import dev.baton.go.types.Named;
import dev.baton.go.types.Pointer;
import dev.baton.go.types.Struct;
import dev.baton.go.types.Type;
import dev.baton.go.types.Var;
import java.lang.reflect.Constructor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives each new run-time type its zero value, its boxes and its methods, all made when needed. */
public final class TypeHooks implements RuntimeTypes.NewType {
  private final Shapes shapes;
  private final ProgramLoader loader;
  private final Set<dev.baton.go.runtime.type.Type> seen =
      Collections.newSetFromMap(new IdentityHashMap<>());

  public TypeHooks(Shapes shapes, ProgramLoader loader) {
    this.shapes = shapes;
    this.loader = loader;
  }

  @Override
  public void made(Type type, dev.baton.go.runtime.type.Type runtime) {
    if (!seen.add(runtime)) {
      return;
    }
    if (type.underlying() instanceof Struct) {
      runtime.prototypeSource(() -> zero(type));
    }
    if (type instanceof Named || type instanceof Struct) {
      runtime.whenPointerIsUsed(() -> pointer(type));
    }
    if (mayHaveMethods(type)) {
      runtime.boxing(new LazyBoxing(type, runtime, shapes, loader));
      runtime.methods(new LazyMethods(type, runtime, shapes, loader));
    }
  }

  /** Makes the type of pointers known, with all that belongs to it. */
  private void pointer(Type elem) {
    synchronized (loader) {
      shapes.type(new Pointer(elem));
    }
  }

  private static boolean mayHaveMethods(Type type) {
    Type base = type instanceof Pointer p ? p.elem() : type;
    return switch (base) {
      case Basic b -> false;
      case Named n when n.underlying() instanceof Interface -> false;
      case Named n -> n.methodCount() > 0 || embeds(n.underlying());
      case Struct s -> embeds(s);
      default -> false;
    };
  }

  private static boolean embeds(Type type) {
    return type instanceof Struct s && s.fields().stream().anyMatch(Var::embedded);
  }

  private Object zero(Type type) {
    synchronized (loader) {
      return construct(loader.load(shapes.struct(type).desc()), new Class<?>[0]);
    }
  }

  static Object construct(Class<?> type, Class<?>[] parameters, @Nullable Object... arguments) {
    try {
      Constructor<?> constructor = type.getConstructor(parameters);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
