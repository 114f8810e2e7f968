package dev.baton.go.runtime.type;

import dev.baton.go.runtime.kind.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code interface { … }}; its methods are sorted by name. */
public final class InterfaceType extends Type {
  private final List<MethodSpec> specs;

  private final Map<Type, Boolean> implementers = new ConcurrentHashMap<>();

  InterfaceType(List<MethodSpec> specs) {
    this.specs = specs;
  }

  public List<MethodSpec> specs() {
    return specs;
  }

  /** Whether an interface value has the methods; nil has none. */
  public boolean holds(@Nullable Object value) {
    Type dynamic = Interfaces.typeOf(value);
    return dynamic != null && implementedBy(dynamic);
  }

  /** Whether values of a type have the methods. */
  public boolean implementedBy(Type type) {
    if (specs.isEmpty()) {
      return true;
    }
    return implementers.computeIfAbsent(type, this::hasAllMethods);
  }

  private boolean hasAllMethods(Type type) {
    if (type.underlying() instanceof InterfaceType other) {
      return other.specs.containsAll(specs);
    }
    List<Method> methods = type.methods();
    for (MethodSpec spec : specs) {
      if (!hasMethod(methods, spec)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasMethod(List<Method> methods, MethodSpec spec) {
    for (Method method : methods) {
      if (method.name().equals(spec.name())
          && method.pkgPath().equals(spec.pkgPath())
          && method.funcType() == spec.funcType()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Kind kind() {
    return Kind.INTERFACE;
  }

  @Override
  public String toString() {
    if (specs.isEmpty()) {
      return "interface {}";
    }
    StringBuilder text = new StringBuilder("interface {");
    for (int i = 0; i < specs.size(); i++) {
      text.append(i == 0 ? " " : "; ").append(specs.get(i));
    }
    return text.append(" }").toString();
  }

  @Override
  public boolean comparable() {
    return true;
  }

  @Override
  public boolean equal(@Nullable Object a, @Nullable Object b) {
    return Interfaces.equal(a, b);
  }

  @Override
  public int hash(@Nullable Object value) {
    return Interfaces.hash(value);
  }

  @Override
  @Nullable Object makeZero() {
    return null;
  }
}
