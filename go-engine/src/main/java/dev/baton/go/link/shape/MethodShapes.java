package dev.baton.go.link.shape;

import dev.baton.go.runtime.method.FixedMethods;
import dev.baton.go.runtime.type.FuncType;
import dev.baton.go.types.Func;
import dev.baton.go.types.Package;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The Java interfaces of methods. There is one for each name and exact signature, so that having
 * the method and implementing the interface are the same. Guarded by the compile lock.
 */
public final class MethodShapes {
  private final Map<Key, MethodShape> known = new HashMap<>();
  private final Consumer<MethodShape> made;

  private record Key(String name, FuncType type) {}

  /** {@code made} is told of each interface that the run-time library lacks. */
  public MethodShapes(Consumer<MethodShape> made) {
    this.made = made;
  }

  public MethodShape of(Func method, FuncType type, MethodTypeDesc erased) {
    Key key = new Key(javaName(method), type);
    MethodShape shape = known.get(key);
    if (shape == null) {
      shape = make(method, key, erased);
      known.put(key, shape);
    }
    return shape;
  }

  private MethodShape make(Func method, Key key, MethodTypeDesc erased) {
    Class<?> fixed =
        method.exported() ? FixedMethods.find(method.name() + key.type.signature()) : null;
    if (fixed != null) {
      return new MethodShape(ClassDesc.of(fixed.getName()), key.name, erased);
    }
    ClassDesc desc = Names.generated("M" + known.size() + "$" + key.name);
    MethodShape shape = new MethodShape(desc, key.name, erased);
    made.accept(shape);
    return shape;
  }

  /** Unexported methods of different packages are different methods. */
  private static String javaName(Func method) {
    Package home = method.pkg();
    return method.exported() || home == null
        ? Names.plain(method.name())
        : Names.plain(method.name() + "$" + home.path());
  }
}
